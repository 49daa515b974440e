// Filters -> closures, with Jayway's rules: numbers and numeric texts are equal, a missing value equals nothing, and a
// filter with a list operator on something that is no list does not hold, even under `!`.
import type {
  Filter,
  FilterOperand,
  Path,
  RelationOperator,
} from '../../../../compiler/asl/expressions/jsonpath/ast.js';
import type { Json } from '../../../../compiler/json.js';
import { linkPattern } from './pattern.js';
import { spend, type Run } from './run.js';
import { deepEqual, isArray, isObject } from './values.js';

/** `undefined`: the whole filter does not hold, whatever is around this part of it. */
export type Test = (item: Json, run: Run) => boolean | undefined;
/** `undefined`: there is no such value. */
export type Read = (item: Json, run: Run) => Json | undefined;

export interface FilterCompiler {
  /** Paths in filters hold filters: the compiler of paths comes as an argument. */
  path(path: Path): Read;
  refuse(message: string): void;
}

export function compileFilter(filter: Filter, compiler: FilterCompiler): Test {
  switch (filter.kind) {
    case 'and': {
      const [left, right] = [compileFilter(filter.left, compiler), compileFilter(filter.right, compiler)];
      return (item, run) => {
        const first = left(item, run);
        return first === true ? right(item, run) : first;
      };
    }
    case 'or': {
      const [left, right] = [compileFilter(filter.left, compiler), compileFilter(filter.right, compiler)];
      return (item, run) => {
        const first = left(item, run);
        return first === false ? right(item, run) : first;
      };
    }
    case 'not': {
      const operand = compileFilter(filter.operand, compiler);
      return (item, run) => {
        const holds = operand(item, run);
        return holds === undefined ? undefined : !holds;
      };
    }
    case 'exists': {
      const read = compiler.path(filter.path);
      return (item, run) => read(item, run) !== undefined;
    }
    case 'relation':
      return compileRelation(filter, compiler);
  }
}

type Relation = Extract<Filter, { kind: 'relation' }>;

function compileRelation({ operator, left, right }: Relation, compiler: FilterCompiler): Test {
  if (operator === '=~') return compileMatch(left, right, compiler);
  if (left.kind === 'regex' || right.kind === 'regex') {
    compiler.refuse(`a regular expression needs the operator '=~', not '${operator}'`);
    return () => undefined;
  }
  const compare = relations[operator];
  const readLeft = operandOf(left, compiler);
  const readRight = operandOf(right, compiler);
  return (item, run) => {
    const holds = compare(readLeft(item, run), readRight(item, run), run.fuel);
    return spend(run, 0) ? holds : undefined;
  };
}

function operandOf(operand: Exclude<FilterOperand, { kind: 'regex' }>, compiler: FilterCompiler): Read {
  if (operand.kind === 'path') return compiler.path(operand);
  const { value } = operand;
  return () => value;
}

type Operand = Json | undefined;
/** Comparisons of lists and texts pay for their work. */
type Fuel = Run['fuel'];
type Compare = (left: Operand, right: Operand, fuel: Fuel) => boolean | undefined;

const relations: { readonly [O in Exclude<RelationOperator, '=~'>]: Compare } = {
  '==': equal,
  '!=': (left, right, fuel) => !equal(left, right, fuel),
  '===': sameTypeEqual,
  '!==': (left, right, fuel) => !sameTypeEqual(left, right, fuel),
  '<': (left, right) => ordered(left, right, (order) => order < 0),
  '<=': (left, right) => ordered(left, right, (order) => order <= 0),
  '>': (left, right) => ordered(left, right, (order) => order > 0),
  '>=': (left, right) => ordered(left, right, (order) => order >= 0),
  in: isIn,
  nin: (left, right, fuel) => negate(isIn(left, right, fuel)),
  subsetof: (left, right, fuel) =>
    withLists(left, right, (some, all) => some.every((each) => contains(all, each, fuel))),
  anyof: (left, right, fuel) => withLists(left, right, (some, all) => some.some((each) => contains(all, each, fuel))),
  noneof: (left, right, fuel) => withLists(left, right, (some, all) => !some.some((each) => contains(all, each, fuel))),
  // Asks for a list of a kind that no text can write, so it never holds in Jayway.
  all: () => undefined,
  contains: (left, right, fuel) => {
    if (typeof left === 'string' && typeof right === 'string') {
      fuel.left -= left.length >> 3;
      return left.includes(right);
    }
    return isArray(left) && right !== undefined && contains(left, right, fuel);
  },
  size: (left, right) => {
    if (typeof right !== 'number') return false;
    return (typeof left === 'string' || isArray(left)) && left.length === Math.trunc(right);
  },
  empty: (left, right) => {
    if (typeof left !== 'string' && !isArray(left) && !isObject(left)) return false;
    if (typeof right !== 'boolean') return undefined;
    if (typeof left === 'string' || isArray(left)) return (left.length === 0) === right;
    return isObject(left) && (Object.keys(left).length === 0) === right;
  },
};

function negate(holds: boolean | undefined): boolean | undefined {
  return holds === undefined ? undefined : !holds;
}

function typeOf(value: Operand): string {
  return value !== null && typeof value === 'object' ? 'json' : value === null ? 'null' : typeof value;
}

function sameTypeEqual(left: Operand, right: Operand, fuel: Fuel): boolean {
  return typeOf(left) === typeOf(right) && equal(left, right, fuel);
}

function equal(left: Operand, right: Operand, fuel: Fuel): boolean {
  if (left === undefined || right === undefined) return false;
  if (typeof left === 'number' && typeof right === 'string') return numberIn(right) === left;
  if (typeof left === 'string' && typeof right === 'number') return left === String(right);
  return deepEqual(left, right, fuel);
}

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

function numberIn(text: string): number | undefined {
  return decimal.test(text) ? Number(text) : undefined;
}

function ordered(left: Operand, right: Operand, holds: (order: number) => boolean): boolean {
  if (typeof left === 'number' && typeof right === 'number') return holds(left - right);
  return typeof left === 'string' && typeof right === 'string' && holds(left < right ? -1 : left > right ? 1 : 0);
}

function contains(list: readonly Json[], value: Json, fuel: Fuel): boolean {
  fuel.left -= list.length;
  return fuel.left >= 0 && list.some((item) => equal(value, item, fuel));
}

function isIn(left: Operand, right: Operand, fuel: Fuel): boolean | undefined {
  if (isArray(right)) return left !== undefined && contains(right, left, fuel);
  return isObject(right) ? false : undefined;
}

function withLists(
  left: Operand,
  right: Operand,
  holds: (left: readonly Json[], right: readonly Json[]) => boolean,
): boolean | undefined {
  for (const value of [right, left]) {
    if (!isArray(value)) return isObject(value) ? false : undefined;
  }
  return holds(left as readonly Json[], right as readonly Json[]);
}

function compileMatch(left: FilterOperand, right: FilterOperand, compiler: FilterCompiler): Test {
  const [regex, operand] = left.kind === 'regex' ? [left, right] : [right, left];
  if (regex.kind !== 'regex' || operand.kind === 'regex') return () => false;
  const pattern = linkPattern(regex.source, regex.flags);
  if (pattern.kind === 'refused') {
    compiler.refuse(pattern.message);
    return () => undefined;
  }
  const read = operandOf(operand, compiler);
  const matches = (value: Operand, run: Run): boolean => {
    const text = textToMatch(value);
    return spend(run, text.length >> 3) && pattern.matchesWhole(text);
  };
  return (item, run) => {
    const value = read(item, run);
    return isArray(value) ? value.some((each) => matches(each, run)) : matches(value, run);
  };
}

/** Jayway matches what has no text as if it were empty. */
function textToMatch(value: Operand): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
