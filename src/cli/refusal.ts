// What a command throws when it cannot go on: diagnostics for the person and the exit code for the script.
import type { Code, ParametersOf } from '../../compiler/diagnostics/catalogue.js';
import { diagnose, type Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import { diagnosticsOf } from '../loader/user-error.js';
import { exitCodes, type ExitCode } from './command.js';

export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly diagnostics: readonly Diagnostic[],
    readonly exitCode: ExitCode = exitCodes.findings,
  ) {
    super(diagnostics.map(({ message }) => message).join('\n'));
  }
}

/** Why the system refused something, or a parser. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Something in the user's files or data. */
export function refuse<C extends Code>(code: C, parameters: ParametersOf<C>): Refusal {
  return new Refusal([diagnose(code, parameters)]);
}

/** What escaped from a timer or a promise: the user's code, unless it carries its own explanation or is a bug of ours. */
export function thrownOutside(error: unknown): unknown {
  const explains = error instanceof Refusal || diagnosticsOf(error) !== undefined || isInternal(error);
  return explains ? error : refuse('run/thrown-outside', { error: String(error) });
}

function isInternal(error: unknown): boolean {
  return error instanceof Error && error.name === 'InternalError';
}

/** The command line itself is wrong. */
export function wrongUsage<C extends Code>(code: C, parameters: ParametersOf<C>): Refusal {
  return new Refusal([diagnose(code, parameters)], exitCodes.usage);
}
