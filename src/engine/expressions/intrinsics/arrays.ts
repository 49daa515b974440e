// The intrinsic functions over arrays. Fractions of sizes and bounds are cut off, as measured on AWS; its documentation
// says that they are rounded.
import type { Json } from '../../../../compiler/json.js';
import { deepEqual, isArray, isObject } from '../jsonpath/values.js';
import { invalidArguments, type IntrinsicRows } from './result.js';

const longestRange = 1000;

export const arrayIntrinsics: IntrinsicRows<
  | 'States.Array'
  | 'States.ArrayPartition'
  | 'States.ArrayContains'
  | 'States.ArrayRange'
  | 'States.ArrayGetItem'
  | 'States.ArrayLength'
  | 'States.ArrayUnique'
> = {
  'States.Array': (values) => ({ value: values }),

  'States.ArrayPartition': (values) => {
    const [array, size] = values as [readonly Json[], number];
    const length = Math.trunc(size);
    if (length < 1) return invalidArguments('States.ArrayPartition');
    const chunks = Array.from({ length: Math.ceil(array.length / length) }, (_, index) =>
      array.slice(index * length, (index + 1) * length),
    );
    return { value: chunks };
  },

  'States.ArrayContains': (values) => {
    const [array, wanted] = values as [readonly Json[], Json];
    return { value: array.some((item) => deepEqual(item, wanted)) };
  },

  'States.ArrayRange': (values) => {
    const [first, last, step] = values.map((value) => Math.trunc(value as number)) as [number, number, number];
    const length = step === 0 ? Infinity : Math.max(0, Math.floor((last - first) / step) + 1);
    if (length > longestRange) return invalidArguments('States.ArrayRange');
    return { value: Array.from({ length }, (_, index) => first + index * step) };
  },

  'States.ArrayGetItem': (values) => {
    const [array, index] = values as [readonly Json[], number];
    const item = index >= 0 ? array[index] : undefined;
    return item === undefined ? invalidArguments('States.ArrayGetItem') : { value: item };
  },

  'States.ArrayLength': (values) => ({ value: (values[0] as readonly Json[]).length }),

  'States.ArrayUnique': (values) => {
    const seen = new Set<string>();
    const unique = (values[0] as readonly Json[]).filter((item) => {
      const key = canonicalText(item);
      return !seen.has(key) && seen.add(key);
    });
    return { value: unique };
  },
};

/** The same text for equal values, so that finding duplicates takes time in proportion to the array. */
function canonicalText(value: Json): string {
  if (isArray(value)) return `[${value.map(canonicalText).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, field]) => `${JSON.stringify(key)}:${canonicalText(field)}`);
  return `{${fields.sort().join()}}`;
}
