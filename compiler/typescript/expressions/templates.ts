// `text ${value} text`.
import type { ts } from 'ts-morph';
import type { Expr } from '../../ir/expr.js';
import { factsOf } from '../../ir/facts.js';
import { errorText } from '../caught.js';
import { placeOf, type Context } from '../context.js';

export function template(node: ts.TemplateExpression, context: Context): Expr {
  const parts: (string | Expr)[] = [node.head.text];
  for (const { expression, literal } of node.templateSpans) {
    const value = errorText(expression, context) ?? context.expression(expression);
    parts.push(value, literal.text);
  }
  return {
    kind: 'template',
    parts: parts.filter((part) => part !== ''),
    facts: factsOf('string'),
    span: placeOf(context, node),
  };
}
