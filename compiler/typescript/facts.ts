// A checker type -> what the lattice knows about values of it. Types are trusted as TypeScript trusts them, but where
// they say nothing (`any`, `unknown`, `{}`, no strictNullChecks) nothing is known.
import { ts } from 'ts-morph';
import { arrayOf, factsOf, joinFacts, unknownFacts, type Facts } from '../ir/facts.js';

const depthLimit = 4;
const anyButNullish = factsOf('boolean', 'number', 'string', 'array', 'object');
const nothing: Facts = { may: [] };

/** True when types say which values may be null or undefined. */
export function checksNulls(options: ts.CompilerOptions): boolean {
  return options.strictNullChecks ?? options.strict ?? true;
}

export type FactsOfType = (type: ts.Type) => Facts;

export function makeFacts(checker: ts.TypeChecker, options: ts.CompilerOptions): FactsOfType {
  const nullish = checksNulls(options) ? nothing : factsOf('undefined', 'null');
  const of = (type: ts.Type, depth: number): Facts => {
    if (depth > depthLimit) return unknownFacts;
    const simple = primitiveFacts(type);
    if (simple !== undefined) return joinFacts(simple, nullish);
    if (type.isUnion()) return type.types.map((part) => of(part, depth)).reduce(joinFacts, nothing);
    if (type.isIntersection()) return joinFacts(ofIntersection(type, depth), nullish);
    if ((type.flags & ts.TypeFlags.Object) === 0) {
      const constraint = checker.getBaseConstraintOfType(type);
      return constraint === undefined || constraint === type ? unknownFacts : of(constraint, depth + 1);
    }
    return joinFacts(ofObject(type, depth), nullish);
  };
  /** A branded primitive (`string & { __brand: 'Id' }`) is that primitive. */
  const ofIntersection = (type: ts.IntersectionType, depth: number): Facts => {
    const parts = type.types.map((part) => of(part, depth + 1));
    const exact = parts.find(({ may }) => may.length === 1 && may[0] !== 'object');
    return exact ?? parts.find(({ may }) => may.length === 1) ?? parts.reduce(joinFacts, nothing);
  };
  const ofObject = (type: ts.Type, depth: number): Facts => {
    if (checker.isArrayType(type) || checker.isTupleType(type)) {
      const elements = checker.getTypeArguments(type as ts.TypeReference).map((one) => of(one, depth + 1));
      return arrayOf(elements.reduce(joinFacts, nothing));
    }
    if (checker.isArrayLikeType(type)) return factsOf('array');
    const index = checker.getIndexInfosOfType(type);
    if (index.some((one) => (one.type.flags & ts.TypeFlags.Any) !== 0)) return factsOf('array', 'object');
    const names = checker.getPropertiesOfType(type).map(({ name }) => name);
    if (type.symbol?.declarations?.some(ts.isObjectLiteralExpression)) return factsOf('object');
    // `{}` and `{ length: number }` are the types of texts and arrays too.
    return index.length === 0 && names.every((name) => name === 'length') ? anyButNullish : factsOf('object');
  };
  return (type) => of(type, 0);
}

const primitives: readonly (readonly [ts.TypeFlags, Facts])[] = [
  [ts.TypeFlags.Any | ts.TypeFlags.Unknown, unknownFacts],
  [ts.TypeFlags.Undefined | ts.TypeFlags.Void, factsOf('undefined')],
  [ts.TypeFlags.Null, factsOf('null')],
  [ts.TypeFlags.Never, nothing],
  [ts.TypeFlags.BooleanLike, factsOf('boolean')],
  [ts.TypeFlags.NumberLike, factsOf('number')],
  [ts.TypeFlags.StringLike, factsOf('string')],
  [ts.TypeFlags.NonPrimitive, factsOf('array', 'object')],
];

function primitiveFacts(type: ts.Type): Facts | undefined {
  // An enum type or `boolean` is a union too, but one of a single kind.
  return primitives.find(([flags]) => (type.flags & flags) !== 0)?.[1];
}

/** What a value becomes when it crosses into or out of a state as JSON: a top-level `undefined` is null. */
export function crossing(facts: Facts): Facts {
  if (!facts.may.includes('undefined')) return facts;
  const may = facts.may.filter((kind) => kind !== 'undefined');
  return joinFacts({ ...facts, may }, factsOf('null'));
}
