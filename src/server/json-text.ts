// JSON text from a request -> its value, or what AWS says about the text: the words are those of Jackson, the JSON
// parser behind the API. They are looked for only once `JSON.parse` has refused the text.
import type { Json } from '../../compiler/json.js';

export type JsonReading =
  { readonly kind: 'json'; readonly value: Json } | { readonly kind: 'malformed'; readonly message: string };

/**
 * @example
 * readJson('{"a" 1}'); // malformed: Unexpected character ('1' (code 49)): was expecting a colon …
 */
export function readJson(text: string): JsonReading {
  try {
    return { kind: 'json', value: JSON.parse(text) as Json };
  } catch {
    return { kind: 'malformed', message: complaint(text) };
  }
}

interface Fault {
  readonly what: string;
  readonly at: number;
}
interface Container {
  readonly close: '}' | ']';
  readonly word: 'Object' | 'Array';
  readonly start: number;
}

function complaint(text: string): string {
  const { what, at } = findFault(text);
  return `${what}\n at ${sourceAt(text, at)}`;
}

/** Where a text stops being JSON; both count from 1. */
export function faultPlace(text: string): TextPlace {
  return placeAt(text, findFault(text).at);
}

interface TextPlace {
  readonly line: number;
  readonly column: number;
}

function placeAt(text: string, at: number): TextPlace {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function sourceAt(text: string, at: number): string {
  const { line, column } = placeAt(text, at);
  const shown = text.length > 500 ? `"${text.slice(0, 500)}"[truncated ${text.length - 500} chars]` : `"${text}"`;
  return `[Source: (String)${shown}; line: ${line}, column: ${column}]`;
}

// eslint-disable-next-line no-control-regex -- JSON forbids them inside strings
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const word = /[A-Za-z_$][\w$]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const blank = /[ \t\r\n]*/y;

function findFault(text: string): Fault {
  const stack: Container[] = [];
  let expected: 'value' | 'value or close' | 'name' | 'name or close' | 'colon' | 'comma' = 'value';
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  for (;;) {
    skip(blank);
    const char = text[at];
    const top = stack.at(-1);
    if (char === undefined) return atEnd(text, top);
    const unexpected = (wanted: string): Fault => ({
      what: `Unexpected character ('${char}' (code ${char.charCodeAt(0)})): ${wanted}`,
      at: at + 1,
    });
    if (expected === 'colon') {
      if (char !== ':') return unexpected('was expecting a colon to separate field name and value');
      at += 1;
      expected = 'value';
    } else if (expected === 'comma') {
      if (top === undefined) return trailing(text, at, unexpected);
      if (char === top.close) stack.pop();
      else if (char !== ',') return unexpected(`was expecting comma to separate ${top.word} entries`);
      else expected = top.close === '}' ? 'name' : 'value';
      at += 1;
    } else if (expected === 'name' || expected === 'name or close') {
      if (char === '}' && expected === 'name or close') {
        stack.pop();
        at += 1;
        expected = 'comma';
      } else if (char !== '"') return unexpected('was expecting double-quote to start field name');
      else if (skip(string)) expected = 'colon';
      else return brokenString(text, at);
    } else if (char === '{' || char === '[') {
      const isObject = char === '{';
      stack.push({ close: isObject ? '}' : ']', word: isObject ? 'Object' : 'Array', start: at });
      at += 1;
      expected = isObject ? 'name or close' : 'value or close';
    } else if (char === ']' && expected === 'value or close') {
      stack.pop();
      at += 1;
      expected = 'comma';
    } else {
      const fault = scalarFault(text, at, skip, unexpected);
      if (fault !== undefined) return fault;
      expected = 'comma';
    }
  }
}

function scalarFault(
  text: string,
  start: number,
  skip: (pattern: RegExp) => boolean,
  unexpected: (wanted: string) => Fault,
): Fault | undefined {
  if (text[start] === '"') return skip(string) ? undefined : brokenString(text, start);
  if (skip(number)) return undefined;
  word.lastIndex = start;
  const found = word.exec(text)?.[0];
  if (found === undefined) {
    return unexpected("expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')");
  }
  if (found === 'true' || found === 'false' || found === 'null') return skip(word) ? undefined : undefined;
  return unrecognized(found, start);
}

function unrecognized(token: string, start: number): Fault {
  const wanted = "was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')";
  return { what: `Unrecognized token '${token}': ${wanted}`, at: start + token.length };
}

function trailing(text: string, at: number, unexpected: (wanted: string) => Fault): Fault {
  word.lastIndex = at;
  const found = word.exec(text)?.[0];
  return found === undefined ? unexpected('expected the end of the text') : unrecognized(found, at);
}

function brokenString(text: string, start: number): Fault {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20) {
      const what = `Illegal unquoted character ((CTRL-CHAR, code ${code})): has to be escaped using backslash to be included in string value`;
      return { what, at: at + 1 };
    }
    if (code !== 0x5c) continue;
    const escaped = text[at + 1];
    if (escaped !== undefined && !'"\\/bfnrtu'.includes(escaped)) {
      return { what: `Unrecognized character escape '${escaped}' (code ${escaped.charCodeAt(0)})`, at: at + 2 };
    }
    at += 1;
  }
  return { what: 'Unexpected end-of-input: was expecting closing quote for a string value', at: text.length };
}

function atEnd(text: string, top: Container | undefined): Fault {
  if (top === undefined) return { what: 'No content to map due to end-of-input', at: text.length };
  const opened = sourceAt(text, top.start);
  const what = `Unexpected end-of-input: expected close marker for ${top.word} (start marker at ${opened})`;
  return { what, at: text.length };
}
