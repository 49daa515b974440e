// What is known, at one point of a program, about the values of variables and of fields in them: learned from
// assignments and from conditions that hold there. Data never changes in place, so only an assignment forgets.
import type { Expr, ExprOf } from './expr.js';
import { factsOf, joinFacts, withoutKinds, type Facts, type Kind } from './facts.js';
import { variablesIn } from './walk.js';

export interface Known {
  /** By path: the facts that hold. */
  readonly facts: ReadonlyMap<string, Facts>;
  /** What a variable was given, while all that the value was made of is still the same. */
  readonly values: ReadonlyMap<string, Expr>;
}

export const nothingKnown: Known = { facts: new Map(), values: new Map() };

type Place = ExprOf<'variable'> | ExprOf<'state-data'> | ExprOf<'property'>;

/** `a`, `a.b.c`: something that has the same value each time it is read. */
function placeOf(expr: Expr): { readonly root: string; readonly path: string } | undefined {
  if (expr.kind === 'variable') return { root: expr.name, path: expr.name };
  if (expr.kind === 'state-data') return { root: '', path: `\n${expr.field}` };
  if (expr.kind !== 'property') return undefined;
  const object = placeOf(expr.object);
  return object && { root: object.root, path: `${object.path}\n${expr.name}` };
}

function isPlace(expr: Expr): expr is Place {
  return placeOf(expr) !== undefined;
}

/** What both allow; what the first allows where they contradict each other, as in code that is never reached. */
export function meetFacts(facts: Facts, other: Facts): Facts {
  const may = facts.may.filter((kind) => other.may.includes(kind));
  if (may.length === facts.may.length || may.length === 0) return facts;
  return facts.element === undefined || !may.includes('array') ? { may } : { may, element: facts.element };
}

export function factsKnown(known: Known, expr: Expr): Facts {
  const place = placeOf(expr);
  const found = place === undefined ? undefined : known.facts.get(place.path);
  return found === undefined ? expr.facts : meetFacts(expr.facts, found);
}

export function forget(known: Known, variable: string): Known {
  const keep = (path: string): boolean => path !== variable && !path.startsWith(`${variable}\n`);
  return {
    facts: new Map([...known.facts].filter(([path]) => keep(path))),
    values: new Map(
      [...known.values].filter(([name, value]) => name !== variable && !variablesIn(value).has(variable)),
    ),
  };
}

export function learnValue(known: Known, variable: string, value: Expr): Known {
  const { facts, values } = forget(known, variable);
  const kept = variablesIn(value).has(variable) ? values : new Map([...values, [variable, value]]);
  return { facts: new Map([...facts, [variable, { may: value.facts.may }]]), values: kept };
}

/** What holds on either of two ways. */
export function joinKnown(left: Known, right: Known): Known {
  const facts = [...left.facts].flatMap(([path, one]) => {
    const other = right.facts.get(path);
    return other === undefined ? [] : [[path, joinFacts({ may: one.may }, { may: other.may })] as const];
  });
  const values = [...left.values].filter(([name, value]) => right.values.get(name) === value);
  return { facts: new Map(facts), values: new Map(values) };
}

/** What is known besides when the condition is truthy (or, with `holds` false, falsy). */
export function assume(known: Known, condition: Expr, holds: boolean): Known {
  switch (condition.kind) {
    case 'not':
      return assume(known, condition.operand, !holds);
    case 'logical': {
      if (condition.operator === '??') return known;
      const left = assume(known, condition.left, holds);
      const both = assume(left, condition.right, holds);
      if (holds === (condition.operator === '&&')) return both;
      return joinKnown(left, assume(assume(known, condition.left, !holds), condition.right, holds));
    }
    case 'compare':
      return assumeComparison(known, condition, holds);
    default: {
      if (!isPlace(condition)) return known;
      const narrowed = exclude(known, condition, holds ? ['undefined', 'null'] : ['object', 'array']);
      const value = condition.kind === 'variable' ? known.values.get(condition.name) : undefined;
      return value === undefined ? narrowed : assume(narrowed, value, holds);
    }
  }
}

function assumeComparison(known: Known, { operator, left, right }: ExprOf<'compare'>, holds: boolean): Known {
  const isEquality = operator === '===' || operator === '==';
  if (!isEquality && operator !== '!==' && operator !== '!=') return known;
  const equal = isEquality === holds;
  const isStrict = operator.length === 3;
  const one = (from: Known, place: Expr, other: Expr): Known => {
    if (!isPlace(place)) return from;
    const isNull = other.kind === 'literal' && other.value === null;
    const isNullish = isNull || other.kind === 'undefined';
    if (!isStrict && !isNullish) return from;
    const same: readonly Kind[] = isStrict ? other.facts.may : ['undefined', 'null'];
    if (equal)
      return exclude(
        from,
        place,
        factsKnown(from, place).may.filter((kind) => !same.includes(kind)),
      );
    return isNullish ? exclude(from, place, same) : from;
  };
  return one(one(known, left, right), right, left);
}

function exclude(known: Known, place: Place, gone: readonly Kind[]): Known {
  const found = placeOf(place);
  if (found === undefined || gone.length === 0) return known;
  const facts = withoutKinds({ may: factsKnown(known, place).may }, ...gone);
  let more: Known = { ...known, facts: new Map([...known.facts, [found.path, facts]]) };
  const value = place.kind === 'variable' ? known.values.get(place.name) : undefined;
  if (value !== undefined && isPlace(value)) more = exclude(more, value, gone);
  // `a?.b` gives undefined where `a` is nullish.
  const isThere = place.kind === 'property' && !facts.may.includes('undefined');
  return isThere && isPlace(place.object) ? exclude(more, place.object, ['undefined', 'null']) : more;
}

/** The facts of what a variable holds that got JSON from a task. */
export function factsOfResult(facts: Facts): Facts {
  return facts.may.includes('undefined') ? joinFacts(withoutKinds(facts, 'undefined'), factsOf('null')) : facts;
}
