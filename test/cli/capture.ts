// The command line in this process, with what it printed.
import pc from 'picocolors';
import { runCommandLine } from '../../src/cli/command-line.js';

export interface Printed {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export function commandLine(cwd: string, ...words: readonly string[]): Promise<Printed> {
  return commandLineWith('', cwd, ...words);
}

/** With a text on standard input. */
export async function commandLineWith(
  input: string | Uint8Array,
  cwd: string,
  ...words: readonly string[]
): Promise<Printed> {
  const data: string[] = [];
  const said: string[] = [];
  const colors = pc.createColors(false);
  const code = await runCommandLine({
    words,
    cwd,
    terminal: {
      input: async () => (typeof input === 'string' ? new TextEncoder().encode(input) : input),
      data: (text) => void data.push(`${text}\n`),
      say: (text) => void said.push(`${text}\n`),
      dataColors: colors,
      sayColors: colors,
      width: 100,
    },
  });
  return { code, stdout: data.join(''), stderr: said.join('') };
}
