// Which TypeScript a state came from. Keyed by JSON pointer into the definition (`/States/SendVerification`);
// the first place is the one to show, merged states keep all of theirs.
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Span } from '../diagnostics/span.js';

export interface SourceMap {
  readonly [pointer: string]: readonly Span[];
}

/** What the validator finds in a state is shown at the code that the state came from. */
export function withSource(diagnostic: Diagnostic, sourceMap: SourceMap): Diagnostic {
  const state = /^\/States\/[^/]*/.exec(diagnostic.pointer ?? '')?.[0];
  const span = state === undefined ? undefined : sourceMap[state]?.[0];
  return span === undefined ? diagnostic : { ...diagnostic, span };
}
