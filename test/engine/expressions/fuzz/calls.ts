// Calls of the library: for each function arguments of the kinds it is made for, and often of any other kind.
import type { Grammar } from './grammar.js';
import { operators } from './grammar.js';
import { joined, t, type Tree } from './tree.js';

type Kind = 'any' | 'array' | 'boolean' | 'boundary' | 'comparator' | 'function' | 'key' | 'list' | 'number' | 'numbers' | 'object' | 'objects' | 'reducer' | 'small' | 'text' | 'texts'; // prettier-ignore

/** Patterns, pictures and dates have generators of their own; chance and AWS's own functions have no oracle. */
const functions: { readonly [name: string]: readonly Kind[] } = {
  sum: ['numbers'],
  count: ['list'],
  max: ['numbers'],
  min: ['numbers'],
  average: ['numbers'],
  string: ['any', 'boolean'],
  substring: ['text', 'small', 'small'],
  substringBefore: ['text', 'text'],
  substringAfter: ['text', 'text'],
  lowercase: ['text'],
  uppercase: ['text'],
  length: ['text'],
  trim: ['text'],
  pad: ['text', 'small', 'text'],
  contains: ['text', 'text'],
  split: ['text', 'text', 'small'],
  replace: ['text', 'text', 'text', 'small'],
  join: ['texts', 'text'],
  formatBase: ['number', 'small'],
  number: ['boundary'],
  floor: ['number'],
  ceil: ['number'],
  round: ['number', 'small'],
  abs: ['number'],
  sqrt: ['number'],
  power: ['number', 'small'],
  boolean: ['any'],
  not: ['any'],
  map: ['list', 'function'],
  zip: ['list', 'list', 'list'],
  filter: ['list', 'function'],
  single: ['list', 'function'],
  reduce: ['list', 'reducer', 'any'],
  sift: ['object', 'function'],
  keys: ['objects'],
  lookup: ['objects', 'key'],
  append: ['list', 'list'],
  exists: ['any'],
  spread: ['objects'],
  merge: ['objects'],
  reverse: ['list'],
  each: ['object', 'function'],
  error: ['text'],
  assert: ['boolean', 'text'],
  type: ['any'],
  sort: ['list', 'comparator'],
  distinct: ['list'],
  base64encode: ['text'],
  base64decode: ['text'],
  encodeUrlComponent: ['text'],
  encodeUrl: ['text'],
  decodeUrlComponent: ['text'],
  decodeUrl: ['text'],
  clone: ['objects'],
  now: [],
  millis: [],
};
const names = Object.keys(functions);

const makers: { readonly [K in Kind]: (grammar: Grammar) => Tree } = {
  any: ({ any }) => any(),
  array: ({ item }) => t`[${item()}, ${item()}]`,
  boolean: ({ draw, any }) =>
    draw.chance(0.5) ? t`${draw.pick(['true', 'false'])}` : t`(${any()} ${draw.pick(operators)} ${any()})`,
  boundary: ({ draw, any }) => (draw.chance(0.4) ? any() : t`${draw.pick(['"0x1F"', '"0b11"', '"0o17"', '"-1.5e3"', '"1."', '" 1"', '"1e999"', 'true', '$s', '$n', '"0x"', '"00"', '"-0"'])}`), // prettier-ignore
  comparator: (grammar) => (grammar.draw.chance(0.7) ? t`function($v, $w){${grammar.draw.pick(['$v > $w', '$v < $w', '$v.a > $w.a', '$string($v) > $string($w)', 'true', '$v', '$length($v) > $length($w)'])}}` : grammar.callable()), // prettier-ignore
  function: ({ callable }) => callable(),
  key: ({ draw }) => t`${draw.pick(['"a"', '"b"', '"a b"', '"length"', '"0"', '$s', '""'])}`,
  list: ({ draw, item }) => (draw.chance(0.5) ? t`${draw.pick(['$l', '$z', '$x', '[1,2,3]', '["b","a"]', '[1,"a",null]', '$z.a', '[[1],[2]]', '[{"a":1},{"a":2}]', '[1,1,"1"]', '$keys($o)'])}` : draw.chance(0.5) ? item() : t`[${item()}, ${item()}]`), // prettier-ignore
  number: ({ draw, any }) => (draw.chance(0.6) ? t`${draw.pick(['$n', '1.5', '2.5', '-1.5', '255', '0', '1e20', '-0.5', '1.005', '$nothing', '12345.6789'])}` : any()), // prettier-ignore
  numbers: ({ draw, any }) => (draw.chance(0.6) ? t`${draw.pick(['$l', '[1, 2.5, -3]', '$z.a', '[]', '[0.1, 0.2]', '1', '$x', '[1, "a"]', '$nothing'])}` : any()), // prettier-ignore
  object: ({ draw, any }) => (draw.chance(0.7) ? t`${draw.pick(['$o', '$x', '{"a": 1, "b": [1, 2]}', '$z[0]', '{}', '$states.input', '{"a": null}'])}` : any()), // prettier-ignore
  objects: ({ draw, any }) => (draw.chance(0.6) ? t`${draw.pick(['$z', '$o', '$x', '[{"a": 1}, {"b": 2, "a": 3}]', '$z.b', '[]', '"abc"', '{"b": [1]}', 'null', '$sum'])}` : any()), // prettier-ignore
  reducer: (grammar) => (grammar.draw.chance(0.7) ? t`function(${grammar.draw.pick(['$v, $w', '$v, $w, $i', '$v, $w, $i, $e', '$v', ''])}){${grammar.any()}}` : t`${grammar.draw.pick(['$append', '$sum', '$zip', '$join', '$power', '$substringBefore', '$append(?, ?)', '$merge'])}`), // prettier-ignore
  small: ({ draw, any }) => (draw.chance(0.85) ? t`${draw.pick(['0', '1', '2', '-1', '-2', '3', '10', '1.5', '16', '2.5', '36', '-0.5', '$n'])}` : any()), // prettier-ignore
  text: ({ draw, any }) => (draw.chance(0.6) ? t`${draw.pick(['$s', '"abc"', '"😀b😀"', '""', '"a"', '" a  b\\n"', '"ÀÉß"', '"b"', '","', '"a,b,c"', '"%41"', '"%E0%A4%A"', '"YWI="', '"a b&c=/?#"', '"$0"', '"$$"'])}` : any()), // prettier-ignore
  texts: ({ draw, any }) => (draw.chance(0.7) ? t`${draw.pick(['["a", "b"]', '$l', '"a"', '[]', '$keys($o)', '$z.b.c', '["a", 1]', '$split($s, "")', '["a"]'])}` : any()), // prettier-ignore
};

/** A call in one of the forms that calls can have. */
export function callOf(grammar: Grammar): Tree {
  const { draw, any, inner, callable } = grammar;
  const name = draw.pick(names);
  const kinds = functions[name] as readonly Kind[];
  let args = kinds.map((kind) => (draw.chance(0.08) ? any() : draw.chance(0.05) ? callable() : makers[kind](grammar)));
  if (draw.chance(0.35)) args = args.slice(0, draw.int(args.length + 1));
  if (draw.chance(0.03)) args = [...args, any()];
  const [first = t`$x`, ...rest] = args;
  const list = (trees: readonly Tree[]): Tree => joined(trees, ', ');
  switch (draw.int(10)) {
    case 0:
      return t`${first}.$${name}(${list(rest)})`;
    case 1:
      return t`(${first} ~> $${name}(${list(rest)}))`;
    case 2:
      return t`$${name}(${list(args.map((arg) => (draw.chance(0.4) ? t`?` : arg)))})${draw.chance(0.9) ? t`(${any()})` : ''}`;
    case 3:
      return draw.chance(0.3) ? t`$map(${any()}, $${name})` : t`$${name}(${list(args)})[${inner()}]`;
    default:
      return t`$${name}(${list(args)})`;
  }
}
