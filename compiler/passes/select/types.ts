// `typeof`: folded where the facts know, else asked of `$type`.
import type { Expr } from '../../ir/expr.js';
import { isOnly, mayBe, type Kind } from '../../ir/facts.js';
import type { JsonataExpr } from '../../ir/jsonata.js';
import { binary, call, conditional, constant, exists, not } from './build.js';
import { once, type Context } from './context.js';

const names: { readonly [K in Kind]: string } = {
  undefined: 'undefined',
  null: 'object',
  boolean: 'boolean',
  number: 'number',
  string: 'string',
  array: 'object',
  object: 'object',
};

export function typeName(operand: Expr, context: Context): JsonataExpr {
  const possible = new Set(operand.facts.may.map((kind) => names[kind]));
  const value = context.value(operand);
  const [only] = possible;
  if (possible.size === 1 && only !== undefined) return constant(only);
  return once(context, value, (it) => {
    const type = call('type', it);
    const there = isOnly(operand.facts, 'undefined', 'boolean', 'number', 'string', 'object')
      ? type
      : conditional(binary('in', type, list('null', 'array')), constant('object'), type);
    return mayBe(operand.facts, 'undefined') ? conditional(exists(it), there, constant('undefined')) : there;
  });
}

/** `typeof operand === name` */
export function isTypeName(operand: Expr, name: string, context: Context): JsonataExpr {
  const kinds = operand.facts.may.filter((kind) => names[kind] === name);
  const value = context.value(operand);
  if (kinds.length === 0) return constant(false);
  if (kinds.length === operand.facts.may.length) return constant(true);
  if (name === 'undefined') return not(exists(value));
  const type = call('type', value);
  const [only, ...others] = kinds;
  return only !== undefined && others.length === 0
    ? binary('=', type, constant(only))
    : binary('in', type, list(...kinds));
}

function list(...texts: readonly string[]): JsonataExpr {
  return { kind: 'array', elements: texts.map(constant) };
}
