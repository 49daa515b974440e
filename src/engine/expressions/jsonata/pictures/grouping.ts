// Where grouping separators stand: at each multiple of one distance, or anywhere.

/** The distance when every multiple up to the greatest has a separator, else 0. */
export function regularDistance(positions: readonly number[]): number {
  if (positions.length === 0) return 0;
  const distance = positions.reduce(commonDivisor);
  return positions.every((_, index) => positions.includes((index + 1) * distance)) ? distance : 0;
}

function commonDivisor(left: number, right: number): number {
  return right === 0 ? left : commonDivisor(right, left % right);
}

/** Puts `separator` so many places before the end. Of shorter text the package keeps only what is beyond its start. */
export function insertFromEnd(text: string, distance: number, separator: string): string {
  const at = text.length - distance;
  return text.slice(0, Math.max(0, at)) + separator + text.slice(at);
}
