// The templates of a state → every expression in them, parsed, with the facts about those that can be parsed. Trees and
// facts are shared by all states that hold the same text.
import type { JsonataNode } from '../expressions/jsonata/ast.js';
import { factsOf, type ExpressionFacts } from '../expressions/jsonata/check.js';
import { parseJsonata, type JsonataSyntaxError } from '../expressions/jsonata/parse.js';
import { expressionsOf, type Expression, type Template } from '../templates.js';

export interface ParsedExpression extends Expression {
  readonly ast: JsonataNode;
  readonly facts: ExpressionFacts;
}
export interface WrongExpression extends Expression {
  readonly error: JsonataSyntaxError;
}
export type PlacedExpression = ParsedExpression | WrongExpression;

export function placedExpressions(templates: readonly Template[]): readonly PlacedExpression[] {
  return expressionsOf(templates).map((expression) => {
    const { text, pointer, has } = expression;
    const parsed = parseJsonata(text);
    if (parsed.kind === 'error') return { text, pointer, has, error: parsed };
    const { ast } = parsed;
    return { text, pointer, has, ast, facts: (parsed.facts ??= factsOf(ast)) };
  });
}

/** The ones that can be parsed: rules about meaning pass over the others, which have a finding already. */
export function parsedExpressions(view: {
  readonly expressions: readonly PlacedExpression[];
}): readonly ParsedExpression[] {
  return view.expressions.filter((expression) => 'facts' in expression);
}

/** Each name once, in the order of the text. */
export function namesIn(references: readonly { readonly name: string }[]): readonly string[] {
  return references.length === 0 ? [] : [...new Set(references.map(({ name }) => name))];
}
