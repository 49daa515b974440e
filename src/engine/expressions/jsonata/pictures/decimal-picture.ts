// A picture of `$formatNumber` (XPath F&O 3.1 section 4.7) -> what the number is to look like. A picture that breaks
// a rule of section 4.7.3 stops with the code of that rule.
import { fault, type FaultCode } from '../faults.js';
import { regularDistance } from './grouping.js';

export type Symbols = typeof defaultSymbols;
export const defaultSymbols = {
  'decimal-separator': '.',
  'grouping-separator': ',',
  'exponent-separator': 'e',
  infinity: 'Infinity',
  'minus-sign': '-',
  NaN: 'NaN',
  percent: '%',
  'per-mille': '\u2030',
  'zero-digit': '0',
  digit: '#',
  'pattern-separator': ';',
};

/** The characters with a meaning, under short names. */
export interface Signs {
  readonly point: string;
  readonly group: string;
  readonly exponent: string;
  readonly percent: string;
  readonly perMille: string;
  readonly optional: string;
  readonly digits: readonly string[];
  readonly active: ReadonlySet<string>;
}
export function signsOf(symbols: Symbols): Signs {
  const zero = symbols['zero-digit'].charCodeAt(0);
  const digits = Array.from({ length: 10 }, (_, index) => String.fromCharCode(zero + index));
  const signs = {
    point: symbols['decimal-separator'],
    group: symbols['grouping-separator'],
    exponent: symbols['exponent-separator'],
    percent: symbols.percent,
    perMille: symbols['per-mille'],
    optional: symbols.digit,
    digits,
  };
  const { point, group, exponent, optional } = signs;
  return { ...signs, active: new Set([...digits, point, exponent, group, optional, symbols['pattern-separator']]) };
}

interface Parts {
  readonly picture: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly active: string;
  readonly mantissa: string;
  readonly exponent: string | undefined;
  readonly integer: string;
  readonly fraction: string;
}

export interface DecimalPicture {
  readonly prefix: string;
  readonly suffix: string;
  readonly scale: 1 | 100 | 1000;
  readonly hasPoint: boolean;
  /** Distances from the decimal point; `repeats` is the distance of all of them where they are regular. */
  readonly integerGroups: readonly number[];
  readonly repeats: number;
  readonly fractionGroups: readonly number[];
  readonly minimumInteger: number;
  readonly scaling: number;
  readonly minimumFraction: number;
  readonly maximumFraction: number;
  /** 0: without an exponent. */
  readonly minimumExponent: number;
}

export function decimalPicture(picture: string, signs: Signs): DecimalPicture {
  const parts = split(picture, signs);
  const broken = rules.filter(([, breaks]) => breaks(parts, signs)).at(-1);
  if (broken !== undefined) throw fault(broken[0]);
  return analyse(parts, signs);
}

function split(picture: string, signs: Signs): Parts {
  const { point, exponent } = signs;
  const units = picture.split('');
  const isBody = (unit: string): boolean => signs.active.has(unit) && unit !== exponent;
  const first = units.findIndex(isBody);
  const prefix = first === -1 ? picture : picture.slice(0, first);
  const suffix = first === -1 ? '' : picture.slice(units.findLastIndex(isBody) + 1);
  const active = picture.slice(prefix.length, picture.length - suffix.length);
  const at = picture.indexOf(exponent, prefix.length);
  const hasExponent = at !== -1 && at <= picture.length - suffix.length;
  // The package counts this place from the start of the picture, not of its active part.
  const mantissa = hasExponent ? active.slice(0, at) : active;
  const pointAt = mantissa.indexOf(point);
  return {
    picture,
    prefix,
    suffix,
    active,
    mantissa,
    exponent: hasExponent ? active.slice(at + 1) : undefined,
    integer: pointAt === -1 ? mantissa : mantissa.slice(0, pointAt),
    fraction: pointAt === -1 ? suffix : mantissa.slice(pointAt + 1),
  };
}

type Rule = (parts: Parts, signs: Signs) => boolean;

/** Of several broken rules the last one is told. */
const rules: readonly (readonly [FaultCode, Rule])[] = [
  ['D3081', ({ picture }, { point }) => isTwice(picture, point)],
  ['D3082', ({ picture }, { percent }) => isTwice(picture, percent)],
  ['D3083', ({ picture }, { perMille }) => isTwice(picture, perMille)],
  ['D3084', ({ picture }, { percent, perMille }) => picture.includes(percent) && picture.includes(perMille)],
  ['D3085', ({ mantissa }, signs) => count(mantissa, signs, 'any') === 0],
  ['D3086', ({ active }, signs) => active.split('').some((unit) => !signs.active.has(unit))],
  ['D3087', ({ picture }, { point, group }) => hasPoint(picture, point) && isBeside(picture, point, group)],
  ['D3088', ({ picture, integer }, { point, group }) => !hasPoint(picture, point) && integer.slice(-1) === group],
  ['D3089', ({ picture }, { group }) => picture.includes(group + group)],
  ['D3090', ({ integer }, signs) => count(before(integer, signs.optional), signs, 'mandatory') > 0],
  ['D3091', ({ fraction }, signs) => count(after(fraction, signs.optional), signs, 'mandatory') > 0],
  ['D3092', ({ picture, exponent = '' }, { percent, perMille }) => exponent !== '' && (picture.includes(percent) || picture.includes(perMille))], // prettier-ignore
  ['D3093', ({ exponent }, signs) => exponent !== undefined && (exponent === '' || count(exponent, signs, 'mandatory') < exponent.length)], // prettier-ignore
];

function isTwice(picture: string, sign: string): boolean {
  return picture.indexOf(sign) !== picture.lastIndexOf(sign);
}

function hasPoint(picture: string, point: string): boolean {
  return picture.includes(point);
}

function isBeside(picture: string, point: string, group: string): boolean {
  const at = picture.indexOf(point);
  return picture.charAt(at - 1) === group || picture.charAt(at + 1) === group;
}

function before(text: string, sign: string): string {
  return text.slice(0, Math.max(0, text.indexOf(sign)));
}

function after(text: string, sign: string): string {
  const at = text.lastIndexOf(sign);
  return at === -1 ? '' : text.slice(at);
}

function count(text: string, signs: Signs, which: 'mandatory' | 'any'): number {
  return text.split('').filter((unit) => signs.digits.includes(unit) || (which === 'any' && unit === signs.optional))
    .length;
}

function analyse(parts: Parts, signs: Signs): DecimalPicture {
  const { picture, integer, fraction, exponent } = parts;
  const integerGroups = groups(integer, integer, signs, (part, at) => part.slice(at));
  const scaling = count(integer, signs, 'mandatory');
  let minimumInteger = scaling;
  let minimumFraction = count(fraction, signs, 'mandatory');
  let maximumFraction = count(fraction, signs, 'any');
  const hasExponent = exponent !== undefined;
  if (minimumInteger === 0 && maximumFraction === 0) {
    if (hasExponent) minimumFraction = maximumFraction = 1;
    else minimumInteger = 1;
  }
  if (hasExponent && minimumInteger === 0 && integer.includes(signs.optional)) minimumInteger = 1;
  if (minimumInteger === 0 && minimumFraction === 0) minimumFraction = 1;
  return {
    prefix: parts.prefix,
    suffix: parts.suffix,
    scale: picture.includes(signs.percent) ? 100 : picture.includes(signs.perMille) ? 1000 : 1,
    hasPoint: hasPoint(picture, signs.point),
    integerGroups,
    repeats: regularDistance(integerGroups),
    fractionGroups: groups(fraction, integer, signs, (part, at) => part.slice(0, at)),
    minimumInteger,
    scaling,
    minimumFraction,
    maximumFraction,
    minimumExponent: exponent === undefined ? 0 : count(exponent, signs, 'mandatory'),
  };
}

/** How many digits stand between each separator and the point. From the second on, the package looks in `rest`. */
function groups(
  part: string,
  rest: string,
  signs: Signs,
  side: (part: string, at: number) => string,
): readonly number[] {
  const positions: number[] = [];
  for (let at = part.indexOf(signs.group); at !== -1; at = rest.indexOf(signs.group, at + 1))
    positions.push(count(side(part, at), signs, 'any'));
  return positions;
}
