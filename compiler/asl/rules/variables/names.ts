// The names of variables that an `Assign` object gives, in either query language.

/** @example variablesIn({ 'id.$': '$.id', n: 1 }) // ['id', 'n'] */
export function variablesIn(assign: object): readonly string[] {
  return Object.keys(assign).map((key) => (key.endsWith('.$') ? key.slice(0, -2) : key));
}
