// A short run of `npm run fuzz:engine`: random definitions, inputs and worlds.
import { expect, test } from 'vitest';
import { fuzz } from './run.js';

test('random executions keep their books, end, and replay', () => {
  const { failures, runs, coverage } = fuzz({ runs: 300, seed: 1 });
  expect(failures).toEqual([]);
  expect(runs).toBe(300);
  for (const what of ['status SUCCEEDED', 'status FAILED', 'status TIMED_OUT', 'event map-run-started']) {
    expect(coverage.get(what)).toBeGreaterThan(0);
  }
});
