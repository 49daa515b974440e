// Words -> exit code. Whatever goes wrong ends as one message; a stack trace of ours shows only when asked for with
// TYPESTEP_DEBUG=1.
import { ownVersion } from '../loader/own-package.js';
import { diagnosticsOf } from '../loader/user-error.js';
import { readArguments } from './arguments.js';
import { exitCodes, type ExitCode } from './command.js';
import { commands } from './commands.js';
import { commandHelp, overview } from './help.js';
import { nearest } from './nearest.js';
import { Refusal, wrongUsage } from './refusal.js';
import { reportDiagnostics } from './report.js';
import type { Terminal } from './terminal.js';

export interface CommandLine {
  /** Without `node` and the script. */
  readonly words: readonly string[];
  readonly terminal: Terminal;
  /** The folder that everything is relative to. */
  readonly cwd: string;
}

export async function runCommandLine(line: CommandLine): Promise<ExitCode> {
  try {
    return await dispatch(line);
  } catch (error) {
    return explainFailure(error, line.terminal, line.cwd);
  }
}

async function dispatch({ words, terminal, cwd }: CommandLine): Promise<ExitCode> {
  const [first, ...rest] = words.filter((word) => word !== '--no-color');
  if (first === '--version' || first === '-v') {
    terminal.data(ownVersion());
    return exitCodes.ok;
  }
  if (first === '--help' || first === '-h' || first === 'help') {
    terminal.data(overview(commands, ownVersion(), terminal.dataColors));
    return exitCodes.ok;
  }
  if (first === undefined) {
    terminal.say(overview(commands, ownVersion(), terminal.sayColors));
    return exitCodes.usage;
  }
  const command = commands.find(({ name }) => name === first);
  if (command === undefined) {
    const names = commands.map(({ name }) => name);
    throw wrongUsage('cli/unknown-command', { command: first, near: nearest(first, names) });
  }
  const given = readArguments(command, rest);
  if (given.values['help'] === true) {
    terminal.data(commandHelp(command, terminal.dataColors));
    return exitCodes.ok;
  }
  return command.run({ ...given, terminal, cwd });
}

export function explainFailure(error: unknown, terminal: Terminal, cwd: string): ExitCode {
  const diagnostics = error instanceof Refusal ? error.diagnostics : diagnosticsOf(error);
  if (diagnostics !== undefined) {
    reportDiagnostics(diagnostics, terminal, cwd);
    return error instanceof Refusal ? error.exitCode : exitCodes.findings;
  }
  const message = error instanceof Error ? error.message : String(error);
  terminal.say(`${terminal.sayColors.red('internal error')}: ${message}`);
  terminal.say('This is a bug in typestep. Please report it with what the same command says under TYPESTEP_DEBUG=1.');
  if ((process.env['TYPESTEP_DEBUG'] ?? '') !== '' && error instanceof Error) terminal.say(error.stack ?? '');
  return exitCodes.internal;
}
