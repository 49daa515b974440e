// An expression -> the functions in it: a function, or a literal that holds some, known part by part. What is data in
// such a literal is evaluated by steps, in order.
import { ts } from 'ts-morph';
import type { Step } from '../ir/program.js';
import { isReassigned } from './assigned.js';
import { heldError } from './caught.js';
import { report, type Context } from './context.js';
import { inlineFunction } from './inline-function.js';
import { symbolOf } from './expressions/names.js';
import { functionLocal, heldBy, isFunction } from './known-functions.js';
import type { Known, Local } from './locals.js';
import { keepAside } from './patterns.js';
import { bare, isCompilable, staticName } from './syntax.js';

/** The same for any expression; undefined for data. */
export function knownPart(node: ts.Expression, context: Context): Known | undefined {
  const inside = bare(node);
  const held = heldBy(inside, context);
  if (held?.kind === 'held-error') return copyOfError(inside, held, context);
  if (held !== undefined) return { local: held, steps: [] };
  if (ts.isObjectLiteralExpression(inside)) return partsOfObject(inside, context);
  if (ts.isArrayLiteralExpression(inside)) return partsOfArray(inside, context);
  if (ts.isBinaryExpression(inside) && isFallback(inside.operatorToken.kind)) {
    const left = heldBy(inside.left, context);
    if (left?.kind === 'function') return { local: left, steps: [] };
    return left?.kind === 'value' ? knownPart(inside.right, context) : undefined;
  }
  if (!isFunction(context.checker.getTypeAtLocation(inside))) return undefined;
  if (ts.isCallExpression(inside)) return inlineFunction(inside, context);
  if (!ts.isConditionalExpression(inside)) return undefined;
  report(context, inside, 'ts/uncertain-function', {
    name: inside.getText().replace(/\s+/g, ' ').slice(0, 40),
    why: 'a condition decides when the workflow runs',
  });
  return { local: { kind: 'invalid' }, steps: [] };
}

/** What is handed on is the error that the variable holds now. */
function copyOfError(node: ts.Expression, held: Extract<Local, { kind: 'held-error' }>, context: Context): Known {
  const symbol = ts.isIdentifier(node) ? symbolOf(context, node) : undefined;
  const value = heldError(node, context);
  if (value === undefined || symbol === undefined || !isReassigned(symbol, context.checker))
    return { local: held, steps: [] };
  const variable = context.names.fresh(symbol.name);
  return { local: { ...held, variable }, steps: [{ kind: 'declare', variable, value, span: value.span }] };
}

function isFallback(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken;
}

/** Whether a literal holds a function somewhere. */
function holdsFunctions(node: ts.Expression, context: Context): boolean {
  const inside = bare(node);
  if (isCompilable(inside)) return true;
  if (ts.isArrayLiteralExpression(inside)) return inside.elements.some((one) => holdsFunctions(one, context));
  if (ts.isSpreadElement(inside)) return holdsFunctions(inside.expression, context);
  if (ts.isObjectLiteralExpression(inside))
    return inside.properties.some((field) => {
      if (ts.isPropertyAssignment(field)) return holdsFunctions(field.initializer, context);
      if (ts.isShorthandPropertyAssignment(field)) return holdsFunctions(field.name, context);
      return ts.isSpreadAssignment(field) ? holdsFunctions(field.expression, context) : ts.isMethodDeclaration(field);
    });
  const held = heldBy(inside, context);
  if (held !== undefined) return held.kind === 'function' || held.kind === 'parts';
  return isFunction(context.checker.getTypeAtLocation(inside));
}

function partsOfObject(node: ts.ObjectLiteralExpression, context: Context): Known | undefined {
  if (!holdsFunctions(node, context)) return undefined;
  const parts = new Map<string, Local>();
  const steps: Step[] = [];
  const refuse = (field: ts.Node, what: string): void =>
    void report(context, field, 'ts/unsupported-syntax', {
      what: `${what} in an object that holds functions`,
      instead: 'keep functions and data in objects of their own',
    });
  for (const field of node.properties) {
    if (ts.isSpreadAssignment(field)) {
      const held = heldBy(field.expression, context);
      if (held?.kind === 'parts') held.parts.forEach((part, key) => parts.set(key, part));
      else refuse(field, 'a spread');
      continue;
    }
    const key = staticName(field.name);
    if (key === undefined) refuse(field.name, 'a computed name');
    else if (ts.isMethodDeclaration(field))
      parts.set(key, functionLocal({ kind: 'closure', node: field, locals: context.locals }));
    else if (ts.isPropertyAssignment(field)) parts.set(key, partOf(field.initializer, key, steps, context));
    else if (ts.isShorthandPropertyAssignment(field)) parts.set(key, partOf(field.name, key, steps, context));
    else refuse(field.name, 'a getter or setter');
  }
  return { local: { kind: 'parts', shape: 'object', parts }, steps };
}

function partsOfArray(node: ts.ArrayLiteralExpression, context: Context): Known | undefined {
  if (!holdsFunctions(node, context)) return undefined;
  const parts = new Map<string, Local>();
  const steps: Step[] = [];
  for (const element of node.elements) {
    if (ts.isSpreadElement(element)) {
      const held = heldBy(element.expression, context);
      if (held?.kind === 'parts') held.parts.forEach((part) => parts.set(String(parts.size), part));
      else
        report(context, element, 'ts/unsupported-syntax', {
          what: 'a spread in an array that holds functions',
          instead: 'write the elements out',
        });
    } else parts.set(String(parts.size), partOf(element, 'element', steps, context));
  }
  return { local: { kind: 'parts', shape: 'array', parts }, steps };
}

function partOf(node: ts.Expression, name: string, steps: Step[], context: Context): Local {
  const known = knownPart(node, context);
  if (known === undefined) return { kind: 'value', value: keepAside(context, name, context.expression(node), steps) };
  steps.push(...known.steps);
  return known.local;
}
