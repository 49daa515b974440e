// Functions from a list of numbers to one number.
import { native, strict, type NativeFunction } from './native.js';

type Numbers = readonly number[];

export const aggregateFunctions = {
  sum: strict<[Numbers]>(1, ([values]) => sum(values)),
  count: native<[readonly unknown[]]>(1, ([values]) => values?.length ?? 0),
  max: strict<[Numbers]>(1, ([values]) => extreme(values, Math.max)),
  min: strict<[Numbers]>(1, ([values]) => extreme(values, Math.min)),
  average: strict<[Numbers]>(1, ([values]) => (values.length === 0 ? undefined : sum(values) / values.length)),
} satisfies { readonly [name: string]: NativeFunction };

function sum(values: Numbers): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function extreme(values: Numbers, choose: (left: number, right: number) => number): number | undefined {
  return values.length === 0 ? undefined : values.reduce((left, right) => choose(left, right));
}
