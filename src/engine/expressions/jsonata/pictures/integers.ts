// `$formatInteger` and `$parseInteger`: integers after a picture of XPath F&O 3.1 section 4.6 (`1`, `#,##0`, `Ww`,
// `I`, `a`, `;o` …). Also the numbers inside of date pictures.
import { fault } from '../faults.js';
import { insertFromEnd, regularDistance } from './grouping.js';
import { lettersOf, lettersValue, romanOf, romanValue } from './numerals.js';
import { wordsOf, wordsPattern, wordsValue } from './words.js';

export interface Separator {
  readonly position: number;
  readonly character: string;
}
export interface IntegerPicture {
  readonly primary: 'decimal' | 'letters' | 'roman' | 'words' | 'sequence';
  readonly letterCase: 'upper' | 'lower' | 'title';
  readonly ordinal: boolean;
  /** The picture without its modifier. */
  readonly token: string;
  readonly mandatory: number;
  readonly optional: number;
  /** The code point of the digit zero. */
  readonly zero: number;
  /** Distances from the end. With `regular` there is one, and it repeats. */
  readonly separators: readonly Separator[];
  readonly regular: boolean;
}

// The code points of zero of Unicode's decimal digits that JSONata knows.
const zeros: readonly number[] = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
  0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
  0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
]; // prettier-ignore

const named: { readonly [token: string]: Pick<IntegerPicture, 'primary' | 'letterCase'> } = {
  A: { primary: 'letters', letterCase: 'upper' },
  a: { primary: 'letters', letterCase: 'lower' },
  I: { primary: 'roman', letterCase: 'upper' },
  i: { primary: 'roman', letterCase: 'lower' },
  W: { primary: 'words', letterCase: 'upper' },
  Ww: { primary: 'words', letterCase: 'title' },
  w: { primary: 'words', letterCase: 'lower' },
};

export function integerPicture(picture: string): IntegerPicture {
  const semicolon = picture.lastIndexOf(';');
  const token = semicolon === -1 ? picture : picture.slice(0, semicolon);
  const ordinal = semicolon !== -1 && picture[semicolon + 1] === 'o';
  const plain = { ordinal, token, mandatory: 0, optional: 0, zero: 0x30, separators: [], regular: false };
  const name = Object.hasOwn(named, token) ? named[token] : undefined;
  return name === undefined
    ? { ...plain, primary: 'sequence', letterCase: 'lower', ...digitPicture(token) }
    : { ...plain, ...name };
}

/** Nothing when there is no digit in it. */
function digitPicture(token: string): Partial<IntegerPicture> {
  let mandatory = 0;
  let optional = 0;
  let zero: number | undefined;
  const separators: Separator[] = [];
  for (const character of [...token].reverse()) {
    const code = character.codePointAt(0) as number;
    const family = zeros.find((first) => code >= first && code <= first + 9);
    if (family !== undefined) {
      mandatory++;
      if (zero !== undefined && family !== zero) throw fault('D3131');
      zero = family;
    } else if (character === '#') optional++;
    else separators.push({ position: mandatory + optional, character });
  }
  if (zero === undefined) return {};
  const character = separators[0]?.character ?? '';
  const same = separators.every((separator) => separator.character === character);
  const distance = same ? regularDistance(separators.map(({ position }) => position)) : 0;
  const digits = { primary: 'decimal', mandatory, optional, zero } as const;
  return distance > 0
    ? { ...digits, regular: true, separators: [{ position: distance, character }] }
    : { ...digits, separators };
}

export function formatInteger(value: number, picture: IntegerPicture): string {
  const text = formats[picture.primary](Math.abs(value), picture);
  return value < 0 ? `-${text}` : text;
}

const formats: { readonly [P in IntegerPicture['primary']]: (value: number, picture: IntegerPicture) => string } = {
  decimal: decimalText,
  letters: (value, { letterCase }) => lettersOf(finite(value), letterCase === 'upper' ? 'A' : 'a'),
  roman: (value, picture) => {
    if (value > longestRoman) throw fault('limit-memory');
    return inCase(romanOf(finite(value)), picture);
  },
  words: (value, picture) => inCase(wordsOf(finite(value), picture.ordinal ? 'ordinal' : 'cardinal'), picture),
  sequence: (_, { token }) => {
    throw fault('D3130', { value: token });
  },
};

/** One letter for each thousand. */
const longestRoman = 1_000_000_000;

function finite(value: number): number {
  if (!Number.isFinite(value)) throw fault('limit-argument', { what: 'Only finite numbers can be written out' });
  return value;
}

function inCase(text: string, { letterCase }: IntegerPicture): string {
  return letterCase === 'upper' ? text.toUpperCase() : letterCase === 'lower' ? text.toLowerCase() : text;
}

function decimalText(value: number, { mandatory, zero, regular, separators, ordinal }: IntegerPicture): string {
  let text = String(value).padStart(mandatory, '0');
  if (zero !== 0x30)
    text = [...text].map((digit) => String.fromCodePoint((digit.codePointAt(0) as number) + zero - 0x30)).join('');
  const [first] = separators;
  if (regular && first !== undefined) {
    const times = Math.floor((text.length - 1) / first.position);
    for (let index = times; index > 0; index--) text = insertFromEnd(text, index * first.position, first.character);
  } else {
    for (const { position, character } of [...separators].reverse()) text = insertFromEnd(text, position, character);
  }
  return ordinal ? text + ordinalSuffix(text) : text;
}

function ordinalSuffix(text: string): string {
  if (text.at(-2) === '1') return 'th';
  return { '1': 'st', '2': 'nd', '3': 'rd' }[text.at(-1) ?? ''] ?? 'th';
}

/** How the text of such an integer is found, and what it is worth. */
export interface IntegerReader {
  readonly pattern: string;
  parse(text: string): number;
}

/** `width` is the number of digits where the picture fixes it. */
export function integerReader(picture: IntegerPicture, width: number | undefined): IntegerReader {
  const isUpper = picture.letterCase === 'upper';
  switch (picture.primary) {
    case 'letters':
      return { pattern: isUpper ? '[A-Z]+' : '[a-z]+', parse: (text) => lettersValue(text, isUpper ? 'A' : 'a') };
    case 'roman':
      return {
        pattern: isUpper ? '[MDCLXVI]+' : '[mdclxvi]+',
        // In upper case only upper case counts.
        parse: (text) => (isUpper && text !== text.toUpperCase() ? Number.NaN : romanValue(text)),
      };
    case 'words':
      return { pattern: wordsPattern, parse: (text) => wordsValue(text.toLowerCase()) };
    case 'decimal':
      return decimalReader(picture, width);
    case 'sequence':
      throw fault('D3130', { value: picture.token });
  }
}

function decimalReader(picture: IntegerPicture, width: number | undefined): IntegerReader {
  const { ordinal, regular, separators, zero, optional } = picture;
  const isFixed = width !== undefined && width > 0;
  const times = !isFixed ? '+' : optional === 0 ? `{${width}}` : `{${width - optional},${width}}`;
  return {
    pattern: `[0-9]${times}${ordinal ? '(?:th|st|nd|rd)' : ''}`,
    parse: (text) => {
      let digits = ordinal ? text.slice(0, Math.max(0, text.length - 2)) : text;
      // The package looks for commas only, whatever the picture's own regular separator is.
      for (const { character } of separators) digits = digits.replaceAll(regular ? ',' : character, '');
      if (zero !== 0x30)
        digits = digits.replace(/[^]/g, (unit) => String.fromCodePoint(Math.max(0, unit.charCodeAt(0) - zero + 0x30)));
      // Without a base, so `0x1F` is hexadecimal: so it is in the package.
      return Number.parseInt(digits);
    },
  };
}
