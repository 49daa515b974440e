// `java.util.Random` as numbers between 0 and 1: what AWS gives for `$random(seed)`, bit for bit. It also is the
// stream an execution can use for `$random()`.
const multiplier = 0x5deece66dn;
const addend = 0xbn;
const mask = (1n << 48n) - 1n;

/**
 * A stream of `nextDouble()`. Fractions of the seed are cut off, as Java's conversion to `long` does.
 * @example
 * javaRandom(42)(); // 0.7275636800328681
 */
export function javaRandom(seed: number): () => number {
  let state = (BigInt(Math.trunc(seed)) ^ multiplier) & mask;
  const next = (bits: bigint): bigint => {
    state = (state * multiplier + addend) & mask;
    return state >> (48n - bits);
  };
  return () => Number((next(26n) << 27n) + next(27n)) / 2 ** 53;
}
