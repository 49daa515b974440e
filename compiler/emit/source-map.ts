// Which TypeScript a state came from. Keyed by JSON pointer into the definition (`/States/SendVerification`);
// the first place is the one to show, merged states keep all of theirs.
import type { Span } from '../diagnostics/span.js';

export interface SourceMap {
  readonly [pointer: string]: readonly Span[];
}
