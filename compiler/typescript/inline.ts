// A call of a helper function -> the helper's body in its place, parameters as variables of their own. A helper may
// use names of its module that the caller cannot see: they become captures of that module.
import { ts } from 'ts-morph';
import type { Expr } from '../ir/expr.js';
import type { Facts } from '../ir/facts.js';
import { undefinedExpr } from '../ir/make.js';
import type { Step } from '../ir/program.js';
import { hasAwait, visitStepsDeep } from '../ir/walk.js';
import { isReassigned } from './assigned.js';
import { invalid, placeOf, report, type Context } from './context.js';
import { joinCrossings, withCrossing } from './crossings.js';
import { nameOfFunction } from './helpers.js';
import { declareVariable, substitute, takeApart, withDefault } from './patterns.js';
import type { Compilable } from './syntax.js';

export function inline(node: ts.CallExpression, helper: Compilable, facts: Facts, context: Context): Expr {
  const name = nameOfFunction(helper);
  if (context.stack.includes(helper)) return report(context, node, 'ts/recursion', { name });
  if (helper.asteriskToken !== undefined)
    return report(context, node, 'ts/unsupported-syntax', { what: `a call of the generator \`${name}\`` });
  if (node.questionDotToken !== undefined)
    return report(context, node, 'ts/unsupported-syntax', { what: 'an optional call', instead: 'use `if`' });
  const given = node.arguments.map((argument) =>
    ts.isSpreadElement(argument)
      ? report(context, argument, 'ts/unsupported-syntax', { what: 'a spread', instead: 'write the arguments out' })
      : context.expression(argument),
  );
  context.stack.push(helper);
  context.inlined.add(helper.getSourceFile().fileName);
  try {
    return context.mode === 'expression'
      ? inlineValue(node, helper, given, context)
      : inlineSteps(node, helper, given, facts, context);
  } finally {
    context.stack.pop();
  }
}

function inlineSteps(
  node: ts.CallExpression,
  helper: Compilable,
  given: readonly Expr[],
  facts: Facts,
  context: Context,
): Expr {
  const parameters = bindParameters(node, helper, given, context);
  const body = [...parameters, ...bodySteps(helper, context)];
  const crossing = joinCrossings(returned(body).map((value) => context.crossings.of(value)));
  const value: Expr = {
    kind: 'await',
    operation: { kind: 'inline', name: nameOfFunction(helper), body },
    facts: withCrossing(facts, crossing),
    span: placeOf(context, node),
  };
  context.crossings.mark(value, crossing);
  return value;
}

/** In a chain's function there are no steps, so a helper must be a single expression. */
function inlineValue(node: ts.CallExpression, helper: Compilable, given: readonly Expr[], context: Context): Expr {
  const result = singleResult(helper);
  if (result === undefined) return report(context, node, 'ts/helper-with-steps', { name: nameOfFunction(helper) });
  bindParameters(node, helper, given, context);
  return context.expression(result);
}

/** The expression that a function gives, when it does nothing else. */
export function singleResult(helper: Compilable): ts.Expression | undefined {
  const { body } = helper;
  if (body === undefined || !ts.isBlock(body)) return body;
  const [only, ...others] = body.statements;
  return only !== undefined && ts.isReturnStatement(only) && others.length === 0 ? only.expression : undefined;
}

/** The statements of a body; `=> value` is a return. */
export function bodySteps(helper: Compilable, context: Context): readonly Step[] {
  const { body } = helper;
  if (body === undefined) return [];
  if (ts.isBlock(body)) {
    context.jumps.push({ kind: 'function' });
    const steps = body.statements.flatMap((statement) => context.statement(statement));
    context.jumps.pop();
    return steps;
  }
  return [{ kind: 'return', value: context.awaited(body), span: placeOf(context, body) }];
}

function bindParameters(
  node: ts.CallExpression,
  helper: Compilable,
  written: readonly Expr[],
  context: Context,
): readonly Step[] {
  const parameters = helper.parameters.filter(({ name }) => !(ts.isIdentifier(name) && name.text === 'this'));
  const before: Step[] = [];
  // Arguments are evaluated once, and all of them before any default.
  const isPlain = parameters.every(({ name, initializer }) => initializer === undefined && ts.isIdentifier(name));
  const given =
    isPlain || !written.some(hasAwait) ? written : written.map((value) => keptAside(value, before, context));
  const steps = parameters.flatMap((parameter, index) => {
    const { name } = parameter;
    if (parameter.dotDotDotToken !== undefined) {
      report(context, parameter, 'ts/unsupported-syntax', { what: 'a rest parameter', instead: 'take an array' });
      return takeApart(context, name, invalid(context, parameter), declareVariable);
    }
    const value = withDefault(context, given[index] ?? undefinedExpr(placeOf(context, node)), parameter.initializer);
    const isValue = context.mode === 'expression' || (value.kind === 'undefined' && !isAssigned(name, context));
    return takeApart(context, name, value, isValue ? substitute : declareVariable);
  });
  // Arguments without a parameter are evaluated all the same.
  const others = given.slice(parameters.length).filter(hasAwait);
  return [...before, ...steps, ...others.map((value): Step => ({ kind: 'evaluate', value, span: value.span }))];
}

function keptAside(value: Expr, steps: Step[], context: Context): Expr {
  if (value.kind === 'literal' || value.kind === 'undefined' || value.kind === 'invalid') return value;
  const name = context.names.fresh('argument');
  const { facts, span } = value;
  context.crossings.assign(name, value, facts);
  steps.push({ kind: 'declare', variable: name, value, span });
  const kept: Expr = { kind: 'variable', name, facts, span };
  context.crossings.mark(kept, context.crossings.of(value));
  return kept;
}

function isAssigned(name: ts.BindingName, context: Context): boolean {
  const symbol = ts.isIdentifier(name) ? context.checker.getSymbolAtLocation(name) : undefined;
  return symbol === undefined || isReassigned(symbol, context.checker);
}

function returned(steps: readonly Step[]): readonly Expr[] {
  const values: Expr[] = [];
  visitStepsDeep(steps, (step) => {
    if (step.kind === 'return' && step.value !== undefined) values.push(step.value);
  });
  return values;
}
