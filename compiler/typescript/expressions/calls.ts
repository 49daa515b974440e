// Calls: of tasks, of `wait`, and of helper functions, whose bodies take the place of the call.
import { shorten } from '../../diagnostics/shorten.js';
import { ts } from 'ts-morph';
import type { Expr, Operation } from '../../ir/expr.js';
import type { Step } from '../../ir/program.js';
import type { Facts } from '../../ir/facts.js';
import { errorText } from '../caught.js';
import { arrayMethod } from './array-methods.js';
import { factsAt, invalid, placeOf, report, type Context } from '../context.js';
import { nullCrossing, uncrossed, withCrossing, type Crossing } from '../crossings.js';
import { crossing } from '../facts.js';
import { calledIn } from '../helpers.js';
import { argumentsOf, type Argument } from '../call-arguments.js';
import { isPromiseMethod, promiseMethod } from './promise-methods.js';
import { inline } from '../inline.js';
import { heldBy, isFunction } from '../known-functions.js';
import type { FunctionValue } from '../locals.js';
import { undefinedExpr } from '../../ir/make.js';
import { markOfCall } from '../marks.js';
import { bare, staticKey } from '../syntax.js';
import { isGlobal, localOf, localValue, symbolOf } from './names.js';
import { libraryCall } from './library.js';
import { push } from './assignments.js';
import { choose } from './operators.js';
import { pathOf } from '../captured.js';

/** `await x`. */
export function awaitExpression(node: ts.AwaitExpression, context: Context): Expr {
  return context.awaited(node.expression);
}

/** A call that nobody waits for. */
export function call(node: ts.CallExpression, context: Context): Expr {
  const known = push(node, context) ?? caughtText(node, context) ?? libraryCall(node, context);
  if (known !== undefined) return known;
  const callee = calleeOf(node, context);
  const name = shorten(bare(node.expression).getText());
  if (callee.kind === 'task' || callee.kind === 'wait')
    return isStateless(context) ? refuseWaiting(node, context) : report(context, node, 'ts/floating-task', { name });
  if (callee.kind === 'closure' && isPromise(context, node)) return report(context, node, 'ts/floating-task', { name });
  if (callee.kind === 'closure') return inline(node, callee, factsAt(context, node), context, callee);
  if (isPromiseMethod(node, context)) return report(context, node, 'ts/floating-task', { name });
  return callee.value ?? otherCall(node, context);
}

/** Of the library, or something that is refused. */
function otherCall(node: ts.CallExpression, context: Context): Expr {
  const known = caughtText(node, context) ?? libraryCall(node, context) ?? arrayMethod(node, context);
  return known ?? refuseCall(node, context);
}

/** `String(error)` */
function caughtText(node: ts.CallExpression, context: Context): Expr | undefined {
  const [first] = node.arguments;
  if (first === undefined || node.expression.getText() !== 'String') return undefined;
  return errorText(first, context);
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
  const callee = calleeOf(node, context);
  if ((callee.kind === 'task' || callee.kind === 'wait') && isStateless(context)) return refuseWaiting(node, context);
  switch (callee.kind) {
    case 'task':
      return task(node, callee.task, context);
    case 'wait':
      return wait(node, context);
    case 'closure': {
      const type = context.checker.getTypeAtLocation(node);
      const facts = context.factsOfType(context.checker.getAwaitedType(type) ?? type);
      return inline(node, callee, facts, context, callee);
    }
    case 'other':
      return callee.value ?? otherAwaited(node, context);
  }
}

function otherAwaited(node: ts.CallExpression, context: Context): Expr {
  if (!isPromise(context, node)) return context.expression(node);
  if (!isPromiseMethod(node, context)) return refuseCall(node, context);
  if (isStateless(context)) return refuseWaiting(node, context);
  return promiseMethod(node, (value, given, type) => callKnown(node, value, given, type, context), context);
}

/** A call of a function that is a value, with values as its arguments. */
function callKnown(
  node: ts.CallExpression,
  callee: FunctionValue,
  given: readonly Argument[],
  result: ts.Type,
  context: Context,
): Expr {
  switch (callee.kind) {
    case 'closure': {
      const facts = context.factsOfType(result);
      return inline(node, callee, facts, context, { given: { list: given, steps: [] } });
    }
    case 'task':
      return taskOf(node, callee.task, dataOfArguments(given, context), result, context);
    case 'wait':
      return waitFor(node, dataOfArguments(given, context), context);
  }
}

/** `other`: something else, whose value is given where there is one or it was refused. */
type Callee =
  (FunctionValue & { readonly before?: readonly Step[] }) | { readonly kind: 'other'; readonly value?: Expr };

function calleeOf(node: ts.CallExpression, context: Context): Callee {
  const local = heldBy(node.expression, context);
  if (local?.kind === 'function') return local.value;
  if (local?.kind === 'invalid') return { kind: 'other', value: invalid(context, node) };
  // A function that was not given: `done?.(x)` is undefined, and its arguments are not evaluated.
  if (local?.kind === 'value' && ts.isOptionalChain(node))
    return { kind: 'other', value: undefinedExpr(placeOf(context, node)) };
  if (local !== undefined) return { kind: 'other' };
  const mark = markOfCall(node, context.checker);
  if (mark === 'wait') return { kind: 'wait' };
  if (mark === 'task') return { kind: 'task', task: context.receiver(node.expression) };
  const known = ts.isCallExpression(bare(node.expression)) ? context.part(node.expression) : undefined;
  if (known?.local.kind === 'invalid') return { kind: 'other', value: invalid(context, node) };
  return known?.local.kind === 'function' ? { ...known.local.value, before: known.steps } : { kind: 'other' };
}

/** In functions of expressions there are no states. */
function isStateless(context: Context): boolean {
  return context.mode === 'expression';
}

function refuseWaiting(node: ts.CallExpression, context: Context): Expr {
  const { inside } = context;
  if (inside === undefined) return report(context, node, 'ts/await-in-expression', {});
  const what = `calls \`${shorten(bare(node.expression).getText())}\`, which needs a state of its own`;
  return report(context, node, 'ts/function-with-effects', { name: inside.name, what, instead: inside.instead });
}

function task(node: ts.CallExpression, callee: Expr, context: Context): Expr {
  const type = context.checker.getTypeAtLocation(node);
  const result = context.checker.getAwaitedType(type) ?? type;
  return taskOf(node, callee, dataArguments(node, context), result, context);
}

function taskOf(
  node: ts.CallExpression,
  callee: Expr,
  [argument, options]: readonly Expr[],
  type: ts.Type,
  context: Context,
): Expr {
  const result = context.factsOfType(type);
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
  return waitFor(node, dataArguments(node, context), context);
}

function waitFor(node: ts.CallExpression, [duration]: readonly Expr[], context: Context): Expr {
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

/** The arguments of a task or `wait`. */
function dataArguments(node: ts.CallExpression, context: Context): readonly Expr[] {
  const { list, steps, rest } = argumentsOf(node, context);
  if (rest !== undefined || steps.length > 0)
    report(context, node, 'ts/unsupported-syntax', {
      what: 'a spread of unknown values',
      instead: 'write the arguments out',
    });
  return dataOfArguments(list, context);
}

function dataOfArguments(list: readonly Argument[], context: Context): readonly Expr[] {
  return list.map(({ node: one, local }) => (local.kind === 'value' ? local.value : localValue(context, one, local)));
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
  const indirect = indirectly(callee, context);
  if (indirect !== undefined) return report(context, node, 'ts/unsupported-syntax', indirect);
  if (ts.isElementAccessExpression(callee) && staticKey(callee) === undefined)
    return report(context, node, 'ts/uncertain-function', {
      name: shorten(callee.getText()),
      why: 'its name is known only when the workflow runs',
    });
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

/** `f.call(…)` and its like, which say what `this` is. */
function indirectly(callee: ts.Expression, context: Context): { what: string; instead: string } | undefined {
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const { text } = callee.name;
  const name = shorten(callee.expression.getText());
  const instead = { call: `${name}(a, b)`, apply: `${name}(...values)`, bind: `(b) => ${name}(a, b)` };
  if (!Object.hasOwn(instead, text) || !isFunction(context.checker.getTypeAtLocation(callee.expression)))
    return undefined;
  return { what: `\`${text}\` of a function`, instead: `write ${instead[text as keyof typeof instead]}` };
}

function isNamespace(context: Context, node: ts.Expression): boolean {
  const symbol = context.checker.getSymbolAtLocation(node);
  const declaration = symbol?.declarations?.[0];
  return declaration !== undefined && ts.isNamespaceImport(declaration);
}
