// The same seed draws the same things on every machine, so a failure can be had again from its number.

export interface Draw {
  /** 0 <= n < bound, a whole number. */
  int(bound: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/**
 * A stream of choices (mulberry32).
 * @example
 * drawFrom(7).int(10); // always the same digit
 */
export function drawFrom(seed: number): Draw {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (bound: number): number => Math.floor(next() * bound);
  return { int, chance: (probability) => next() < probability, pick: (from) => from[int(from.length)] as never };
}
