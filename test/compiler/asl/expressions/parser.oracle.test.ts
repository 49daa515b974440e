// Our parser gives, field by field, the tree that the `jsonata` package gives, and refuses what it refuses with the same
// code, place and words: on every expression of the suite, on every one of our own tests, and on random damage to those.
import { readFileSync } from 'node:fs';
import jsonata from 'jsonata';
import { expect, test } from 'vitest';
import { isSyntaxFault } from '../../../../compiler/asl/expressions/jsonata/parser/errors.js';
import { parseGrammar } from '../../../../compiler/asl/expressions/jsonata/parser/grammar.js';
import { processTree } from '../../../../compiler/asl/expressions/jsonata/parser/process.js';
import { javaRandom } from '../../../../src/engine/expressions/java-random.js';
import { expressions } from '../../../engine/expressions/expressions.js';

const suite = new URL('../../../engine/expressions/suite/cases.jsonl', import.meta.url);
const texts: readonly string[] = [
  ...readFileSync(suite, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { readonly expr: string }).expr),
  ...expressions,
];

function ours(text: string): string {
  try {
    return JSON.stringify(normal(processTree(parseGrammar(text))));
  } catch (thrown) {
    if (isSyntaxFault(thrown)) return JSON.stringify([thrown.code, thrown.position, thrown.message]);
    return String(thrown);
  }
}

function theirs(text: string): string {
  try {
    return JSON.stringify(normal(jsonata(text).ast()));
  } catch (thrown) {
    const { code, position, message } = thrown as { code?: string; position?: number; message: string };
    return code === undefined ? String(thrown) : JSON.stringify([code, position, message]);
  }
}

/** Own fields in one order, without what is absent or a function. */
function normal(value: unknown): unknown {
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return value.map(normal);
  if (typeof value !== 'object' || value === null) return value;
  // What the package has of the end of the text hangs on a prototype.
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined && typeof field !== 'function')
      .map(([key, field]) => [key, normal(field)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

test.each(texts)('%s', (text) => {
  expect(ours(text)).toBe(theirs(text));
});

const pieces = ['(', ')', '[', ']', '{', '}', '.', '..', ',', ';', ':', ':=', '?', '|', '@$v', '#$i', '^(', '%', '%.', '*', '**', '-', '+', '/', '/a/i', '&', '=', '!=', '!', '~', '~>', '<', '>', '<=', ' and ', ' or ', ' in ', '"a"', "'b", '`c`', '`', '"\\u0041"', '"\\q"', '"\\u00', '0', '01', '1.5e3', '1e999', '1.', '$', '$$', '$x', 'a', 'true', 'null', 'function($x){', 'λ($x, $y)<s-n?:s>{', '<a<n>:n>', '<n<s>>', '<(sa<n>)>', '<s++->', '/*', '*/', ' ', '\n', '[]', '$f(?, ', '\u00a0', '\\']; // prettier-ignore

const runs = Number(process.env['FUZZ_RUNS'] ?? 3_000);
const random = javaRandom(Number(process.env['FUZZ_SEED'] ?? 20_261_125));

function below(count: number): number {
  return Math.floor(random() * count);
}
function pick(list: readonly string[]): string {
  return list[below(list.length)] as string;
}

function damaged(text: string): string {
  const start = below(text.length + 1);
  const end = Math.min(text.length, start + below(6));
  const other = pick(texts);
  const otherStart = below(other.length + 1);
  const between = [
    () => '',
    () => pick(pieces),
    () => pick(pieces),
    () => text.slice(start, end).repeat(2),
    () => other.slice(otherStart, otherStart + below(30)),
    () => `${pick(pieces)}${text.slice(start, end)}${pick(pieces)}`,
  ];
  const insert = between[below(between.length)] as () => string;
  return text.slice(0, start) + insert() + text.slice(end);
}

test('random damage', { timeout: 30_000 + runs }, () => {
  for (let run = 0; run < runs; run++) {
    let text = pick(texts);
    for (let left = below(4); left >= 0; left--) text = damaged(text);
    if (text.length > 2_000) continue;
    const given = ours(text);
    const wanted = theirs(text);
    if (given !== wanted) expect(given, text).toBe(wanted);
  }
});
