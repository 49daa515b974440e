// Values -> names and values -> URL-encoded text, for bodies of forms and for queries. Nested fields are written
// `a[b]`; all but letters, digits and `-._~` is encoded as `%XX`, a space as `%20`.
import type { Json, JsonObject } from '../../../../compiler/json.js';
import type { Pair } from './connection.js';
import { runtimeFailure } from './failure.js';

export const arrayFormats = ['INDICES', 'REPEAT', 'COMMAS', 'BRACKETS'] as const;
export type ArrayFormat = (typeof arrayFormats)[number];

const itemName: { readonly [F in Exclude<ArrayFormat, 'COMMAS'>]: (name: string, index: number) => string } = {
  INDICES: (name, index) => `${name}[${index}]`,
  REPEAT: (name) => name,
  BRACKETS: (name) => `${name}[]`,
};

/**
 * Names and values of an object's fields, nested ones too. Empty arrays and objects leave nothing; `null` is empty.
 * @example
 * pairsOf({ a: { b: [1, 2] } }, 'INDICES'); // [['a[b][0]', '1'], ['a[b][1]', '2']]
 */
export function pairsOf(fields: JsonObject, format: ArrayFormat): readonly Pair[] {
  return Object.entries(fields).flatMap(([name, value]) => pairsAt(name, value, format));
}

function pairsAt(name: string, value: Json, format: ArrayFormat): readonly Pair[] {
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    if (format === 'COMMAS')
      return items.length === 0 ? [] : [[name, items.map((item) => inList(name, item)).join(',')]];
    return items.flatMap((item, index) => pairsAt(itemName[format](name, index), item, format));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([field, inner]) => pairsAt(`${name}[${field}]`, inner, format));
  }
  return [[name, textOf(value)]];
}

function inList(name: string, item: Json): string {
  if (typeof item !== 'object' || item === null) return textOf(item);
  throw runtimeFailure(`The array \`${name}\` holds arrays or objects, which ArrayFormat COMMAS cannot write.`);
}

function textOf(value: Json): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** @example encodePairs([['a[0]', 'x y']]) === 'a%5B0%5D=x%20y' */
export function encodePairs(pairs: readonly Pair[]): string {
  return pairs.map(([name, value]) => `${encodeText(name)}=${encodeText(value)}`).join('&');
}

function encodeText(text: string): string {
  try {
    return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  } catch {
    throw runtimeFailure('A text to URL-encode holds half of a character (a surrogate without its other half).');
  }
}
