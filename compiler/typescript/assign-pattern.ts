// `[a, b] = [b, a]`, `({ a, b: o.c, ...rest } = value)` -> one assignment for each name or place. The value is evaluated
// once and before anything is assigned.
import { ts } from 'ts-morph';
import type { Expr } from '../ir/expr.js';
import { isOnly } from '../ir/facts.js';
import { variable } from '../ir/make.js';
import type { Step } from '../ir/program.js';
import { invalid, placeOf, report, type Context } from './context.js';
import { partOf, restOfArray, restOfObject, typeOfPart, withDefault } from './parts.js';
import { bare, staticName } from './syntax.js';
import { targetOf } from './targets.js';

type Pattern = ts.ObjectLiteralExpression | ts.ArrayLiteralExpression;

export function assignPattern(
  pattern: Pattern,
  right: ts.Expression,
  isUsed: boolean,
  context: Context,
): { readonly steps: readonly Step[]; readonly value: Expr } {
  const swapped = isUsed ? undefined : swap(pattern, bare(right), context);
  if (swapped !== undefined) return { steps: swapped, value: invalid(context, pattern) };
  const kept = keep(context.expression(right), context);
  if (kept.value.kind === 'invalid') return { steps: [], value: kept.value };
  return {
    steps: [...kept.steps, ...spreadOver(pattern, kept.value, context.checker.getTypeAtLocation(right), context)],
    value: kept.value,
  };
}

/** `[a, b] = [b, a]`: no array is needed. */
function swap(pattern: Pattern, right: ts.Expression, context: Context): readonly Step[] | undefined {
  if (!ts.isArrayLiteralExpression(pattern) || !ts.isArrayLiteralExpression(right)) return undefined;
  const isPlain = (one: ts.Expression): boolean => !ts.isSpreadElement(one) && !ts.isOmittedExpression(one);
  if (![...pattern.elements, ...right.elements].every(isPlain)) return undefined;
  if (pattern.elements.length !== right.elements.length) return undefined;
  const values = right.elements.map((element) => keep(context.expression(element), context));
  const steps = pattern.elements.flatMap((element, index) =>
    assignOne(element, values[index]?.value ?? invalid(context, element), elementType(right, index, context), context),
  );
  return [...values.flatMap((one) => one.steps), ...steps];
}

function elementType(array: ts.ArrayLiteralExpression, index: number, context: Context): ts.Type {
  return context.checker.getTypeAtLocation(array.elements[index] ?? array);
}

function keep(value: Expr, context: Context): { readonly value: Expr; readonly steps: readonly Step[] } {
  if (value.kind === 'literal' || value.kind === 'undefined' || value.kind === 'invalid') return { value, steps: [] };
  const name = context.names.fresh('value');
  context.crossings.assign(name, value, value.facts);
  const kept = variable(name, value.facts, value.span);
  context.crossings.mark(kept, context.crossings.of(value));
  return { value: kept, steps: [{ kind: 'declare', variable: name, value, span: value.span }] };
}

function spreadOver(pattern: Pattern, value: Expr, type: ts.Type, context: Context): readonly Step[] {
  if (ts.isArrayLiteralExpression(pattern)) {
    if (!isOnly(value.facts, 'array')) {
      report(context, pattern, 'ts/unsupported-syntax', {
        what: 'an array pattern on something that may not be an array',
        instead: 'give the value an array type',
      });
      return [];
    }
    return pattern.elements.flatMap((element, index) => {
      if (ts.isOmittedExpression(element)) return [];
      if (ts.isSpreadElement(element))
        return assignOne(element.expression, restOfArray(value, index, placeOf(context, element)), type, context);
      const name = String(index);
      const part = partOf(context, type, element, value, name);
      return assignOne(element, part, typeOfPart(context, type, name), context);
    });
  }
  const names: string[] = [];
  return pattern.properties.flatMap((field) => {
    if (ts.isSpreadAssignment(field))
      return assignOne(field.expression, restOfObject(value, names, placeOf(context, field)), type, context);
    if (ts.isShorthandPropertyAssignment(field)) {
      names.push(field.name.text);
      const part = partOf(context, type, field.name, value, field.name.text);
      const given = withDefault(context, part, field.objectAssignmentInitializer);
      return assignTo(field.name, given, context);
    }
    const key = ts.isPropertyAssignment(field) ? staticName(field.name) : undefined;
    if (key === undefined || !ts.isPropertyAssignment(field)) {
      report(context, field, 'ts/dynamic-property', {});
      return [];
    }
    names.push(key);
    const part = partOf(context, type, field.name, value, key);
    return assignOne(field.initializer, part, typeOfPart(context, type, key), context);
  });
}

/** A place, a pattern, or either with a default. */
function assignOne(node: ts.Expression, value: Expr, type: ts.Type, context: Context): readonly Step[] {
  const inside = bare(node);
  if (ts.isBinaryExpression(inside) && inside.operatorToken.kind === ts.SyntaxKind.EqualsToken)
    return assignOne(inside.left, withDefault(context, value, inside.right), type, context);
  if (!ts.isObjectLiteralExpression(inside) && !ts.isArrayLiteralExpression(inside))
    return assignTo(inside, value, context);
  const kept = keep(value, context);
  return [...kept.steps, ...spreadOver(inside, kept.value, type, context)];
}

function assignTo(node: ts.Expression, value: Expr, context: Context): readonly Step[] {
  const target = targetOf(node, context);
  return target === undefined || value.kind === 'invalid' ? [] : [...target.before, ...target.write(value)];
}
