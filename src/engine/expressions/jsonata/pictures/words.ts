// Whole numbers in English words, cardinal or ordinal, and back.

const small = [
  'Zero', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve',
  'Thirteen', 'Fourteen', 'Fifteen', 'Sixteen', 'Seventeen', 'Eighteen', 'Nineteen',
] as const; // prettier-ignore
const smallOrdinals = [
  'Zeroth', 'First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth', 'Eleventh',
  'Twelfth', 'Thirteenth', 'Fourteenth', 'Fifteenth', 'Sixteenth', 'Seventeenth', 'Eighteenth', 'Nineteenth',
] as const; // prettier-ignore
const tens = ['Twenty', 'Thirty', 'Forty', 'Fifty', 'Sixty', 'Seventy', 'Eighty', 'Ninety'] as const;
const magnitudes = ['Thousand', 'Million', 'Billion', 'Trillion'] as const;

export type Kind = 'cardinal' | 'ordinal';
/** How the words join what stands before them. */
type Place = 'first' | 'later';

export function wordsOf(value: number, kind: Kind): string {
  return words(value, 'first', kind);
}

function words(value: number, place: Place, kind: Kind): string {
  const and = place === 'later' ? ' and ' : '';
  const comma = place === 'later' ? ', ' : '';
  if (value < 20) return and + ((kind === 'ordinal' ? smallOrdinals : small)[value] ?? '');
  if (value < 100) return and + tensOf(value, kind);
  if (value < 1000) return comma + counted(Math.floor(value / 100), 'Hundred', value % 100, kind);
  const power = Math.min(magnitudes.length, Math.floor(Math.log10(value) / 3));
  const unit = 1000 ** power;
  const count = Math.floor(value / unit);
  return comma + counted(count, magnitudes[power - 1] as string, value - count * unit, kind);
}

function tensOf(value: number, kind: Kind): string {
  const word = tens[Math.floor(value / 10) - 2] as string;
  const rest = value % 10;
  if (rest > 0) return `${word}-${words(rest, 'first', kind)}`;
  return kind === 'ordinal' ? ordinalOfTens(word) : word;
}

function ordinalOfTens(word: string): string {
  return `${word.slice(0, -1)}ieth`;
}

function counted(count: number, unit: string, rest: number, kind: Kind): string {
  const start = `${words(count, 'first', 'cardinal')} ${unit}`;
  if (rest > 0) return start + words(rest, 'later', kind);
  return kind === 'ordinal' ? `${start}th` : start;
}

/** In the order in which a pattern tries them. */
const values: ReadonlyMap<string, number> = new Map([
  ...small.map((word, value) => [word.toLowerCase(), value] as const),
  ...smallOrdinals.map((word, value) => [word.toLowerCase(), value] as const),
  ...tens.flatMap((word, index) => [
    [word.toLowerCase(), (index + 2) * 10] as const,
    [ordinalOfTens(word.toLowerCase()), (index + 2) * 10] as const,
  ]),
  ['hundred', 100] as const,
  ['hundredth', 100] as const,
  ...magnitudes.flatMap((word, index) => [
    [word.toLowerCase(), 1000 ** (index + 1)] as const,
    [`${word.toLowerCase()}th`, 1000 ** (index + 1)] as const,
  ]),
]);

/** The source of a regular expression for numbers in words. */
export const wordsPattern = `(?:${[...values.keys(), 'and', '[\\-, ]'].join('|')})+`;

/** The value of lower-case words; NaN when one is unknown. */
export function wordsValue(text: string): number {
  // Below a hundred adds to what stands before, anything greater multiplies it; thousands close a part of the sum.
  const sums = [0];
  for (const word of text.split(/,\s|\sand\s|[\s\\-]/)) {
    const value = values.get(word) ?? Number.NaN;
    const last = sums.pop() ?? 0;
    if (!(value < 100)) sums.push(last * value);
    else if (last >= 1000) sums.push(last, value);
    else sums.push(last + value);
  }
  return sums.reduce((total, sum) => total + sum, 0);
}
