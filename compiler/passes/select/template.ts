// Expr -> Template: a JSON value with expressions at its leaves, as an expert would write it. Where a field may be
// missing, the whole object becomes one expression, since a lone expression that gives nothing is an error on AWS.
import type { Expr } from '../../ir/expr.js';
import { mayBe } from '../../ir/facts.js';
import type { JsonataExpr, Template } from '../../ir/jsonata.js';
import { constantOf } from '../../ir/make.js';
import { conditional, exists, nullConstant } from './build.js';
import { once, type Context } from './context.js';

/** What stands for undefined where a value is wanted: JSON's null, or the `{}` that Lambda gets when given nothing. */
export type Missing = 'null' | 'empty object';

const missingValue: { readonly [M in Missing]: { json: Template; expression: JsonataExpr } } = {
  null: { json: { kind: 'json', value: null }, expression: nullConstant },
  'empty object': { json: { kind: 'json', value: {} }, expression: { kind: 'object', entries: [] } },
};

export function selectTemplate(expr: Expr, context: Context, missing: Missing): Template {
  if (expr.kind === 'undefined') return missingValue[missing].json;
  const constant = constantOf(expr);
  if (constant !== undefined) return { kind: 'json', value: constant };
  if (expr.kind === 'object' && expr.entries.every((entry) => !mayVanish(entry.value))) {
    // A key given twice keeps its first place and its last value.
    const last = new Map(expr.entries.map((entry) => [entry.key, entry.value]));
    const entries = [...last]
      .filter(([, value]) => value.kind !== 'undefined')
      .map(([key, value]) => ({ key, value: selectTemplate(value, context, 'null') }));
    return { kind: 'entries', entries };
  }
  if (expr.kind === 'array') {
    return { kind: 'elements', elements: expr.elements.map((element) => selectTemplate(element, context, 'null')) };
  }
  const value = context.value(expr);
  if (!mayVanish(expr)) return { kind: 'expression', value };
  const { expression } = missingValue[missing];
  return { kind: 'expression', value: once(context, value, (it) => conditional(exists(it), it, expression)) };
}

/** The value of a variable that may be undefined, in the box it is kept in. */
export function selectBoxed(expr: Expr, context: Context): Template {
  if (expr.kind === 'undefined') return { kind: 'json', value: {} };
  if (!mayVanish(expr)) {
    return { kind: 'entries', entries: [{ key: 'value', value: selectTemplate(expr, context, 'null') }] };
  }
  const entries = [{ key: 'value', value: context.value(expr) }];
  return { kind: 'expression', value: { kind: 'object', entries } };
}

function mayVanish(expr: Expr): boolean {
  return expr.kind !== 'undefined' && mayBe(expr.facts, 'undefined');
}
