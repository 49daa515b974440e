// The only ways in which a state machine may differ from its function in Node, each pinned here and explained in
// docs/language.md.
import { expect, test } from 'vitest';
import { lambda, workflow } from 'typestep';
import { native, simulate } from 'typestep/testing';

const inText = workflow('NumberInText', async (d: { n: number }) => `${d.n}`);

test.each([
  [0.1 + 0.2, '0.30000000000000004', '0.3'],
  [9007199254740991, '9007199254740991', '9007199254740990'],
  [1 / 3, '0.3333333333333333', '0.333333333333333'],
])('a number in text has 15 significant digits: %d', async (n, inNode, onAws) => {
  expect((await native(inText, { n })).output).toBe(inNode);
  expect((await simulate(inText, { n })).output).toBe(onAws);
});

const grow = lambda('Grow', async ({ bytes }: { bytes: number }) => 'x'.repeat(bytes));
const tooMuch = workflow('TooMuch', async (d: { bytes: number }) => {
  const text = await grow(d);
  return text;
});

test('AWS’s limits hold: data of more than 256 KiB fails the execution', async () => {
  expect((await native(tooMuch, { bytes: 262_145 })).status).toBe('SUCCEEDED');
  const run = await simulate(tooMuch, { bytes: 262_145 });
  expect([run.status, run.error]).toEqual(['FAILED', 'States.DataLimitExceeded']);
  expect((await simulate(tooMuch, { bytes: 262_145 }, undefined, { limits: 'none' })).status).toBe('SUCCEEDED');
});
