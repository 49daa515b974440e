// Functions over objects and their keys.
import { callWith } from '../apply.js';
import { spend, spendValue } from '../budget.js';
import { textOf, truthy } from '../casting.js';
import { fault } from '../faults.js';
import { isArray, isObject, lookup, sequenceOf, setField, type FunctionValue, type ObjectValue, type Value } from '../values.js'; // prettier-ignore
import { native, strict, type NativeFunction } from './native.js';

type Build = { [key: string]: Value };

export const objectFunctions = {
  keys: native<[Value]>(1, ([value]) => sequenceOf(...keysOf(value))),
  lookup: native<[Value, string]>(2, ([value, key]) => lookup(value, key as string)),
  spread: native<[Value]>(1, ([value]) => spread(value)),
  merge: strict<[readonly ObjectValue[]]>(1, ([objects], evaluation) => {
    const result: Build = {};
    for (const object of objects) {
      spend(evaluation, 1);
      for (const [key, value] of Object.entries(object)) setField(result, key, value);
    }
    return result;
  }),
  each: native<[ObjectValue, FunctionValue]>(2, ([object, visit], evaluation, depth) => {
    const result = sequenceOf();
    for (const [key, value] of Object.entries(object ?? {})) {
      const given = callWith(visit as FunctionValue, value, key, object, depth, evaluation);
      if (given !== undefined) result.push(given);
    }
    return result;
  }),
  sift: native<[ObjectValue, FunctionValue]>(2, ([object, keep], evaluation, depth) => {
    const result: Build = {};
    const entries = Object.entries(object ?? {});
    // Its signature lets the function be left out; the package then crashes.
    if (keep === undefined && entries.length > 0)
      throw fault('limit-argument', { what: 'No function was given to $sift' });
    for (const [key, value] of entries)
      if (truthy(callWith(keep as FunctionValue, value, key, object, depth, evaluation))) setField(result, key, value);
    return Object.keys(result).length === 0 ? undefined : result;
  }),
  clone: strict<[Value]>(1, ([value], evaluation) => {
    spendValue(evaluation, value);
    return JSON.parse(textOf(value, evaluation)) as Value;
  }),
} satisfies { readonly [name: string]: NativeFunction };

function keysOf(value: Value): readonly string[] {
  if (isArray(value)) return [...new Set(value.flatMap((item) => keysOf(item)))];
  return isObject(value) ? Object.keys(value) : [];
}

function spread(value: Value): Value {
  if (isArray(value)) {
    const parts = value.map(spread).filter((part) => part !== undefined);
    return parts.length === 0 ? sequenceOf() : parts.flat();
  }
  if (!isObject(value)) return value;
  return sequenceOf(
    ...Object.entries(value).map(([key, item]) => {
      const single: Build = {};
      setField(single, key, item);
      return single;
    }),
  );
}
