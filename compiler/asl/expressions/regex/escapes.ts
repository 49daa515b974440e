// What stands behind `\` and between `[ ]` in a JavaScript regular expression, with the web's old forms: octal
// numbers, `\c` without a letter, escapes that mean the character itself.
import type { RegexNode } from './ast.js';
import { complement, digits, ignoringCase, spaces, unitsOf, wordUnits, type CodeUnits } from './code-units.js';
import { oneOf, refusal, type Reader } from './reader.js';

const classes: { readonly [letter: string]: CodeUnits } = {
  d: digits,
  D: complement(digits),
  s: spaces,
  S: complement(spaces),
  w: wordUnits,
  W: complement(wordUnits),
};
const controls: { readonly [letter: string]: number } = { t: 9, n: 10, v: 11, f: 12, r: 13 };

/** An escape outside `[ ]`. The reader stands at the backslash. */
export function readEscape(reader: Reader): RegexNode {
  const { source, at } = reader;
  const letter = source.charAt(at + 1);
  if (letter === 'b' || letter === 'B') {
    reader.at += 2;
    return { kind: 'assertion', what: letter === 'b' ? 'boundary' : 'no-boundary' };
  }
  const number = /^[1-9]\d*/.exec(source.slice(at + 1, at + 12))?.[0];
  if (number !== undefined && Number(number) <= reader.total) throw refusal(`the back-reference \\${number}`, at);
  if (letter === 'k' && reader.named) throw refusal('the back-reference \\k<…>', at);
  return oneOf(reader, unitOrClass(reader, 'outside'));
}

/** A class such as `[^a-z\d]`. The reader stands at `[`. */
export function readClass(reader: Reader): CodeUnits {
  const { source } = reader;
  reader.at++;
  const negated = source[reader.at] === '^';
  if (negated) reader.at++;
  const ranges: number[] = [];
  while (source[reader.at] !== ']') {
    const from = classAtom(reader);
    if (source[reader.at] !== '-' || source[reader.at + 1] === ']') {
      ranges.push(...from);
      continue;
    }
    reader.at++;
    const to = classAtom(reader);
    if (isSingle(from) && isSingle(to)) ranges.push(from[0] as number, to[0] as number);
    // `[\d-z]`: no range, so the hyphen stands for itself.
    else ranges.push(...from, 0x2d, 0x2d, ...to);
  }
  reader.at++;
  const units = reader.ignoreCase ? ignoringCase(unitsOf(ranges)) : unitsOf(ranges);
  return negated ? complement(units) : units;
}

function isSingle(units: CodeUnits): boolean {
  return units.length === 2 && units[0] === units[1];
}

function classAtom(reader: Reader): CodeUnits {
  const unit = reader.source.charCodeAt(reader.at);
  if (unit === 0x5c) return unitOrClass(reader, 'inside');
  reader.at++;
  return [unit, unit];
}

function unitOrClass(reader: Reader, place: 'inside' | 'outside'): CodeUnits {
  const letter = reader.source.charAt(reader.at + 1);
  const units = classes[letter];
  if (units !== undefined) {
    reader.at += 2;
    return units;
  }
  const unit = readUnit(reader, letter, place);
  return [unit, unit];
}

function readUnit(reader: Reader, letter: string, place: 'inside' | 'outside'): number {
  const rest = reader.source.slice(reader.at + 1, reader.at + 8);
  const take = (length: number, unit: number): number => {
    reader.at += 1 + length;
    return unit;
  };
  const control = controls[letter];
  if (control !== undefined) return take(1, control);
  if (letter === 'b') return take(1, 8);
  const controlLetter = (place === 'inside' ? /^c([A-Za-z0-9_])/ : /^c([A-Za-z])/).exec(rest)?.[1];
  if (controlLetter !== undefined) return take(2, controlLetter.charCodeAt(0) % 32);
  // `\c` without a letter: the backslash is itself, and `c` follows.
  if (letter === 'c') return take(0, 0x5c);
  const hex = /^(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4}))/.exec(rest);
  if (hex !== null) return take(hex[0].length, Number.parseInt(hex[1] ?? hex[2] ?? '', 16));
  const octal = /^(?:[0-3][0-7]{0,2}|[4-7][0-7]?)/.exec(rest)?.[0];
  if (octal !== undefined) return take(octal.length, Number.parseInt(octal, 8));
  return take(1, letter.charCodeAt(0));
}
