// Functions over strings. Lengths and positions count code points, not UTF-16 units.
import { spendText } from '../budget.js';
import { textOf } from '../casting.js';
import { fault } from '../faults.js';
import type { Value } from '../values.js';
import { strict, type NativeFunction } from './native.js';

export const textFunctions = {
  string: strict<[Value, boolean?]>(1, ([value, pretty], evaluation) =>
    textOf(value, evaluation, pretty === true ? 2 : 0),
  ),
  substring: strict<[string, number, number?]>(3, ([text, start, length]) => substring(text, start, length)),
  substringBefore: strict<[string, string]>(2, ([text, separator]) => {
    const at = text.indexOf(separator);
    return at === -1 ? text : text.slice(0, at);
  }),
  substringAfter: strict<[string, string?]>(2, ([text, separator]) => {
    // Without a separator the package looks for the text `undefined`, and crashes where it finds it.
    const at = text.indexOf(String(separator));
    if (at === -1) return text;
    if (separator === undefined) throw fault('limit-argument', { what: 'No separator was given to $substringAfter' });
    return text.slice(at + separator.length);
  }),
  lowercase: strict<[string]>(1, ([text]) => text.toLowerCase()),
  uppercase: strict<[string]>(1, ([text]) => text.toUpperCase()),
  length: strict<[string]>(1, ([text]) => codePoints(text)),
  trim: strict<[string]>(1, ([text]) => text.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, '')),
  pad: strict<[string, number, string?]>(3, ([text, width, padding], evaluation) => {
    const missing = Math.abs(width) - codePoints(text);
    if (!(missing > 0)) return text;
    spendText(evaluation, missing);
    const piece = padding === undefined || padding === '' ? ' ' : padding;
    const pieces = [...piece];
    // A padding of several characters is cut to fit; a single one is repeated.
    const filling = Array.from({ length: missing }, (_, index) => pieces[index % pieces.length]).join('');
    return width > 0 ? text + filling : filling + text;
  }),
  join: strict<[readonly string[], string?]>(2, ([texts, separator = ''], evaluation) => {
    spendText(
      evaluation,
      texts.reduce((sum, text) => sum + text.length + separator.length, 0),
    );
    return texts.join(separator);
  }),
} satisfies { readonly [name: string]: NativeFunction };

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

function substring(text: string, start: number, length: number | undefined): string {
  const points = [...text];
  const from = points.length + start < 0 ? 0 : start;
  if (length === undefined) return points.slice(from).join('');
  if (length <= 0) return '';
  return points.slice(from, from >= 0 ? from + length : points.length + from + length).join('');
}
