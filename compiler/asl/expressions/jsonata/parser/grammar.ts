// Tokens -> a tree as it is written, by Pratt's algorithm. The tables hold one row an operator, with the binding powers
// of the package; `process.ts` then turns the tree into the one that is evaluated.
import { syntaxFault } from './errors.js';
import type { RawNode, RawPair, RawTerm } from './raw.js';
import { checkSignature } from './signature.js';
import { nextToken, type Expectation, type Lexer } from './tokens.js';

interface Parser extends Lexer {
  /** The token that comes next, and what the grammar calls it. */
  token: RawNode;
  id: string;
}
type Prefix = (parser: Parser, token: RawNode) => RawNode;
interface Infix {
  readonly power: number;
  readonly parse: (parser: Parser, token: RawNode, left: RawNode) => RawNode;
}

const end = '(end)';
const operand = '(operand)';

/** The tree of a whole text. */
export function parseGrammar(text: string): RawNode {
  const parser: Parser = { text, position: 0, token: { type: end, value: end, position: text.length }, id: end };
  advance(parser, 'operand');
  const tree = expression(parser, 0);
  if (parser.id !== end) throw syntaxFault('S0201', parser.token.position, { token: parser.token.value });
  return tree;
}

function advance(parser: Parser, expected: Expectation): void {
  const token = nextToken(parser, expected);
  if (token === undefined) {
    parser.id = end;
    // One object, however often it is met, as in the package.
    if (parser.token.type !== end) parser.token = { type: end, value: end, position: parser.text.length };
    return;
  }
  parser.token = token;
  parser.id = token.type === 'operator' ? (token.value as string) : operand;
  if (parser.id === '!' || parser.id === '~') throw syntaxFault('S0204', token.position, { token: token.value });
}

/** Behind what has been closed an operator may follow. */
function expect(parser: Parser, id: string, expected: Expectation = 'operand'): void {
  if (parser.id !== id)
    throw syntaxFault(parser.id === end ? 'S0203' : 'S0202', parser.token.position, {
      token: parser.token.value,
      value: id,
    });
  advance(parser, expected);
}

function expression(parser: Parser, power: number): RawNode {
  const { token, id } = parser;
  advance(parser, 'operator');
  let left: RawNode;
  if (id === operand || id === end) left = token;
  else {
    const prefix = prefixes.get(id);
    if (prefix === undefined) throw syntaxFault('S0211', token.position, { token: token.value });
    left = prefix(parser, token);
  }
  for (;;) {
    const infix = infixes.get(parser.id);
    if (infix === undefined || power >= infix.power) return left;
    const operator = parser.token;
    advance(parser, 'operand');
    left = infix.parse(parser, operator, left);
  }
}

function typed(type: string): Prefix {
  return (_, token) => {
    token.type = type;
    return token;
  };
}

/** These words are names where an operand is expected. */
function itself(_: Parser, token: RawNode): RawNode {
  return token;
}

const prefixes: ReadonlyMap<string, Prefix> = new Map<string, Prefix>([
  ['and', itself],
  ['or', itself],
  ['in', itself],
  ['*', typed('wildcard')],
  ['**', typed('descendant')],
  ['%', typed('parent')],
  [
    '-',
    (parser, token) => {
      token.expression = expression(parser, 70);
      token.type = 'unary';
      return token;
    },
  ],
  ['(', block],
  ['[', array],
  ['{', (parser, token) => Object.assign(token, { lhs: pairs(parser), type: 'unary' })],
  ['|', transform],
]);

function binary(power: number): Infix {
  return {
    power,
    parse: (parser, token, left) => {
      token.lhs = left;
      token.rhs = expression(parser, power);
      token.type = 'binary';
      return token;
    },
  };
}

/** `step@$name`, `step#$name`. */
function binding(operator: '@' | '#'): Infix {
  return {
    power: 80,
    parse: (parser, token, left) => {
      const name = expression(parser, 80);
      if (name.type !== 'variable') throw syntaxFault('S0214', name.position, { token: operator });
      return Object.assign(token, { lhs: left, rhs: name, type: 'binary' });
    },
  };
}

const infixes: ReadonlyMap<string, Infix> = new Map<string, Infix>([
  ['.', binary(75)],
  ['+', binary(50)],
  ['-', binary(50)],
  ['*', binary(60)],
  ['/', binary(60)],
  ['%', binary(60)],
  ['=', binary(40)],
  ['<', binary(40)],
  ['>', binary(40)],
  ['!=', binary(40)],
  ['<=', binary(40)],
  ['>=', binary(40)],
  ['&', binary(50)],
  ['and', binary(30)],
  ['or', binary(25)],
  ['in', binary(40)],
  ['~>', binary(40)],
  ['(', { power: 80, parse: call }],
  ['[', { power: 80, parse: predicate }],
  ['^', { power: 40, parse: orderBy }],
  [
    '{',
    { power: 70, parse: (parser, token, lhs) => Object.assign(token, { lhs, rhs: pairs(parser), type: 'binary' }) },
  ],
  [':=', { power: 10, parse: assign }],
  ['@', binding('@')],
  ['#', binding('#')],
  ['?', { power: 20, parse: condition }],
]);

function block(parser: Parser, token: RawNode): RawNode {
  const expressions: RawNode[] = [];
  while (parser.id !== ')') {
    expressions.push(expression(parser, 0));
    if (parser.id !== ';') break;
    expect(parser, ';');
  }
  expect(parser, ')', 'operator');
  token.type = 'block';
  token.expressions = expressions;
  return token;
}

function array(parser: Parser, token: RawNode): RawNode {
  const expressions = list(parser, ']', () => {
    const item = expression(parser, 0);
    if (parser.id !== '..') return item;
    const { position } = parser.token;
    expect(parser, '..');
    return { type: 'binary', value: '..', position, lhs: item, rhs: expression(parser, 0) };
  });
  expect(parser, ']', 'operator');
  token.expressions = expressions;
  token.type = 'unary';
  return token;
}

function list<T>(parser: Parser, close: string, item: () => T): T[] {
  const items: T[] = [];
  if (parser.id === close) return items;
  for (;;) {
    items.push(item());
    if (parser.id !== ',') return items;
    expect(parser, ',');
  }
}

function pairs(parser: Parser): RawPair[] {
  const found = list(parser, '}', (): RawPair => {
    const key = expression(parser, 0);
    expect(parser, ':');
    return [key, expression(parser, 0)];
  });
  expect(parser, '}', 'operator');
  return found;
}

/** `| pattern | update, removal |`. */
function transform(parser: Parser, token: RawNode): RawNode {
  token.type = 'transform';
  token.pattern = expression(parser, 0);
  expect(parser, '|');
  token.update = expression(parser, 0);
  if (parser.id === ',') {
    expect(parser, ',');
    token.delete = expression(parser, 0);
  }
  expect(parser, '|');
  return token;
}

function call(parser: Parser, token: RawNode, procedure: RawNode): RawNode {
  token.procedure = procedure;
  token.type = 'function';
  token.arguments = list(parser, ')', () => {
    if (parser.id !== '?') return expression(parser, 0);
    const placeholder = parser.token;
    token.type = 'partial';
    expect(parser, '?');
    return placeholder;
  });
  expect(parser, ')', 'operator');
  const isLambda = procedure.type === 'name' && (procedure.value === 'function' || procedure.value === 'λ');
  return isLambda ? lambda(parser, token, token.arguments) : token;
}

function lambda(parser: Parser, token: RawNode, parameters: readonly RawNode[]): RawNode {
  parameters.forEach((parameter, index) => {
    if (parameter.type !== 'variable')
      throw syntaxFault('S0208', parameter.position, { token: parameter.value, value: index + 1 });
  });
  token.type = 'lambda';
  if (parser.id === '<') token.signature = { definition: signature(parser) };
  expect(parser, '{');
  token.body = expression(parser, 0);
  expect(parser, '}');
  return token;
}

function signature(parser: Parser): string {
  const start = parser.token.position as number;
  let depth = 1;
  let text = '<';
  while (depth > 0 && parser.id !== '{' && parser.id !== end) {
    advance(parser, 'operand');
    if (parser.id === '>') depth--;
    else if (parser.id === '<') depth++;
    text += String(parser.token.value);
  }
  expect(parser, '>');
  checkSignature(text, start);
  return text;
}

function predicate(parser: Parser, token: RawNode, left: RawNode): RawNode {
  if (parser.id === ']') {
    let step = left;
    while (step.type === 'binary' && step.value === '[') step = step.lhs as RawNode;
    step.keepArray = true;
    expect(parser, ']');
    return left;
  }
  token.lhs = left;
  token.rhs = expression(parser, 0);
  token.type = 'binary';
  expect(parser, ']', 'operator');
  return token;
}

function orderBy(parser: Parser, token: RawNode, left: RawNode): RawNode {
  expect(parser, '(');
  const terms: RawTerm[] = [];
  for (;;) {
    const descending = parser.id === '>';
    if (descending || parser.id === '<') expect(parser, parser.id);
    terms.push({ descending, expression: expression(parser, 0) });
    if (parser.id !== ',') break;
    expect(parser, ',');
  }
  expect(parser, ')');
  return Object.assign(token, { lhs: left, rhs: terms, type: 'binary' });
}

function assign(parser: Parser, token: RawNode, left: RawNode): RawNode {
  if (left.type !== 'variable') throw syntaxFault('S0212', left.position, { token: left.value });
  token.lhs = left;
  token.rhs = expression(parser, 9);
  token.type = 'binary';
  return token;
}

function condition(parser: Parser, token: RawNode, left: RawNode): RawNode {
  token.type = 'condition';
  token.condition = left;
  token.then = expression(parser, 0);
  if (parser.id === ':') {
    expect(parser, ':');
    token.else = expression(parser, 0);
  }
  return token;
}
