// Object and array literals. Spread, methods, holes and computed names are refused.
import { ts } from 'ts-morph';
import type { Expr } from '../../ir/expr.js';
import { arrayOf, factsOf, joinFacts } from '../../ir/facts.js';
import { placeOf, report, type Context } from '../context.js';
import { staticName } from '../syntax.js';

export function object(node: ts.ObjectLiteralExpression, context: Context): Expr {
  return {
    kind: 'object',
    // Of two equal keys the last wins, but both values are evaluated.
    entries: node.properties.map((field) => entryOf(field, context)).filter((entry) => entry !== undefined),
    facts: factsOf('object'),
    span: placeOf(context, node),
  };
}

function entryOf(field: ts.ObjectLiteralElementLike, context: Context): { key: string; value: Expr } | undefined {
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
    report(context, field.name, 'ts/unsupported-syntax', {
      what: `the computed name \`${field.name.getText()}\``,
      instead: 'write the names of the fields out',
    });
    return undefined;
  }
  if (ts.isSpreadAssignment(field)) {
    report(context, field, 'ts/unsupported-syntax', { what: 'a spread', instead: 'write the fields out one by one' });
    return undefined;
  }
  const what = ts.isMethodDeclaration(field) ? 'a method' : 'a getter or setter';
  report(context, field.name, 'ts/unsupported-syntax', {
    what: `${what} in an object`,
    instead: 'keep data in objects',
  });
  return undefined;
}

export function array(node: ts.ArrayLiteralExpression, context: Context): Expr {
  const elements = node.elements.map((element) => {
    if (ts.isSpreadElement(element))
      return report(context, element, 'ts/unsupported-syntax', { what: 'a spread', instead: 'write the elements out' });
    if (ts.isOmittedExpression(element))
      return report(context, element.parent, 'ts/unsupported-syntax', {
        what: 'a hole in an array',
        instead: 'write null',
      });
    return context.expression(element);
  });
  const facts = arrayOf(elements.map((element) => element.facts).reduce(joinFacts, { may: [] }));
  return { kind: 'array', elements, facts, span: placeOf(context, node) };
}
