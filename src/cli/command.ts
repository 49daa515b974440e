// What a command is: one row in `commands.ts`, one file in `commands/`. Arguments come in parsed, text goes out
// through `Terminal`, the result is an exit code.
import type { Terminal } from './terminal.js';

export const exitCodes = { ok: 0, findings: 1, usage: 2, internal: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export interface OptionSpec {
  /** A `list` may be given several times; of a `string` the last counts. */
  readonly type: 'string' | 'list' | 'boolean';
  /** How the value is shown in help: `<dir>`. */
  readonly value?: string;
  readonly summary: string;
}

export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | true | undefined>>;
  /** The values of options that may be given several times, in their order. */
  readonly lists: Readonly<Record<string, readonly string[] | undefined>>;
}

export interface CommandContext extends Arguments {
  readonly terminal: Terminal;
  /** The folder that everything is relative to. */
  readonly cwd: string;
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** How the arguments are written: `[files…]`. */
  readonly takes: string;
  /** How many positional arguments are allowed. */
  readonly most: number;
  readonly examples: readonly string[];
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Other spellings of options, without their values: `-region` for `--aws-region`. */
  readonly spellings?: Readonly<Record<string, string>>;
  run(context: CommandContext): Promise<ExitCode>;
}
