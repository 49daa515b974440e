// The source of a JavaScript regular expression with the flags `i` and `m` -> its tree. `new RegExp` has accepted the
// source before, so only meaning is left to find; what a linear-time engine cannot do is refused by name.
import type { ParsedRegex, RefusedRegex, RegexNode } from './ast.js';
import { complement, lineEnds } from './code-units.js';
import { readClass, readEscape } from './escapes.js';
import { isRefusal, oneOf, refusal, type Reader } from './reader.js';

/**
 * @example
 * parseRegex('a(?=b)', ''); // { kind: 'refused', what: 'look-ahead (?=…)', position: 1 }
 */
export function parseRegex(source: string, flags: string): ParsedRegex | RefusedRegex {
  const { total, named } = countGroups(source);
  const reader: Reader = {
    source,
    ignoreCase: flags.includes('i'),
    multiline: flags.includes('m'),
    total,
    named,
    at: 0,
    groups: 0,
  };
  try {
    return { kind: 'parsed', node: choice(reader), groups: total };
  } catch (thrown) {
    if (isRefusal(thrown)) return thrown;
    throw thrown;
  }
}

/** What `\1` and `\k` mean depends on the groups of the whole pattern. */
function countGroups(source: string): { readonly total: number; readonly named: boolean } {
  let total = 0;
  let named = false;
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const unit = source[at];
    if (unit === '\\') at++;
    else if (unit === '[') inClass = true;
    else if (unit === ']') inClass = false;
    else if (unit === '(' && !inClass) {
      const isName = /^\(\?<[^=!]/.test(source.slice(at, at + 4));
      if (isName) named = true;
      if (isName || source[at + 1] !== '?') total++;
    }
  }
  return { total, named };
}

function choice(reader: Reader): RegexNode {
  const options = [sequence(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at++;
    options.push(sequence(reader));
  }
  return options.length === 1 ? (options[0] as RegexNode) : { kind: 'choice', options };
}

function sequence(reader: Reader): RegexNode {
  const parts: RegexNode[] = [];
  while (reader.at < reader.source.length && !'|)'.includes(reader.source.charAt(reader.at))) parts.push(term(reader));
  if (parts.length === 0) return { kind: 'empty' };
  return parts.length === 1 ? (parts[0] as RegexNode) : { kind: 'sequence', parts };
}

function term(reader: Reader): RegexNode {
  const first = reader.groups + 1;
  const atom = readAtom(reader);
  return repeated(reader, atom, first);
}

function readAtom(reader: Reader): RegexNode {
  const unit = reader.source.charAt(reader.at);
  switch (unit) {
    case '^':
      reader.at++;
      return { kind: 'assertion', what: reader.multiline ? 'line-start' : 'start' };
    case '$':
      reader.at++;
      return { kind: 'assertion', what: reader.multiline ? 'line-end' : 'end' };
    case '.':
      reader.at++;
      return { kind: 'units', units: complement(lineEnds) };
    case '(':
      return group(reader);
    case '[':
      return { kind: 'units', units: readClass(reader) };
    case '\\':
      return readEscape(reader);
    default:
      reader.at++;
      return oneOf(reader, [unit.charCodeAt(0), unit.charCodeAt(0)]);
  }
}

const lookAround: readonly (readonly [string, string])[] = [
  ['(?=', 'look-ahead (?=…)'],
  ['(?!', 'negative look-ahead (?!…)'],
  ['(?<=', 'look-behind (?<=…)'],
  ['(?<!', 'negative look-behind (?<!…)'],
];

function group(reader: Reader): RegexNode {
  const { source, at } = reader;
  for (const [opening, what] of lookAround) if (source.startsWith(opening, at)) throw refusal(what, at);
  const isPlain = source.startsWith('(?:', at);
  if (!isPlain && source.startsWith('(?', at) && source[at + 2] !== '<') throw refusal('inline flags (?…:…)', at);
  const index = isPlain ? 0 : ++reader.groups;
  reader.at = isPlain ? at + 3 : source[at + 1] === '?' ? source.indexOf('>', at) + 1 : at + 1;
  const body = choice(reader);
  reader.at++;
  return isPlain ? body : { kind: 'group', index, body };
}

function repeated(reader: Reader, body: RegexNode, first: number): RegexNode {
  const rest = reader.source.slice(reader.at, reader.at + 40);
  const quantifier = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})/.exec(rest);
  if (quantifier === null) return body;
  const [text, low, comma, high] = quantifier;
  reader.at += text.length;
  const prefers = reader.source[reader.at] === '?' ? 'fewer' : 'more';
  if (prefers === 'fewer') reader.at++;
  const min = low === undefined ? (text === '+' ? 1 : 0) : Number(low);
  const max =
    low === undefined ? (text === '?' ? 1 : Infinity) : comma === '' ? min : high === '' ? Infinity : Number(high);
  return { kind: 'repeat', body, min, max, prefers, first, end: reader.groups + 1 };
}
