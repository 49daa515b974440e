// Text to filter: `(@.a > 1 && @.b in ['x'] || !(@.c))`. `&&` binds more tightly than `||`, both less than `!`.
import type { Filter, FilterOperand, Path, RelationOperator } from './ast.js';
import { type Cursor, expect, fail, match, nested, peek, skipSpace, take } from './cursor.js';
import { parseJsonLiteral } from './parse-literal.js';

/** Paths hold filters and filters hold paths: the reader of paths comes as an argument. */
export type PathReader = (cursor: Cursor, ends: (at: number) => boolean) => Path;

/** Reads `( … )` at the cursor. */
export function parseFilter(cursor: Cursor, readPath: PathReader): Filter {
  return nested(cursor, () => {
    expect(cursor, '(');
    const filter = parseOr(cursor, readPath);
    expect(cursor, ')');
    return filter;
  });
}

function parseOr(cursor: Cursor, readPath: PathReader): Filter {
  let left = parseAnd(cursor, readPath);
  while (take(cursor, '||')) left = { kind: 'or', left, right: parseAnd(cursor, readPath) };
  return left;
}

function parseAnd(cursor: Cursor, readPath: PathReader): Filter {
  let left = parseUnary(cursor, readPath);
  while (take(cursor, '&&')) left = { kind: 'and', left, right: parseUnary(cursor, readPath) };
  return left;
}

function parseUnary(cursor: Cursor, readPath: PathReader): Filter {
  skipSpace(cursor);
  if (peek(cursor) === '!') {
    cursor.at++;
    skipSpace(cursor);
    const bare = /[@$]/.test(peek(cursor));
    const operand = nested(cursor, () => parseUnary(cursor, readPath));
    if (bare && operand.kind !== 'exists') fail(cursor, "'!' before a comparison needs parentheses around it, '!(…)',");
    return { kind: 'not', operand };
  }
  return peek(cursor) === '(' ? parseFilter(cursor, readPath) : parseRelation(cursor, readPath);
}

const symbols = /===|!==|==|!=|<=|>=|=~|<|>/y;
const words = /(?:in|nin|subsetof|anyof|noneof|all|contains|size|empty)\b/iy;

function parseRelation(cursor: Cursor, readPath: PathReader): Filter {
  const left = parseOperand(cursor, readPath);
  skipSpace(cursor);
  const operator = match(cursor, symbols) ?? match(cursor, words)?.toLowerCase();
  if (operator === undefined) {
    return left.kind === 'path' ? { kind: 'exists', path: left } : fail(cursor, 'expected an operator');
  }
  const right = parseOperand(cursor, readPath);
  return { kind: 'relation', operator: operator as RelationOperator, left, right };
}

function parseOperand(cursor: Cursor, readPath: PathReader): FilterOperand {
  skipSpace(cursor);
  const character = peek(cursor);
  if (character === '@' || character === '$') {
    const { text } = cursor;
    const path = readPath(cursor, (at) => /[\s)=<>!~&|,\]]/.test(text.charAt(at)));
    // AWS takes them for characters of a name.
    if (/[&|]/.test(peek(cursor))) fail(cursor, `expected a blank between the path and '${peek(cursor).repeat(2)}'`);
    return path;
  }
  return character === '/' ? parseRegex(cursor) : { kind: 'json', value: parseJsonLiteral(cursor) };
}

const regex = /\/((?:\\[^]|[^\\/])*)\/([idmsuxU]*)/y;

function parseRegex(cursor: Cursor): FilterOperand {
  regex.lastIndex = cursor.at;
  const [whole, source = '', flags = ''] =
    regex.exec(cursor.text) ?? fail(cursor, 'a regular expression is not closed');
  cursor.at += whole.length;
  return { kind: 'regex', source: source.replaceAll('\\/', '/'), flags };
}
