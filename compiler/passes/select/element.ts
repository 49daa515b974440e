// `object[index]` where the key is not written down.
import type { ExprOf } from '../../ir/expr.js';
import { isOnly } from '../../ir/facts.js';
import type { JsonataExpr } from '../../ir/jsonata.js';
import { refuse, type Context } from './context.js';

export function selectElement(expr: ExprOf<'element'>, context: Context): JsonataExpr {
  const { object, index } = expr;
  if (isOnly(object.facts, 'array') && isOnly(index.facts, 'number'))
    return { kind: 'index', base: context.value(object), index: context.value(index) };
  return refuse(context, 'program/property-of-unknown', { name: '[…]', is: object.facts.may.join(', ') }, expr.span);
}
