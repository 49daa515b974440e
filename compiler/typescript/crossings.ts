// What a value may be though its type says otherwise, followed through variables, objects and helpers, so that facts
// never promise too much: a task that gives nothing gives null, since its result crosses as JSON; an assertion
// (`as`, `!`) may be wrong; an index may be past the end.
import type { Expr } from '../ir/expr.js';
import { factsOf, joinFacts, kinds, type Facts, type Kind } from '../ir/facts.js';

export interface Crossing {
  /** What the value itself may be, beside what its type says. */
  readonly value: readonly Kind[];
  /** What something in it may be. */
  readonly inside: readonly Kind[];
}

/** By variable: what it may be beside what its type says. */
export type Seeds = ReadonlyMap<string, Crossing>;

export interface Crossings {
  of(expr: Expr): Crossing;
  /** Says this of an expression that was just made. */
  mark(expr: Expr, crossing: Crossing): void;
  /** Says that a variable of these declared facts got this value. */
  assign(variable: string, value: Expr, declared: Facts): void;
  /** What is known of all variables by now. */
  readonly variables: Seeds;
}

export const uncrossed: Crossing = { value: [], inside: [] };
export const nullCrossing: Crossing = { value: ['null'], inside: [] };

export function joinCrossings(crossings: readonly Crossing[]): Crossing {
  return { value: crossings.flatMap(({ value }) => value), inside: crossings.flatMap(({ inside }) => inside) };
}

export function withCrossing(facts: Facts, crossing: Crossing): Facts {
  return crossing.value.length > 0 ? joinFacts(facts, factsOf(...crossing.value)) : facts;
}

/** Nothing is known of it, so a declared type is the word of the user, not a contradiction. */
export function isUntyped(facts: Facts): boolean {
  return kinds.every((kind) => kind === 'undefined' || facts.may.includes(kind));
}

/** What the facts allow, and the type of the place that the value goes to does not. */
export function contradicting(facts: Facts, declared: Facts): readonly Kind[] {
  return facts.may.filter((kind) => !declared.may.includes(kind));
}

/** `seeds`: what was found out about the variables in an earlier round. */
export function makeCrossings(seeds: Seeds = new Map()): Crossings {
  const marked = new WeakMap<Expr, Crossing>();
  const variables = new Map<string, Crossing>(seeds);
  const within = (parts: readonly Expr[]): Crossing => {
    const all = joinCrossings(parts.map(of));
    return { value: [], inside: [...all.value, ...all.inside] };
  };
  const of = (expr: Expr): Crossing => {
    const known = marked.get(expr);
    if (known !== undefined) return known;
    switch (expr.kind) {
      case 'variable':
        return variables.get(expr.name) ?? uncrossed;
      case 'element':
      case 'property': {
        const { inside } = of(expr.object);
        return { value: inside, inside };
      }
      case 'object':
        return within(expr.entries.map(({ value }) => value));
      case 'array':
        return within(expr.elements);
      case 'conditional':
        return joinCrossings([of(expr.then), of(expr.else)]);
      case 'logical': {
        const [left, right] = [of(expr.left), of(expr.right)];
        // What `||` and `??` give is never the nullish left side.
        const kept = left.value.filter((kind) => expr.operator === '&&' || (kind !== 'null' && kind !== 'undefined'));
        return joinCrossings([{ ...left, value: kept }, right]);
      }
      default:
        return uncrossed;
    }
  };
  const assigned = (value: Expr, declared: Facts): Crossing => {
    const own = of(value);
    // A declaration without a value: TypeScript sees to it that nothing is read before it is assigned.
    if (value.kind === 'undefined' || value.kind === 'invalid') return own;
    if (isUntyped(value.facts)) return { ...own, value: declared.may.includes('undefined') ? own.value : [] };
    return { ...own, value: contradicting(value.facts, declared) };
  };
  return {
    of,
    variables,
    mark: (expr, crossing) => void marked.set(expr, crossing),
    assign: (variable, value, declared) =>
      void variables.set(variable, joined(variables.get(variable) ?? uncrossed, assigned(value, declared))),
  };
}

/** Without repetitions, so that rounds come to an end. */
function joined(left: Crossing, right: Crossing): Crossing {
  const both = joinCrossings([left, right]);
  return { value: [...new Set(both.value)], inside: [...new Set(both.inside)] };
}

/** Whether one round found out more than the one before it. */
export function grew(before: Seeds, after: Seeds): boolean {
  return [...after].some(([name, { value, inside }]) => {
    const known = before.get(name) ?? uncrossed;
    return value.length > known.value.length || inside.length > known.inside.length;
  });
}
