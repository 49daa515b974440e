// What Step Functions adds, and time and chance, which come from the scope alone.
import { expect, test } from 'vitest';
import { javaRandom } from '../../../src/engine/expressions/java-random.js';
import { evaluate } from './evaluate.js';

test.each([
  ['$partition([1,2,3,4,5], 2)', [[1, 2], [3, 4], [5]]],
  [
    '$partition([1,2,3,4], 2.9)',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['$range(0, 6, 2)', [0, 2, 4, 6]],
  ['$range(5, 1, -2)', [5, 3, 1]],
  ['$range(-1.7, 2, 1)', [-1, 0, 1, 2]],
  ['$parse("{\\"a\\":[1,null]}").a', [1, null]],
  ['$random(42)', 0.7275636800328681],
  ['$millis()', 1_700_000_000_123],
  ['$now()', '2023-11-14T22:13:20.123Z'],
  ['$toMillis($now()) = $millis()', true],
])('%s', (text, value) => {
  expect(evaluate(text)).toEqual({ kind: 'value', value });
});

test.each([
  '$substringAfter("undefined", $nothing)',
  '$sift({"a": 1})',
  '$partition([1], 0)',
  '$range(1, 2, 0)',
  '$parse("{")',
  '$eval("1")',
  '$random("x")',
])('%s stops', (text) => {
  expect(evaluate(text)).toMatchObject({ kind: 'error' });
});

test.each([
  ['$hash("input data", "SHA-1")', 'aaff4a450a104cd177d28d18d74485e8cae074b7'],
  ['$hash("", "MD5")', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['$hash("é", "SHA-256")', '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c'],
  ['$length($hash("x", "SHA-384"))', 96],
  ['$length($hash("x", "SHA-512"))', 128],
])('%s', (text, value) => {
  expect(evaluate(text)).toEqual({ kind: 'value', value });
});

test('an unknown algorithm stops', () => {
  expect(evaluate('$hash("x", "CRC")')).toMatchObject({ kind: 'error', message: expect.stringContaining('SHA-384') as string }); // prettier-ignore
});

test.each([
  ['/(a)\\1/', 'the back-reference \\1 in a regular expression'],
  ['$contains("a", /a(?=b)/)', 'look-ahead (?=…) in a regular expression'],
  ['$replace("a", /(?<!x)a/, "b")', 'negative look-behind (?<!…) in a regular expression'],
])('%s is refused by name', (text, what) => {
  expect(evaluate(text)).toEqual({ kind: 'refused', what });
});

test('the same scope gives the same chance, and ids of version 4', () => {
  const ids = evaluate('[$uuid(), $uuid(), $random(), $shuffle([1..5])]');
  expect(evaluate('[$uuid(), $uuid(), $random(), $shuffle([1..5])]')).toEqual(ids);
  const [first, second, number] = (ids as unknown as { value: readonly [string, string, number] }).value;
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(second).not.toBe(first);
  expect(number).toBeGreaterThanOrEqual(0);
  expect(number).toBeLessThan(1);
});

test('java.util.Random (JSN-10)', () => {
  const next = javaRandom(42);
  expect([next(), next()]).toEqual([0.7275636800328681, 0.6832234717598454]);
  expect(javaRandom(0)()).toBe(0.730967787376657);
});

test('a variable hides a function of its name, and is still a variable elsewhere', () => {
  expect(evaluate('$match.id', { variables: { match: { id: 1 } } })).toEqual({ kind: 'value', value: 1 });
  expect(evaluate('$sum([1])', { variables: { sum: 1 } })).toMatchObject({ kind: 'error', code: 'T1006' });
});
