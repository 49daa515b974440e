// `typestep explain`: what a code means.
import { catalogue, type Code } from '../../../compiler/diagnostics/catalogue.js';
import { exitCodes, type Command } from '../command.js';
import { nearest } from '../nearest.js';
import { refuse, wrongUsage } from '../refusal.js';

export const explain: Command = {
  name: 'explain',
  summary: 'say when a message appears',
  takes: '<code>',
  most: 1,
  examples: ['typestep explain ts/unsupported-syntax'],
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
    terminal.data(`${colors.bold(code)} ${severity === 'error' ? colors.red(severity) : colors.yellow(severity)}`);
    terminal.data(summary);
    return exitCodes.ok;
  },
};

function isCode(text: string): text is Code {
  return Object.hasOwn(catalogue, text);
}
