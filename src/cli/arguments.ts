// The words of a command line -> positional arguments and option values, checked against what the command takes.
import { parseArgs } from 'node:util';
import type { Arguments, Command, OptionSpec } from './command.js';
import { nearest } from './nearest.js';
import { wrongUsage } from './refusal.js';

/** Options that every command has. */
export const commonOptions: Readonly<Record<string, OptionSpec>> = {
  help: { type: 'boolean', summary: 'show this help' },
  'no-color': { type: 'boolean', summary: 'plain text (also NO_COLOR=1)' },
};

export function readArguments(command: Command, words: readonly string[]): Arguments {
  const specs = { ...command.options, ...commonOptions };
  const { tokens } = parseArgs({
    args: words.map((word) => respelled(command, word)),
    options: Object.fromEntries(
      Object.entries(specs).map(([name, { type }]) => [name, { type: type === 'boolean' ? type : 'string' }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const positionals: string[] = [];
  const values: Record<string, string | true> = {};
  const lists: Record<string, string[]> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.rawName === '-h') {
      values['help'] = true;
      continue;
    }
    const value = optionValue(command, specs, token);
    if (specs[token.name]?.type === 'list') (lists[token.name] ??= []).push(String(value));
    else values[token.name] = value;
  }
  const extra = positionals[command.most];
  if (extra !== undefined) throw wrongUsage('cli/extra-argument', { argument: extra, command: command.name });
  return { positionals, values, lists };
}

function respelled({ spellings = {} }: Command, word: string): string {
  const [, option = word, value = ''] = /^([^=]+)(=.*)$/s.exec(word) ?? [];
  return Object.hasOwn(spellings, option) ? `${spellings[option] ?? option}${value}` : word;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
}

function optionValue(command: Command, specs: Readonly<Record<string, OptionSpec>>, token: OptionToken): string | true {
  const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
  if (spec === undefined) {
    const near = nearest(token.name, Object.keys(specs));
    throw wrongUsage('cli/unknown-option', {
      option: token.rawName,
      command: command.name,
      near: near === undefined ? undefined : `--${near}`,
    });
  }
  if (spec.type === 'boolean') return true;
  if (token.value !== undefined) return token.value;
  throw wrongUsage('cli/missing-argument', {
    what: `a value for \`${token.rawName}\``,
    command: command.name,
    example: `typestep ${command.name} ${token.rawName} ${spec.value ?? '<value>'}`,
  });
}
