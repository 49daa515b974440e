// Calls: of tasks, of `wait`, and of helper functions, whose bodies take the place of the call.
import { ts } from 'ts-morph';
import type { Expr, Operation } from '../../ir/expr.js';
import type { Facts } from '../../ir/facts.js';
import { caughtError, errorText } from '../caught.js';
import { factsAt, invalid, placeOf, report, type Context } from '../context.js';
import { nullCrossing, uncrossed, withCrossing, type Crossing } from '../crossings.js';
import { crossing } from '../facts.js';
import { calledIn, functionOf } from '../helpers.js';
import { inline } from '../inline.js';
import { markOfCall } from '../marks.js';
import { bare } from '../syntax.js';
import { isGlobal, localOf, symbolOf } from './names.js';
import { choose } from './operators.js';
import { pathOf } from '../captured.js';

/** `await x`. */
export function awaitExpression(node: ts.AwaitExpression, context: Context): Expr {
  return context.awaited(node.expression);
}

/** A call that nobody waits for. */
export function call(node: ts.CallExpression, context: Context): Expr {
  const mark = markOfCall(node, context.checker);
  if (mark === 'task' || mark === 'wait')
    return context.mode === 'expression'
      ? report(context, node, 'ts/await-in-expression', {})
      : report(context, node, 'ts/floating-task', { name: node.expression.getText() });
  const [first] = node.arguments;
  const caught =
    node.expression.getText() === 'String' && first !== undefined ? caughtError(first, context) : undefined;
  if (first !== undefined && caught !== undefined) return errorText(node, caught, context);
  const helper = functionOf(node.expression, context);
  if (helper !== undefined && isPromise(context, node))
    return report(context, node, 'ts/floating-task', { name: node.expression.getText() });
  return helper === undefined ? refuseCall(node, context) : inline(node, helper, factsAt(context, node), context);
}

export function awaited(node: ts.Expression, context: Context): Expr {
  const inside = bare(node);
  if (ts.isConditionalExpression(inside)) return choose(inside, context, (branch) => awaited(branch, context));
  if (ts.isCallExpression(inside)) return awaitedCall(inside, context);
  if (ts.isIdentifier(inside) && localOf(context, inside)?.kind === 'invalid') return invalid(context, node);
  if (ts.isAwaitExpression(inside) || !isPromise(context, inside)) return context.expression(node);
  return report(context, node, 'ts/unsupported-syntax', {
    what: 'a promise that is kept in a variable',
    instead: 'await the call where it is made',
  });
}

function awaitedCall(node: ts.CallExpression, context: Context): Expr {
  const mark = markOfCall(node, context.checker);
  if (mark === 'task' || mark === 'wait') {
    if (context.mode === 'expression') return report(context, node, 'ts/await-in-expression', {});
    if (node.questionDotToken !== undefined)
      return report(context, node, 'ts/unsupported-syntax', { what: 'an optional call', instead: 'use `if`' });
    return mark === 'task' ? task(node, context) : wait(node, context);
  }
  const helper = functionOf(node.expression, context);
  if (helper === undefined) return refuseCall(node, context);
  const type = context.checker.getTypeAtLocation(node);
  return inline(node, helper, context.factsOfType(context.checker.getAwaitedType(type) ?? type), context);
}

function task(node: ts.CallExpression, context: Context): Expr {
  const callee = context.receiver(node.expression);
  const [argument, options] = argumentsOf(node, context);
  const type = context.checker.getTypeAtLocation(node);
  const result = context.factsOfType(context.checker.getAwaitedType(type) ?? type);
  const operation: Operation = {
    kind: 'task',
    task: callee,
    ...(argument === undefined ? {} : { argument }),
    ...(options === undefined ? {} : { options }),
  };
  const mayBeMissing = result.may.includes('undefined');
  return make(node, context, operation, crossing(result), mayBeMissing ? nullCrossing : uncrossed);
}

function wait(node: ts.CallExpression, context: Context): Expr {
  const [duration] = argumentsOf(node, context);
  const operation: Operation = {
    kind: 'wait',
    duration: duration ?? report(context, node, 'ts/unsupported-syntax', { what: '`wait` without a duration' }),
  };
  return make(node, context, operation, { may: ['undefined'] }, uncrossed);
}

function make(node: ts.Node, context: Context, operation: Operation, facts: Facts, from: Crossing): Expr {
  const value: Expr = { kind: 'await', operation, facts: withCrossing(facts, from), span: placeOf(context, node) };
  context.crossings.mark(value, from);
  return value;
}

export function argumentsOf(node: ts.CallExpression, context: Context): readonly Expr[] {
  return node.arguments.map((argument) =>
    ts.isSpreadElement(argument)
      ? report(context, argument, 'ts/unsupported-syntax', { what: 'a spread', instead: 'write the arguments out' })
      : context.expression(argument),
  );
}

function isPromise(context: Context, node: ts.Expression): boolean {
  const type = context.checker.getTypeAtLocation(node);
  return context.checker.getPropertyOfType(type, 'then') !== undefined;
}

function refuseCall(node: ts.CallExpression, context: Context): Expr {
  const callee = bare(node.expression);
  const why = calledIn(callee, context)?.uncertainty;
  if (why !== undefined)
    return report(context, node, 'ts/uncertain-function', { name: shorten(callee.getText()), why });
  const path = pathOf(callee);
  const symbol = path === undefined ? undefined : symbolOf(context, path.root);
  const name = callee.getText().replace(/\s+/g, ' ');
  const isMethod =
    ts.isPropertyAccessExpression(callee) &&
    (symbol === undefined || context.locals.has(symbol) || !isGlobal(context, symbol)) &&
    !isNamespace(context, callee.expression);
  if (isMethod) return report(context, node, 'ts/method-call', { name: callee.name.text });
  return report(context, node, 'ts/unsupported-call', { name: name.length > 40 ? 'this function' : `\`${name}\`` });
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

function isNamespace(context: Context, node: ts.Expression): boolean {
  const symbol = context.checker.getSymbolAtLocation(node);
  const declaration = symbol?.declarations?.[0];
  return declaration !== undefined && ts.isNamespaceImport(declaration);
}
