// The intrinsic functions over numbers, and the random ones. Randomness comes from the seed, or else from the
// execution's own stream.
import { javaRandom } from '../java-random.js';
import { uuid } from '../jsonata/library/step-functions.js';
import { invalidArguments, type IntrinsicRows } from './result.js';

export const numberIntrinsics: IntrinsicRows<'States.MathAdd' | 'States.MathRandom' | 'States.UUID'> = {
  'States.MathAdd': (values) => {
    // Halves are rounded up, also below zero (recorded: -1.5 is -1).
    const [left, right] = values.map((value) => Math.round(value as number)) as [number, number];
    const sum = left + right + 0;
    return [left, right, sum].every(isInteger32) ? { value: sum } : invalidArguments('States.MathAdd');
  },

  'States.MathRandom': (values, scope) => {
    const [start, end, seed] = values.map((value) => Math.trunc(value as number)) as [number, number, number?];
    if (start >= end) return invalidArguments('States.MathRandom');
    const next = seed === undefined ? scope.random() : javaRandom(seed)();
    return { value: start + Math.floor(next * (end - start)) };
  },

  'States.UUID': (_, scope) => ({ value: uuid(() => scope.random()) }),
};

function isInteger32(value: number): boolean {
  return value >= -(2 ** 31) && value < 2 ** 31;
}
