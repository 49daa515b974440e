// Functions over arrays that do not call other functions, and `$sort`.
import { callWith, invoke } from '../apply.js';
import { spend, spendArray } from '../budget.js';
import { deepEqual, isArrayOfNumbers, isArrayOfStrings, truthy } from '../casting.js';
import { fault } from '../faults.js';
import { mergeSort } from '../nodes/sort.js';
import { append, isArray, isSequence, sequenceOf, type FunctionValue, type Value } from '../values.js';
import { native, strict, type NativeFunction } from './native.js';

type Values = readonly Value[];

export const arrayFunctions = {
  append: native<[Value, Value]>(2, ([left, right], evaluation) => {
    spendArray(evaluation, sizeOf(left) + sizeOf(right));
    return append(left, right);
  }),
  reverse: strict<[Values]>(1, ([values]) => (values.length <= 1 ? values : [...values].reverse())),
  shuffle: strict<[Values]>(1, ([values], { scope }) => {
    if (values.length <= 1) return values;
    const result: Value[] = [];
    values.forEach((value, index) => {
      const at = Math.floor(scope.random() * (index + 1));
      if (at !== index) result[index] = result[at];
      result[at] = value;
    });
    return result;
  }),
  distinct: strict<[Value]>(1, ([values], evaluation) => {
    if (!isArray(values) || values.length <= 1) return values;
    const result: Value[] = isSequence(values) ? sequenceOf() : [];
    for (const value of values) {
      spend(evaluation, 1 + (result.length >> 2));
      if (!result.some((other) => deepEqual(value, other, evaluation))) result.push(value);
    }
    return result;
  }),
  zip: native<readonly Value[]>(0, (lists, evaluation) => {
    const shortest = lists.length === 0 ? 0 : Math.min(...lists.map((list) => (isArray(list) ? list.length : 0)));
    spendArray(evaluation, shortest * lists.length);
    return Array.from({ length: shortest }, (_, index) => lists.map((list) => (list as Values)[index]));
  }),
  sort: strict<[Values, FunctionValue?]>(2, ([values, comparator], evaluation, depth) => {
    if (values.length <= 1) return values;
    if (comparator !== undefined)
      return mergeSort(values, evaluation, (left, right) =>
        Boolean(invoke(comparator, [left, right], null, depth, evaluation)),
      );
    if (!isArrayOfNumbers(values) && !isArrayOfStrings(values)) throw fault('D3070', { index: 1 });
    return mergeSort(values, evaluation, (left, right) => (left as number) > (right as number));
  }),
  single: strict<[Values, FunctionValue?]>(2, ([values, condition], evaluation, depth) => {
    let found: { readonly value: Value } | undefined;
    for (const [index, value] of values.entries()) {
      if (condition !== undefined && !truthy(callWith(condition, value, index, values, depth, evaluation))) continue;
      if (found !== undefined) throw fault('D3138');
      found = { value };
    }
    if (found === undefined) throw fault('D3139');
    return found.value;
  }),
} satisfies { readonly [name: string]: NativeFunction };

function sizeOf(value: Value): number {
  return isArray(value) ? value.length : 1;
}
