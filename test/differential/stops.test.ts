// Where only the value decides, an execution stops with an error that says what happened and what to write instead:
// each of these is listed in docs/language.md.
import { expect, test } from 'vitest';
import { lambda, workflow, type Workflow } from 'typestep';
import { simulate } from 'typestep/testing';

const log = lambda('Log', async (_value: unknown) => null);

const load = lambda('Load', async (d: { a: number; b: number }) => d);

const quotient = workflow('KeptQuotient', async (d: { a: number; b: number }) => {
  const loaded = await load(d);
  const ratio = loaded.a / loaded.b;
  await log('divided');
  return ratio;
});
const hole = workflow('WriteBehindEnd', async (d: { list: number[]; at: number }) => {
  const list = [...d.list];
  list[d.at] = 1;
  return list;
});
const missing = workflow('MissingElement', async (d: { list: number[]; at: number }) => d.list[d.at]! + 1);
const noObject = workflow('MissingObject', async (d: { list: { id: string }[]; at: number }) => d.list[d.at]!.id);
const noNumber = workflow('NoNumber', async (d: { text: string }) => Number(d.text));

const oneOf = workflow('OneOf', async (d: { a: number; b: number }) => ({ n: d.a / d.b || d.a }));

test.each<[Workflow<never, unknown>, unknown, string]>([
  [quotient, { a: 1, b: 0 }, 'Typestep.NotFinite: `result.b` is 0'],
  [oneOf, { a: 1, b: 0 }, 'Typestep.NotFinite: `input.b` is 0'],
  [hole, { list: [1], at: 3 }, 'Typestep.Index: `input.at` is no index'],
  [hole, { list: [1], at: -1 }, 'Typestep.Index: `input.at` is no index'],
  [hole, { list: [1], at: 0.5 }, 'Typestep.Index: `input.at` is no index'],
  [missing, { list: [], at: 0 }, 'Typestep.NotANumber: `input.list[input.at]` is missing'],
  [noObject, { list: [], at: 0 }, 'Typestep.Missing: `input.list[input.at]` is missing'],
  [noNumber, { text: 'x' }, 'Unable to cast value to a number'],
])('%# stops', async (workflow, input, cause) => {
  const { status, error, cause: found } = await simulate(workflow, input as never);
  expect([status, error]).toEqual(['FAILED', 'States.QueryEvaluationError']);
  expect(found).toContain(cause);
});
