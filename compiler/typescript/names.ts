// Names of variables in a program: the name in the source where it is free, else `name_2`, always a name that ASL takes.
export interface Names {
  fresh(wanted: string): string;
  /** Whether any name was given out. */
  readonly isUsed: boolean;
}

const longest = 80;

export function makeNames(): Names {
  // `$states` belongs to ASL.
  const taken = new Set(['states']);
  return {
    get isUsed() {
      return taken.size > 1;
    },
    fresh(wanted) {
      const stem = legal(wanted);
      let name = stem;
      for (let count = 2; taken.has(name); count += 1) {
        const ending = `_${count}`;
        name = stem.slice(0, longest - ending.length) + ending;
      }
      taken.add(name);
      return name;
    },
  };
}

/** JavaScript's names, less what may not start (`_`) or be in (`$`) a name. */
function legal(wanted: string): string {
  const name = wanted.replace(/[^\p{ID_Continue}]/gu, '_').replace(/^[^\p{ID_Start}]+/u, '');
  return name === '' ? 'value' : name.slice(0, longest);
}
