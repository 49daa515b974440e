// Expressions whose value is an error -> its name, message and cause: new ones, caught ones, those that a variable holds,
// and `error instanceof Error ? error : new Error(…)`, which a caught error decides.
import { ts } from 'ts-morph';
import { factsOf, type Facts } from '../ir/facts.js';
import type { Expr } from '../ir/expr.js';
import { literal } from '../ir/make.js';
import { isReassigned } from './assigned.js';
import { caughtError, errorField, heldError, rememberError } from './caught.js';
import { placeOf, report, type Context } from './context.js';
import { ancestry } from './error-classes.js';
import { isCreation, newError, type ErrorValue } from './new-errors.js';
import { bare } from './syntax.js';

/** Undefined where the expression is no error. */
export function errorValue(
  node: ts.Expression,
  context: Context,
  use: 'thrown' | 'kept',
): ErrorValue | 'refused' | undefined {
  const inside = decided(node, context);
  const caught = caughtError(inside, context);
  if (caught !== undefined) {
    const field = (name: 'name' | 'message' | 'cause') => errorField(inside, name, caught, context, 'whole');
    return { steps: [], name: field('name'), message: field('message'), cause: field('cause') };
  }
  const held = heldError(inside, context);
  if (held !== undefined) return use === 'thrown' ? thrownOf(inside, held, context) : undefined;
  return isCreation(inside, context) ? (newError(inside, context) ?? 'refused') : undefined;
}

/** `const failure = error as Error;` gives the error another name. */
export function nameError(name: ts.Identifier, value: ts.Expression, context: Context): boolean {
  const variables = caughtError(decided(value, context), context);
  const symbol = context.checker.getSymbolAtLocation(name);
  if (variables === undefined || symbol === undefined || isReassigned(symbol, context.checker)) return false;
  rememberError(name, { kind: 'error', variables }, context);
  return true;
}

/** A caught error is an Error, whatever else it is. */
export function decided(node: ts.Expression, context: Context): ts.Expression {
  const inside = bare(node);
  if (!ts.isConditionalExpression(inside)) return inside;
  const condition = bare(inside.condition);
  if (!ts.isBinaryExpression(condition) || condition.operatorToken.kind !== ts.SyntaxKind.InstanceOfKeyword)
    return inside;
  if (caughtError(condition.left, context) === undefined) return inside;
  const classes = ancestry(condition.right, context);
  const [first] = typeof classes === 'string' ? [] : classes;
  return first?.kind === 'built-in' && first.name === 'Error' ? decided(inside.whenTrue, context) : inside;
}

/** Nothing, thrown, ends an execution as an error called Error. */
export function thrownOf(node: ts.Expression, held: Expr, context: Context): ErrorValue | 'refused' {
  const span = placeOf(context, node);
  const none = held.facts.may.filter((kind) => kind !== 'object');
  if (none.length > 0 && context.inTry) {
    report(context, node, 'ts/unsupported-syntax', {
      what: 'throwing what may be no error',
      instead: `ask first: if (${node.getText()}) throw ${node.getText()}`,
    });
    return 'refused';
  }
  const text = factsOf('string');
  const read = (name: string, facts: Facts): Expr => ({
    kind: 'property',
    object: held,
    name,
    optional: none.length > 0,
    facts,
    span,
  });
  const or = (name: string, instead: string): Expr =>
    none.length === 0
      ? read(name, text)
      : {
          kind: 'logical',
          operator: '??',
          left: read(name, factsOf('string', 'undefined')),
          right: literal(instead, span),
          facts: text,
          span,
        };
  const cause = read('cause', factsOf('string', 'undefined'));
  return { steps: [], name: or('name', 'Error'), message: or('message', none[0] ?? 'undefined'), cause };
}
