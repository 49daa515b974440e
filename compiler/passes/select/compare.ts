// Comparisons: JavaScript's equality and order over what JSONata's `=` and `<` do with the kinds that may meet.
import type { ComparisonOperator, Expr, ExprOf } from '../../ir/expr.js';
import { isOnly, mayBe, type Facts } from '../../ir/facts.js';
import type { JsonataExpr } from '../../ir/jsonata.js';
import { binary, exists, not, nullConstant } from './build.js';
import { once, refuse, type Context } from './context.js';

type Row = (expr: ExprOf<'compare'>, context: Context) => JsonataExpr;

const rows: { readonly [O in ComparisonOperator]: Row } = {
  '===': (expr, context) => strict(expr, context),
  '!==': (expr, context) => negated(strict(expr, context)),
  '==': (expr, context) => loose(expr, context),
  '!=': (expr, context) => negated(loose(expr, context)),
  '<': ordered,
  '<=': ordered,
  '>': ordered,
  '>=': ordered,
};

export function selectCompare(expr: ExprOf<'compare'>, context: Context): JsonataExpr {
  return rows[expr.operator](expr, context);
}

function strict(expr: ExprOf<'compare'>, context: Context): JsonataExpr {
  const { left, right } = expr;
  const bothMayBe = (kind: 'object' | 'array') => mayBe(left.facts, kind) && mayBe(right.facts, kind);
  if (bothMayBe('object') || bothMayBe('array')) {
    return refuse(context, 'program/compare-objects', { operator: expr.operator }, expr.span);
  }
  if (right.kind === 'undefined') return not(exists(context.value(left)));
  if (left.kind === 'undefined') return not(exists(context.value(right)));
  const [leftValue, rightValue] = [context.value(left), context.value(right)];
  if (!mayBe(left.facts, 'undefined') || !mayBe(right.facts, 'undefined')) return binary('=', leftValue, rightValue);
  // Nothing equals nothing in JavaScript, while JSONata's `=` is false as soon as one side is missing.
  return once(context, leftValue, (l) =>
    once(context, rightValue, (r) => binary('or', binary('=', l, r), binary('and', not(exists(l)), not(exists(r))))),
  );
}

function loose(expr: ExprOf<'compare'>, context: Context): JsonataExpr {
  const { left, right } = expr;
  // `x != null` is false for null and for nothing.
  if (isNullish(right)) return not(binary('!=', context.value(left), nullConstant));
  if (isNullish(left)) return not(binary('!=', context.value(right), nullConstant));
  if (sameScalar(left.facts, right.facts)) return strict(expr, context);
  return mixed(expr, context);
}

function ordered(expr: ExprOf<'compare'>, context: Context): JsonataExpr {
  const { left, right } = expr;
  const both = (kind: 'number' | 'string') => isOnly(left.facts, kind) && isOnly(right.facts, kind);
  if (!both('number') && !both('string')) return mixed(expr, context);
  return binary(expr.operator as '<' | '<=' | '>' | '>=', context.value(left), context.value(right));
}

function mixed(expr: ExprOf<'compare'>, context: Context): JsonataExpr {
  const { operator, left, right } = expr;
  if (left.kind === 'invalid' || right.kind === 'invalid') return nullConstant;
  const parameters = { operator, left: left.facts.may.join(' or '), right: right.facts.may.join(' or ') };
  return refuse(context, 'program/compare-mixed', parameters, expr.span);
}

function negated(value: JsonataExpr): JsonataExpr {
  if (value.kind === 'call' && value.function === 'not' && value.arguments[0] !== undefined) return value.arguments[0];
  return not(value);
}

function isNullish(expr: Expr): boolean {
  return expr.kind === 'undefined' || (expr.kind === 'literal' && expr.value === null);
}

function sameScalar(left: Facts, right: Facts): boolean {
  return (['boolean', 'number', 'string'] as const).some((kind) => isOnly(left, kind) && isOnly(right, kind));
}
