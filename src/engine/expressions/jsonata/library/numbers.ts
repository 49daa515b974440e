// Functions over single numbers.
import { fault } from '../faults.js';
import { formatNumber } from '../pictures/decimals.js';
import { formatInteger, integerPicture, integerReader } from '../pictures/integers.js';
import type { Value } from '../values.js';
import { strict, type NativeFunction } from './native.js';
import { round } from './rounding.js';

export const numberFunctions = {
  number: strict<[string | number | boolean]>(1, ([value]) => numberOf(value)),
  abs: strict<[number]>(1, ([value]) => Math.abs(value)),
  floor: strict<[number]>(1, ([value]) => Math.floor(value)),
  ceil: strict<[number]>(1, ([value]) => Math.ceil(value)),
  round: strict<[number, number?]>(2, ([value, precision]) => round(value, precision)),
  sqrt: strict<[number]>(1, ([value]) => {
    if (value < 0) throw fault('D3060', { value, index: 1 });
    return Math.sqrt(value);
  }),
  power: strict<[number, number]>(2, ([base, exponent]) => {
    const result = base ** exponent;
    if (!Number.isFinite(result)) throw fault('D3061', { value: base, exp: exponent, index: 1 });
    return result;
  }),
  formatBase: strict<[number, number?]>(2, ([value, radix]) => {
    const base = radix === undefined ? 10 : round(radix);
    if (base < 2 || base > 36) throw fault('D3100', { value: base });
    return round(value).toString(base);
  }),
  formatNumber: strict<[number, string, Value?]>(3, ([value, picture, options]) =>
    formatNumber(value, picture, options),
  ),
  formatInteger: strict<[number, string]>(2, ([value, picture]) =>
    formatInteger(Math.floor(value), integerPicture(picture)),
  ),
  parseInteger: strict<[string, string]>(2, ([text, picture]) =>
    integerReader(integerPicture(picture), undefined).parse(text),
  ),
} satisfies { readonly [name: string]: NativeFunction };

const decimal = /^-?[0-9]+(\.[0-9]+)?([Ee][-+]?[0-9]+)?$/;
// The ends are only anchored on the outer alternatives: that is how JSONata reads `0x1F`, `0o17` and `0b11`.
const prefixed = /^(0[xX][0-9A-Fa-f]+)|(0[oO][0-7]+)|(0[bB][0-1]+)$/;

function numberOf(value: string | number | boolean): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (decimal.test(value) && Number.isFinite(Number(value))) return Number.parseFloat(value);
  if (prefixed.test(value)) return Number(value);
  throw fault('D3030', { value, index: 1 });
}
