// What AWS Step Functions adds to JSONata. Fractions are cut off towards zero, as AWS was measured to do.
import { hashes } from '../../hashes.js';
import { javaRandom } from '../../java-random.js';
import { spend, spendArray, spendText } from '../budget.js';
import { fault } from '../faults.js';
import type { Value } from '../values.js';
import { native, strict, type NativeFunction } from './native.js';

export const stepFunctionsFunctions = {
  partition: strict<[readonly Value[], number?]>(2, ([values, size], evaluation) => {
    if (size === undefined) return undefined;
    const length = Math.trunc(size);
    if (!(length > 0)) throw fault('limit-argument', { what: 'The size of $partition must be a positive number' });
    spendArray(evaluation, values.length);
    return Array.from({ length: Math.ceil(values.length / length) }, (_, index) =>
      values.slice(index * length, (index + 1) * length),
    );
  }),
  range: strict<[number, number?, number?]>(3, ([start, end, step], evaluation) => {
    if (end === undefined || step === undefined) return undefined;
    const [from, to, by] = [Math.trunc(start), Math.trunc(end), Math.trunc(step)];
    if (by === 0 || Number.isNaN(by)) throw fault('limit-argument', { what: 'The step of $range must not be 0' });
    const length = Math.max(0, Math.floor((to - from) / by) + 1);
    spendArray(evaluation, length);
    if (length > mostItems) throw fault('limit-memory');
    return Array.from({ length }, (_, index) => from + index * by);
  }),
  random: native<[number]>(1, ([seed], { scope }) => (seed === undefined ? scope.random() : javaRandom(seed)())),
  hash: strict<[string, string?]>(2, ([text, algorithm], evaluation) => {
    if (algorithm === undefined) return undefined;
    const hash = hashes.get(algorithm);
    if (hash === undefined)
      throw fault('limit-argument', { what: `The algorithm of $hash must be one of ${[...hashes.keys()].join(', ')}` });
    spend(evaluation, 1 + (text.length >> 4));
    return hash(text);
  }),
  uuid: native<[]>(0, (_, { scope }) => uuid(() => scope.random())),
  parse: strict<[string]>(1, ([text], evaluation) => {
    spendText(evaluation, text.length);
    try {
      return JSON.parse(text) as Value;
    } catch {
      throw fault('limit-argument', { what: 'The argument of $parse must be a JSON string' });
    }
  }),
} satisfies { readonly [name: string]: NativeFunction };

/** As for `..`, whatever the limits. */
const mostItems = 1e7;

/** Version 4 from the execution's own stream, so that a replay gives the same ids. */
export function uuid(random: () => number): string {
  const digit = (index: number): string => {
    const value = Math.floor(random() * 16);
    if (index === 12) return '4';
    return (index === 16 ? (value & 3) | 8 : value).toString(16);
  };
  const digits = Array.from({ length: 32 }, (_, index) => digit(index)).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
