// The parameters of a helper and the arguments of a call -> variables of the helper, and names for functions.
import { ts } from 'ts-morph';
import type { Expr } from '../ir/expr.js';
import { arrayOf, joinFacts } from '../ir/facts.js';
import { undefinedExpr } from '../ir/make.js';
import type { Step } from '../ir/program.js';
import { hasAwait } from '../ir/walk.js';
import { isAssignedInside, isReassigned } from './assigned.js';
import { bindKnown, bindPart } from './bind-known.js';
import { elementOf, spreadRefusal, type Argument, type Arguments, type Spread } from './call-arguments.js';
import { placeOf, report, type Context } from './context.js';
import { symbolOf } from './expressions/names.js';
import type { Local } from './locals.js';
import { dataOf } from './known-data.js';
import { declareVariable, keepAside, remember, takeApart, withDefault } from './patterns.js';
import type { Compilable } from './syntax.js';

/** The parameters that take arguments: `this` is only a type. */
export function parametersOf(helper: Compilable): readonly ts.ParameterDeclaration[] {
  return helper.parameters.filter(({ name }) => !(ts.isIdentifier(name) && name.text === 'this'));
}

/** `context` is the helper's own; the arguments were evaluated in that of the call. */
export function bindParameters(
  node: ts.CallExpression,
  helper: Compilable,
  given: Arguments,
  context: Context,
): readonly Step[] {
  const parameters = parametersOf(helper);
  const steps: Step[] = [...given.steps];
  const hasRest = parameters.some((one) => one.dotDotDotToken !== undefined);
  const isCalm = !given.list.some(({ local }) => valuesOf(local).some(hasAwait));
  const list = [...inOrder(parameters, given.list, steps, context)];
  if (given.rest !== undefined && !hasRest)
    list.push(...elementsOf(given.rest, parameters.length - list.length, steps, context));
  parameters.forEach((parameter, index) => {
    if (parameter.dotDotDotToken !== undefined) steps.push(...bindRest(node, parameter, index, list, given, context));
    else steps.push(...bindOne(node, parameter, list[index], isCalm ? 'calm' : 'effects', context));
  });
  // Arguments without a parameter are evaluated all the same.
  const others = hasRest
    ? []
    : list
        .slice(parameters.length)
        .flatMap(({ local }) => valuesOf(local))
        .filter(hasAwait);
  return [...steps, ...others.map((value): Step => ({ kind: 'evaluate', value, span: value.span }))];
}

/** `f(...xs)`: what is past the end of the array is undefined, as a parameter without an argument is. */
function elementsOf({ node, value }: Spread, count: number, steps: Step[], context: Context): readonly Argument[] {
  const whole = keepAside(context, 'spread', value, steps);
  return Array.from({ length: Math.max(0, count) }, (_, index) => ({
    node,
    local: { kind: 'value', value: elementOf(node, whole, index, context) },
  }));
}

/** Arguments are evaluated once, and all of them before any default. */
function inOrder(
  parameters: readonly ts.ParameterDeclaration[],
  list: readonly Argument[],
  steps: Step[],
  context: Context,
): readonly Argument[] {
  const isPlain = parameters.every(({ name, initializer }) => initializer === undefined && ts.isIdentifier(name));
  if (isPlain || !list.some(({ local }) => valuesOf(local).some(hasAwait))) return list;
  return list.map((one) =>
    one.local.kind === 'value'
      ? { ...one, local: { kind: 'value', value: keepAside(context, 'argument', one.local.value, steps) } }
      : one,
  );
}

function bindOne(
  node: ts.CallExpression,
  parameter: ts.ParameterDeclaration,
  given: Argument | undefined,
  call: 'calm' | 'effects',
  context: Context,
): readonly Step[] {
  const { name, initializer } = parameter;
  const local: Local = given?.local ?? { kind: 'value', value: undefinedExpr(placeOf(context, node)) };
  if (local.kind !== 'value' || local.value.kind === 'undefined') return bindPart(context, name, local, initializer);
  const alias =
    given === undefined || call === 'effects' ? undefined : sameVariable(given.node, local.value, name, context);
  if (alias !== undefined && ts.isIdentifier(name)) return remember(context, name, alias);
  return takeApart(context, name, withDefault(context, local.value, initializer), declareVariable);
}

/** A parameter that is only another name for a variable of the caller, so that changes of its data are seen there. */
function sameVariable(node: ts.Expression, value: Expr, name: ts.BindingName, context: Context): Local | undefined {
  if (value.kind !== 'variable' || !ts.isIdentifier(node) || !ts.isIdentifier(name)) return undefined;
  const [own, given] = [context.checker.getSymbolAtLocation(name), symbolOf(context, node)];
  if (own === undefined || given === undefined || isReassigned(own, context.checker)) return undefined;
  return isAssignedInside(given, context.checker) ? undefined : { kind: 'variable', name: value.name };
}

function bindRest(
  node: ts.CallExpression,
  parameter: ts.ParameterDeclaration,
  index: number,
  list: readonly Argument[],
  given: Arguments,
  context: Context,
): readonly Step[] {
  const others = list.slice(index);
  if (given.rest !== undefined) {
    if (list.length !== index) report(context, node, 'ts/unsupported-syntax', spreadRefusal);
    return takeApart(context, parameter.name, given.rest.value, declareVariable);
  }
  const parts: Local = {
    kind: 'parts',
    shape: 'array',
    parts: new Map(others.map(({ local }, at) => [String(at), local])),
  };
  const elements = others.map(({ local }) => dataOf(local, node, context));
  if (ts.isIdentifier(parameter.name) && isHandedOn(parameter.name, context)) {
    const steps: Step[] = [];
    const kept = [...parts.parts].map(([key, local]): readonly [string, Local] => [
      key,
      local.kind === 'value'
        ? { kind: 'value', value: keepAside(context, parameter.name.getText(), local.value, steps) }
        : local,
    ]);
    return [...steps, ...bindKnown(context, parameter.name, { ...parts, parts: new Map(kept) })];
  }
  if (!elements.every((value) => value !== undefined)) return bindKnown(context, parameter.name, parts);
  const facts = arrayOf(elements.map((element) => element.facts).reduce(joinFacts, { may: [] }));
  const array: Expr = { kind: 'array', elements, facts, span: placeOf(context, node) };
  return takeApart(context, parameter.name, array, declareVariable);
}

/** `(f, ...args) => f(...args)`: the arguments stay what they are, so that their number is known. */
function isHandedOn(name: ts.Identifier, context: Context): boolean {
  const symbol = context.checker.getSymbolAtLocation(name);
  const helper = ts.findAncestor(name, ts.isFunctionLike);
  if (symbol === undefined || helper === undefined || isReassigned(symbol, context.checker)) return false;
  let found = false;
  const visit = (node: ts.Node): void => {
    found ||=
      ts.isSpreadElement(node) &&
      ts.isCallExpression(node.parent) &&
      ts.isIdentifier(node.expression) &&
      context.checker.getSymbolAtLocation(node.expression) === symbol;
    ts.forEachChild(node, visit);
  };
  visit(helper);
  return found;
}

function valuesOf(local: Local): readonly Expr[] {
  return local.kind === 'value' ? [local.value] : [];
}
