// The functions that can end a path. Aggregations take the numbers of an array and of their arguments, as Jayway's.
import type { PathFunctionName } from '../../../../compiler/asl/expressions/jsonpath/functions.js';
import type { Json } from '../../../../compiler/json.js';
import { javaText } from '../intrinsics/java-text.js';
import { isArray, isObject, itemOf } from './values.js';

export type FunctionResult = { readonly value: Json } | { readonly failure: string };

type PathFunction = (model: Json, values: readonly Json[]) => FunctionResult;

const nothingToAggregate: FunctionResult = {
  failure: 'Aggregation function attempted to calculate value using empty array',
};

export const pathFunctionTable: { readonly [N in PathFunctionName]: PathFunction } = {
  avg: aggregation((numbers) => total(numbers) / numbers.length),
  stddev: aggregation((numbers) => {
    const mean = total(numbers) / numbers.length;
    return Math.sqrt(total(numbers.map((number) => number * number)) / numbers.length - mean * mean);
  }),
  sum: aggregation(total),
  min: aggregation((numbers) => numbers.reduce((least, number) => Math.min(least, number))),
  // Jayway starts from Java's Double.MIN_VALUE, the smallest number above 0.
  max: aggregation((numbers) => numbers.reduce((most, number) => Math.max(most, number), Number.MIN_VALUE)),
  concat: (model, values) => {
    const texts = isArray(model) ? model.filter((item) => typeof item === 'string') : [];
    // What is no text is written as Java does, but only among the arguments.
    const given = values.flatMap((value) => (isArray(value) ? value : [value])).filter((item) => item !== null);
    return { value: [...texts, ...given.map(javaText)].join('') };
  },
  length: size,
  size,
  keys: (model) => ({ value: isObject(model) ? Object.keys(model) : null }),
  append: (model, values) => ({ value: isArray(model) ? [...model, ...values] : model }),
  first: (model) => at(model, 0),
  last: (model) => at(model, -1),
  index: (model, [index]) => (typeof index === 'number' ? at(model, Math.trunc(index)) : nothingToAggregate),
};

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function aggregation(aggregate: (numbers: readonly number[]) => number): PathFunction {
  return (model, values) => {
    const all = [...(isArray(model) ? model : []), ...values.flatMap((value) => (isArray(value) ? value : [value]))];
    const numbers = all.filter((item): item is number => typeof item === 'number');
    if (numbers.length === 0) return nothingToAggregate;
    const value = aggregate(numbers);
    return { value: Number.isFinite(value) ? value : null };
  };
}

function size(model: Json, [value = model]: readonly Json[]): FunctionResult {
  if (isArray(value)) return { value: value.length };
  return { value: isObject(value) ? Object.keys(value).length : null };
}

function at(model: Json, index: number): FunctionResult {
  if (!isArray(model)) return nothingToAggregate;
  // Counted from the end, Jayway does not find the first element.
  const value = index < 0 && model.length + index === 0 ? undefined : itemOf(model, index);
  if (value !== undefined) return { value };
  return {
    failure:
      index < 0
        ? `Target index:${index} larger than object count:${model.length}`
        : `Index ${index} out of bounds for length ${model.length}`,
  };
}
