// `!`, comparisons, `&&`, `||`, `??`, `c ? a : b`, and the minus of a negative number.
import { ts } from 'ts-morph';
import type { ComparisonOperator, Expr, LogicalOperator } from '../../ir/expr.js';
import { factsOf } from '../../ir/facts.js';
import { factsAt, placeOf, report, type Context } from '../context.js';
import { joinCrossings, withCrossing } from '../crossings.js';
import { caughtError, isInstance } from '../caught.js';
import { finite } from './literals.js';
import { unsupported } from '../unsupported.js';

const comparisons: Readonly<Record<number, ComparisonOperator>> = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '===',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.EqualsEqualsToken]: '==',
  [ts.SyntaxKind.ExclamationEqualsToken]: '!=',
  [ts.SyntaxKind.LessThanToken]: '<',
  [ts.SyntaxKind.LessThanEqualsToken]: '<=',
  [ts.SyntaxKind.GreaterThanToken]: '>',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>=',
};

export const logicalOperators: Readonly<Record<number, LogicalOperator>> = {
  [ts.SyntaxKind.AmpersandAmpersandToken]: '&&',
  [ts.SyntaxKind.BarBarToken]: '||',
  [ts.SyntaxKind.QuestionQuestionToken]: '??',
};

export function binary(node: ts.BinaryExpression, context: Context): Expr {
  const { kind } = node.operatorToken;
  const comparison = comparisons[kind];
  const span = placeOf(context, node);
  if (comparison !== undefined) {
    const left = context.expression(node.left);
    const right = context.expression(node.right);
    return { kind: 'compare', operator: comparison, left, right, facts: factsOf('boolean'), span };
  }
  if (kind === ts.SyntaxKind.PlusToken || kind === ts.SyntaxKind.MinusToken) {
    const [left, right] = [context.expression(node.left), context.expression(node.right)];
    const operator = kind === ts.SyntaxKind.PlusToken ? '+' : '-';
    return { kind: 'arithmetic', operator, left, right, facts: factsOf('number'), span };
  }
  const caught = kind === ts.SyntaxKind.InstanceOfKeyword ? caughtError(node.left, context) : undefined;
  if (caught !== undefined) return isInstance(node, caught, context);
  const logical = logicalOperators[kind];
  if (logical === undefined) return unsupported(node, context);
  const left = context.expression(node.left);
  const right = context.expression(node.right);
  const value: Expr = { kind: 'logical', operator: logical, left, right, facts: factsAt(context, node), span };
  return { ...value, facts: withCrossing(value.facts, context.crossings.of(value)) };
}

export function conditional(node: ts.ConditionalExpression, context: Context): Expr {
  return choose(node, context, (branch) => context.expression(branch));
}

export function choose(
  node: ts.ConditionalExpression,
  context: Context,
  translate: (branch: ts.Expression) => Expr,
): Expr {
  const condition = context.expression(node.condition);
  const then = translate(node.whenTrue);
  const otherwise = translate(node.whenFalse);
  const type = context.checker.getTypeAtLocation(node);
  const facts = context.factsOfType(context.checker.getAwaitedType(type) ?? type);
  const crossing = joinCrossings([context.crossings.of(then), context.crossings.of(otherwise)]);
  const span = placeOf(context, node);
  return { kind: 'conditional', condition, then, else: otherwise, facts: withCrossing(facts, crossing), span };
}

export function prefix(node: ts.PrefixUnaryExpression, context: Context): Expr {
  if (node.operator === ts.SyntaxKind.ExclamationToken) {
    const operand = context.expression(node.operand);
    return { kind: 'not', operand, facts: factsOf('boolean'), span: placeOf(context, node) };
  }
  const isMinus = node.operator === ts.SyntaxKind.MinusToken;
  if (isMinus && ts.isNumericLiteral(node.operand)) return finite(node, -Number(node.operand.text), context);
  return report(context, node, 'ts/unsupported-syntax', {
    what: `the operator \`${ts.tokenToString(node.operator) ?? ''}\``,
    instead: 'calculate in a task',
  });
}
