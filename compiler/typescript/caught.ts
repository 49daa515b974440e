// Caught errors: their name, message and cause are known, and nothing else; `instanceof` asks for the name.
import { ts } from 'ts-morph';
import type { Expr } from '../ir/expr.js';
import { factsOf, type Facts } from '../ir/facts.js';
import { isSame, literal, variable } from '../ir/make.js';
import type { ErrorVariables, Step } from '../ir/program.js';
import { placeOf, report, type Context, type Local } from './context.js';
import { ancestry, namesOfClass } from './error-classes.js';
import { localOf } from './expressions/names.js';
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

/** `catch (error)`, `catch ({ name, message })`. */
export function bindError(name: ts.BindingName, variables: ErrorVariables, context: Context): readonly Step[] {
  if (ts.isIdentifier(name)) {
    remember(name, { kind: 'error', variables }, context);
    return [];
  }
  return name.elements.flatMap((element) => {
    if (ts.isOmittedExpression(element)) return [];
    const key = ts.isObjectBindingPattern(name) && element.dotDotDotToken === undefined ? keyOf(element) : undefined;
    const value = errorField(element, key ?? 'its fields', variables, context);
    return takeApart(context, element.name, value, declareVariable);
  });
}

function remember(name: ts.Identifier, local: Local, context: Context): void {
  const symbol = context.checker.getSymbolAtLocation(name);
  if (symbol !== undefined) context.locals.set(symbol, local);
}

/** `const failure = error as Error;` gives the error another name. */
export function nameError(name: ts.Identifier, value: ts.Expression, context: Context): boolean {
  const variables = caughtError(value, context);
  if (variables === undefined) return false;
  remember(name, { kind: 'error', variables }, context);
  return true;
}

/** `error.message` */
export function errorField(node: ts.Node, name: string, variables: ErrorVariables, context: Context): Expr {
  if (name !== 'name' && name !== 'message' && name !== 'cause')
    return report(context, node, 'ts/error-field', { name });
  return variable(variables[name], factsOfField[name], placeOf(context, node));
}

/** `String(error)`, `${error}`: its name and message, as Node writes them. */
export function errorText(node: ts.Node, variables: ErrorVariables, context: Context): Expr {
  const span = placeOf(context, node);
  const name = variable(variables.name, text, span);
  const message = variable(variables.message, text, span);
  const both: Expr = { kind: 'template', parts: [name, ': ', message], facts: text, span };
  const none = isSame(message, literal('', span), span);
  return { kind: 'conditional', condition: none, then: name, else: both, facts: text, span };
}

/** `error instanceof E` */
export function isInstance(node: ts.BinaryExpression, variables: ErrorVariables, context: Context): Expr {
  const span = placeOf(context, node);
  const classes = ancestry(node.right, context);
  const name = node.right.getText();
  if (typeof classes === 'string') return report(context, node.right, 'ts/opaque-error', { name, why: classes });
  const [first] = classes;
  if (first?.kind === 'built-in' && first.name === 'Error') return literal(true, span);
  const names = namesOfClass(classes, context);
  if (typeof names === 'string') return report(context, node.right, 'ts/opaque-error', { name, why: names });
  const caught = variable(variables.name, text, span);
  return names
    .map((one): Expr => isSame(caught, literal(one, span), span))
    .reduce((left, right) => ({ kind: 'logical', operator: '||', left, right, facts: factsOf('boolean'), span }));
}
