// A run that could not be carried out: the definition, the input or a task handler is at fault, not the workflow.
// The workflow's own failures are in the record instead.
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';

export class RunError extends Error {
  override readonly name = 'RunError';
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(
      diagnostics
        .map(({ code, message, help }) => `${code}: ${message}${help === undefined ? '' : `\n  help: ${help}`}`)
        .join('\n'),
    );
  }
}
