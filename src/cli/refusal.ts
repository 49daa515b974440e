// What a command throws when it cannot go on: diagnostics for the person and the exit code for the script.
import type { Code, ParametersOf } from '../../compiler/diagnostics/catalogue.js';
import { diagnose, type Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
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

/** Something in the user's files or data. */
export function refuse<C extends Code>(code: C, parameters: ParametersOf<C>): Refusal {
  return new Refusal([diagnose(code, parameters)]);
}

/** The command line itself is wrong. */
export function wrongUsage<C extends Code>(code: C, parameters: ParametersOf<C>): Refusal {
  return new Refusal([diagnose(code, parameters)], exitCodes.usage);
}
