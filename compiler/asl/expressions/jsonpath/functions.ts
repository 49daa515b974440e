// The functions that can end a path, `$.list.length()`, with how many arguments they take. The parser, the checks and
// the evaluator read the same rows.
export const pathFunctions = {
  avg: { least: 0, most: Infinity },
  stddev: { least: 0, most: Infinity },
  sum: { least: 0, most: Infinity },
  min: { least: 0, most: Infinity },
  max: { least: 0, most: Infinity },
  concat: { least: 0, most: Infinity },
  length: { least: 0, most: 1 },
  size: { least: 0, most: 1 },
  keys: { least: 0, most: 0 },
  append: { least: 0, most: Infinity },
  first: { least: 0, most: 0 },
  last: { least: 0, most: 0 },
  index: { least: 1, most: 1 },
} as const satisfies { readonly [name: string]: { readonly least: number; readonly most: number } };

export type PathFunctionName = keyof typeof pathFunctions;

export function isPathFunction(name: string): name is PathFunctionName {
  return Object.hasOwn(pathFunctions, name);
}
