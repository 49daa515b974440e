// Where text goes: data to stdout, words about it to stderr, colours only where somebody looks at them.
import pc from 'picocolors';

export type Colors = ReturnType<typeof pc.createColors>;

export interface Terminal {
  /** Data: what a pipe should get. */
  data(text: string): void;
  /** Messages for the person. */
  say(text: string): void;
  readonly dataColors: Colors;
  readonly sayColors: Colors;
  /** All of standard input. */
  input(): Promise<Uint8Array>;
  /** Columns of the terminal that data is printed on. */
  readonly width: number;
}

type Wish = 'always' | 'never' | 'auto';

export function openTerminal(argv: readonly string[]): Terminal {
  const wish = colorWish(argv, process.env);
  const colorsFor = (stream: NodeJS.WriteStream): Colors =>
    pc.createColors(wish === 'always' || (wish === 'auto' && stream.isTTY === true));
  return {
    data: (text) => process.stdout.write(`${text}\n`),
    say: (text) => process.stderr.write(`${text}\n`),
    input: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    dataColors: colorsFor(process.stdout),
    sayColors: colorsFor(process.stderr),
    width: process.stdout.columns ?? 120,
  };
}

/** https://no-color.org, https://force-color.org */
function colorWish(argv: readonly string[], env: NodeJS.ProcessEnv): Wish {
  if (argv.includes('--no-color')) return 'never';
  if ((env['NO_COLOR'] ?? '') !== '') return 'never';
  const force = env['FORCE_COLOR'] ?? '';
  if (force !== '') return force === '0' || force === 'false' ? 'never' : 'always';
  return env['TERM'] === 'dumb' ? 'never' : 'auto';
}
