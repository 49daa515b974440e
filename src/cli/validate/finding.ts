// A diagnostic about a definition with its places: where it is shown, and where it is in the file of the definition.
import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.js';
import type { Span } from '../../../compiler/diagnostics/span.js';

export interface Finding extends Diagnostic {
  /** Where to show it: the definition's own text, or the TypeScript that it was compiled from. */
  readonly span: Span;
  /** In the file of the definition, when it is shown elsewhere. */
  readonly definition?: Span;
}
