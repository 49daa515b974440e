// The functions that an expression can call on AWS: JSONata 2.0.6 without `$eval`, plus the six of Step Functions.
// Signatures are in JSONata's own notation; what AWS does not document is left as wide as it can be.
export const signatures = {
  sum: '<a<n>:n>',
  count: '<a:n>',
  max: '<a<n>:n>',
  min: '<a<n>:n>',
  average: '<a<n>:n>',
  string: '<x-b?:s>',
  substring: '<s-nn?:s>',
  substringBefore: '<s-s:s>',
  substringAfter: '<s-s:s>',
  lowercase: '<s-:s>',
  uppercase: '<s-:s>',
  length: '<s-:n>',
  trim: '<s-:s>',
  pad: '<s-ns?:s>',
  match: '<s-f<s:o>n?:a<o>>',
  contains: '<s-(sf):b>',
  replace: '<s-(sf)(sf)n?:s>',
  split: '<s-(sf)n?:a<s>>',
  join: '<a<s>s?:s>',
  formatNumber: '<n-so?:s>',
  formatBase: '<n-n?:s>',
  formatInteger: '<n-s:s>',
  parseInteger: '<s-s:n>',
  number: '<(nsb)-:n>',
  floor: '<n-:n>',
  ceil: '<n-:n>',
  round: '<n-n?:n>',
  abs: '<n-:n>',
  sqrt: '<n-:n>',
  power: '<n-n:n>',
  boolean: '<x-:b>',
  not: '<x-:b>',
  map: '<af>',
  zip: '<a+>',
  filter: '<af>',
  single: '<af?>',
  reduce: '<afj?:j>',
  sift: '<o-f?:o>',
  keys: '<x-:a<s>>',
  lookup: '<x-s:x>',
  append: '<xx:a>',
  exists: '<x:b>',
  spread: '<x-:a<o>>',
  merge: '<a<o>:o>',
  reverse: '<a:a>',
  each: '<o-f:a>',
  error: '<s?:x>',
  assert: '<bs?:x>',
  type: '<x:s>',
  sort: '<af?:a>',
  shuffle: '<a:a>',
  distinct: '<x:x>',
  base64encode: '<s-:s>',
  base64decode: '<s-:s>',
  encodeUrlComponent: '<s-:s>',
  encodeUrl: '<s-:s>',
  decodeUrlComponent: '<s-:s>',
  decodeUrl: '<s-:s>',
  toMillis: '<s-s?:n>',
  fromMillis: '<n-s?s?:s>',
  clone: '<(oa)-:o>',
  now: '<s?s?:s>',
  millis: '<:n>',
  random: '<n?:n>',
  // Step Functions only
  partition: '<an:a<a>>',
  range: '<nnn:a<n>>',
  hash: '<ss:s>',
  uuid: '<:s>',
  parse: '<s:x>',
} as const;

export type FunctionName = keyof typeof signatures;

/**
 * How many arguments a function takes at least and at most.
 * @example
 * argumentCounts('substring'); // { least: 1, most: 3 }: the text may come from the context
 */
export function argumentCounts(name: FunctionName): { readonly least: number; readonly most: number } {
  const parameters = signatures[name].slice(1, -1).replace(/:.*$/, '').replace(/<[^<>]*(?:<[^<>]*>)?[^<>]*>/g, '').replace(/\([^)]*\)/g, 'x'); // prettier-ignore
  const each = parameters.match(/[a-z][-?+]?/g) ?? [];
  const most = each.some((parameter) => parameter.endsWith('+')) ? Infinity : each.length;
  return { least: each.filter((parameter) => !/[-?]$/.test(parameter)).length, most };
}

export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(signatures, name);
}
