// What stands left of an assignment -> how it is read and written. Data in a state machine does not change, so writing
// `o.a[i] = v` assigns `o` a new object that has the new value there.
import { shorten } from '../diagnostics/shorten.js';
import { ts } from 'ts-morph';
import type { BuiltinName } from '../ir/builtins.js';
import type { Expr } from '../ir/expr.js';
import { factsOf, isOnly, joinFacts, type Facts } from '../ir/facts.js';
import { literal, undefinedExpr, variable } from '../ir/make.js';
import type { Step } from '../ir/program.js';
import { assignedIn, hasAwait, visitExpr } from '../ir/walk.js';
import { factsAt, placeOf, report, type Context, type Local } from './context.js';
import { localOf, localValue, symbolOf } from './expressions/names.js';
import { bare, staticKey } from './syntax.js';
import { unsupported } from './unsupported.js';

export interface Target {
  /** Steps that come before anything is read or written. */
  readonly before: readonly Step[];
  read(): Expr;
  write(value: Expr): readonly Step[];
  /** `delete`; absent for variables. */
  readonly remove?: () => readonly Step[];
}

type Place = ts.PropertyAccessExpression | ts.ElementAccessExpression;

/** Undefined where it was refused. */
export function targetOf(node: ts.Expression, context: Context): Target | undefined {
  if (ts.isIdentifier(node)) return ofName(node, context);
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return ofMember(node, context);
  unsupported(node, context);
  return undefined;
}

function ofName(node: ts.Identifier, context: Context): Target | undefined {
  const local = variableOf(node, context);
  if (local === undefined) return undefined;
  return {
    before: [],
    read: () => localValue(context, node, local),
    write: (value) => {
      context.crossings.assign(local.name, value, declaredFacts(context, node));
      return [{ kind: 'assign', variable: local.name, value, span: placeOf(context, node.parent) }];
    },
  };
}

/** The variable of the program that is assigned; others are refused. */
function variableOf(node: ts.Identifier, context: Context): Extract<Local, { kind: 'variable' }> | undefined {
  const local = localOf(context, node);
  if (local?.kind === 'variable') return local;
  const isKnown = symbolOf(context, node) === undefined || local?.kind === 'invalid';
  if (!isKnown) report(context, node, 'ts/assigned-capture', { name: node.text });
  return undefined;
}

/** Of the variable, whatever it holds at this place. */
function declaredFacts(context: Context, target: ts.Identifier): Facts {
  const symbol = symbolOf(context, target);
  return symbol === undefined ? factsAt(context, target) : context.factsOfType(context.checker.getTypeOfSymbol(symbol));
}

function ofMember(node: Place, context: Context): Target | undefined {
  const places: Place[] = [];
  let inside: ts.Expression = node;
  while (ts.isPropertyAccessExpression(inside) || ts.isElementAccessExpression(inside)) {
    places.unshift(inside);
    inside = bare(inside.expression);
  }
  if (!ts.isIdentifier(inside)) {
    report(context, node, 'ts/unsupported-syntax', {
      what: `changing \`${shorten(node.getText())}\``,
      instead: 'put the object into a variable of the workflow first',
    });
    return undefined;
  }
  const root = inside;
  const local = variableOf(root, context);
  if (local === undefined) return undefined;
  const before: Step[] = [];
  const keys = places.map((place) => keyOf(place, before, context));
  if (keys.some((key) => key.kind === 'invalid')) return undefined;
  const object = localValue(context, root, local);
  const span = placeOf(context, node);
  const objects = places.map((place) => objectFacts(place, context));
  const reads = (upTo: number): Expr =>
    places.slice(0, upTo).reduce<Expr>(
      (from, place, index) => {
        const isLast = index === places.length - 1;
        return part(
          from,
          keys[index] as Expr,
          isLast ? memberFacts(place, context) : (objects[index + 1] as Facts),
          span,
        );
      },
      withFacts(object, objects[0] as Facts),
    );
  const assign = (last: (object: Expr, key: Expr) => Expr): readonly Step[] => {
    const replaced = (depth: number): Expr => {
      const at = reads(depth);
      const key = keys[depth] as Expr;
      return depth === places.length - 1 ? last(at, key) : put(at, key, replaced(depth + 1), span);
    };
    return [{ kind: 'assign', variable: local.name, value: replaced(0), span }];
  };
  return {
    before,
    read: () => reads(places.length),
    write: (value) => {
      if (assigns(value, [local.name, ...keys.flatMap((key) => (key.kind === 'variable' ? [key.name] : []))])) {
        report(context, node, 'ts/unsupported-syntax', {
          what: `changing \`${root.text}\`, or the index, inside the value that is assigned to a part of it`,
          instead: 'change it in a statement of its own before',
        });
        return [];
      }
      if (!hasAwait(value)) return assign((at, key) => put(at, key, value, span));
      const name = context.names.fresh('value');
      const kept = variable(name, value.facts, value.span);
      return [
        { kind: 'declare', variable: name, value, span: value.span },
        ...assign((at, key) => put(at, key, kept, span)),
      ];
    },
    remove: () => assign((at, key) => builtin('withoutField', [at, key], factsOf('object'), span)),
  };
}

function assigns(value: Expr, names: readonly string[]): boolean {
  let found = false;
  visitExpr(value, (one) => {
    if (one.kind !== 'await' || one.operation.kind !== 'inline') return;
    const assigned = assignedIn(one.operation.body);
    found ||= names.some((name) => assigned.has(name));
  });
  return found;
}

/** The key of a place; what is more than a name or a constant is kept, since it is used several times. */
function keyOf(place: Place, before: Step[], context: Context): Expr {
  const name = ts.isPropertyAccessExpression(place) ? place.name.text : staticKey(place);
  if (name !== undefined) return literal(name, placeOf(context, place));
  if (ts.isPropertyAccessExpression(place)) return undefinedExpr(placeOf(context, place));
  const key = context.expression(place.argumentExpression);
  if (key.kind === 'variable' || key.kind === 'literal' || key.kind === 'invalid') return key;
  const kept = context.names.fresh('key');
  before.push({ kind: 'declare', variable: kept, value: key, span: key.span });
  return variable(kept, key.facts, key.span);
}

/** Of the object that the place is in: TypeScript sees to it that it is there. */
function objectFacts(place: Place, context: Context): Facts {
  return factsAt(context, place.expression);
}

function memberFacts(place: Place, context: Context): Facts {
  const facts = factsAt(context, place);
  return ts.isElementAccessExpression(place) ? joinFacts(facts, factsOf('undefined')) : facts;
}

function withFacts(expr: Expr, facts: Facts): Expr {
  return expr.kind === 'variable' ? { ...expr, facts: joinFacts(expr.facts, facts) } : expr;
}

function part(object: Expr, key: Expr, facts: Facts, span: Expr['span']): Expr {
  return key.kind === 'literal'
    ? { kind: 'property', object, name: String(key.value), optional: false, facts, span }
    : { kind: 'element', object, index: key, optional: false, facts, span };
}

function put(object: Expr, key: Expr, value: Expr, span: Expr['span']): Expr {
  if (!isOnly(object.facts, 'array')) return builtin('withField', [object, key, value], factsOf('object'), span);
  const index = key.kind === 'literal' ? literal(Number(key.value), key.span) : key;
  const element = object.facts.element === undefined ? {} : { element: joinFacts(object.facts.element, value.facts) };
  return builtin('withElement', [object, index, value], { may: ['array'], ...element }, span);
}

function builtin(name: BuiltinName, args: readonly Expr[], facts: Facts, span: Expr['span']): Expr {
  return { kind: 'builtin', name, arguments: args, facts, span };
}
