// A row of numbers -> decisions, so that a program is data that can be cut down: 0 is always the simplest way.
export interface Choices {
  /** A number from 0 to below `count`. */
  pick(count: number): number;
  /** One of these; the first is the simplest. */
  of<T>(...options: readonly [T, ...T[]]): T;
  /** True in about one of `oneIn` cases; false is simpler. */
  chance(oneIn: number): boolean;
}

export function choicesFrom(row: readonly number[]): Choices {
  let next = 0;
  const pick = (count: number): number => {
    const value = row[next] ?? 0;
    next += 1;
    return value % count;
  };
  return {
    pick,
    of: (...options) => options[pick(options.length)] ?? options[0],
    chance: (oneIn) => pick(oneIn) === oneIn - 1,
  };
}
