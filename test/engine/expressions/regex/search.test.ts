// Our search gives what JavaScript's gives, for every pattern that is not refused, and its work is bounded.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRegex } from '../../../../compiler/asl/expressions/regex/parse.js';
import { compileRegex } from '../../../../src/engine/expressions/regex/program.js';
import { searchRegex } from '../../../../src/engine/expressions/regex/search.js';
import { pattern, text } from './generate.js';

interface Match {
  readonly index: number;
  readonly groups: readonly (string | undefined)[];
}

function ours(source: string, flags: string, subject: string, from: number): Match | undefined | string {
  const parsed = parseRegex(source, flags);
  if (parsed.kind === 'refused') return parsed.what;
  const program = compileRegex(parsed.node, parsed.groups);
  if ('refused' in program) return program.refused;
  const found = searchRegex(program, subject, from, () => undefined);
  if (found === undefined) return undefined;
  const groups = Array.from({ length: found.length / 2 }, (_, index) =>
    found[2 * index + 1] === -1 ? undefined : subject.slice(found[2 * index], found[2 * index + 1]),
  );
  return { index: found[0] as number, groups };
}

function theirs(source: string, flags: string, subject: string, from: number): Match | undefined {
  const regex = new RegExp(source, `${flags}g`);
  regex.lastIndex = from;
  const match = regex.exec(subject);
  return match === null ? undefined : { index: match.index, groups: [...match] };
}

test.each([
  ['(?:(a)|b)*', '', 'ab'],
  ['(a*)*', '', 'b'],
  ['(a?)?', '', 'b'],
  ['(|a)*', '', 'aa'],
  ['(?:a??)*b', '', 'aab'],
  ['(z)((a+)?(b+)?(c))*', '', 'zaacbbbcac'],
  ['(?:\\b|a)*c', '', 'aac'],
  ['(a*){2,4}b?', '', 'aab'],
  ['^b$', 'm', 'a\rb\u2028c'],
  ['a.c', '', 'a\u2029c abc'],
  ['[^]', '', '\n'],
  ['[]', '', 'a'],
  ['.', '', '😀'],
  ['\\ud83d', '', '😀'],
  ['\\cJ', '', '\n'],
  ['\\c', '', '\\c'],
  ['[\\c_]', '', '\x1f'],
  ['\\u{2}', '', 'uu'],
  ['\\p', '', 'p'],
  ['\\8\\1', '', '8\x01'],
  ['\\012\\0', '', '\n\0'],
  ['a{,2}', '', 'a{,2}'],
  ['{', '', '{'],
  ['x{1', '', 'x{1'],
  ['[\\d-z]+', '', '1-z'],
  ['[\\b]', '', '\b'],
  ['\\b\\w+\\b', '', 'né x'],
  ['\\s', '', '\ufeff'],
  ['K', 'i', '\u212a'],
  ['ſ', 'i', 'S'],
  ['[^ſ]', 'i', 'ſ'],
  ['σ', 'i', 'ς'],
  ['ß', 'i', 'ẞ'],
  ['ǆ', 'i', 'ǅ'],
  ['[α-ω]+', 'i', 'ΑΩ'],
  ['\\W', 'i', 'ſ'],
  ['[^x]', 'i', 'X'],
  ['(?<year>\\d{4})', '', '2024'],
])('/%s/%s on %j', (source, flags, subject) => {
  expect(ours(source, flags, subject, 0)).toEqual(theirs(source, flags, subject, 0));
});

test.each([
  ['(a)\\1', 'the back-reference \\1'],
  ['(?<n>a)\\k<n>', 'the back-reference \\k<…>'],
  ['a(?=b)', 'look-ahead (?=…)'],
  ['a(?!b)', 'negative look-ahead (?!…)'],
  ['(?<=a)b', 'look-behind (?<=…)'],
  ['(?<!a)b', 'negative look-behind (?<!…)'],
  ['(?:a{1000}){1000}', 'a regular expression whose repetitions make it too large'],
  ['(((((((a*)*)*)*)*)*)*)*', 'a regular expression with deeply nested repetitions of empty parts'],
])('/%s/ is refused', (source, what) => {
  expect(ours(source, '', 'aab', 0)).toBe(what);
});

const runs = Number(process.env['FUZZ_RUNS'] ?? 3_000);

test(
  'random patterns on random texts',
  () => {
    let compared = 0;
    fc.assert(
      fc.property(pattern, fc.constantFrom('', 'i', 'm', 'im'), text, fc.nat(3), (source, flags, subject, from) => {
        let expected: Match | undefined;
        try {
          expected = theirs(source, flags, subject, from);
        } catch (thrown) {
          if (thrown instanceof SyntaxError) return;
          throw thrown;
        }
        const actual = ours(source, flags, subject, from);
        if (typeof actual === 'string') return;
        compared++;
        expect(actual, `/${source}/${flags} on ${JSON.stringify(subject)}`).toEqual(expected);
      }),
      { numRuns: runs, seed: 7 },
    );
    expect(compared).toBeGreaterThan(runs / 2);
  },
  60_000 + runs,
);

test.each(['^(a+)+$', '(a|aa)*b', '(a*)*b', '(.*)*c', '^(\\w+\\s?)*$'])('/%s/ ends at once', (source) => {
  for (const length of [50, 100_000]) {
    let work = 0;
    const parsed = parseRegex(source, '');
    if (parsed.kind === 'refused') throw new Error(parsed.what);
    const program = compileRegex(parsed.node, parsed.groups);
    if ('refused' in program) throw new Error(program.refused);
    searchRegex(program, `${'a'.repeat(length)}!`, 0, (units) => (work += units));
    expect(work).toBeLessThan(length * 10);
  }
});
