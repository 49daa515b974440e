// `object[index]` where the key is not written down: an element of an array or a text, or a field of an object.
import type { Expr, ExprOf } from '../../ir/expr.js';
import { isOnly, mayBe, withoutKinds } from '../../ir/facts.js';
import type { JsonataExpr } from '../../ir/jsonata.js';
import { wholeOf } from '../../ir/whole.js';
import { binary, call, conditional, constant, index as indexed, nullConstant } from './build.js';
import { keyOf } from './builtins/row.js';
import { unitsOf } from './builtins/structures.js';
import { once, refuse, type Context } from './context.js';

export function selectElement(expr: ExprOf<'element'>, context: Context): JsonataExpr {
  const { object, index } = expr;
  if (object.kind === 'invalid' || index.kind === 'invalid') return nullConstant;
  const facts = expr.optional ? withoutKinds(object.facts, 'null', 'undefined') : object.facts;
  const read = readerOf(facts, index, context);
  if (read === undefined) {
    const is = `${object.facts.may.join(' or ')}, with a key that may be ${index.facts.may.join(' or ')}`;
    return refuse(context, 'program/property-of-unknown', { name: '[…]', is }, expr.span);
  }
  if (!mayBe(object.facts, 'null', 'undefined')) return read(context.value(object));
  return once(context, context.value(object), (it) => conditional(binary('!=', it, nullConstant), read(it)));
}

type Read = (object: JsonataExpr) => JsonataExpr;

function readerOf(facts: Expr['facts'], index: Expr, context: Context): Read | undefined {
  if (isOnly(index.facts, 'number')) {
    if (isOnly(facts, 'array')) return (array) => at(array, index, context);
    if (isOnly(facts, 'string')) return (text) => at(unitsOf(text), index, context);
  }
  if (isOnly(facts, 'object') && isOnly(index.facts, 'string', 'number'))
    return (object) => call('lookup', object, keyOf(index, context));
  return undefined;
}

/** JSONata counts negative indexes from the end and rounds down; in JavaScript there is nothing at either. */
function at(array: JsonataExpr, index: Expr, context: Context): JsonataExpr {
  const value = context.value(index);
  const whole = wholeOf(index);
  if (whole === 'natural') return indexed(array, value);
  return once(context, value, (it) => {
    const isNatural = binary('>=', it, constant(0));
    const isWhole = binary('=', call('floor', it), it);
    return conditional(whole === 'integer' ? isNatural : binary('and', isNatural, isWhole), indexed(array, it));
  });
}
