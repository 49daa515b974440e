// Whole numbers in Roman numerals and in letters (a, b, … z, aa, ab …), and back.

const roman: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const romanValues: ReadonlyMap<string, number> = new Map(
  roman.flatMap(([value, text]) => (text.length === 1 ? [[text, value] as const] : [])),
);

export function romanOf(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, numeral] of roman) {
    const times = Math.floor(rest / worth);
    if (!(times >= 1)) continue;
    text += numeral.repeat(times);
    rest -= times * worth;
  }
  return text;
}

/** A numeral before a greater one counts against it. Other characters make it no number. */
export function romanValue(text: string): number {
  let total = 0;
  let greatest = 1;
  for (const letter of [...text.toLowerCase()].reverse()) {
    const value = romanValues.get(letter) ?? Number.NaN;
    if (value < greatest) total -= value;
    else {
      greatest = value;
      total += value;
    }
  }
  return total;
}

export function lettersOf(value: number, first: 'a' | 'A'): string {
  const base = first.charCodeAt(0);
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(((rest - 1) % 26) + base) + text;
  return text;
}

export function lettersValue(text: string, first: 'a' | 'A'): number {
  const base = first.charCodeAt(0);
  let value = 0;
  for (let at = 0; at < text.length; at++) value += (text.charCodeAt(text.length - at - 1) - base + 1) * 26 ** at;
  return value;
}
