// Tokens of operators -> the operators of the IR, also of those that assign (`+=`, `??=`).
import { ts } from 'ts-morph';
import type { Span } from '../../diagnostics/span.js';
import type { ArithmeticOperator, Expr, LogicalOperator } from '../../ir/expr.js';
import { factsOf, isOnly, mayBe } from '../../ir/facts.js';

export const logicalOperators: Readonly<Record<number, LogicalOperator>> = {
  [ts.SyntaxKind.AmpersandAmpersandToken]: '&&',
  [ts.SyntaxKind.BarBarToken]: '||',
  [ts.SyntaxKind.QuestionQuestionToken]: '??',
};

export const arithmeticOperators: Readonly<Record<number, ArithmeticOperator>> = {
  [ts.SyntaxKind.PlusToken]: '+',
  [ts.SyntaxKind.MinusToken]: '-',
  [ts.SyntaxKind.AsteriskToken]: '*',
  [ts.SyntaxKind.SlashToken]: '/',
  [ts.SyntaxKind.PercentToken]: '%',
  [ts.SyntaxKind.AsteriskAsteriskToken]: '**',
  [ts.SyntaxKind.AmpersandToken]: '&',
  [ts.SyntaxKind.BarToken]: '|',
  [ts.SyntaxKind.CaretToken]: '^',
  [ts.SyntaxKind.LessThanLessThanToken]: '<<',
  [ts.SyntaxKind.GreaterThanGreaterThanToken]: '>>',
  [ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken]: '>>>',
};

/** `+` of `+=`, `??` of `??=`; undefined for `=`. */
export const assignedOperators: Readonly<
  Record<number, { readonly arithmetic: ArithmeticOperator } | { readonly logical: LogicalOperator }>
> = {
  [ts.SyntaxKind.PlusEqualsToken]: { arithmetic: '+' },
  [ts.SyntaxKind.MinusEqualsToken]: { arithmetic: '-' },
  [ts.SyntaxKind.AsteriskEqualsToken]: { arithmetic: '*' },
  [ts.SyntaxKind.SlashEqualsToken]: { arithmetic: '/' },
  [ts.SyntaxKind.PercentEqualsToken]: { arithmetic: '%' },
  [ts.SyntaxKind.AsteriskAsteriskEqualsToken]: { arithmetic: '**' },
  [ts.SyntaxKind.AmpersandEqualsToken]: { arithmetic: '&' },
  [ts.SyntaxKind.BarEqualsToken]: { arithmetic: '|' },
  [ts.SyntaxKind.CaretEqualsToken]: { arithmetic: '^' },
  [ts.SyntaxKind.LessThanLessThanEqualsToken]: { arithmetic: '<<' },
  [ts.SyntaxKind.GreaterThanGreaterThanEqualsToken]: { arithmetic: '>>' },
  [ts.SyntaxKind.GreaterThanGreaterThanGreaterThanEqualsToken]: { arithmetic: '>>>' },
  [ts.SyntaxKind.AmpersandAmpersandEqualsToken]: { logical: '&&' },
  [ts.SyntaxKind.BarBarEqualsToken]: { logical: '||' },
  [ts.SyntaxKind.QuestionQuestionEqualsToken]: { logical: '??' },
};

/** What `+` gives is a text as soon as one side is. */
export function arithmetic(operator: ArithmeticOperator, left: Expr, right: Expr, span: Span): Expr {
  const isText = (one: Expr) => isOnly(one.facts, 'string', 'object', 'array') && one.facts.may.length > 0;
  const isNumber = (one: Expr) => !mayBe(one.facts, 'string', 'object', 'array');
  const facts =
    operator !== '+' || (isNumber(left) && isNumber(right))
      ? factsOf('number')
      : isText(left) || isText(right)
        ? factsOf('string')
        : factsOf('number', 'string');
  return { kind: 'arithmetic', operator, left, right, facts, span };
}
