// An expression -> the function that it holds, where that is certain when the workflow is compiled. Functions are no
// data: they are followed through names, parameters, fields and elements to the places where they are called.
import { ts } from 'ts-morph';
import { literal, undefinedExpr } from '../ir/make.js';
import { placeOf, type Context } from './context.js';
import { localOf } from './expressions/names.js';
import { calledIn } from './helpers.js';
import { localsAround, type FunctionValue, type Local } from './locals.js';
import { markOfValue } from './marks.js';
import { bare, staticKey } from './syntax.js';

/** What is no data, and is followed to where it is used. */
const followed: ReadonlySet<Local['kind']> = new Set<Local['kind']>([
  'function',
  'parts',
  'error',
  'held-error',
  'invalid',
]);

/** The function, or what holds functions, that a name, a path or a function expression is. */
export function heldBy(node: ts.Expression, context: Context): Local | undefined {
  const inside = bare(node);
  if (ts.isArrowFunction(inside) || ts.isFunctionExpression(inside))
    return functionLocal({ kind: 'closure', node: inside, locals: context.locals });
  if (ts.isIdentifier(inside)) {
    const local = localOf(context, inside);
    if (local !== undefined && followed.has(local.kind)) return local;
    if (local?.kind === 'value' && local.value.kind === 'undefined') return local;
    if (local !== undefined) return undefined;
    return namedFunction(inside, context);
  }
  if (!ts.isPropertyAccessExpression(inside) && !ts.isElementAccessExpression(inside)) return undefined;
  const name = ts.isPropertyAccessExpression(inside) ? inside.name.text : staticKey(inside);
  const object = heldBy(inside.expression, context);
  if (object?.kind === 'parts' && name !== undefined) return partOf(object, name, node, context);
  return namedFunction(inside, context);
}

export function partOf(of: Extract<Local, { kind: 'parts' }>, name: string, node: ts.Node, context: Context): Local {
  const span = placeOf(context, node);
  if (of.shape === 'array' && name === 'length') return { kind: 'value', value: literal(of.parts.size, span) };
  return of.parts.get(name) ?? { kind: 'value', value: undefinedExpr(span) };
}

/** A function that is declared somewhere, or a task. */
function namedFunction(node: ts.Expression, context: Context): Local | undefined {
  const called = calledIn(node, context);
  if (called !== undefined) {
    if (called.uncertainty !== undefined) return undefined;
    return functionLocal(closureOf(called.helper, context));
  }
  const mark = markOfValue(context.checker.getTypeAtLocation(node), context.checker);
  if (mark === 'wait') return functionLocal({ kind: 'wait' });
  return mark === 'task' ? functionLocal({ kind: 'task', task: context.receiver(node) }) : undefined;
}

/** A function that is called by its name, with the names around it. */
export function closureOf(
  node: Extract<FunctionValue, { kind: 'closure' }>['node'],
  context: Context,
): Extract<FunctionValue, { kind: 'closure' }> {
  return { kind: 'closure', node, locals: localsAround(node, context.locals) };
}

export function functionLocal(value: FunctionValue): Local {
  return { kind: 'function', value };
}

export function isFunction(type: ts.Type): boolean {
  return (type.isUnion() ? type.types : [type]).some((one) => one.getCallSignatures().length > 0);
}
