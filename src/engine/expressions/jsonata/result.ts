// The value of an evaluation -> plain JSON. Marks are left behind, a function anywhere makes the result unsupported,
// and what is no JSON number becomes the text that AWS writes for it.
import type { Json } from '../../../../compiler/json.js';
import { maxDataLevels } from '../../limits.js';
import type { EvaluationScope } from '../types.js';
import { byteLimit } from './budget.js';
import { fault } from './faults.js';
import { isFunction, isObject, setField, type MarkedArray, type Value } from './values.js';

/** Thrown when a function or regular expression is part of the result. */
export const unsupportedValue = Symbol('unsupported result');

/** What is left for a result: bytes, where data that is shared inside it counts each time it is written, and levels. */
interface Budget {
  bytes: number;
  levels: number;
}

export function plainJson(value: Value, limits: EvaluationScope['limits']): Json {
  // Most results are single values.
  // A difference of 0 is what only finite numbers have; -0 is not handed out.
  if (typeof value === 'number' && value !== 0 && value - value === 0) return value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return plain(value, { bytes: limits === 'none' ? Infinity : byteLimit, levels: maxDataLevels });
}

function plain(value: Value, budget: Budget): Json {
  switch (typeof value) {
    case 'string':
      spend(budget, value.length);
      return value;
    case 'number':
      spend(budget, 8);
      // Measured on AWS: `[1/0]` is `["Infinity"]`. JSON has no -0.
      return Number.isFinite(value) ? (value === 0 ? 0 : value) : String(value);
    case 'boolean':
      return value;
    case 'undefined':
      return null;
    default:
      if (value === null) return null;
      if (isFunction(value)) throw unsupportedValue;
      spend(budget, 8);
      return plainInside(value, budget);
  }
}

function plainInside(value: Value, budget: Budget): Json {
  if (budget.levels === 0) throw fault('limit-depth');
  budget.levels -= 1;
  const made = isObject(value) ? plainObject(value, budget) : plainArray(value as readonly Value[], budget);
  budget.levels += 1;
  return made;
}

function isMarked(value: MarkedArray): boolean {
  return (
    value.sequence !== undefined ||
    value.whole !== undefined ||
    value.keepSingleton !== undefined ||
    value.wrapper !== undefined ||
    value.tuples !== undefined
  );
}

/** Copies only when something inside changes, so data that is passed through stays shared. */
function plainArray(value: readonly Value[], budget: Budget): Json {
  let items: Json[] | undefined = isMarked(value as MarkedArray) ? [] : undefined;
  for (let index = 0; index < value.length; index++) {
    const item = value[index];
    const made = plain(item, budget);
    if (items === undefined && !Object.is(made, item)) items = value.slice(0, index) as Json[];
    items?.push(made);
  }
  return items ?? (value as readonly Json[]);
}

function plainObject(value: { readonly [key: string]: Value }, budget: Budget): Json {
  let copy: { [key: string]: Value } | undefined;
  for (const key in value) {
    const item = value[key];
    if (typeof item === 'string') {
      budget.bytes -= item.length;
      continue;
    }
    if (typeof item === 'number' && item !== 0 && item - item === 0) {
      budget.bytes -= 8;
      continue;
    }
    const made = plain(item, budget);
    if (made === item && (made !== 0 || !Object.is(item, -0))) continue;
    copy ??= { ...value };
    setField(copy, key, made);
  }
  spend(budget, 0);
  return (copy ?? value) as Json;
}

function spend(budget: Budget, bytes: number): void {
  budget.bytes -= bytes;
  if (budget.bytes < 0) throw fault('limit-memory');
}
