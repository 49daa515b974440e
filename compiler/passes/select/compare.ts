// Comparisons: JavaScript's equality and order over what JSONata's `=` and `<` do with the kinds that may meet.
import type { ComparisonOperator, Expr, ExprOf } from '../../ir/expr.js';
import { isOnly, mayBe, withoutKinds, type Facts } from '../../ir/facts.js';
import type { JsonataExpr } from '../../ir/jsonata.js';
import { binary, constant, exists, not, nullConstant } from './build.js';
import { once, refuse, type Context } from './context.js';
import { numberOf, numberOrNothing } from './numbers.js';
import { isTypeName } from './types.js';

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
  const typeTest = typeTestOf(left, right, context) ?? typeTestOf(right, left, context);
  if (typeTest !== undefined) return typeTest;
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
  const [l, r] = [withoutKinds(left.facts, 'null', 'undefined'), withoutKinds(right.facts, 'null', 'undefined')];
  const isNullable = (facts: Facts) => mayBe(facts, 'null', 'undefined');
  if (!sameScalar(l, r)) {
    const numbers = !isNullable(left.facts) && !isNullable(right.facts) && [l, r].every(isNumeric);
    return numbers ? binary('=', numberOf(left, context), numberOf(right, context)) : mixed(expr, context);
  }
  if (!isNullable(left.facts) || !isNullable(right.facts)) return strict(expr, context);
  return once(context, context.value(left), (one) =>
    once(context, context.value(right), (other) => {
      const bothMissing = binary('and', not(binary('!=', one, nullConstant)), not(binary('!=', other, nullConstant)));
      return binary('or', binary('=', one, other), bothMissing);
    }),
  );
}

function isNumeric(facts: Facts): boolean {
  return isOnly(facts, 'number', 'boolean');
}

/** `typeof value === 'string'` */
function typeTestOf(one: Expr, other: Expr, context: Context): JsonataExpr | undefined {
  if (one.kind !== 'unary' || one.operator !== 'typeof') return undefined;
  if (other.kind !== 'literal' || typeof other.value !== 'string') return undefined;
  return isTypeName(one.operand, other.value, context);
}

function ordered(expr: ExprOf<'compare'>, context: Context): JsonataExpr {
  const { left, right } = expr;
  const both = (kind: 'number' | 'string') => isOnly(left.facts, kind) && isOnly(right.facts, kind);
  const operator = expr.operator as '<' | '<=' | '>' | '>=';
  const orNothing = (kind: 'number' | 'string') =>
    isOnly(left.facts, kind, 'undefined') && isOnly(right.facts, kind, 'undefined');
  const convertible = (one: Expr) => isOnly(one.facts, 'number', 'boolean', 'null', 'undefined');
  if (both('number') || both('string')) return binary(operator, context.value(left), context.value(right));
  if (left.kind === 'undefined' || right.kind === 'undefined') return mixed(expr, context);
  const numbers = convertible(left) && convertible(right);
  if (!numbers && !orNothing('string')) return mixed(expr, context);
  const select = (one: Expr) => (numbers ? numberOrNothing(one, context) : context.value(one));
  const compared = binary(operator, select(left), select(right));
  // Compared with nothing, JavaScript says false, JSONata nothing.
  const isThere = !mayBe(left.facts, 'undefined') && !mayBe(right.facts, 'undefined');
  return isThere ? compared : binary('and', compared, constant(true));
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
