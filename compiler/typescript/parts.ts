// What a pattern takes out of a value: a field, an element, the rest of them, each with its default.
import type { ts } from 'ts-morph';
import type { Span } from '../diagnostics/span.js';
import type { Expr } from '../ir/expr.js';
import { factsOf, joinFacts, withoutKinds } from '../ir/facts.js';
import { isSame, literal, undefinedExpr } from '../ir/make.js';
import { placeOf, type Context } from './context.js';
import { withCrossing } from './crossings.js';
import { factsOfMember, refuseInherited } from './members.js';

/** The field or element `name` of a value of this type. */
export function partOf(context: Context, type: ts.Type, node: ts.Node, object: Expr, name: string): Expr {
  const refused = refuseInherited(context, node, type, name);
  if (refused !== undefined) return refused;
  const facts = factsOfMember(context, type, name);
  const value: Expr = { kind: 'property', object, name, optional: false, facts, span: placeOf(context, node) };
  return { ...value, facts: withCrossing(facts, context.crossings.of(value)) };
}

/** The type of that part, for a pattern inside the pattern. */
export function typeOfPart({ checker }: Context, type: ts.Type, name: string): ts.Type {
  const object = checker.getNonNullableType(type);
  const member = checker.getPropertyOfType(object, name);
  if (member !== undefined) return checker.getTypeOfSymbol(member);
  return object.getNumberIndexType() ?? object.getStringIndexType() ?? checker.getAnyType();
}

/** `...rest` of an object of which these fields were taken. */
export function restOfObject(object: Expr, names: readonly string[], span: Span): Expr {
  const taken = names.map((name) => literal(name, span));
  return { kind: 'builtin', name: 'omit', arguments: [object, ...taken], facts: factsOf('object'), span };
}

/** `...rest` of an array of which so many elements were taken. */
export function restOfArray(array: Expr, count: number, span: Span): Expr {
  if (count === 0) return array;
  const { facts } = array;
  return { kind: 'builtin', name: 'rest', arguments: [array, literal(count, span)], facts, span };
}

/** `value === undefined ? default : value`, where there is a default. */
export function withDefault(context: Context, value: Expr, initializer: ts.Expression | undefined): Expr {
  if (initializer === undefined) return value;
  const fallback = context.expression(initializer);
  if (value.kind === 'undefined') return fallback;
  if (!value.facts.may.includes('undefined')) return value;
  const span = placeOf(context, initializer);
  const isMissing = isSame(value, undefinedExpr(span), span);
  const facts = joinFacts(withoutKinds(value.facts, 'undefined'), fallback.facts);
  return { kind: 'conditional', condition: isMissing, then: fallback, else: value, facts, span };
}
