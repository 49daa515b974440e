// Template -> the JSON that a definition holds: expressions become `{% … %}` strings.
import type { Json } from '../json.js';
import type { JsonataExpr, Template } from '../ir/jsonata.js';
import { printJsonata } from './jsonata-text.js';

export function templateJson(template: Template): Json {
  switch (template.kind) {
    case 'json':
      return quoted(template.value);
    case 'entries':
      return Object.fromEntries(template.entries.map(({ key, value }) => [key, templateJson(value)]));
    case 'elements':
      return template.elements.map(templateJson);
    case 'expression':
      return expressionText(template.value);
  }
}

export function expressionText(expr: JsonataExpr): string {
  return `{% ${printJsonata(expr)} %}`;
}

/** What a reader, or a validator, may take for one: also with a blank outside, or with one of the ends only. */
function looksLikeExpression(value: string): boolean {
  const text = value.trim();
  return text.startsWith('{%') || text.endsWith('%}');
}

/** A text that only looks like an expression must be written as an expression that gives it. */
function quoted(value: Json): Json {
  if (typeof value === 'string') {
    return looksLikeExpression(value) ? expressionText({ kind: 'constant', value }) : value;
  }
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(quoted);
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, quoted(field as Json)]));
}
