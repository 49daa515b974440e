// Texts, numbers, booleans and null as they are written.
import type { ts } from 'ts-morph';
import type { Expr } from '../../ir/expr.js';
import { literal } from '../../ir/make.js';
import { placeOf, report, type Context } from '../context.js';

export function text(node: ts.StringLiteral | ts.NoSubstitutionTemplateLiteral, context: Context): Expr {
  return literal(node.text, placeOf(context, node));
}

export function number(node: ts.NumericLiteral, context: Context): Expr {
  return finite(node, Number(node.text), context);
}

export function finite(node: ts.Expression, value: number, context: Context): Expr {
  if (!Number.isFinite(value)) return report(context, node, 'ts/unsupported-syntax', { what: 'a number without end' });
  return literal(value, placeOf(context, node));
}

export function yes(node: ts.Expression, context: Context): Expr {
  return literal(true, placeOf(context, node));
}

export function no(node: ts.Expression, context: Context): Expr {
  return literal(false, placeOf(context, node));
}

export function nothing(node: ts.Expression, context: Context): Expr {
  return literal(null, placeOf(context, node));
}
