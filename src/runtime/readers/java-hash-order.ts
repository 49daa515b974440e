// Names -> the order in which Step Functions writes them as the fields of an item. Recorded items and AWS's examples show
// the rows of CSV files in the order of a hash table of Java: {"rating", "movieId", "userId", "timestamp"}.

/**
 * The positions of the names in that order. Names are told apart by the caller.
 * @example
 * javaHashOrder(['userId', 'movieId', 'rating']); // [2, 1, 0]
 */
export function javaHashOrder(names: readonly string[]): readonly number[] {
  let capacity = 16;
  while (names.length > capacity * 0.75) capacity *= 2;
  const places = names.map((name, position) => ({ position, slot: spreadHash(name) & (capacity - 1) }));
  return places.sort((a, b) => a.slot - b.slot || a.position - b.position).map(({ position }) => position);
}

function spreadHash(name: string): number {
  let hash = 0;
  for (let at = 0; at < name.length; at++) hash = (Math.imul(hash, 31) + name.charCodeAt(at)) | 0;
  return hash ^ (hash >>> 16);
}
