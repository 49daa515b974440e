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
  const word = () => Math.floor(random() * 0x1_0000_0000);
  const middle = ((word() & 0xffff_0fff) | 0x4000) >>> 0;
  const variant = ((word() & 0x3fff_ffff) | 0x8000_0000) >>> 0;
  const [first, second, third] = [hex(word()), hex(middle), hex(variant)];
  return `${first}-${second.slice(0, 4)}-${second.slice(4)}-${third.slice(0, 4)}-${third.slice(4)}${hex(word())}`;
}

/** Eight digits. */
const hex = (word: number): string => word.toString(16).padStart(8, '0');
