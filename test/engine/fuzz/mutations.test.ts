// `npm run fuzz:definitions` does a hundred thousand of these.
import { expect, test } from 'vitest';
import { fuzzMutations } from './mutations.js';

test('spoilt definitions give diagnostics, and what is accepted runs', () => {
  const { failures, accepted, refused } = fuzzMutations({ runs: 1000, seed: 500_000 });
  expect(failures).toEqual([]);
  expect(accepted).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(500);
});
