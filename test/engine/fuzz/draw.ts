// The choices that a random case is made of, from a seed or from a list. The first alternative is always the simplest,
// so a shorter list with smaller numbers is a simpler case: that is how failing cases are cut down.
export interface Draw {
  /** 0 … n - 1. */
  int(n: number): number;
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean;
  pick<T>(alternatives: readonly [T, ...(readonly T[])]): T;
  /** What was drawn so far. */
  readonly drawn: readonly number[];
}

/** @example drawFrom(7).pick(['a', 'b']) */
export function drawFrom(seed: number): Draw {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 0;
  return drawBy(() => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  });
}

/** What is missing at the end of the list is 0. */
export function drawAgain(choices: readonly number[]): Draw {
  let at = 0;
  return drawBy(() => choices[at++] ?? 0);
}

function drawBy(next: () => number): Draw {
  const drawn: number[] = [];
  const int = (n: number) => {
    const choice = next() % n;
    drawn.push(choice);
    return choice;
  };
  return {
    int,
    chance: (percent) => int(100) >= 100 - percent,
    pick: (alternatives) => alternatives[int(alternatives.length)] as (typeof alternatives)[0],
    drawn,
  };
}

/** The smallest list found whose case still fails. */
export function smallest(
  choices: readonly number[],
  fails: (choices: readonly number[]) => boolean,
): readonly number[] {
  let best = choices;
  let tries = 0;
  const better = (candidate: readonly number[]) => {
    if (++tries > 4000 || !fails(candidate)) return false;
    best = candidate;
    return true;
  };
  for (let size = Math.max(1, best.length >> 1); size >= 1; size >>= 1) {
    for (let at = 0; at < best.length;) {
      if (!better([...best.slice(0, at), ...best.slice(at + size)])) at += size;
    }
  }
  for (let at = 0; at < best.length; at++) {
    const value = best[at] ?? 0;
    for (const less of [0, value >> 1, value - 1]) {
      if (less >= 0 && less < value && better([...best.slice(0, at), less, ...best.slice(at + 1)])) break;
    }
  }
  return best;
}
