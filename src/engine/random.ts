// Randomness from a seed. A stream is one number of state, so it is saved with the execution; jitter and values
// draw from streams of their own, so a retry never changes what `$random()` gives.
export interface Streams {
  /** `$random()` and `$uuid()`. */
  readonly values: number;
  /** Retry delays with `JitterStrategy: FULL`. */
  readonly jitter: number;
  /** What the branches and iterations of the next Parallel or Map start from. */
  readonly groups: number;
}
export type StreamName = keyof Streams;

/** The streams that belong to a seed. */
export function seededStreams(seed: number): Streams {
  return { values: mix(seed | 0), jitter: mix((seed | 0) ^ 0x5bd1e995), groups: mix((seed | 0) ^ 0x1b873593) };
}

/**
 * The streams of a branch or iteration: its own, so that what siblings draw does not depend on their order. `seed` is of
 * its group, so that the next visit of the state, and the next attempt, draw other numbers.
 */
export function forkedStreams(seed: number, index: number): Streams {
  return seededStreams(mix(seed ^ Math.imul(index + 1, 0x27d4eb2f)));
}

/** The seed of a new group of branches or iterations. */
export function groupSeed(streams: { -readonly [K in StreamName]: number }): number {
  return Math.floor(nextRandom(streams, 'groups') * 0x1_0000_0000);
}

/** The next number of a stream, 0 <= n < 1; the stream moves on in place. */
export function nextRandom(streams: { -readonly [K in StreamName]: number }, name: StreamName): number {
  const state = (streams[name] + 0x9e3779b9) | 0;
  streams[name] = state;
  return (mix(state) >>> 0) / 0x1_0000_0000;
}

/**
 * The same numbers as a function, for code that runs outside an execution.
 * @example
 * const random = randomStream(42, 'values');
 */
export function randomStream(seed: number, name: StreamName): () => number {
  const streams = { ...seededStreams(seed) };
  return () => nextRandom(streams, name);
}

/** The finaliser of MurmurHash3: every bit of the input reaches every bit of the result. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
