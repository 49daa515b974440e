// Looks at JSON text for what `JSON.parse` does not tell: where a syntax error is, and which names are written twice
// in one object (the first one is lost). One pass without recursion, and only over texts that have something to tell.
import { InternalError } from '../diagnostics/errors.js';
import { childPointer } from './pointer.js';

export interface JsonTextReport {
  readonly error?: {
    readonly line: number;
    readonly column: number;
    /** Where it is in the text, in UTF-16 units. */
    readonly offset: number;
    readonly reason: string;
  };
  /** JSON pointers of names that are written more than once in their object. */
  readonly duplicates: readonly string[];
}

type Container =
  | { readonly kind: 'object'; readonly pointer: string; readonly names: Set<string>; name: string }
  | { readonly kind: 'array'; readonly pointer: string; length: number };

type Expected = 'value' | 'value or ]' | 'name or }' | 'name' | ':' | ', or end';

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const BLANK = /[ \t\n\r]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

export type ParsedText = Pick<JsonTextReport, 'duplicates'> &
  ({ readonly error?: undefined; readonly value: unknown } | { readonly error: NonNullable<JsonTextReport['error']> });

/**
 * The value of a text, as `JSON.parse` gives it, with what that does not tell.
 * @example parseJson('{"a": 1, "a": 2}') // { value: { a: 2 }, duplicates: ['/a'] }
 */
export function parseJson(text: string): ParsedText {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { error, duplicates } = inspectJson(text);
    if (error === undefined) throw new InternalError('a text that JSON.parse refuses has nothing wrong with it');
    return { error, duplicates };
  }
  return { value, duplicates: namesWritten(text) === namesKept(value) ? [] : inspectJson(text).duplicates };
}

/** How many names of fields stand in a text that is JSON. */
function namesWritten(text: string): number {
  let names = 0;
  for (let start = text.indexOf('"'); start >= 0;) {
    let end = text.indexOf('"', start + 1);
    while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
    let next = end + 1;
    while (isBlank(text.charCodeAt(next))) next++;
    if (text.charCodeAt(next) === 0x3a) names++;
    start = text.indexOf('"', next);
  }
  return names;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Behind an odd number of backslashes. */
function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === 0x5c) before--;
  return (at - 1 - before) % 2 === 1;
}

/** How many names of fields a value has, in all its objects. */
function namesKept(value: unknown): number {
  let names = 0;
  const waiting = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if (Array.isArray(next)) {
      for (const item of next) if (typeof item === 'object' && item !== null) waiting.push(item);
      continue;
    }
    for (const key of Object.keys(next)) {
      const item = (next as { readonly [key: string]: unknown })[key];
      if (typeof item === 'object' && item !== null) waiting.push(item);
      names++;
    }
  }
  return names;
}

/** @example inspectJson('{"a": 1,}').error // { line: 1, column: 9, offset: 8, reason: 'a name in double quotes should be here' } */
export function inspectJson(text: string): JsonTextReport {
  const stack: Container[] = [];
  const duplicates: string[] = [];
  let expected: Expected = 'value';
  let at = 0;

  const failed = (offset: number, reason: string): JsonTextReport => ({
    error: { ...lineAndColumn(text, offset), offset, reason },
    duplicates,
  });

  for (;;) {
    at = endOf(BLANK, text, at) ?? at;
    const top = stack.at(-1);
    const char = text[at];
    if (char === undefined) {
      if (expected === ', or end' && top === undefined) return { duplicates };
      return failed(at, text.trim() === '' ? 'there is nothing' : 'the text ends before the definition does');
    }
    switch (expected) {
      case 'value':
      case 'value or ]': {
        if (char === ']' && expected === 'value or ]') {
          stack.pop();
          expected = ', or end';
          at++;
          break;
        }
        if (char === '{' || char === '[') {
          const pointer =
            top === undefined ? '' : childPointer(top.pointer, top.kind === 'array' ? top.length : top.name);
          stack.push(
            char === '{'
              ? { kind: 'object', pointer, names: new Set(), name: '' }
              : { kind: 'array', pointer, length: 0 },
          );
          expected = char === '{' ? 'name or }' : 'value or ]';
          at++;
          break;
        }
        const end = char === '"' ? endOfString(text, at) : (endOf(WORD, text, at) ?? endOf(NUMBER, text, at));
        if (end === undefined) return failed(at, 'a value should be here');
        if (typeof end === 'object') return failed(end.offset, end.reason);
        at = end;
        expected = ', or end';
        break;
      }
      case 'name or }':
      case 'name': {
        if (char === '}' && expected === 'name or }') {
          stack.pop();
          expected = ', or end';
          at++;
          break;
        }
        if (char !== '"' || top?.kind !== 'object') return failed(at, 'a name in double quotes should be here');
        const end = endOfString(text, at);
        if (typeof end === 'object') return failed(end.offset, end.reason);
        top.name = JSON.parse(text.slice(at, end)) as string;
        if (top.names.has(top.name)) duplicates.push(childPointer(top.pointer, top.name));
        top.names.add(top.name);
        at = end;
        expected = ':';
        break;
      }
      case ':':
        if (char !== ':') return failed(at, 'a colon should be here');
        expected = 'value';
        at++;
        break;
      case ', or end': {
        if (top === undefined) return failed(at, 'the definition ends before this');
        const close = top.kind === 'object' ? '}' : ']';
        if (char === close) stack.pop();
        else if (char !== ',') return failed(at, `a comma or \`${close}\` should be here`);
        else expected = top.kind === 'object' ? 'name' : 'value';
        if (char === ',' && top.kind === 'array') top.length++;
        at++;
        break;
      }
    }
  }
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function endOfString(text: string, start: number): number | { readonly offset: number; readonly reason: string } {
  for (let at = start + 1; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) {
      const reason = 'a string may not contain a line break, a tab or another control character as it is';
      return { offset: at, reason };
    }
    const end = code === 0x5c ? endOf(ESCAPE, text, at) : at + 1;
    if (end === undefined) return { offset: at, reason: 'this backslash does not start a known escape' };
    at = end;
  }
  return { offset: start, reason: 'this string is never closed' };
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
