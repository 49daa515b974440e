// Gives every node its state name: chains' own names as they are, the others from the code, readable, unique, short.
import type { Language, NodeId, StateGraph } from '../states/graph.js';
import { freshNames } from './fresh-names.js';

const longest = 80;

export function nameStates<L extends Language>(graph: StateGraph<L>): ReadonlyMap<NodeId, string> {
  const origins = [...graph.nodes].map(([id, { origin }]) => ({ id, origin }));
  const fresh = freshNames(
    origins.flatMap(({ origin }) => (origin.kind === 'user' ? [origin.name] : [])),
    ' ',
  );
  const names = new Map<NodeId, string>();
  for (const { id, origin } of origins) if (origin.kind === 'user') names.set(id, origin.name);
  // What was asked for goes before what we make up.
  for (const { id, origin } of origins) {
    if (origin.kind === 'derived' && origin.chosen !== undefined) names.set(id, fresh(origin.chosen));
  }
  for (const { id, origin } of origins) {
    if (origin.kind === 'derived' && origin.chosen === undefined) names.set(id, fresh(readable(origin.hint)));
  }
  return names;
}

/** One line, without the characters that AWS forbids in names of other things, with room for a number. */
function readable(hint: string): string {
  const line = hint
    // eslint-disable-next-line no-control-regex -- control characters are what must go
    .replace(/[\u0000-\u001f\u007f-\u009f<>{}[\]?*"#%\\^|~`$&,;:/]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const letters = [...line];
  if (letters.length === 0) return 'State';
  return letters.length <= longest - 4
    ? line
    : `${letters
        .slice(0, longest - 5)
        .join('')
        .trimEnd()}…`;
}
