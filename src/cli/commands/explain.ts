// `typestep explain`: what a code means, with a wrong and a right definition for messages about definitions.
import { catalogue, type Code } from '../../../compiler/diagnostics/catalogue.js';
import type { Severity } from '../../../compiler/diagnostics/diagnostic.js';
import { exitCodes, type Command } from '../command.js';
import type { Terminal } from '../terminal.js';
import { nearest } from '../nearest.js';
import { refuse, wrongUsage } from '../refusal.js';

type Colors = Terminal['dataColors'];

export const explain: Command = {
  name: 'explain',
  summary: 'say when a message appears',
  takes: '<code>',
  most: 1,
  examples: ['typestep explain ts/unsupported-syntax', 'typestep explain asl/unknown-resource'],
  options: {},
  async run({ positionals: [code], terminal }) {
    if (code === undefined) {
      throw wrongUsage('cli/missing-argument', {
        what: 'a code',
        command: 'explain',
        example: 'typestep explain ts/unsupported-syntax',
      });
    }
    if (!isCode(code)) throw refuse('cli/unknown-code', { code, near: nearest(code, Object.keys(catalogue)) });
    const { severity, summary } = catalogue[code];
    const colors = terminal.dataColors;
    terminal.data(`${colors.bold(code)} ${paint[severity](colors)(severity)}`);
    terminal.data(summary);
    if (code.startsWith('asl/')) {
      // Only these have definitions as examples; they are not loaded for the others.
      const { exampleOf } = await import('../examples.js');
      for (const line of ['', ...exampleOf(code)]) terminal.data(line);
    }
    return exitCodes.ok;
  },
};

const paint: { readonly [S in Severity]: (colors: Colors) => (text: string) => string } = {
  error: ({ red }) => red,
  warning: ({ yellow }) => yellow,
  hint: ({ cyan }) => cyan,
};

function isCode(text: string): text is Code {
  return Object.hasOwn(catalogue, text);
}
