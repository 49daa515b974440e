// Caught errors: their name, message and cause are known, and nothing else; `instanceof` asks for the name.
import { ts } from 'ts-morph';
import type { Span } from '../diagnostics/span.js';
import type { Expr } from '../ir/expr.js';
import { factsOf, isOnly, type Facts } from '../ir/facts.js';
import { isSame, literal, objectOf, undefinedExpr, variable } from '../ir/make.js';
import type { ErrorVariables, Step } from '../ir/program.js';
import { isAssignedInside } from './assigned.js';
import { factsAt, placeOf, report, type Context, type Local } from './context.js';
import { ancestry, namesOfClass } from './error-classes.js';
import { localOf, symbolOf } from './expressions/names.js';
import { declareVariable, keyOf, takeApart } from './patterns.js';
import { bare } from './syntax.js';

const text = factsOf('string');
const factsOfField: { readonly [F in keyof ErrorVariables]: Facts } = {
  name: text,
  message: text,
  cause: factsOf('string', 'undefined'),
};

/** What is known of the caught error that an expression names, if it names one. */
export function caughtError(node: ts.Expression, context: Context): ErrorVariables | undefined {
  const inside = bare(node);
  const local = ts.isIdentifier(inside) ? localOf(context, inside) : undefined;
  return local?.kind === 'error' ? local.variables : undefined;
}

/** The variable that holds an error, or nothing yet, if the expression names one. */
export function heldError(node: ts.Expression, context: Context): Expr | undefined {
  const inside = bare(node);
  const local = ts.isIdentifier(inside) ? localOf(context, inside) : undefined;
  if (local?.kind !== 'held-error' || !ts.isIdentifier(inside)) return undefined;
  const symbol = symbolOf(context, inside);
  const typed =
    symbol !== undefined && isAssignedInside(symbol, context.checker)
      ? context.factsOfType(context.checker.getTypeOfSymbol(symbol))
      : factsAt(context, inside);
  const may = ['object', ...local.none.filter((kind) => typed.may.includes(kind))] as const;
  return variable(local.variable, factsOf(...may), placeOf(context, node));
}

/** Whether the expression names an error, and so is no data. */
export function isError(node: ts.Expression, context: Context): boolean {
  return caughtError(node, context) !== undefined || heldError(node, context) !== undefined;
}

/** An error as the constructor of another one may look at it. */
export function errorObject(node: ts.Expression, context: Context): Expr {
  const caught = caughtError(node, context);
  if (caught === undefined) return heldError(node, context) ?? context.expression(node);
  const entries = (['name', 'message'] as const).map((key) => ({
    key,
    value: errorField(node, key, caught, context),
  }));
  return objectOf(entries, placeOf(context, node));
}

/** The same as a value that is only asked whether it is there. */
export function asked(node: ts.Expression, context: Context): Expr {
  if (caughtError(node, context) !== undefined) return objectOf([], placeOf(context, node));
  return heldError(node, context) ?? context.expression(node);
}

/** `catch (error)`, `catch ({ name, message })`. */
export function bindError(name: ts.BindingName, variables: ErrorVariables, context: Context): readonly Step[] {
  if (ts.isIdentifier(name)) {
    rememberError(name, { kind: 'error', variables }, context);
    return [];
  }
  return name.elements.flatMap((element) => {
    if (ts.isOmittedExpression(element)) return [];
    const key = ts.isObjectBindingPattern(name) && element.dotDotDotToken === undefined ? keyOf(element) : undefined;
    const value = errorField(element, key ?? 'its fields', variables, context);
    return takeApart(context, element.name, value, declareVariable);
  });
}

export function rememberError(name: ts.Identifier, local: Local, context: Context): void {
  const symbol = context.checker.getSymbolAtLocation(name);
  if (symbol !== undefined) context.locals.set(symbol, local);
}

/** `error.message` */
export function errorField(
  node: ts.Node,
  name: string,
  variables: ErrorVariables,
  context: Context,
  use: 'read' | 'whole' = 'read',
): Expr {
  if (name !== 'name' && name !== 'message' && name !== 'cause')
    return report(context, node, 'ts/error-field', { name });
  if (name === 'cause' && use === 'read') context.causes.read.push(node);
  return variable(variables[name], factsOfField[name], placeOf(context, node));
}

/** A field of an error that an expression names; undefined where there is no error yet. */
function fieldOf(node: ts.Expression, name: 'name' | 'message', context: Context): Expr | undefined {
  const span = placeOf(context, node);
  const caught = caughtError(node, context);
  if (caught !== undefined) return variable(caught[name], text, span);
  const object = heldError(node, context);
  if (object === undefined) return undefined;
  const optional = !isOnly(object.facts, 'object');
  const facts = optional ? factsOf('string', 'undefined') : text;
  return { kind: 'property', object, name, optional, facts, span };
}

function isThere(name: Expr, span: Span): Expr {
  if (isOnly(name.facts, 'string')) return literal(true, span);
  const right = undefinedExpr(span);
  return { kind: 'compare', operator: '!==', left: name, right, facts: factsOf('boolean'), span };
}

/** `String(error)`, `${error}`: its name and message, as Node writes them. */
export function errorText(node: ts.Expression, context: Context): Expr | undefined {
  const span = placeOf(context, node);
  const held = heldError(node, context);
  if (held !== undefined && !isOnly(held.facts, 'object')) return undefined;
  const name = fieldOf(node, 'name', context);
  const message = fieldOf(node, 'message', context);
  if (name === undefined || message === undefined) return undefined;
  const both: Expr = { kind: 'template', parts: [name, ': ', message], facts: text, span };
  const none = isSame(message, literal('', span), span);
  return { kind: 'conditional', condition: none, then: name, else: both, facts: text, span };
}

/** `error instanceof E` */
export function isInstance(node: ts.BinaryExpression, context: Context): Expr | undefined {
  const caught = fieldOf(node.left, 'name', context);
  if (caught === undefined) return undefined;
  const span = placeOf(context, node);
  const classes = ancestry(node.right, context);
  const name = node.right.getText();
  if (typeof classes === 'string') return report(context, node.right, 'ts/opaque-error', { name, why: classes });
  const [first] = classes;
  if (first?.kind === 'built-in' && first.name === 'Error') return isThere(caught, span);
  const names = namesOfClass(classes, context);
  if (typeof names === 'string') return report(context, node.right, 'ts/opaque-error', { name, why: names });
  return names
    .map((one): Expr => isSame(caught, literal(one, span), span))
    .reduce((left, right) => ({ kind: 'logical', operator: '||', left, right, facts: factsOf('boolean'), span }));
}
