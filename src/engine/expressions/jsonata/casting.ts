// JSONata's casts and comparisons: what counts as true, as a number, as equal, and how a value reads as text.
import { spendText, spendValue, type Evaluation } from './budget.js';
import { fault } from './faults.js';
import { isArray, isFunction, isObject, type MarkedArray, type Value } from './values.js';

/** A number that may take part in arithmetic. Infinity stops the evaluation, NaN is no number. */
export function isNumeric(value: Value): value is number {
  if (typeof value !== 'number' || Number.isNaN(value)) return false;
  if (!Number.isFinite(value)) throw fault('D1001', { value });
  return true;
}

export function isArrayOfNumbers(value: Value): value is readonly number[] {
  return isArray(value) && value.every(isNumeric);
}

export function isArrayOfStrings(value: Value): value is readonly string[] {
  return isArray(value) && value.every((item) => typeof item === 'string');
}

/** `$boolean` where nothing counts as false. */
export function truthy(value: Value): boolean {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'string':
      return value !== '';
    case 'number':
      return isNumeric(value) && value !== 0;
    case 'object':
      if (value === null) return false;
      return isArray(value) ? value.some(truthy) : hasFields(value);
    case 'function':
      return value.bare !== true;
    default:
      return false;
  }
}

function hasFields(value: object): boolean {
  for (const key in value) if (Object.hasOwn(value, key)) return true;
  return false;
}

export function deepEqual(left: Value, right: Value, evaluation: Evaluation): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  spendText(evaluation, 64);
  if (isArray(left) || isArray(right)) {
    if (!isArray(left) || !isArray(right)) return false;
    return left.length === right.length && left.every((item, index) => deepEqual(item, right[index], evaluation));
  }
  return sameFields(left, right, evaluation);
}

function sameFields(left: object, right: object, evaluation: Evaluation): boolean {
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(right, key) &&
      deepEqual((left as { [key: string]: Value })[key], (right as { [key: string]: Value })[key], evaluation),
  );
}

/** `$string`, for values that are not nothing. Numbers have 15 significant digits, as in JSONata. */
export function textOf(value: Value, evaluation: Evaluation, spaces: 0 | 2 = 0): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || value === null) return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw fault('D3001', { value });
    return String(digits(value));
  }
  if (isFunction(value) || value === undefined) return '';
  spendValue(evaluation, value);
  const whole = isArray(value) && (value as MarkedArray).wrapper === true ? value[0] : value;
  return JSON.stringify(
    whole,
    (_, item: Value) => (isNumeric(item) ? digits(item) : isFunction(item) ? '' : item),
    spaces,
  );
}

function digits(value: number): number {
  return Number.isSafeInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15));
}

/** `left & right`. */
export function concatenate(left: Value, right: Value, evaluation: Evaluation): string {
  const start = left === undefined ? '' : textOf(left, evaluation);
  const end = right === undefined ? '' : textOf(right, evaluation);
  spendText(evaluation, start.length + end.length);
  return start + end;
}

export function typeName(value: Value): string | undefined {
  if (value === undefined) return undefined;
  if (value === null) return 'null';
  if (typeof value === 'number') return isNumeric(value) ? 'number' : 'object';
  if (typeof value !== 'object') return typeof value;
  return isObject(value) ? 'object' : 'array';
}
