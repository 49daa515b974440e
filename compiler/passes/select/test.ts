// Expr -> JSONata that is truthy exactly when JavaScript finds the value truthy.
import type { Expr } from '../../ir/expr.js';
import { isOnly, mayBe } from '../../ir/facts.js';
import type { JsonataExpr, JsonataOperator } from '../../ir/jsonata.js';
import { binary, call, constant, nullConstant } from './build.js';
import { once, type Context } from './context.js';

/** For places that cast to boolean themselves: operands of `and` and `or`, conditions of `? :`. */
export function selectTruth(expr: Expr, context: Context, selected?: JsonataExpr): JsonataExpr {
  if (selected === undefined && expr.kind === 'logical' && expr.operator !== '??') {
    const operator = expr.operator === '&&' ? 'and' : 'or';
    return binary(operator, selectTruth(expr.left, context), selectTruth(expr.right, context));
  }
  const value = selected ?? context.value(expr);
  // JSONata casts numbers, strings and null as JavaScript does, but finds {} and [] and [0] false.
  if (!mayBe(expr.facts, 'object', 'array')) return value;
  if (isOnly(expr.facts, 'object', 'array', 'null', 'undefined')) return binary('!=', value, nullConstant);
  return once(context, value, (it) => {
    const isA = (type: string) => binary('=', call('type', it), constant(type));
    return binary('or', binary('or', isA('object'), isA('array')), it);
  });
}

/** For places that want exactly true or false: conditions of a Choice, the argument of `$not`. */
export function selectTest(expr: Expr, context: Context): JsonataExpr {
  const truth = selectTruth(expr, context);
  if (isExact(expr, truth)) return truth;
  if (isOnly(expr.facts, 'boolean', 'null', 'undefined')) return binary('=', truth, constant(true));
  if (!mayBe(expr.facts, 'undefined')) return call('boolean', truth);
  // `$boolean` of nothing is nothing; `and` makes it false.
  return binary('and', truth, constant(true));
}

/** Operators that give true or false. */
const asks: ReadonlySet<JsonataOperator> = new Set<JsonataOperator>(['=', '!=', '<', '<=', '>', '>=', 'and', 'or']);

function isExact(expr: Expr, truth: JsonataExpr): boolean {
  if (truth.kind === 'binary' && asks.has(truth.operator)) return true;
  return isOnly(expr.facts, 'boolean');
}
