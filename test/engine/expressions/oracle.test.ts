// Agreement with the package's own evaluator: a table that covers every construct and every trap, and random expressions.
import { expect, test } from 'vitest';
import type { JsonObject } from '../../../compiler/json.js';
import { binaryOperators } from '../../../compiler/asl/expressions/jsonata/ast.js';
import { signatures } from '../../../compiler/asl/expressions/jsonata/signatures.js';
import { evaluate } from './evaluate.js';
import { expressions } from './expressions.js';
import { fuzz } from './fuzz/run.js';
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
    const theirs = await oracle(text, { variables });
    // A `TypeError` inside the package is nothing to agree with.
    if (theirs.kind === 'error' && theirs.code === 'crash') continue;
    expect(ours, JSON.stringify(variables)).toEqual(theirs);
  }
});

/** Only AWS has them. */
const notCompared: ReadonlySet<string> = new Set(['partition', 'range', 'hash', 'uuid', 'parse']);

test(
  'random expressions give what the package gives: `npm run fuzz:expressions` for more',
  { timeout: 60_000 },
  async () => {
    const { failures, coverage } = await fuzz({ runs: 4_000, seed: 20_261_125 });
    expect(failures).toEqual([]);
    const functions = Object.keys(signatures).filter((name) => !notCompared.has(name));
    const wanted = [
      ...functions.map((name) => `function $${name}`),
      ...binaryOperators.map((each) => `operator ${each}`),
    ];
    expect(wanted.filter((what) => !coverage.has(what))).toEqual([]);
  },
);
