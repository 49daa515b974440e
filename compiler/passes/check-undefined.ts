// Complains where a program can see that a field or element holds undefined. JSON has no undefined: such a field is
// missing and such an element is null, which nobody notices who only hands the value on. Changes nothing.
import { shorten } from '../diagnostics/shorten.js';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { BuiltinName } from '../ir/builtins.js';
import type { Expr, ExprOf } from '../ir/expr.js';
import { mayBe } from '../ir/facts.js';
import { printExpr } from '../ir/print.js';
import type { Program, Step } from '../ir/program.js';
import { mapParts, mapStepParts, returnedIn, visitExpr, visitStepsDeep } from '../ir/walk.js';

/** Something in the value holds undefined: in a field of an object, in an element of an array. */
type Place = 'field' | 'element';
type Holding = ReadonlySet<Place>;
type Known = ReadonlyMap<string, Holding>;

const nowhere: Holding = new Set();

/** The program must be free of awaits. */
export function checkUndefined(program: Program): readonly Diagnostic[] {
  const known = holdingVariables(program.body);
  const diagnostics: Diagnostic[] = [];
  const look = (expr: Expr): void => {
    visitExpr(expr, (one) => {
      const seen = seenIn(one, known);
      if (seen === undefined) return;
      const name = shorten(printExpr(seen.value));
      diagnostics.push(diagnose('program/undefined-inside', { name, place: seen.place }, { span: one.span }));
    });
  };
  visitStepsDeep(program.body, (step) => {
    mapStepParts(
      step,
      (part) => {
        look(part);
        return part;
      },
      (block) => block,
    );
  });
  return diagnostics;
}

/** What is known of variables grows until it is true of all that they are given. */
function holdingVariables(body: readonly Step[]): Known {
  const known = new Map<string, Holding>();
  const give = (name: string, value: Expr): boolean => {
    const before = known.get(name) ?? nowhere;
    const after = new Set([...before, ...holding(value, known)]);
    known.set(name, after);
    return after.size > before.size;
  };
  for (let changed = true; changed;) {
    changed = false;
    visitStepsDeep(body, (step) => {
      if (step.kind === 'declare' || step.kind === 'assign') changed = give(step.variable, step.value) || changed;
      if (step.kind !== 'inline' || step.result === undefined) return;
      for (const value of returnedIn(step.body)) changed = give(step.result, value) || changed;
    });
  }
  return known;
}

const holdsField: ReadonlySet<BuiltinName> = new Set<BuiltinName>(['keyed', 'withField']);
const holdsElement: ReadonlySet<BuiltinName> = new Set<BuiltinName>(['withElement']);
/** What these give holds nothing of what they are given. */
const fresh: ReadonlySet<Expr['kind']> = new Set<Expr['kind']>(['compare', 'not', 'template', 'arithmetic', 'unary']);

function holding(expr: Expr, known: Known): Holding {
  if (expr.kind === 'variable') return known.get(expr.name) ?? nowhere;
  if (fresh.has(expr.kind) || !mayBe(expr.facts, 'object', 'array')) return nowhere;
  const found = new Set<Place>();
  const last = expr.kind === 'builtin' ? expr.arguments.at(-1) : undefined;
  const holds = (value: Expr | undefined): boolean => value !== undefined && mayBe(value.facts, 'undefined');
  if (expr.kind === 'object' && expr.entries.some(({ value }) => holds(value))) found.add('field');
  if (expr.kind === 'array' && expr.elements.some(holds)) found.add('element');
  if (expr.kind === 'builtin' && holdsField.has(expr.name) && holds(last)) found.add('field');
  if (expr.kind === 'builtin' && holdsElement.has(expr.name) && holds(last)) found.add('element');
  const inner = expr.kind === 'let' ? new Map([...known, ...expr.bindings.map(bound(known))]) : known;
  mapParts(expr, (part) => {
    holding(part, inner).forEach((place) => found.add(place));
    return part;
  });
  return found;
}

function bound(known: Known): (binding: { readonly name: string; readonly value: Expr }) => readonly [string, Holding] {
  return ({ name, value }) => [name, holding(value, known)];
}

interface Seen {
  readonly value: Expr;
  readonly place: Place;
}

const namesFields: ReadonlySet<BuiltinName> = new Set<BuiltinName>(['keys', 'values', 'entries', 'has']);

function seenIn(expr: Expr, known: Known): Seen | undefined {
  if (expr.kind === 'builtin') {
    const [first] = expr.arguments;
    const seen = namesFields.has(expr.name) ? first : expr.name === 'merge' ? overriding(expr, known) : undefined;
    return seen !== undefined && holding(seen, known).has('field') ? { value: seen, place: 'field' } : undefined;
  }
  const isRead = expr.kind === 'element' || (expr.kind === 'property' && /^\d+$/.test(expr.name));
  if (!isRead) return undefined;
  const { object } = expr;
  const mayHold = object.facts.element === undefined || mayBe(object.facts.element, 'undefined');
  return mayHold && mayBe(object.facts, 'array') && holding(object, known).has('element')
    ? { value: object, place: 'element' }
    : undefined;
}

/** A part of a spread whose missing field would leave what an earlier part has there. Literal parts are compiled exactly. */
function overriding(expr: ExprOf<'builtin'>, known: Known): Expr | undefined {
  let before: Keys = new Set();
  for (const part of expr.arguments) {
    const isExact = part.kind === 'object' || (part.kind === 'builtin' && part.name === 'keyed');
    if (!isExact && meet(before, vanishing(part, known))) return part;
    before = union(before, keysOf(part));
  }
  return undefined;
}

/** Names of fields, or any. */
type Keys = ReadonlySet<string> | 'any';

/** Fields that may hold undefined. */
function vanishing(part: Expr, known: Known): Keys {
  if (part.kind === 'object')
    return new Set(part.entries.filter(({ value }) => mayBe(value.facts, 'undefined')).map(({ key }) => key));
  const parts = alternatives(part);
  if (parts !== undefined) return parts.map((one) => vanishing(one, known)).reduce(union);
  return holding(part, known).has('field') ? 'any' : new Set();
}

function keysOf(part: Expr): Keys {
  if (part.kind === 'object') return new Set(part.entries.map(({ key }) => key));
  const parts = alternatives(part);
  if (parts !== undefined) return parts.map(keysOf).reduce(union);
  return mayBe(part.facts, 'object') ? 'any' : new Set();
}

function alternatives(expr: Expr): readonly Expr[] | undefined {
  if (expr.kind === 'conditional') return [expr.then, expr.else];
  return expr.kind === 'logical' ? [expr.left, expr.right] : undefined;
}

function union(left: Keys, right: Keys): Keys {
  return left === 'any' || right === 'any' ? 'any' : new Set([...left, ...right]);
}

function meet(left: Keys, right: Keys): boolean {
  if (left === 'any') return right === 'any' || right.size > 0;
  return right === 'any' ? left.size > 0 : [...right].some((key) => left.has(key));
}
