// Object and array literals. What is spread, and fields with calculated names, are merged in the order of the source.
import { ts } from 'ts-morph';
import type { Expr } from '../../ir/expr.js';
import { arrayOf, factsOf, joinFacts } from '../../ir/facts.js';
import { undefinedExpr } from '../../ir/make.js';
import { placeOf, report, type Context } from '../context.js';
import { staticName } from '../syntax.js';

export function object(node: ts.ObjectLiteralExpression, context: Context): Expr {
  const span = placeOf(context, node);
  const parts: Expr[] = [];
  let entries: Entry[] = [];
  const close = (): void => {
    if (entries.length > 0) parts.push({ kind: 'object', entries, facts: factsOf('object'), span });
    entries = [];
  };
  for (const field of node.properties) {
    const part = partOf(field, context);
    if (part === undefined) continue;
    // Of two equal keys the last wins, but both values are evaluated.
    if ('key' in part) entries.push(part);
    else {
      close();
      parts.push(part);
    }
  }
  if (parts.length === 0) return { kind: 'object', entries, facts: factsOf('object'), span };
  close();
  return { kind: 'builtin', name: 'merge', arguments: parts, facts: factsOf('object'), span };
}

interface Entry {
  readonly key: string;
  readonly value: Expr;
}

/** A field, or something to be merged into the object. */
function partOf(field: ts.ObjectLiteralElementLike, context: Context): Entry | Expr | undefined {
  if (ts.isShorthandPropertyAssignment(field)) return { key: field.name.text, value: context.expression(field.name) };
  if (ts.isPropertyAssignment(field)) {
    const key = staticName(field.name);
    if (key === '__proto__') {
      report(context, field.name, 'ts/unsupported-syntax', {
        what: 'a field with the name `__proto__`',
        instead: 'give the field another name',
      });
      return undefined;
    }
    if (key !== undefined) return { key, value: context.expression(field.initializer) };
    if (!ts.isComputedPropertyName(field.name)) return undefined;
    const parts = [context.expression(field.name.expression), context.expression(field.initializer)];
    return {
      kind: 'builtin',
      name: 'keyed',
      arguments: parts,
      facts: factsOf('object'),
      span: placeOf(context, field),
    };
  }
  if (ts.isSpreadAssignment(field)) return spread(field.expression, context);
  const what = ts.isMethodDeclaration(field) ? 'a method' : 'a getter or setter';
  report(context, field.name, 'ts/unsupported-syntax', {
    what: `${what} in an object`,
    instead: 'keep data in objects',
  });
  return undefined;
}

/** `...(condition && { … })` gives nothing where the condition does not hold, whatever it is then. */
function spread(node: ts.Expression, context: Context): Expr {
  const value = context.expression(node);
  if (value.kind !== 'logical' || value.operator !== '&&') return value;
  const { left, right, span } = value;
  const facts = joinFacts(right.facts, factsOf('undefined'));
  return { kind: 'conditional', condition: left, then: right, else: undefinedExpr(span), facts, span };
}

export function array(node: ts.ArrayLiteralExpression, context: Context): Expr {
  const span = placeOf(context, node);
  const parts: Expr[] = [];
  let elements: Expr[] = [];
  const close = (): void => {
    if (elements.length > 0) parts.push(arrayOfElements(elements, span));
    elements = [];
  };
  for (const element of node.elements) {
    if (ts.isSpreadElement(element)) {
      close();
      parts.push(context.expression(element.expression));
    } else if (ts.isOmittedExpression(element)) {
      report(context, element.parent, 'ts/unsupported-syntax', { what: 'a hole in an array', instead: 'write null' });
    } else elements.push(context.expression(element));
  }
  if (parts.length === 0) return arrayOfElements(elements, span);
  close();
  const facts = parts.map((part) => part.facts).reduce(joinFacts);
  const array = facts.element === undefined ? factsOf('array') : arrayOf(facts.element);
  return { kind: 'builtin', name: 'concat', arguments: parts, facts: array, span };
}

function arrayOfElements(elements: readonly Expr[], span: Expr['span']): Expr {
  const facts = arrayOf(elements.map((element) => element.facts).reduce(joinFacts, { may: [] }));
  return { kind: 'array', elements, facts, span };
}
