// The facts about every expression of a state that can be parsed, for the rules about what expressions refer to.
import { factsOf, type ExpressionFacts } from '../expressions/jsonata/check.js';
import { parseJsonata } from '../expressions/jsonata/parse.js';
import { expressionsOf, type Expression } from '../templates.js';
import type { StateView } from './rule.js';

export interface ParsedExpression extends Expression {
  readonly facts: ExpressionFacts;
}

export function parsedExpressions({
  state,
  pointer,
  language,
}: Pick<StateView, 'state' | 'pointer' | 'language'>): readonly ParsedExpression[] {
  if (language !== 'JSONata') return [];
  return expressionsOf(state, pointer).flatMap((expression) => {
    const parsed = parseJsonata(expression.text);
    return parsed.kind === 'parsed' ? [{ ...expression, facts: factsOf(parsed.ast) }] : [];
  });
}

/** Each name once, in the order of the text. */
export function namesIn(references: readonly { readonly name: string }[]): readonly string[] {
  return [...new Set(references.map(({ name }) => name))];
}
