// Agreement with the package's own evaluator: a table that covers every construct and every trap, and random expressions.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject } from '../../../compiler/json.js';
import { evaluate } from './evaluate.js';
import { expressions } from './expressions.js';
import { data, expressionText } from './generate.js';
import { oracle } from './oracle.js';

const documents: readonly JsonObject[] = [
  { x: 1, y: 'a', z: [], s: 'héllo😀', n: null, o: {} },
  { x: [1], y: ['b', 'a'], z: [{ a: 1, b: [1, 2] }], s: '', n: 2.5, o: { k: 'v' } },
  { x: [3, 1, 2], y: 'x,y', z: [{ a: 1 }, { a: 2, b: [[3]] }, { a: [1, 2], b: { c: null } }], s: 'abc', n: -3, o: { a: { b: [1, { c: 2 }] }, k: 1, l: [] } }, // prettier-ignore
  { x: true, y: [], z: { a: [{ b: 1 }, { b: 2 }] }, s: ' 12 ', n: 9007199254740991, o: { list: [[1, 2], [3]], k: ['p', 'q'] } }, // prettier-ignore
];

test.each(expressions)('%s', async (text) => {
  for (const variables of documents) {
    const ours = evaluate(text, { variables });
    expect(ours, JSON.stringify(variables)).toEqual(await oracle(text, { variables }));
  }
});

const runs = Number(process.env['FUZZ_RUNS'] ?? 500);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_124);

test(
  'random expressions give what the package gives, or an error where it gives an error',
  { timeout: 30_000 + runs * 20 },
  async () => {
    await fc.assert(
      fc.asyncProperty(expressionText, data, async (text, variables) => {
        const ours = evaluate(text, { variables });
        const theirs = await oracle(text, { variables });
        // Crashes of the package are not behaviour, and it evaluates items concurrently, so which error is first is open.
        if (ours.kind === 'refused' || (theirs.kind === 'error' && (theirs.code === 'crash' || ours.kind === 'error')))
          return;
        if (ours.kind === 'error' && ours.code === 'limit') return;
        expect(ours).toEqual(theirs);
      }),
      { numRuns: runs, seed },
    );
  },
);
