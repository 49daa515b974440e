// `new E('message')`, `Error('message')` -> the name that the error would have in Node, and the message that reaches `Error`.
import { ts } from 'ts-morph';
import { factsOf, isOnly, withoutKinds } from '../ir/facts.js';
import type { Expr } from '../ir/expr.js';
import { isSame, literal, objectOf, undefinedExpr } from '../ir/make.js';
import type { Step } from '../ir/program.js';
import { hasAwait } from '../ir/walk.js';
import { errorObject, isError } from './caught.js';
import { placeOf, report, type Context } from './context.js';
import { ancestry, builtInErrors, nameOfErrors } from './error-classes.js';
import { messageOf } from './error-messages.js';
import { symbolOf } from './expressions/names.js';
import { bare, staticName } from './syntax.js';

/** What is known of an error, and the steps that come before. */
export interface ErrorValue {
  readonly steps: readonly Step[];
  readonly name: Expr;
  readonly message: Expr;
  readonly cause?: Expr;
}

type Creation = ts.NewExpression | ts.CallExpression;

/** `new E(…)` of anything; `Error(…)`, which JavaScript takes for the same, of what is built in. */
export function isCreation(node: ts.Expression, context: Context): node is Creation {
  if (ts.isNewExpression(node)) return true;
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return false;
  const declarations = symbolOf(context, node.expression)?.declarations ?? [];
  return (
    builtInErrors.has(node.expression.text) &&
    declarations.some((one) => context.program.isSourceFileDefaultLibrary(one.getSourceFile()))
  );
}

/** Undefined where it was refused. */
export function newError(node: Creation, context: Context): ErrorValue | undefined {
  const written = node.expression.getText();
  const opaque = (why: string): undefined => {
    report(context, node.expression, 'ts/opaque-error', { name: written, why });
  };
  const classes = ancestry(node.expression, context);
  if (typeof classes === 'string') return opaque(classes);
  const name = nameOfErrors(classes, context);
  if (name.kind === 'unknown') return opaque(name.why);
  const given = (node.arguments ?? []).map((argument) =>
    ts.isSpreadElement(argument)
      ? report(context, argument, 'ts/unsupported-syntax', { what: 'a spread', instead: 'write the arguments out' })
      : argumentOf(argument, context),
  );
  if (given.some((value) => value.kind === 'invalid')) return undefined;
  // An argument may be used twice or not at all, but is evaluated once.
  const steps: Step[] = [];
  const kept = given.map((value): Expr => {
    if (!hasAwait(value)) return value;
    const variable = context.names.fresh('message');
    context.crossings.assign(variable, value, value.facts);
    steps.push({ kind: 'declare', variable, value, span: value.span });
    return { kind: 'variable', name: variable, facts: value.facts, span: value.span };
  });
  const message = messageOf(classes, kept, context, (argument) => argumentOf(argument, context));
  if (typeof message === 'string') return opaque(message);
  const span = placeOf(context, node);
  return {
    steps,
    name: literal(name.text, placeOf(context, node.expression)),
    message: asText(message ?? literal('', span)),
  };
}

/** `{ cause: error }` says nothing that Step Functions keeps; that it is there is remembered for those who read `cause`. */
function argumentOf(node: ts.Expression, context: Context): Expr {
  const inside = bare(node);
  if (isError(inside, context)) return errorObject(inside, context);
  if (!ts.isObjectLiteralExpression(inside)) return context.expression(node);
  const [only] = inside.properties;
  const isCause = inside.properties.length === 1 && only?.name !== undefined && staticName(only.name) === 'cause';
  if (!isCause) return context.expression(node);
  const cause = ts.isShorthandPropertyAssignment(only)
    ? only.name
    : ts.isPropertyAssignment(only)
      ? only.initializer
      : undefined;
  return cause !== undefined && isError(cause, context)
    ? objectOf([], placeOf(context, node))
    : context.expression(node);
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
  const condition = isSame(value, undefinedExpr(span), span);
  return { kind: 'conditional', condition, then: literal('', span), else: text, facts: factsOf('string'), span };
}
