// Dates as text and as milliseconds. The present comes from the scope and stands still during an evaluation.
import { fault } from '../faults.js';
import { formatDate } from '../pictures/date-format.js';
import { parseDate } from '../pictures/date-parse.js';
import { native, strict, type NativeFunction } from './native.js';

export const timeFunctions = {
  now: native<[string, string]>(2, ([picture, zone], { scope }) => formatDate(scope.millis, picture, zone)),
  millis: native<[]>(0, (_, { scope }) => scope.millis),
  fromMillis: strict<[number, string?, string?]>(3, ([millis, picture, zone]) => formatDate(millis, picture, zone)),
  toMillis: strict<[string, string?]>(2, ([text, picture], evaluation) => {
    if (picture !== undefined) return parseDate(text, picture, evaluation);
    if (!iso.test(text)) throw fault('D3110', { value: text });
    return Date.parse(withZone(text));
  }),
} satisfies { readonly [name: string]: NativeFunction };

const iso = /^\d{4}(-[01]\d)*(-[0-3]\d)*(T[0-2]\d:[0-5]\d:[0-5]\d)*(\.\d+)?([+-][0-2]\d:?[0-5]\d|Z)?$/;

/** A time without a zone is UTC, wherever this runs. */
function withZone(text: string): string {
  return /T[^Z+-]*$/.test(text) ? `${text}Z` : text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
}
