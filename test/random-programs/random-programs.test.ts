// A part of `npm run fuzz` and `npm run fuzz:sources` that fits into the tests.
import { expect, test } from 'vitest';
import { fuzz, fuzzSources } from './run.js';

test('random workflows do in the engine what they do in Node', async () => {
  const { failures, refused, programs } = await fuzz({ programs: 120, seed: 77_000, mostFailures: 1, shrinking: 300 });
  expect(failures).toEqual([]);
  // Most must get through, or nothing was compared.
  expect([...refused.values()].reduce((sum, count) => sum + count, 0)).toBeLessThan(programs / 4);
}, 300_000);

test('spoilt sources are refused, or right', async () => {
  const { failures, compiled } = await fuzzSources({ programs: 150, seed: 88_000, mostFailures: 1 });
  expect(failures).toEqual([]);
  expect(compiled).toBeGreaterThan(3);
}, 300_000);
