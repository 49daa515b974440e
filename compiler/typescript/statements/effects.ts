// Expressions as statements: awaits, assignments to variables of the function, calls of helpers.
import { ts } from 'ts-morph';
import type { Expr } from '../../ir/expr.js';
import type { Facts } from '../../ir/facts.js';
import type { Step } from '../../ir/program.js';
import { isAssignment } from '../assigned.js';
import { factsAt, placeOf, report, type Context } from '../context.js';
import { withCrossing } from '../crossings.js';
import { localOf, localValue, symbolOf } from '../expressions/names.js';
import { logicalOperators } from '../expressions/operators.js';
import { bare, isCompilable } from '../syntax.js';
import { unsupported } from '../unsupported.js';

export function effect(node: ts.ExpressionStatement, context: Context): readonly Step[] {
  return effectOf(node.expression, context);
}

/** An expression whose value nobody wants. */
export function effectOf(node: ts.Expression, context: Context): readonly Step[] {
  const inside = bare(node);
  if (ts.isStringLiteral(inside)) return [];
  if (ts.isBinaryExpression(inside) && isAssignment(inside.operatorToken.kind)) return assign(inside, context);
  const value = context.receiver(node);
  return value.kind === 'invalid' ? [] : [{ kind: 'evaluate', value, span: placeOf(context, node) }];
}

const logicalAssignments: Readonly<Record<number, ts.SyntaxKind>> = {
  [ts.SyntaxKind.AmpersandAmpersandEqualsToken]: ts.SyntaxKind.AmpersandAmpersandToken,
  [ts.SyntaxKind.BarBarEqualsToken]: ts.SyntaxKind.BarBarToken,
  [ts.SyntaxKind.QuestionQuestionEqualsToken]: ts.SyntaxKind.QuestionQuestionToken,
};

function assign(node: ts.BinaryExpression, context: Context): readonly Step[] {
  const target = bare(node.left);
  if (!ts.isIdentifier(target)) return refuseTarget(node, target, context);
  const local = localOf(context, target);
  if (local?.kind !== 'variable') {
    const isKnown = symbolOf(context, target) === undefined || local?.kind === 'invalid';
    if (!isKnown) report(context, target, 'ts/assigned-capture', { name: target.text });
    if (local?.kind !== 'invalid' || !isCompilable(bare(node.right))) context.expression(node.right);
    return [];
  }
  const value = assigned(node, target, context);
  if (value.kind === 'invalid') return [];
  context.crossings.assign(local.name, value, declaredFacts(context, target));
  return [{ kind: 'assign', variable: local.name, value, span: placeOf(context, node) }];
}

/** Of the variable, whatever it holds at this place. */
function declaredFacts(context: Context, target: ts.Identifier): Facts {
  const symbol = symbolOf(context, target);
  return symbol === undefined ? factsAt(context, target) : context.factsOfType(context.checker.getTypeOfSymbol(symbol));
}

function assigned(node: ts.BinaryExpression, target: ts.Identifier, context: Context): Expr {
  const { kind } = node.operatorToken;
  if (kind === ts.SyntaxKind.EqualsToken) return context.expression(node.right);
  const operator = logicalOperators[logicalAssignments[kind] ?? ts.SyntaxKind.Unknown];
  const local = localOf(context, target);
  if (operator === undefined || local === undefined) return unsupported(node, context);
  const left = localValue(context, target, local);
  const right = context.expression(node.right);
  const value: Expr = {
    kind: 'logical',
    operator,
    left,
    right,
    facts: factsAt(context, node),
    span: placeOf(context, node),
  };
  return { ...value, facts: withCrossing(value.facts, context.crossings.of(value)) };
}

function refuseTarget(node: ts.BinaryExpression, target: ts.Expression, context: Context): readonly Step[] {
  const isPattern = ts.isObjectLiteralExpression(target) || ts.isArrayLiteralExpression(target);
  report(context, node, 'ts/unsupported-syntax', {
    what: isPattern ? 'an assignment to a pattern' : `changing \`${target.getText()}\``,
    instead: isPattern
      ? 'declare new variables with `const`, or assign them one by one'
      : 'build a new object: const next = { id: old.id, count: 2 }',
  });
  return [];
}

/** Gives a value to what stands on the left of an assignment, or in the head of a loop. */
export function assignTo(node: ts.Expression, value: Expr, context: Context): readonly Step[] {
  const target = bare(node);
  const local = ts.isIdentifier(target) ? localOf(context, target) : undefined;
  if (!ts.isIdentifier(target) || local?.kind !== 'variable') {
    report(context, node, 'ts/unsupported-syntax', {
      what: `\`${node.getText()}\` as the variable of a loop`,
      instead: 'declare it in the loop: for (const item of items) …',
    });
    return [];
  }
  if (value.kind === 'invalid') return [];
  context.crossings.assign(local.name, value, declaredFacts(context, target));
  return [{ kind: 'assign', variable: local.name, value, span: placeOf(context, node) }];
}
