// A declared name or pattern and its value -> one step for each name. What is taken apart is evaluated once.
import { ts } from 'ts-morph';
import type { Expr } from '../ir/expr.js';
import { isOnly } from '../ir/facts.js';
import { hasAwait } from '../ir/walk.js';
import type { Step } from '../ir/program.js';
import { factsAt, invalid, placeOf, report, type Context, type Local } from './context.js';
import { partOf, restOfArray, restOfObject, withDefault } from './parts.js';
import { scopeMember } from './expressions/names.js';
import { staticName } from './syntax.js';

/** How a single name gets its value; gives the steps for that. */
export type Declare = (context: Context, name: ts.Identifier, value: Expr) => readonly Step[];

/** As a variable of the program. */
export const declareVariable: Declare = (context, name, value) => {
  if (value.kind === 'invalid') return remember(context, name, { kind: 'invalid' });
  const variable = context.names.fresh(name.text);
  context.crossings.assign(variable, value, factsAt(context, name));
  remember(context, name, { kind: 'variable', name: variable });
  return [{ kind: 'declare', variable, value, span: placeOf(context, name) }];
};

export { withDefault };

/** As the value itself, wherever the name is used. */
export const substitute: Declare = (context, name, value) => remember(context, name, { kind: 'value', value });

export function remember(context: Context, name: ts.Identifier, local: Local): readonly Step[] {
  const { parent } = name;
  const symbols =
    ts.isParameter(parent) && ts.isParameterPropertyDeclaration(parent, parent.parent)
      ? context.checker.getSymbolsOfParameterPropertyDeclaration(parent, name.text)
      : [context.checker.getSymbolAtLocation(name)];
  for (const symbol of symbols) if (symbol !== undefined) context.locals.set(symbol, local);
  return [];
}

export function takeApart(context: Context, name: ts.BindingName, value: Expr, declare: Declare): readonly Step[] {
  if (ts.isIdentifier(name)) return declare(context, name, value);
  if (value.kind === 'invalid') return namesIn(name).flatMap((one) => declare(context, one, invalid(context, one)));
  if (ts.isArrayBindingPattern(name) && !isOnly(value.facts, 'array')) {
    const refused = report(context, name, 'ts/unsupported-syntax', {
      what: 'an array pattern on something that may not be an array',
      instead: 'give the value an array type',
    });
    return namesIn(name).flatMap((one) => declare(context, one, refused));
  }
  const source = once(context, name, value);
  const names: string[] = [];
  const steps = name.elements.flatMap((element, index) => {
    if (ts.isOmittedExpression(element)) return [];
    if (element.dotDotDotToken !== undefined) {
      const span = placeOf(context, element);
      const rest = ts.isArrayBindingPattern(name)
        ? restOfArray(source.value, index, span)
        : restOfObject(source.value, names, span);
      return takeApart(context, element.name, rest, declare);
    }
    const key = ts.isArrayBindingPattern(name) ? String(index) : keyOf(element);
    if (key === undefined) {
      const refused = report(context, element, 'ts/dynamic-property', {});
      return namesIn(element.name).flatMap((one) => declare(context, one, refused));
    }
    names.push(key);
    const type = context.checker.getTypeAtLocation(name);
    const member = partOf(context, type, element.propertyName ?? element.name, source.value, key);
    const part = withDefault(context, member, element.initializer);
    return takeApart(context, element.name, part, declare);
  });
  return [...source.steps, ...steps];
}

export function keyOf(element: ts.BindingElement): string | undefined {
  const name = element.propertyName ?? element.name;
  return ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name) ? undefined : staticName(name);
}

/** A value that is used several times: itself where that costs nothing and has no effect, else a variable. */
function once(context: Context, pattern: ts.BindingPattern, value: Expr): { value: Expr; steps: readonly Step[] } {
  const [only] = pattern.elements;
  const isRest = only !== undefined && ts.isBindingElement(only) && only.dotDotDotToken !== undefined;
  const isUsedOnce = pattern.elements.length === 1 && (isRest || !hasDefaults(pattern));
  if (isUsedOnce || (isCheap(value) && !hasAwait(value))) return { value, steps: [] };
  const variable = context.names.fresh(hintOf(value));
  context.crossings.assign(variable, value, value.facts);
  const span = placeOf(context, pattern);
  const kept: Expr = { kind: 'variable', name: variable, facts: value.facts, span };
  return { value: kept, steps: [{ kind: 'declare', variable, value, span }] };
}

/** A value that is evaluated now and used later: itself where that makes no difference, else a variable. */
export function keepAside(context: Context, hint: string, value: Expr, steps: Step[]): Expr {
  if (value.kind === 'literal' || value.kind === 'undefined' || value.kind === 'invalid') return value;
  const name = context.names.fresh(hint);
  const { facts, span } = value;
  context.crossings.assign(name, value, facts);
  steps.push({ kind: 'declare', variable: name, value, span });
  const kept: Expr = { kind: 'variable', name, facts, span };
  context.crossings.mark(kept, context.crossings.of(value));
  return kept;
}

function hasDefaults(pattern: ts.BindingPattern): boolean {
  return pattern.elements.some(
    (one) => ts.isBindingElement(one) && (one.initializer !== undefined || !ts.isIdentifier(one.name)),
  );
}

function isCheap(value: Expr): boolean {
  if (value.kind === 'property') return isCheap(value.object);
  return value.kind === 'variable' || value.kind === 'state-data' || value.kind === 'capture';
}

function hintOf(value: Expr): string {
  if (value.kind !== 'await') return 'value';
  const { operation } = value;
  if (operation.kind === 'inline') return `${operation.name}Result`;
  if (operation.kind !== 'task' || operation.task.kind !== 'capture') return 'result';
  return `${operation.task.name.replace(/^.*\./, '')}Result`;
}

export function namesIn(name: ts.BindingName): readonly ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((one) => (ts.isOmittedExpression(one) ? [] : namesIn(one.name)));
}

/** The parameter of a chain's function: `({ input, vars: { count } }) => …` or `(scope) => …`. */
export function bindScope(context: Context, name: ts.BindingName): void {
  bindMembers(context, name, 'scope');
}

function bindMembers(context: Context, name: ts.BindingName, of: 'scope' | 'variables'): void {
  if (ts.isIdentifier(name)) return void remember(context, name, { kind: of });
  for (const element of name.elements) {
    const key = ts.isOmittedExpression(element) ? undefined : keyOf(element);
    if (ts.isOmittedExpression(element) || key === undefined || element.dotDotDotToken !== undefined) {
      report(context, element, 'ts/unsupported-syntax', { what: 'this pattern', instead: 'name the fields' });
      continue;
    }
    const local = scopeMember(context, element.name, of, key);
    if (local.kind === 'variables') bindMembers(context, element.name, 'variables');
    else if (local.kind === 'value') {
      const value = withDefault(context, local.value, element.initializer);
      takeApart(context, element.name, value, substitute);
    }
  }
}
