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

const halve = lambda('Halve', async (d: { half: string }) => d.half);
const stopping = workflow('Stopping', async (d: { n: number; by: number }) => {
  try {
    return await halve({ half: `${d.n / d.by}` });
  } catch (error) {
    return `handled ${String(error)}`;
  }
});

test('what JSON cannot hold stops an execution with an error of ours, past all handlers', async () => {
  expect((await simulate(stopping, { n: 4, by: 2 })).output).toBe('2');
  expect((await native(stopping, { n: 4, by: 0 })).output).toBe('Infinity');
  const { status, error, cause } = await simulate(stopping, { n: 4, by: 0 });
  expect([status, error]).toEqual(['FAILED', 'States.QueryEvaluationError']);
  expect(cause).toContain('Typestep.NotFinite');
});
