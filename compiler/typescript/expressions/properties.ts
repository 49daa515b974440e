// `object.name`, `object?.name`, `object['name']`, `array[0]`; enum members are literals, captured paths are captures.
import { ts } from 'ts-morph';
import type { Expr, InlineOperation } from '../../ir/expr.js';
import type { Step } from '../../ir/program.js';
import { factsOf, isOnly, joinFacts, withoutKinds, type Facts } from '../../ir/facts.js';
import { isSame, literal, undefinedExpr } from '../../ir/make.js';
import { isReassigned } from '../assigned.js';
import { caughtError, errorField, heldError } from '../caught.js';
import { factsAt, invalid, placeOf, report, type Context, type Local } from '../context.js';
import { contradicting, isUntyped, withCrossing } from '../crossings.js';
import { isOverridden } from '../dispatch.js';
import { heldBy, partOf } from '../known-functions.js';
import { refuseInherited } from '../members.js';
import { bare, staticKey } from '../syntax.js';
import { isCapturedPath, localOf, localValue, outside, scopeMember } from './names.js';

type Access = ts.PropertyAccessExpression | ts.ElementAccessExpression;

export function property(node: Access, context: Context): Expr {
  const constant = enumValue(node, context);
  if (constant !== undefined) return literal(constant, placeOf(context, node));
  const name = ts.isPropertyAccessExpression(node) ? node.name.text : staticKey(node);
  if (ts.isElementAccessExpression(node) && (name === undefined || isOddIndex(node, name, context)))
    return element(node, context);
  if (name === undefined) return invalid(context, node);
  if (ts.isPropertyAccessExpression(node) && !ts.isIdentifier(node.name))
    return report(context, node, 'ts/unsupported-syntax', { what: `the private member \`${name}\`` });
  const object = bare(node.expression);
  if (object.kind === ts.SyntaxKind.ThisKeyword || object.kind === ts.SyntaxKind.SuperKeyword)
    return fixedField(node, context) ?? report(context, node, 'ts/this-value', { name: node.getText() });
  const caught = caughtError(object, context);
  if (caught !== undefined) return errorField(node, name, caught, context);
  if (heldError(object, context) !== undefined) {
    if (name !== 'name' && name !== 'message' && name !== 'cause')
      return report(context, node, 'ts/error-field', { name });
    if (name === 'cause') context.causes.read.push(node);
    return member(node, name, context);
  }
  const holder = heldBy(node.expression, context);
  if (holder?.kind === 'parts') return localValue(context, node, partOf(holder, name, node, context));
  const scope = scopeAt(object, context);
  if (scope !== undefined) return localValue(context, node, scopeMember(context, node, scope.kind, name));
  const captured = isCapturedPath(context, node);
  if (captured !== undefined) {
    const value = outside(context, node, captured.path, captured.symbol);
    const object = context.checker.getTypeAtLocation(node.expression);
    return { ...value, facts: joinFacts(value.facts, absent(context, object, name)) };
  }
  return member(node, name, context);
}

/** `readonly limit = 3` of the class itself: a constant that every instance has. */
function fixedField(node: Access, context: Context): Expr | undefined {
  if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.name)) return undefined;
  const symbol = context.checker.getSymbolAtLocation(node.name);
  const field = symbol?.valueDeclaration;
  if (symbol === undefined || field === undefined || !ts.isPropertyDeclaration(field)) return undefined;
  const { initializer, parent, modifiers } = field;
  if (modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) !== true) return undefined;
  if (initializer === undefined || !isConstant(initializer) || isReassigned(symbol, context.checker)) return undefined;
  return ts.isClassLike(parent) && isOverridden(parent, node.name.text, context)
    ? undefined
    : context.expression(initializer);
}

function isConstant(node: ts.Expression): boolean {
  const inside = bare(node);
  if (ts.isArrayLiteralExpression(inside)) return inside.elements.every(isConstant);
  if (ts.isObjectLiteralExpression(inside))
    return inside.properties.every((one) => ts.isPropertyAssignment(one) && isConstant(one.initializer));
  const number = ts.isPrefixUnaryExpression(inside) ? inside.operand : inside;
  return (
    ts.isNumericLiteral(number) ||
    ts.isStringLiteralLike(inside) ||
    [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword].includes(inside.kind)
  );
}

/** The value of an enum's member, where it is fixed. */
function enumValue(node: Access, context: Context): string | number | undefined {
  const inlined = context.checker.getConstantValue(node);
  if (inlined !== undefined) return inlined;
  const symbol = context.checker.getSymbolAtLocation(
    ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression,
  );
  const declaration = symbol?.valueDeclaration;
  return declaration !== undefined && ts.isEnumMember(declaration)
    ? context.checker.getConstantValue(declaration)
    : undefined;
}

/** A number that is no plain index of an array: `text[0]`, `list[0.5]`. */
function isOddIndex(node: ts.ElementAccessExpression, name: string, context: Context): boolean {
  if (!ts.isNumericLiteral(bare(node.argumentExpression))) return false;
  const { may } = withoutKinds(factsAt(context, node.expression), 'undefined', 'null');
  return may.every((kind) => kind === 'string' || (kind === 'array' && !/^\d+$/.test(name)));
}

/** `object[key]` with a key that is calculated. It may always find nothing. */
function element(node: ts.ElementAccessExpression, context: Context): Expr {
  const object = present(node, context.receiver(node.expression), context);
  const index = context.expression(node.argumentExpression);
  const typed = factsAt(context, node);
  const span = placeOf(context, node);
  const made: Expr = { kind: 'element', object, index, optional: isOptional(node), facts: typed, span };
  const { inside } = context.crossings.of(object);
  const facts = withCrossing(joinFacts(typed, factsOf('undefined')), { value: inside, inside });
  const value: Expr = { ...made, facts };
  context.crossings.mark(value, { value: contradicting(facts, typed), inside });
  return value;
}

function isOptional(node: Access): boolean {
  return node.questionDotToken !== undefined || ts.isOptionalChain(node);
}

/** Something that is there by its type, but may be missing when the workflow runs, such as `xs[9]` in `xs[9].id`. */
function present(node: Access, object: Expr, context: Context): Expr {
  const isSure = isOptional(node) || !object.facts.may.includes('undefined') || isUntyped(object.facts);
  if (isSure || object.kind === 'undefined' || object.kind === 'invalid') return object;
  // What may be null is told by conditions before it, or refused.
  if (object.facts.may.includes('null')) return object;
  if (factsAt(context, node.expression).may.includes('undefined')) return object;
  const facts = withoutKinds(object.facts, 'undefined');
  const { span } = object;
  const crossing = { ...context.crossings.of(object), value: [] };
  const value: Expr =
    context.inTry && context.mode === 'workflow'
      ? { kind: 'await', operation: thrownWhereMissing(node, object, facts, context), facts, span }
      : { kind: 'builtin', name: 'present', arguments: [object], facts, span };
  context.crossings.mark(value, crossing);
  return value;
}

/** Inside `try` a handler must get the error that Node throws. */
function thrownWhereMissing(node: Access, object: Expr, facts: Facts, context: Context): InlineOperation {
  const { span } = object;
  const variable = context.names.fresh('object');
  const read: Expr = { kind: 'variable', name: variable, facts: object.facts, span };
  const text = factsOf('string');
  const key: readonly (string | Expr)[] = ts.isPropertyAccessExpression(node)
    ? [node.name.text]
    : [context.expression(node.argumentExpression)];
  const parts = ["Cannot read properties of undefined (reading '", ...key, "')"];
  const isMissing = isSame(read, undefinedExpr(span), span);
  const error = literal('TypeError', span);
  const message: Expr = { kind: 'template', parts, facts: text, span };
  const body: readonly Step[] = [
    { kind: 'declare', variable, value: object, span },
    { kind: 'if', condition: isMissing, then: [{ kind: 'throw', error, message, span }], else: [], span },
    { kind: 'return', value: { ...read, facts }, span },
  ];
  return { kind: 'inline', name: 'object', body };
}

function member(node: Access, name: string, context: Context): Expr {
  const object = present(node, heldError(node.expression, context) ?? context.receiver(node.expression), context);
  const continues = node.questionDotToken === undefined && ts.isOptionalChain(node);
  const before = context.checker.getTypeAtLocation(node.expression);
  const refused = refuseInherited(context, node, before, name);
  if (refused !== undefined) return refused;
  if (continues && (before.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0)
    return report(context, node, 'ts/unsupported-syntax', {
      what: `\`.${name}\` after \`?.\` on a value without a type`,
      instead: `write \`?.${name}\`, or give the value a type`,
    });
  const optional = node.questionDotToken !== undefined || continues;
  const typed = factsAt(context, node);
  if (name === 'length' && isOnly(withoutKinds(object.facts, 'undefined', 'null'), 'array', 'string'))
    return length(node, object, optional, context);
  const made: Expr = { kind: 'property', object, name, optional, facts: typed, span: placeOf(context, node) };
  const facts = withCrossing(joinFacts(typed, absent(context, before, name)), context.crossings.of(made));
  const value: Expr = { ...made, facts };
  const { inside } = context.crossings.of(made);
  context.crossings.mark(value, { value: contradicting(facts, typed), inside });
  return value;
}

/** The length of an array or a text; with `?.`, of nothing it is undefined. */
function length(node: Access, object: Expr, optional: boolean, context: Context): Expr {
  const span = placeOf(context, node);
  const of = (array: Expr): Expr => ({
    kind: 'builtin',
    name: 'length',
    arguments: [array],
    facts: factsOf('number'),
    span,
  });
  if (!optional || isOnly(object.facts, 'array', 'string')) return of(object);
  const there: Expr = { ...object, facts: withoutKinds(object.facts, 'undefined', 'null') } as Expr;
  const isThere: Expr = {
    kind: 'compare',
    operator: '!=',
    left: object,
    right: literal(null, span),
    facts: factsOf('boolean'),
    span,
  };
  const facts = factsOf('number', 'undefined');
  return { kind: 'conditional', condition: isThere, then: of(there), else: undefinedExpr(span), facts, span };
}

/** What comes from an index signature or an index may always be missing, whatever the options say. */
function absent(context: Context, object: ts.Type, name: string): Facts {
  const { checker } = context;
  const type = checker.getNonNullableType(object);
  const isKnown = (one: ts.Type): boolean =>
    checker.getPropertyOfType(one, name) !== undefined || (one.flags & ts.TypeFlags.StringLike) !== 0;
  return (type.isUnion() ? type.types : [type]).every(isKnown) ? { may: [] } : factsOf('undefined');
}

/** The scope of a chain's function, or its `vars`, when the expression is one of them. */
function scopeAt(node: ts.Expression, context: Context): Extract<Local, { kind: 'scope' | 'variables' }> | undefined {
  if (ts.isIdentifier(node)) {
    const local = localOf(context, node);
    return local?.kind === 'scope' || local?.kind === 'variables' ? local : undefined;
  }
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== 'vars') return undefined;
  return scopeAt(bare(node.expression), context)?.kind === 'scope' ? { kind: 'variables' } : undefined;
}
