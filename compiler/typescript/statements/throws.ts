// `throw new E('message')`: the name that the error would have in Node, and the message that reaches `Error`.
import { ts } from 'ts-morph';
import { factsOf, isOnly, withoutKinds } from '../../ir/facts.js';
import type { Expr } from '../../ir/expr.js';
import { literal, undefinedExpr } from '../../ir/make.js';
import type { ErrorVariables, Step } from '../../ir/program.js';
import { hasAwait } from '../../ir/walk.js';
import { caughtError, errorField } from '../caught.js';
import { placeOf, report, type Context } from '../context.js';
import { ancestry, nameOfErrors, type ErrorClass } from '../error-classes.js';
import { messageOf } from '../error-messages.js';
import { bare } from '../syntax.js';

export function throws(node: ts.ThrowStatement, context: Context): readonly Step[] {
  const thrown = bare(node.expression);
  const caught = caughtError(thrown, context);
  if (caught !== undefined) {
    const field = (name: keyof ErrorVariables) => errorField(thrown, name, caught, context);
    const span = placeOf(context, node);
    return [{ kind: 'throw', error: field('name'), message: field('message'), cause: field('cause'), span }];
  }
  if (!ts.isNewExpression(thrown)) {
    // What is wrong inside is reported too.
    report(context, node.expression, 'ts/unsupported-syntax', {
      what: 'throwing something else than a new error',
      instead: "write `throw new Error('what went wrong')`, or a class of your own that extends Error",
    });
    return [];
  }
  const classes = ancestry(thrown.expression, context);
  if (typeof classes === 'string') {
    report(context, thrown.expression, 'ts/opaque-error', { name: thrown.expression.getText(), why: classes });
    return [];
  }
  const name = nameOfErrors(classes, context);
  if (name.kind === 'unknown') {
    report(context, thrown.expression, 'ts/opaque-error', { name: thrown.expression.getText(), why: name.why });
    return [];
  }
  return throwStep(node, thrown, classes, name.text, context);
}

function throwStep(
  node: ts.ThrowStatement,
  thrown: ts.NewExpression,
  classes: readonly ErrorClass[],
  name: string,
  context: Context,
): readonly Step[] {
  const given = (thrown.arguments ?? []).map((argument) =>
    ts.isSpreadElement(argument)
      ? report(context, argument, 'ts/unsupported-syntax', { what: 'a spread', instead: 'write the arguments out' })
      : context.expression(argument),
  );
  if (given.some((value) => value.kind === 'invalid')) return [];
  // An argument may be used twice or not at all, but is evaluated once.
  const steps: Step[] = [];
  const kept = given.map((value): Expr => {
    if (!hasAwait(value)) return value;
    const variable = context.names.fresh('message');
    context.crossings.assign(variable, value, value.facts);
    steps.push({ kind: 'declare', variable, value, span: value.span });
    return { kind: 'variable', name: variable, facts: value.facts, span: value.span };
  });
  const message = messageOf(classes, kept, context);
  if (typeof message === 'string') {
    report(context, thrown, 'ts/opaque-error', { name: thrown.expression.getText(), why: message });
    return [];
  }
  const span = placeOf(context, node);
  const error = literal(name, placeOf(context, thrown.expression));
  return [...steps, { kind: 'throw', error, message: asText(message ?? literal('', span)), span }];
}

/** `new Error(undefined)` has no message; anything else is made a text. */
function asText(value: Expr): Expr {
  const { span } = value;
  if (value.kind === 'undefined') return literal('', span);
  if (isOnly(value.facts, 'string')) return value;
  const facts = withoutKinds(value.facts, 'undefined');
  const text: Expr = isOnly(facts, 'string')
    ? value
    : { kind: 'template', parts: [value], facts: factsOf('string'), span };
  if (!value.facts.may.includes('undefined')) return text;
  const condition: Expr = {
    kind: 'compare',
    operator: '===',
    left: value,
    right: undefinedExpr(span),
    facts: factsOf('boolean'),
    span,
  };
  return { kind: 'conditional', condition, then: literal('', span), else: text, facts: factsOf('string'), span };
}
