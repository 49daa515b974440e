// The literals of filters and function arguments: JSON as Jayway reads it, which takes single quotes, too.
import type { Json } from '../../../json.js';
import { type Cursor, expect, fail, match, nested, peek, skipSpace, take } from './cursor.js';

const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /[A-Za-z_][\w-]*/y;
const words: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Reads one literal at the cursor. A bare word is a string: published definitions write `@.code==fr`. */
export function parseJsonLiteral(cursor: Cursor): Json {
  skipSpace(cursor);
  const character = peek(cursor);
  if (character === "'" || character === '"') return parseString(cursor, character);
  if (character === '[') return nested(cursor, () => parseArray(cursor));
  if (character === '{') return nested(cursor, () => parseObject(cursor));
  const digits = match(cursor, number);
  if (digits !== undefined) return Number(digits);
  const bare = match(cursor, word) ?? fail(cursor, 'expected a value');
  return words.get(bare) ?? (bare === 'null' ? null : bare);
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

function parseString(cursor: Cursor, quote: string): string {
  cursor.at++;
  let text = '';
  for (let next = peek(cursor); next !== quote; next = peek(cursor)) {
    if (next === '') fail(cursor, 'a string is not closed');
    cursor.at++;
    if (next !== '\\') {
      text += next;
      continue;
    }
    const escaped = peek(cursor);
    const code = /^u[\da-fA-F]{4}/.exec(cursor.text.slice(cursor.at, cursor.at + 5));
    cursor.at += code === null ? 1 : 5;
    text += code === null ? (escapes.get(escaped) ?? escaped) : String.fromCharCode(parseInt(code[0].slice(1), 16));
  }
  cursor.at++;
  return text;
}

function parseArray(cursor: Cursor): Json {
  expect(cursor, '[');
  const items: Json[] = [];
  if (take(cursor, ']')) return items;
  do items.push(parseJsonLiteral(cursor));
  while (take(cursor, ','));
  expect(cursor, ']');
  return items;
}

function parseObject(cursor: Cursor): Json {
  expect(cursor, '{');
  const entries: (readonly [string, Json])[] = [];
  if (take(cursor, '}')) return {};
  do {
    const key = parseJsonLiteral(cursor);
    if (typeof key !== 'string') fail(cursor, 'expected a key');
    expect(cursor, ':');
    entries.push([key, parseJsonLiteral(cursor)]);
  } while (take(cursor, ','));
  expect(cursor, '}');
  return Object.fromEntries(entries);
}
