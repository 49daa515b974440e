// Looks at JSON text for what `JSON.parse` does not tell: where a syntax error is, and which names are written twice
// in one object (the first one is lost). One pass without recursion.
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
