// What is thrown when a function of this package is used in a way that cannot work: coded like every other message.
import { diagnose, type Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import type { Code, ParametersOf } from '../../compiler/diagnostics/catalogue.js';

/** A call that cannot work as written. `diagnostics` says why and what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly diagnostics: readonly [Diagnostic];

  constructor(diagnostic: Diagnostic) {
    super(
      `${diagnostic.code}: ${diagnostic.message}${diagnostic.help === undefined ? '' : `\n  help: ${diagnostic.help}`}`,
    );
    this.diagnostics = [diagnostic];
  }

  get code(): Code {
    return this.diagnostics[0].code;
  }
}

export function misuse<C extends Code>(code: C, parameters: ParametersOf<C>): UsageError {
  return new UsageError(diagnose(code, parameters));
}
