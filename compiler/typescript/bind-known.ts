// A name or pattern and the functions that it is given -> names that stand for functions, and variables for the rest.
import { ts } from 'ts-morph';
import { undefinedExpr } from '../ir/make.js';
import type { Step } from '../ir/program.js';
import { bindError } from './caught.js';
import { isReassigned } from './assigned.js';
import { invalid, placeOf, report, type Context } from './context.js';
import type { Local } from './locals.js';
import { declareVariable, keyOf, namesIn, remember, takeApart, withDefault } from './patterns.js';

/** Declares a name, or the names of a pattern, for what holds functions. */
export function bindKnown(context: Context, name: ts.BindingName, local: Local): readonly Step[] {
  if (ts.isIdentifier(name)) return bindName(context, name, local);
  if (local.kind === 'value') return takeApart(context, name, local.value, declareVariable);
  if (local.kind === 'error') return bindError(name, local.variables, context);
  if (local.kind !== 'parts') {
    if (local.kind !== 'invalid') report(context, name, 'ts/not-data', { name: name.getText(), what: 'a function' });
    return namesIn(name).flatMap((one) => declareVariable(context, one, invalid(context, one)));
  }
  const taken = new Set<string>();
  return name.elements.flatMap((element, index) => {
    if (ts.isOmittedExpression(element)) return [];
    if (element.dotDotDotToken !== undefined)
      return bindKnown(context, element.name, without(local, taken, ts.isArrayBindingPattern(name)));
    const key = ts.isArrayBindingPattern(name) ? String(index) : keyOf(element);
    if (key === undefined) {
      const refused = report(context, element, 'ts/dynamic-property', {});
      return namesIn(element.name).flatMap((one) => declareVariable(context, one, refused));
    }
    taken.add(key);
    const part = local.parts.get(key) ?? { kind: 'value', value: undefinedExpr(placeOf(context, element)) };
    return bindPart(context, element.name, part, element.initializer);
  });
}

/** The same with a default, as parameters and fields of patterns have. */
export function bindPart(
  context: Context,
  name: ts.BindingName,
  part: Local,
  initializer: ts.Expression | undefined,
): readonly Step[] {
  if (part.kind !== 'value') return bindKnown(context, name, part);
  const fallback = initializer === undefined || part.value.kind !== 'undefined' ? undefined : context.part(initializer);
  if (fallback !== undefined) return [...fallback.steps, ...bindKnown(context, name, fallback.local)];
  return bindKnown(context, name, { kind: 'value', value: withDefault(context, part.value, initializer) });
}

function bindName(context: Context, name: ts.Identifier, local: Local): readonly Step[] {
  const symbol = context.checker.getSymbolAtLocation(name);
  const changes = symbol !== undefined && isReassigned(symbol, context.checker);
  if (local.kind === 'value')
    return local.value.kind === 'undefined' && !changes
      ? remember(context, name, local)
      : declareVariable(context, name, local.value);
  if (!changes || local.kind === 'invalid') return remember(context, name, local);
  report(context, name, 'ts/uncertain-function', { name: name.text, why: 'it is assigned again later' });
  return remember(context, name, { kind: 'invalid' });
}

function without(
  local: Extract<Local, { kind: 'parts' }>,
  taken: ReadonlySet<string>,
  isArray: boolean,
): Extract<Local, { kind: 'parts' }> {
  const left = [...local.parts].filter(([key]) => !taken.has(key));
  return { ...local, parts: new Map(isArray ? left.map(([, part], index) => [String(index), part]) : left) };
}
