// Text -> tokens, one at a time. Whether `/` divides or begins a regular expression depends on what the grammar
// expects, so it says so. Positions are just behind the token, as the package counts them.
import { syntaxFault } from './errors.js';

export type TokenType = 'name' | 'variable' | 'operator' | 'string' | 'number' | 'value' | 'regex';
export interface Token {
  type: string;
  value: unknown;
  position: number;
}
export interface Lexer {
  readonly text: string;
  position: number;
}
/** What may come next: something that stands for itself, or what follows on it. */
export type Expectation = 'operand' | 'operator';

const doubles = ['..', ':=', '!=', '>=', '<=', '**', '~>'];
const singles = '.[]{}(),@#;:?+-*/%|=<>^&!~';
const words: { readonly [word: string]: readonly [type: TokenType, value: unknown] } = {
  or: ['operator', 'or'],
  in: ['operator', 'in'],
  and: ['operator', 'and'],
  true: ['value', true],
  false: ['value', false],
  null: ['value', null],
};
const escapes: { readonly [letter: string]: string } = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const space = 1;
const operator = 2;
/** What each ASCII unit is. */
const units = Uint8Array.from({ length: 128 }, (_, unit) =>
  ' \t\n\r\v'.includes(String.fromCharCode(unit)) ? space : singles.includes(String.fromCharCode(unit)) ? operator : 0,
);

function unitAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit < 128 ? (units[unit] as number) : 0;
}

/** `undefined` at the end of the text. */
export function nextToken(lexer: Lexer, expected: Expectation): Token | undefined {
  const { text } = lexer;
  skip(lexer);
  if (lexer.position >= text.length) return undefined;
  const char = text.charAt(lexer.position);
  if (char === '/' && expected === 'operand') return regex(lexer);
  if (unitAt(text, lexer.position) === operator) {
    const double = text.slice(lexer.position, lexer.position + 2);
    const value = doubles.includes(double) ? double : char;
    return token(lexer, 'operator', value, lexer.position + value.length);
  }
  if (char === '"' || char === "'") return quoted(lexer, char);
  if (char >= '0' && char <= '9') return number(lexer);
  return char === '`' ? backquoted(lexer) : word(lexer);
}

function token(lexer: Lexer, type: TokenType, value: unknown, end: number): Token {
  lexer.position = end;
  return { type, value, position: end };
}

/** White space and comments. */
function skip(lexer: Lexer): void {
  const { text } = lexer;
  for (;;) {
    while (lexer.position < text.length && unitAt(text, lexer.position) === space) lexer.position++;
    if (!text.startsWith('/*', lexer.position)) return;
    const end = text.indexOf('*/', lexer.position + 2);
    if (end === -1) throw syntaxFault('S0106', lexer.position);
    lexer.position = end + 2;
  }
}

function quoted(lexer: Lexer, quote: string): Token {
  const { text } = lexer;
  let value = '';
  let at = lexer.position + 1;
  let start = at;
  for (; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === quote) return token(lexer, 'string', value + text.slice(start, at), at + 1);
    if (char !== '\\') continue;
    value += text.slice(start, at);
    at++;
    const letter = text.charAt(at);
    if (Object.hasOwn(escapes, letter)) value += escapes[letter] as string;
    else if (letter === 'u') {
      const digits = text.slice(at + 1, at + 5);
      if (!/^[0-9a-fA-F]+$/.test(digits)) throw syntaxFault('S0104', at);
      value += String.fromCharCode(parseInt(digits, 16));
      at += 4;
    } else throw syntaxFault('S0103', at, { token: letter });
    start = at + 1;
  }
  throw syntaxFault('S0101', at);
}

const numeral = /(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[Ee][-+]?[0-9]+)?/y;

function number(lexer: Lexer): Token {
  numeral.lastIndex = lexer.position;
  const [digits] = numeral.exec(lexer.text) as unknown as [string];
  const value = Number.parseFloat(digits);
  if (!Number.isFinite(value)) throw syntaxFault('S0102', lexer.position, { token: digits });
  return token(lexer, 'number', value, lexer.position + digits.length);
}

function backquoted(lexer: Lexer): Token {
  const { text, position } = lexer;
  const end = text.indexOf('`', position + 1);
  if (end === -1) throw syntaxFault('S0105', text.length);
  return token(lexer, 'name', text.slice(position + 1, end), end + 1);
}

function word(lexer: Lexer): Token {
  const { text, position } = lexer;
  let end = position + 1;
  while (end < text.length && unitAt(text, end) === 0) end++;
  if (text.charAt(position) === '$') return token(lexer, 'variable', text.slice(position + 1, end), end);
  const name = text.slice(position, end);
  const [type, value] = Object.hasOwn(words, name)
    ? (words[name] as (typeof words)[string])
    : (['name', name] as const);
  return token(lexer, type, value, end);
}

/** Brackets of any kind protect a `/` inside, however they are nested. */
function regex(lexer: Lexer): Token {
  const { text } = lexer;
  const start = lexer.position + 1;
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '/' && depth === 0 && backslashesBefore(text, at) % 2 === 0) {
      if (at === start) throw syntaxFault('S0301', at);
      let end = at + 1;
      while (text.charAt(end) === 'i' || text.charAt(end) === 'm') end++;
      return token(lexer, 'regex', new RegExp(text.slice(start, at), `${text.slice(at + 1, end)}g`), end);
    }
    if (text.charAt(at - 1) === '\\') continue;
    if (char === '(' || char === '[' || char === '{') depth++;
    if (char === ')' || char === ']' || char === '}') depth--;
  }
  throw syntaxFault('S0302', text.length);
}

function backslashesBefore(text: string, at: number): number {
  let count = 0;
  while (text.charAt(at - count - 1) === '\\') count++;
  return count;
}
