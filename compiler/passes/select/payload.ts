// The argument of a task -> what `Payload` of `lambda:invoke` must be. AWS sends a string as it is, not as JSON: a text
// has to be written as JSON first, quotes and all, or the function would get something else, or nothing it can read.
// (Recorded on AWS: a `Payload` of "{}" reaches the function as an object.)
import type { Expr } from '../../ir/expr.js';
import { isOnly, mayBe } from '../../ir/facts.js';
import type { JsonataExpr, Template } from '../../ir/jsonata.js';
import { binary, call, conditional, constant } from './build.js';
import { once, type Context } from './context.js';
import { selectTemplate } from './template.js';

export function selectPayload(expr: Expr, context: Context): Template {
  const template = selectTemplate(expr, context, 'empty object');
  if (template.kind === 'json') {
    const { value } = template;
    return typeof value === 'string' ? { kind: 'json', value: JSON.stringify(value) } : template;
  }
  if (template.kind !== 'expression' || !mayBe(expr.facts, 'string')) return template;
  const isText = isOnly(expr.facts, 'string');
  const value = once(context, template.value, (it) => {
    const text = once(context, call('string', { kind: 'array', elements: [it] }), withoutBrackets);
    return isText ? text : conditional(binary('=', call('type', it), constant('string')), text, it);
  });
  return { kind: 'expression', value };
}

/** `["a"]` -> `"a"`. JSONata has no other way to a text in quotes. */
function withoutBrackets(text: JsonataExpr): JsonataExpr {
  return call('substring', text, constant(1), binary('-', call('length', text), constant(2)));
}
