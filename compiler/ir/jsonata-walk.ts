// Rebuilding JSONata trees and templates: the one place that knows what is inside what.
import type { JsonataExpr, Template } from './jsonata.js';

/** The expression with `map` applied to each direct part of it. */
export function mapJsonataParts(expr: JsonataExpr, map: (part: JsonataExpr) => JsonataExpr): JsonataExpr {
  switch (expr.kind) {
    case 'constant':
    case 'regex':
    case 'variable':
      return expr;
    case 'path':
      return { ...expr, base: map(expr.base) };
    case 'index':
      return { ...expr, base: map(expr.base), index: map(expr.index) };
    case 'list':
      return { ...expr, value: map(expr.value) };
    case 'range':
      return { ...expr, from: map(expr.from), to: map(expr.to) };
    case 'keep':
      return { ...expr, base: map(expr.base) };
    case 'keyed':
      return { ...expr, key: map(expr.key), value: map(expr.value) };
    case 'negate':
      return { ...expr, operand: map(expr.operand) };
    case 'array':
      return { ...expr, elements: expr.elements.map(map) };
    case 'object':
      return { ...expr, entries: expr.entries.map(({ key, value }) => ({ key, value: map(value) })) };
    case 'binary':
      return { ...expr, left: map(expr.left), right: map(expr.right) };
    case 'conditional':
      return {
        ...expr,
        condition: map(expr.condition),
        then: map(expr.then),
        ...(expr.else === undefined ? {} : { else: map(expr.else) }),
      };
    case 'call':
      return { ...expr, arguments: expr.arguments.map(map) };
    case 'lambda':
      return { ...expr, body: map(expr.body) };
    case 'apply':
      return { ...expr, function: map(expr.function), arguments: expr.arguments.map(map) };
    case 'block':
      return {
        ...expr,
        bindings: expr.bindings.map(({ name, value }) => ({ name, value: map(value) })),
        value: map(expr.value),
      };
  }
}

/** The template with `map` applied to each expression in it. */
export function mapExpressions(template: Template, map: (expr: JsonataExpr) => JsonataExpr): Template {
  switch (template.kind) {
    case 'json':
      return template;
    case 'entries':
      return {
        ...template,
        entries: template.entries.map(({ key, value }) => ({ key, value: mapExpressions(value, map) })),
      };
    case 'elements':
      return { ...template, elements: template.elements.map((element) => mapExpressions(element, map)) };
    case 'expression':
      return { ...template, value: map(template.value) };
  }
}
