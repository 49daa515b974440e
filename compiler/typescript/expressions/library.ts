// Calls of functions of JavaScript's library that take values and give one: `Math.floor(x)`, `Object.keys(o)`, `String(x)`.
import { ts } from 'ts-morph';
import type { BuiltinName } from '../../ir/builtins.js';
import type { Expr } from '../../ir/expr.js';
import { arrayOf, factsOf, type Facts } from '../../ir/facts.js';
import { pathOf } from '../captured.js';
import { factsAt, placeOf, type Context } from '../context.js';
import { isGlobal, symbolOf } from './names.js';

interface Row {
  readonly name: BuiltinName;
  /** How many arguments are compiled; other numbers mean something else. */
  readonly least: number;
  readonly most: number;
  readonly facts: Facts | 'typed';
}

const one = (name: BuiltinName, facts: Facts | 'typed'): Row => ({ name, least: 1, most: 1, facts });
const number = factsOf('number');

const rows: Readonly<Record<string, Row>> = {
  'Math.floor': one('floor', number),
  'Math.ceil': one('ceil', number),
  'Math.trunc': one('trunc', number),
  'Math.round': one('round', number),
  'Math.abs': one('abs', number),
  'Math.max': { name: 'max', least: 1, most: 100, facts: number },
  'Math.min': { name: 'min', least: 1, most: 100, facts: number },
  'Object.keys': one('keys', arrayOf(factsOf('string'))),
  'Object.values': one('values', 'typed'),
  'Object.entries': one('entries', 'typed'),
  'Array.isArray': one('isArray', factsOf('boolean')),
  String: one('toText', factsOf('string')),
  Number: one('toNumber', number),
  Boolean: one('toBoolean', factsOf('boolean')),
};

/** Undefined where it is no such call. */
export function libraryCall(node: ts.CallExpression, context: Context): Expr | undefined {
  const path = pathOf(node.expression);
  const row = path !== undefined && Object.hasOwn(rows, path.text) ? rows[path.text] : undefined;
  if (path === undefined || row === undefined || node.questionDotToken !== undefined) return undefined;
  const symbol = symbolOf(context, path.root);
  if (symbol === undefined || context.locals.has(symbol) || !isGlobal(context, symbol)) return undefined;
  const { length } = node.arguments;
  if (length < row.least || length > row.most || node.arguments.some(ts.isSpreadElement)) return undefined;
  const values = node.arguments.map((argument) => context.expression(argument));
  const facts = row.facts === 'typed' ? factsAt(context, node) : row.facts;
  return { kind: 'builtin', name: row.name, arguments: values, facts, span: placeOf(context, node) };
}
