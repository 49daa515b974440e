// What is known at compile time about the value of an expression: the one lattice that the selection table
// (expression meaning in JavaScript -> expression in JSONata) consults. More kinds means less is known.
import type { Json } from '../json.js';

export const kinds = ['undefined', 'null', 'boolean', 'number', 'string', 'array', 'object'] as const;
export type Kind = (typeof kinds)[number];

export interface Facts {
  /** The kinds of value that may occur, in the order of `kinds`. Empty: the expression never gives a value. */
  readonly may: readonly Kind[];
  /** For arrays: what is known of the elements. Absent: nothing. */
  readonly element?: Facts;
  /** For numbers, where a pass found it out: always whole; `natural`: whole and not negative. */
  readonly whole?: Whole;
}
export type Whole = 'natural' | 'integer';

export const unknownFacts: Facts = { may: kinds };

export function factsOf(...may: readonly Kind[]): Facts {
  return { may: kinds.filter((kind) => may.includes(kind)) };
}

export function arrayOf(element: Facts): Facts {
  return { may: ['array'], element };
}

/** Either may be the case. */
export function joinFacts(left: Facts, right: Facts): Facts {
  const may = kinds.filter((kind) => left.may.includes(kind) || right.may.includes(kind));
  const leftArray = left.may.includes('array');
  const rightArray = right.may.includes('array');
  const element =
    leftArray && rightArray
      ? left.element !== undefined && right.element !== undefined
        ? joinFacts(left.element, right.element)
        : undefined
      : leftArray
        ? left.element
        : right.element;
  return element === undefined ? { may } : { may, element };
}

export function withoutKinds(facts: Facts, ...gone: readonly Kind[]): Facts {
  const may = facts.may.filter((kind) => !gone.includes(kind));
  return facts.element === undefined || !may.includes('array') ? { may } : { may, element: facts.element };
}

/** True when every kind that may occur is among `allowed`. */
export function isOnly(facts: Facts, ...allowed: readonly Kind[]): boolean {
  return facts.may.every((kind) => allowed.includes(kind));
}

export function mayBe(facts: Facts, ...wanted: readonly Kind[]): boolean {
  return wanted.some((kind) => facts.may.includes(kind));
}

export function factsOfJson(value: Json | undefined): Facts {
  if (value === undefined) return factsOf('undefined');
  if (value === null) return factsOf('null');
  if (Array.isArray(value)) return arrayOf(value.map(factsOfJson).reduce(joinFacts, { may: [] }));
  return factsOf(typeof value as Kind);
}
