// Text to call: `States.ArrayGetItem(States.StringSplit($.a, '-'), 0)`. Strings are in single quotes and know the
// escapes `\'`, `\{`, `\}` and `\\` only; AWS refuses a definition with another one.
import {
  type Cursor,
  cursorOver,
  expect,
  fail,
  match,
  nested,
  peek,
  skipSpace,
  SyntaxProblem,
  take,
} from '../jsonpath/cursor.js';
import { readPath } from '../jsonpath/parse.js';
import type { IntrinsicArgument, IntrinsicCall } from './ast.js';

export type ParsedIntrinsic =
  | { readonly kind: 'parsed'; readonly call: IntrinsicCall }
  | { readonly kind: 'invalid'; readonly message: string; readonly position: number };

/**
 * Parses a whole text as one call.
 * @example
 * parseIntrinsic("States.Format('Hello {}', $.name)"); // { kind: 'parsed', call: { name: 'States.Format', … } }
 */
export function parseIntrinsic(text: string): ParsedIntrinsic {
  const cursor = cursorOver(text.trim());
  try {
    const call = parseCall(cursor);
    if (cursor.at < cursor.text.length) fail(cursor, `unexpected '${peek(cursor)}'`);
    return { kind: 'parsed', call };
  } catch (problem) {
    if (!(problem instanceof SyntaxProblem)) throw problem;
    return { kind: 'invalid', message: problem.message, position: problem.position };
  }
}

const functionName = /States\.\w+/y;

function parseCall(cursor: Cursor): IntrinsicCall {
  const start = cursor.at;
  const name = match(cursor, functionName) ?? fail(cursor, "expected a function such as 'States.Format'");
  const values = nested(cursor, () => parseArguments(cursor));
  return { kind: 'call', text: cursor.text.slice(start, cursor.at), name, arguments: values };
}

function parseArguments(cursor: Cursor): readonly IntrinsicArgument[] {
  expect(cursor, '(');
  const values: IntrinsicArgument[] = [];
  if (take(cursor, ')')) return values;
  do {
    skipSpace(cursor);
    values.push(parseArgument(cursor));
  } while (take(cursor, ','));
  expect(cursor, ')');
  return values;
}

const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;

function parseArgument(cursor: Cursor): IntrinsicArgument {
  const character = peek(cursor);
  if (character === "'") return parseString(cursor);
  if (character === '$') return readPath(cursor, (at) => /[\s,)]/.test(cursor.text.charAt(at)));
  if (character === 'S') return parseCall(cursor);
  const digits = match(cursor, number);
  if (digits !== undefined) return { kind: 'number', value: Number(digits) };
  const constant = match(cursor, word) ?? fail(cursor, 'expected an argument');
  return constant === 'null' ? { kind: 'null' } : { kind: 'boolean', value: constant === 'true' };
}

function parseString(cursor: Cursor): IntrinsicArgument {
  cursor.at++;
  const start = cursor.at;
  let value = '';
  for (let next = peek(cursor); next !== "'"; next = peek(cursor)) {
    if (next === '') fail(cursor, 'a string is not closed');
    if (next === '\\') {
      cursor.at++;
      next = peek(cursor);
      if (!/^['{}\\]$/.test(next)) fail(cursor, "a backslash in a string goes before ', {, } or \\ only,");
    }
    value += next;
    cursor.at++;
  }
  const raw = cursor.text.slice(start, cursor.at);
  cursor.at++;
  return { kind: 'string', value, raw };
}
