// Help texts, made from the command table: examples first.
import { commonOptions } from './arguments.js';
import type { Command } from './command.js';
import type { Colors } from './terminal.js';

export function overview(commands: readonly Command[], version: string, colors: Colors): string {
  const rows = commands.map(({ name, takes, summary }) => [`${name} ${takes}`, summary] as const);
  return [
    `${colors.bold('typestep')} ${version}: AWS Step Functions workflows in plain TypeScript`,
    '',
    'Examples',
    ...commands.flatMap(({ examples }) => examples.slice(0, 1)).map((example) => `  ${example}`),
    '',
    'Commands',
    ...table(rows, colors),
    '',
    'Options',
    ...table(
      [
        ['--help', 'show help, also behind a command'],
        ['--version', 'print the version'],
        ['--no-color', 'plain text (also NO_COLOR=1)'],
      ],
      colors,
    ),
    '',
    'Exit codes: 0 fine, 1 something was found, 2 the command line is wrong, 3 a bug in typestep.',
  ].join('\n');
}

export function commandHelp(command: Command, colors: Colors): string {
  const options = Object.entries({ ...command.options, ...commonOptions });
  return [
    `${colors.bold(`typestep ${command.name}`)} ${command.takes}`,
    command.summary,
    '',
    'Examples',
    ...command.examples.map((example) => `  ${example}`),
    '',
    'Options',
    ...table(
      options.map(([name, { value, summary }]) => [`--${name}${value === undefined ? '' : ` ${value}`}`, summary]),
      colors,
    ),
  ].join('\n');
}

function table(rows: readonly (readonly [string, string])[], colors: Colors): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${colors.cyan(left.padEnd(width))}  ${right}`);
}
