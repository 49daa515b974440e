// Operators without effects: calculation, comparisons, `in`, `typeof`, `!`, `&&`, `||`, `??`, `c ? a : b`.
import { ts } from 'ts-morph';
import type { ComparisonOperator, Expr } from '../../ir/expr.js';
import { factsOf, joinFacts } from '../../ir/facts.js';
import { isAssignment } from '../assigned.js';
import { factsAt, placeOf, type Context } from '../context.js';
import { joinCrossings, withCrossing } from '../crossings.js';
import { asked, isError, isInstance } from '../caught.js';
import { finite } from './literals.js';
import { refuseInherited } from '../members.js';
import { bare } from '../syntax.js';
import { unsupported } from '../unsupported.js';
import { arithmetic, arithmeticOperators, logicalOperators } from './operator-table.js';
import { assignment, comma, step } from './assignments.js';

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

export function binary(node: ts.BinaryExpression, context: Context): Expr {
  const { kind } = node.operatorToken;
  const comparison = comparisons[kind];
  const span = placeOf(context, node);
  if (comparison !== undefined) {
    const left = isNothing(node.right) ? asked(node.left, context) : context.expression(node.left);
    const right = context.expression(node.right);
    return { kind: 'compare', operator: comparison, left, right, facts: factsOf('boolean'), span };
  }
  const operator = arithmeticOperators[kind];
  if (operator !== undefined)
    return arithmetic(operator, context.expression(node.left), context.expression(node.right), span);
  if (kind === ts.SyntaxKind.InKeyword) return has(node, context);
  if (kind === ts.SyntaxKind.CommaToken) return comma(node, context);
  if (isAssignment(kind)) return assignment(node, context);
  if (kind === ts.SyntaxKind.InstanceOfKeyword) return isInstance(node, context) ?? unsupported(node, context);
  const logical = logicalOperators[kind];
  if (logical === undefined) return unsupported(node, context);
  const left = context.expression(node.left);
  const right = context.expression(node.right);
  const value: Expr = { kind: 'logical', operator: logical, left, right, facts: factsAt(context, node), span };
  return { ...value, facts: withCrossing(value.facts, context.crossings.of(value)) };
}

function isNothing(node: ts.Expression): boolean {
  const inside = bare(node);
  return inside.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(inside) && inside.text === 'undefined');
}

/** What is only asked whether it is true: errors are no data, but can be there or not. */
export function condition(node: ts.Expression, context: Context): Expr {
  const inside = bare(node);
  if (isError(inside, context)) return asked(inside, context);
  const logical = ts.isBinaryExpression(inside) ? logicalOperators[inside.operatorToken.kind] : undefined;
  if (!ts.isBinaryExpression(inside) || logical === undefined || logical === '??') return context.expression(node);
  if (!isError(inside.left, context) && !isError(inside.right, context)) return context.expression(node);
  const [left, right] = [condition(inside.left, context), condition(inside.right, context)];
  const facts = joinFacts(left.facts, right.facts);
  return { kind: 'logical', operator: logical, left, right, facts, span: placeOf(context, node) };
}

function has(node: ts.BinaryExpression, context: Context): Expr {
  const key = context.expression(node.left);
  const object = context.expression(node.right);
  const type = context.checker.getTypeAtLocation(node.right);
  const refused = key.kind === 'literal' ? refuseInherited(context, node, type, String(key.value)) : undefined;
  if (refused !== undefined) return refused;
  const span = placeOf(context, node);
  return { kind: 'builtin', name: 'has', arguments: [object, key], facts: factsOf('boolean'), span };
}

export function typeOf(node: ts.TypeOfExpression, context: Context): Expr {
  const operand = context.expression(node.expression);
  return { kind: 'unary', operator: 'typeof', operand, facts: factsOf('string'), span: placeOf(context, node) };
}

export function conditional(node: ts.ConditionalExpression, context: Context): Expr {
  return choose(node, context, (branch) => context.expression(branch));
}

export function choose(
  node: ts.ConditionalExpression,
  context: Context,
  translate: (branch: ts.Expression) => Expr,
): Expr {
  const test = condition(node.condition, context);
  const then = translate(node.whenTrue);
  const otherwise = translate(node.whenFalse);
  const type = context.checker.getTypeAtLocation(node);
  const facts = context.factsOfType(context.checker.getAwaitedType(type) ?? type);
  const crossing = joinCrossings([context.crossings.of(then), context.crossings.of(otherwise)]);
  const span = placeOf(context, node);
  return { kind: 'conditional', condition: test, then, else: otherwise, facts: withCrossing(facts, crossing), span };
}

export function prefix(node: ts.PrefixUnaryExpression, context: Context): Expr {
  if (node.operator === ts.SyntaxKind.ExclamationToken) {
    const operand = condition(node.operand, context);
    return { kind: 'not', operand, facts: factsOf('boolean'), span: placeOf(context, node) };
  }
  if (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken)
    return step(node, context);
  const isMinus = node.operator === ts.SyntaxKind.MinusToken;
  if (isMinus && ts.isNumericLiteral(node.operand)) return finite(node, -Number(node.operand.text), context);
  const operator = isMinus ? '-' : node.operator === ts.SyntaxKind.PlusToken ? '+' : '~';
  const operand = context.expression(node.operand);
  return { kind: 'unary', operator, operand, facts: factsOf('number'), span: placeOf(context, node) };
}
