// The intrinsic functions over text, JSON text and encodings. Base 64 and hashes are over UTF-8.
import type { Json, JsonObject } from '../../../../compiler/json.js';
import { hashes } from '../hashes.js';
import { setField } from '../jsonpath/values.js';
import { invalidArguments, type IntrinsicRows } from './result.js';

/** AWS's limit for the data of hashes and encodings. */
const longestText = 10_000;

export const textIntrinsics: IntrinsicRows<
  | 'States.StringToJson'
  | 'States.JsonToString'
  | 'States.JsonMerge'
  | 'States.StringSplit'
  | 'States.Base64Encode'
  | 'States.Base64Decode'
  | 'States.Hash'
> = {
  'States.StringToJson': ([text]) => {
    const trimmed = (text as string).trim();
    // Recorded on AWS: no text is null.
    if (trimmed === '') return { value: null };
    try {
      const value = JSON.parse(trimmed) as Json;
      return { value: value === 0 ? 0 : value };
    } catch {
      return invalidArguments('States.StringToJson');
    }
  },

  'States.JsonToString': ([value]) => ({ value: JSON.stringify(value) }),

  'States.JsonMerge': (values) => {
    const [first, second, deep] = values as [JsonObject, JsonObject, boolean];
    // AWS merges one level deep only.
    if (deep) return invalidArguments('States.JsonMerge');
    const merged: { [key: string]: Json } = {};
    for (const [key, value] of [...Object.entries(first), ...Object.entries(second)]) setField(merged, key, value);
    return { value: merged };
  },

  'States.StringSplit': (values) => {
    const [text, delimiters] = values as [string, string];
    const cuts = new Set(delimiters.split(''));
    const pieces: string[] = [];
    let start = 0;
    for (let at = 0; at <= text.length; at++) {
      if (at < text.length && !cuts.has(text.charAt(at))) continue;
      if (at > start) pieces.push(text.slice(start, at));
      start = at + 1;
    }
    return { value: pieces };
  },

  'States.Base64Encode': (values) => {
    const [text] = values as [string];
    if (text.length > longestText) return invalidArguments('States.Base64Encode');
    const bytes = new TextEncoder().encode(text);
    return { value: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
  },

  'States.Base64Decode': (values) => {
    const [text] = values as [string];
    if (text.length > longestText || !isBase64(text)) return invalidArguments('States.Base64Decode');
    return { value: new TextDecoder().decode(Uint8Array.from(atob(text), (character) => character.charCodeAt(0))) };
  },

  'States.Hash': ([data, algorithm]) => {
    const text = typeof data === 'string' ? data : JSON.stringify(data);
    const hash = hashes.get(algorithm as string);
    if (hash === undefined || text.length > longestText) return invalidArguments('States.Hash');
    return { value: hash(text) };
  },
};

/** As Java's decoder: padding may be left out, but not be wrong. */
function isBase64(text: string): boolean {
  const [digits = '', padding = ''] = /^([A-Za-z0-9+/]*)(={0,2})$/.exec(text)?.slice(1) ?? ['?'];
  if (digits === '?' || digits.length % 4 === 1) return false;
  return padding === '' || (digits.length + padding.length) % 4 === 0;
}
