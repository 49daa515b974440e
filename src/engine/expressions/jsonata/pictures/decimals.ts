// `$formatNumber`: a number after a decimal picture, as XPath F&O 3.1 section 4.7.5 lays it out.
import { fault } from '../faults.js';
import { round } from '../library/rounding.js';
import { isObject, type Value } from '../values.js';
import { decimalPicture, defaultSymbols, signsOf, type DecimalPicture, type Symbols } from './decimal-picture.js';

/** The greatest number of places that JavaScript writes. */
const placesLimit = 100;

export function formatNumber(value: number, picture: string, options: Value): string {
  const symbols = symbolsOf(options);
  const signs = signsOf(symbols);
  const pictures = picture.split(symbols['pattern-separator']);
  if (pictures.length > 2) throw fault('D3080');
  const [positive, negative] = pictures.map((one) => decimalPicture(one, signs));
  const minus = symbols['minus-sign'];
  const first = positive as DecimalPicture;
  const chosen = value >= 0 ? first : (negative ?? { ...first, prefix: minus + first.prefix });
  if (!Number.isFinite(value) || chosen.maximumFraction > placesLimit)
    throw fault('limit-argument', { what: 'Only finite numbers with at most 100 decimal places can be formatted' });
  const { mantissa, exponent } = scaled(value * chosen.scale, chosen);
  const body = grouped(padded(mantissa, chosen, symbols), chosen, symbols);
  const power = exponent === undefined ? '' : exponentText(exponent, chosen, symbols);
  return chosen.prefix + body + power + chosen.suffix;
}

function symbolsOf(options: Value): Symbols {
  const symbols: { [name: string]: string } = { ...defaultSymbols };
  if (isObject(options))
    for (const [name, value] of Object.entries(options)) {
      if (typeof value !== 'string')
        throw fault('limit-argument', { what: `The option ${name} of $formatNumber must be a string` });
      symbols[name] = value;
    }
  return symbols as Symbols;
}

/** With an exponent, the mantissa has as many digits before the point as the picture demands. */
function scaled(
  value: number,
  { minimumExponent, scaling }: DecimalPicture,
): { readonly mantissa: number; readonly exponent: number | undefined } {
  if (minimumExponent === 0) return { mantissa: value, exponent: undefined };
  let mantissa = Math.abs(value);
  let exponent = 0;
  // The package never ends on zero and on negative numbers; the specification takes the absolute value.
  while (mantissa !== 0 && mantissa < 10 ** (scaling - 1)) {
    mantissa *= 10;
    exponent--;
  }
  while (mantissa > 10 ** scaling) {
    mantissa /= 10;
    exponent++;
  }
  return { mantissa, exponent };
}

function digitsOf(value: number, places: number, zero: string): string {
  const text = Math.abs(value).toFixed(places);
  const first = zero.charCodeAt(0) - 0x30;
  return zero === '0' ? text : text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + first));
}

/** At least as many digits on both sides of the point as the picture demands, and no zeros beyond. */
function padded(value: number, picture: DecimalPicture, symbols: Symbols): string {
  const point = symbols['decimal-separator'];
  const zero = symbols['zero-digit'];
  const places = picture.maximumFraction;
  let text = digitsOf(round(value, places), places, zero);
  text = text.includes('.') ? text.replace('.', () => point) : text + point;
  let start = 0;
  let end = text.length;
  while (start < end && text.charAt(start) === zero) start++;
  while (end > start && text.charAt(end - 1) === zero) end--;
  text = text.slice(start, end);
  const at = text.indexOf(point);
  const left = Math.max(0, picture.minimumInteger - at);
  const right = Math.max(0, picture.minimumFraction - (text.length - at - 1));
  return zero.repeat(left) + text + zero.repeat(right);
}

function grouped(digits: string, picture: DecimalPicture, symbols: Symbols): string {
  const point = symbols['decimal-separator'];
  const group = symbols['grouping-separator'];
  let text = digits;
  const insert = (at: number): void => {
    text = text.slice(0, at) + group + text.slice(at);
  };
  let at = text.indexOf(point);
  if (picture.repeats > 0) {
    const times = Math.floor((at - 1) / picture.repeats);
    for (let index = 1; index <= times; index++) insert(at - index * picture.repeats);
  } else {
    for (const distance of picture.integerGroups) insert(at++ - distance);
  }
  at = text.indexOf(point);
  for (const distance of picture.fractionGroups) insert(distance + at + 1);
  const isLast = text.indexOf(point) === text.length - 1;
  return !picture.hasPoint || isLast ? text.slice(0, -1) : text;
}

function exponentText(exponent: number, { minimumExponent }: DecimalPicture, symbols: Symbols): string {
  const zero = symbols['zero-digit'];
  const digits = digitsOf(exponent, 0, zero).padStart(minimumExponent, zero);
  return symbols['exponent-separator'] + (exponent < 0 ? symbols['minus-sign'] : '') + digits;
}
