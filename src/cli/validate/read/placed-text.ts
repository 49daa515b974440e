// A text value → its characters with their places in the file: through escapes, folding and indentation. With it, a
// definition that is text inside of a template has the places of the template.
import type { Range, ScalarNode } from './node.js';

export interface PlacedText {
  readonly text: string;
  /** The offset in the file of each character, and one more for the end. */
  readonly offsets: readonly number[];
}

const BLANK = /\s/;
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '0': '\0', a: '\x07', e: '\x1b', v: '\v' }; // prettier-ignore
const hexadecimal: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** @example placedText({ value: 'a"b', range: { start: 0, end: 6 }, style: 'double', … }, '"a\\"b"').offsets // [1, 2, 4, 5] */
export function placedText({ range, style, value }: ScalarNode, source: string): PlacedText {
  const text = String(value);
  if (style === undefined) return { text, offsets: fixed(text, range) };
  const offsets: number[] = [];
  let at = range.start + (style === 'plain' ? 0 : 1);
  for (let i = 0; i < text.length;) {
    const char = text[i] ?? '';
    if (style === 'double' && source[at] === '\\') {
      const { length, made } = escapeAt(source, at);
      if (made !== '' && text.startsWith(made, i)) {
        for (let unit = 0; unit < made.length; unit++) offsets.push(at);
        i += made.length;
      } else if (made !== '') return { text, offsets: fixed(text, range) };
      at += length;
    } else if (BLANK.test(char)) {
      // Blanks are folded and unindented; where exactly one of them comes from is nothing that anybody asks for.
      offsets.push(at);
      if (source[at] === char) at++;
      i++;
    } else if (source[at] === char) {
      offsets.push(at);
      at += style === 'single' && char === "'" ? 2 : 1;
      i++;
    } else {
      // The header of a block, indentation, and comments behind the header.
      const next = skipped(source, at, range);
      if (next === undefined) return { text, offsets: fixed(text, range) };
      at = next;
    }
  }
  return { text, offsets: [...offsets, at] };
}

function skipped(source: string, at: number, { start, end }: Range): number | undefined {
  if (at >= end) return undefined;
  if (at === start && /[|>]/.test(source[at] ?? '')) return source.indexOf('\n', at) < 0 ? undefined : source.indexOf('\n', at); // prettier-ignore
  return BLANK.test(source[at] ?? '') ? at + 1 : undefined;
}

function escapeAt(source: string, at: number): { readonly length: number; readonly made: string } {
  const char = source[at + 1] ?? '';
  const digits = hexadecimal[char];
  if (digits !== undefined) {
    const code = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16);
    return { length: 2 + digits, made: digits === 4 ? String.fromCharCode(code) : String.fromCodePoint(code) };
  }
  if (char === '\n' || char === '\r') {
    const blank = /^\\\r?\n[ \t]*/.exec(source.slice(at, at + 1000))?.[0] ?? '\\\n';
    return { length: blank.length, made: '' };
  }
  return { length: 2, made: escapes[char] ?? char };
}

/** All of it at the start of the value. */
function fixed(text: string, { start, end }: Range): readonly number[] {
  return [...Array.from({ length: text.length }, () => start), end];
}
