// A helper that only computes costs no state and no transition, whatever its shape and however often it is called.
import { expect, test } from 'vitest';
import { lambda, workflow, type Workflow } from 'typestep';
import { native, simulate } from 'typestep/testing';

const step = lambda('Step', async ({ n }: { n: number }) => ({ next: n }));

interface Data {
  id: string;
  n: number;
  note?: string;
}

const label = (n: number, word = 'n', end = `${word}.`) => `${word} ${n}${end}`;
function size({ n, note = 'none' }: Data, limit = 2) {
  if (n > limit) return 'big';
  const isNoted = note !== 'none';
  let text = 'small';
  if (isNoted) text = `${text}, noted`;
  return text;
}
const isOpen = (d: Data) => d.n > 0 && d.note === undefined;

const one = workflow('OneTask', async (d: Data) => {
  const before = label(d.n);
  const { next } = await step({ n: d.n });
  return [before, label(next, size(d)), size(d), size({ id: d.id, n: next }, 0), [label(next), label(next, 'x')]];
});
const chosen = workflow('OneChoice', async (d: Data) => {
  if (isOpen(d)) await step({ n: 1 });
  else if (size(d) === 'big') await step({ n: 2 });
  return label(d.n, size(d));
});
const none = workflow('NoTask', async (d: Data) => ({ label: label(d.n), size: size(d), open: isOpen(d) }));

const cases: readonly (readonly [Workflow<Data, unknown>, number])[] = [
  [one, 1],
  [chosen, 4],
  [none, 1],
];
test.each(cases)('%#', async (definition, states) => {
  expect(Object.keys(definition.definition.States)).toHaveLength(states);
  for (const input of [
    { id: 'a', n: 0 },
    { id: 'a', n: 1, note: 'x' },
    { id: '', n: 3 },
    { id: '', n: 3, note: '' },
  ]) {
    expect((await simulate(definition, input)).output).toEqual((await native(definition, input)).output);
  }
});
