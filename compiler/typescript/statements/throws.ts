// `throw`: of a new error, of a caught one, of one that a variable holds.
import { ts } from 'ts-morph';
import type { Expr } from '../../ir/expr.js';
import { factsOf } from '../../ir/facts.js';
import type { Step } from '../../ir/program.js';
import { heldError } from '../caught.js';
import { placeOf, report, type Context } from '../context.js';
import { errorValue, thrownOf } from '../error-values.js';
import { bare } from '../syntax.js';

export function throws(node: ts.ThrowStatement, context: Context): readonly Step[] {
  return either(node, context) ?? throwOf(node, node.expression, context);
}

/** `throw last ?? new Error('none')` */
function either(node: ts.ThrowStatement, context: Context): readonly Step[] | undefined {
  const choice = bare(node.expression);
  const kind = ts.isBinaryExpression(choice) ? choice.operatorToken.kind : undefined;
  if (!ts.isBinaryExpression(choice)) return undefined;
  if (kind !== ts.SyntaxKind.QuestionQuestionToken && kind !== ts.SyntaxKind.BarBarToken) return undefined;
  const held = heldError(choice.left, context);
  if (held === undefined) return undefined;
  const sure: Expr = { ...held, facts: factsOf('object') };
  const then = throwOf(node, choice.left, context, sure);
  const otherwise = throwOf(node, choice.right, context);
  return [{ kind: 'if', condition: held, then, else: otherwise, span: placeOf(context, node) }];
}

function throwOf(node: ts.ThrowStatement, expression: ts.Expression, context: Context, sure?: Expr): readonly Step[] {
  const thrown = sure === undefined ? errorValue(expression, context, 'thrown') : thrownOf(expression, sure, context);
  if (thrown === 'refused') return [];
  if (thrown === undefined) {
    report(context, expression, 'ts/unsupported-syntax', {
      what: 'throwing something else than an error',
      instead: "write `throw new Error('what went wrong')`, or a class of your own that extends Error",
    });
    return [];
  }
  const { steps, name, message, cause } = thrown;
  const given = cause === undefined ? {} : { cause };
  return [...steps, { kind: 'throw', error: name, message, ...given, span: placeOf(context, node) }];
}
