// Text to path: `$.a['b'][0]`, `$$.Execution.Id`, `$var.x`, filters, slices, functions. Accepts Jayway's spellings
// (`$.[0]`, `$.a.[0]`, names with any character but `.`, `[`, `(` and blanks) and the backslash escapes of the
// Amazon States Language specification.
import type { FunctionArgument, Path, PathRoot, Step } from './ast.js';
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
} from './cursor.js';
import { isPathFunction, pathFunctions } from './functions.js';
import { parseFilter } from './parse-filter.js';
import { parseJsonLiteral } from './parse-literal.js';

export type ParsedPath =
  | { readonly kind: 'parsed'; readonly path: Path }
  /** `message` is a sentence without capital and full stop; `position` an index in the text. */
  | { readonly kind: 'invalid'; readonly message: string; readonly position: number };

/**
 * Parses a whole text as one path.
 * @example
 * parsePath('$.orders[?(@.total > 10)].id'); // { kind: 'parsed', path: { definite: false, … } }
 * parsePath('orders').kind; // 'invalid'
 */
export function parsePath(text: string): ParsedPath {
  const trimmed = text.trim();
  const cursor = cursorOver(trimmed);
  try {
    const path = readPath(cursor, (at) => at === trimmed.length);
    if (cursor.at < trimmed.length) fail(cursor, `unexpected '${peek(cursor)}'`);
    return { kind: 'parsed', path };
  } catch (problem) {
    if (!(problem instanceof SyntaxProblem)) throw problem;
    return { kind: 'invalid', message: problem.message, position: problem.position };
  }
}

/** Where a path stops although its characters could go on: an operator in a filter, a comma in an argument list. */
export type PathEnd = (at: number) => boolean;

/** Reads the path that stands at the cursor, up to its end or the first place where `ends` says so. */
export function readPath(cursor: Cursor, ends: PathEnd): Path {
  const start = cursor.at;
  const root = readRoot(cursor);
  const steps: Step[] = [];
  while (cursor.at < cursor.text.length && !ends(cursor.at)) {
    readSteps(cursor, ends, steps);
    if (steps.length > mostSteps) fail(cursor, `a path has at most ${mostSteps} steps`);
  }
  if (steps.at(-1)?.kind === 'descend') fail(cursor, "a path cannot end with '..'");
  const text = cursor.text.slice(start, cursor.at);
  return { kind: 'path', text, root, steps, definite: isDefinite(steps) };
}

/** More than anyone writes; the evaluator recurses over steps. */
const mostSteps = 500;

const identifier = /[\p{ID_Start}_][\p{ID_Continue}\u200c\u200d]*/uy;

function readRoot(cursor: Cursor): PathRoot {
  if (peek(cursor) === '@') {
    cursor.at++;
    return { kind: 'item' };
  }
  if (peek(cursor) !== '$') fail(cursor, "a path starts with '$'");
  cursor.at++;
  if (peek(cursor) === '$') {
    cursor.at++;
    return { kind: 'context' };
  }
  const name = match(cursor, identifier);
  return name === undefined ? { kind: 'input' } : { kind: 'variable', name };
}

function readSteps(cursor: Cursor, ends: PathEnd, steps: Step[]): void {
  const character = peek(cursor);
  if (character === '[') {
    steps.push(readBracket(cursor));
    return;
  }
  if (character !== '.') fail(cursor, `unexpected '${character}', expected '.' or '['`);
  cursor.at++;
  if (peek(cursor) === '.') {
    cursor.at++;
    steps.push({ kind: 'descend' });
  }
  if (cursor.at >= cursor.text.length || ends(cursor.at)) fail(cursor, "a path cannot end with '.'");
  const next = peek(cursor);
  if (next === '[') steps.push(readBracket(cursor));
  else if (next === '*') {
    cursor.at++;
    steps.push({ kind: 'wildcard' });
  } else steps.push(readName(cursor, ends, steps));
}

/** `name`, `na\.me` or `name(…)`. */
function readName(cursor: Cursor, ends: PathEnd, steps: readonly Step[]): Step {
  const start = cursor.at;
  let name = '';
  for (let next = peek(cursor); next !== '' && !ends(cursor.at); next = peek(cursor)) {
    if (next === '.' || next === '[' || next === '(') break;
    if (/\s/.test(next)) fail(cursor, "a name with blanks is written in brackets, as in $['my name'],");
    if (next === '\\' && cursor.at + 1 < cursor.text.length) {
      name += cursor.text.charAt(cursor.at + 1);
      cursor.at += 2;
    } else {
      name += next;
      cursor.at++;
    }
  }
  if (cursor.at === start) fail(cursor, 'expected a name');
  return peek(cursor) === '(' && !ends(cursor.at) ? readCall(cursor, name, start, steps) : { kind: 'name', name };
}

function readCall(cursor: Cursor, name: string, start: number, before: readonly Step[]): Step {
  if (!isPathFunction(name)) {
    cursor.at = start;
    fail(cursor, `unknown function '${name}'`);
  }
  cursor.at++;
  const values: FunctionArgument[] = [];
  if (!take(cursor, ')')) {
    do {
      skipSpace(cursor);
      values.push(nested(cursor, () => readArgument(cursor)));
    } while (take(cursor, ','));
    expect(cursor, ')');
  }
  const { least, most } = pathFunctions[name];
  if (values.length < least || values.length > most) fail(cursor, `wrong number of arguments of '${name}'`);
  const [argument] = values;
  // Elsewhere AWS looks for the argument in what it is to be counted in.
  if (pathFunctions[name].most === 1 && name !== 'index' && argument !== undefined)
    if (argument.kind !== 'path' || !argument.definite || before.length > 0)
      fail(cursor, `'${name}' counts what stands before it, as in $.list.${name}(),`);
  if (/[.[]/.test(peek(cursor))) fail(cursor, 'a function is the end of a path,');
  return { kind: 'function', name, arguments: values };
}

function readArgument(cursor: Cursor): FunctionArgument {
  if (peek(cursor) !== '$') {
    // Others are ignored without a word, or misread, by the library that AWS uses.
    if (!/["\d{-]/.test(peek(cursor)))
      fail(cursor, 'an argument is a path, a number, an object or a text in double quotes');
    return { kind: 'json', value: parseJsonLiteral(cursor) };
  }
  const { text } = cursor;
  return readPath(cursor, (at) => /[\s,)]/.test(text.charAt(at)));
}

const integer = /-?\d+/y;
const slice = /\s*(-?\d+)?:(-?\d+)?(?::-?\d*)?\s*(?=\])/y;

function readBracket(cursor: Cursor): Step {
  expect(cursor, '[');
  skipSpace(cursor);
  const character = peek(cursor);
  if (character === "'" || character === '"') return readQuotedNames(cursor);
  if (character === '?') return readFilter(cursor);
  if (take(cursor, '*')) {
    expect(cursor, ']');
    return { kind: 'wildcard' };
  }
  slice.lastIndex = cursor.at;
  const sliced = slice.exec(cursor.text);
  if (sliced !== null) return readSlice(cursor, sliced);
  const indices: number[] = [];
  do {
    skipSpace(cursor);
    const digits = match(cursor, integer) ?? fail(cursor, "expected an index, a quoted name, '*' or '?('");
    indices.push(safeInteger(cursor, digits));
  } while (take(cursor, ','));
  expect(cursor, ']');
  const [index] = indices;
  return indices.length === 1 && index !== undefined ? { kind: 'index', index } : { kind: 'indices', indices };
}

function readSlice(cursor: Cursor, [whole, from, to]: RegExpExecArray): Step {
  // Jayway reads a third number, the step of other dialects, and ignores it.
  if (from === undefined && to === undefined) fail(cursor, 'a slice needs a start or an end');
  cursor.at += whole.length;
  expect(cursor, ']');
  return {
    kind: 'slice',
    ...(from === undefined ? {} : { from: safeInteger(cursor, from) }),
    ...(to === undefined ? {} : { to: safeInteger(cursor, to) }),
  };
}

function safeInteger(cursor: Cursor, digits: string): number {
  const value = Number(digits);
  // Indices are 32 bit integers on AWS, too.
  return Math.abs(value) > 2 ** 31 - 1 ? fail(cursor, `the index ${digits} is too large`) : value + 0;
}

function readQuotedNames(cursor: Cursor): Step {
  const quote = peek(cursor);
  const names: string[] = [];
  do {
    skipSpace(cursor);
    if (peek(cursor) !== quote) fail(cursor, `expected a name in ${quote}, as the first one`);
    names.push(readQuoted(cursor));
  } while (take(cursor, ','));
  expect(cursor, ']');
  const [name] = names;
  const double = quote === '"' ? { double: true as const } : {};
  return names.length === 1 && name !== undefined
    ? { kind: 'name', name, ...double }
    : { kind: 'names', names, ...double };
}

/** Recorded on AWS: a backslash that escapes neither the quote around the name nor a backslash is a character of the name. */
function readQuoted(cursor: Cursor): string {
  const quote = peek(cursor);
  if (quote !== "'" && quote !== '"') fail(cursor, 'expected a quoted name');
  cursor.at++;
  let name = '';
  for (let next = peek(cursor); next !== quote; next = peek(cursor)) {
    if (next === '') fail(cursor, 'a quoted name is not closed');
    const following = cursor.text.charAt(cursor.at + 1);
    const escape = next === '\\' && (following === quote || following === '\\');
    name += escape ? following : next;
    cursor.at += escape ? 2 : 1;
  }
  cursor.at++;
  return name;
}

function readFilter(cursor: Cursor): Step {
  const start = cursor.at;
  const filter = nested(cursor, () => {
    expect(cursor, '?');
    skipSpace(cursor);
    if (peek(cursor) !== '(') fail(cursor, "expected '('");
    return parseFilter(cursor, readPath);
  });
  const text = `[${cursor.text.slice(start, cursor.at)}]`;
  expect(cursor, ']');
  return { kind: 'filter', filter, text };
}

/** As Jayway: several names at the end of a path are gathered in one object, before the end they are several places. */
function isDefinite(steps: readonly Step[]): boolean {
  // `$..a.length()` is the length of what `$..a` finds.
  if (steps[0]?.kind === 'descend' && steps.at(-1)?.kind === 'function') return true;
  return steps.every((step, at) => {
    switch (step.kind) {
      case 'name':
      case 'index':
      case 'function':
        return true;
      case 'names':
        return at === steps.length - 1;
      default:
        return false;
    }
  });
}
