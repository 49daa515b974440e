// The values of an evaluation. Arrays may carry JSONata's marks: a "sequence" is the result of a query and melts into
// its surroundings, a "whole" array was written with [ ] in a path and does not. Data from outside never has marks.

export type Value = undefined | null | boolean | number | string | FunctionValue | readonly Value[] | ObjectValue;
export interface ObjectValue {
  readonly [key: string]: Value;
}
/** A lambda, a built-in function or one of them with some arguments fixed. */
export interface FunctionValue {
  /** `context` stands in for a missing first argument; `depth` is the nesting of the call, see `budget.ts`. */
  (args: readonly Value[], context: Value, depth: number): Value;
  /** How many arguments higher-order functions hand over. */
  arity: number;
  /** The context in which a lambda was made. */
  home?: Value;
  /** The context of a call makes no difference. */
  ignoresContext?: true;
  /** The same without an array of arguments, for functions that look at every element. Parameters beyond are ignored. */
  direct?: (value: Value, key: Value, whole: Value, depth: number) => Value;
  /** A regular expression, or a function that came as an argument: JSONata counts these as false, other functions as true. */
  bare?: true;
  /** Fixing some of its arguments ends in this error: the package reads the parameters from its own source text. */
  impartial?: 'S0202' | 'S0208';
  /** Without the checks and conversions of a signature: what partial application calls. */
  unchecked?: FunctionValue;
}

export interface MarkedArray extends Array<Value> {
  sequence?: true;
  keepSingleton?: true;
  whole?: true;
  /** The array that is the whole input document: `$` looks through the wrapping. */
  wrapper?: true;
  /** A stream of tuples, see `tuples.ts`. */
  tuples?: true;
}

export function isArray(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isSequence(value: Value): value is MarkedArray {
  return Array.isArray(value) && (value as MarkedArray).sequence === true;
}

export function isObject(value: Value): value is ObjectValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isFunction(value: Value): value is FunctionValue {
  return typeof value === 'function';
}

export function sequenceOf(...items: readonly Value[]): MarkedArray {
  const sequence = items as MarkedArray;
  sequence.sequence = true;
  return sequence;
}

export function wrapperOf(item: Value): MarkedArray {
  const wrapper = sequenceOf(item);
  wrapper.wrapper = true;
  return wrapper;
}

/** The rule at the end of every evaluation: an empty sequence is nothing, a sequence of one is its element. */
export function settle(value: Value): Value {
  if (typeof value !== 'object' || !isSequence(value) || value.tuples === true) return value;
  if (value.length === 0) return undefined;
  return value.length === 1 && value.keepSingleton !== true ? value[0] : value;
}

/** `settle` for `expr[]`. */
export function settleKeeping(value: Value): Value {
  if (typeof value !== 'object' || !isSequence(value) || value.tuples === true) return value;
  value.keepSingleton = true;
  return value.length === 0 ? undefined : value;
}

// A JSON object may have a field `constructor` or `__proto__`; an inherited one is not a field.
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Names that every JavaScript object answers to. */
export function isInherited(key: string): boolean {
  return inherited.has(key);
}

export function fieldOf(object: ObjectValue, key: string): Value {
  return inherited.has(key) && !Object.hasOwn(object, key) ? undefined : object[key];
}

export function setField(object: { [key: string]: Value }, key: string, value: Value): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}

/** `value.key`, through arrays: JSONata's lookup. The result may be an unsettled sequence. */
export function lookup(value: Value, key: string): Value {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return fieldOf(value as ObjectValue, key);
  const found = sequenceOf();
  for (const item of value as readonly Value[]) {
    const inside = lookup(item, key);
    if (inside === undefined) continue;
    if (isArray(inside)) for (const each of inside) found.push(each);
    else found.push(inside);
  }
  return found;
}

/** `$append`: the result has no marks unless one side is nothing. */
export function append(left: Value, right: Value): Value {
  if (left === undefined) return right;
  if (right === undefined) return left;
  const start = isArray(left) ? left : [left];
  return isArray(right) ? [...start, ...right] : [...start, right];
}
