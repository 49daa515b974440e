// Retries, timeouts and heartbeats take the same time and the same turns natively as in the engine.
import { expect, test } from 'vitest';
import { lambda, workflow, type TaskOptions, type WorkflowOptions } from 'typestep';
import { native, simulate, type MockCall, type RunOutcome } from 'typestep/testing';
import { jsonExpr } from '../../compiler/ir/make.js';
import type { Json } from '../../compiler/json.js';
import { attach, capture, give, programOf, span } from '../dsl/attach.js';
import { unknownFacts } from '../../compiler/ir/facts.js';

const poll = lambda<{ n: number }, number>('Poll');

/** `return poll({ n: 1 }, options)`, and what the compiler makes of it. */
function polling(options: TaskOptions, own: WorkflowOptions = {}) {
  const operation = {
    kind: 'task',
    task: capture('poll'),
    argument: jsonExpr({ n: 1 }),
    options: jsonExpr(options as unknown as Json),
  } as const;
  const compiled = programOf(give({ kind: 'await', operation, facts: unknownFacts, span }));
  return workflow(
    'Polling',
    attach(async () => poll({ n: 1 }, options), compiled, { poll: () => poll }),
    own,
  );
}

function comparable({ status, output, error, cause, stopTime, calls }: RunOutcome<unknown>) {
  return { status, output, error, cause, stopTime, calls: calls.map(({ attempt, at }) => ({ attempt, at })) };
}

const failTwice = (_input: { n: number }, call: MockCall) => {
  if (call.attempt < 3) throw Object.assign(new Error('busy'), { name: call.attempt === 1 ? 'Busy' : 'Odd' });
  return call.attempt;
};
const neverAnswer = (_input: { n: number }, call: MockCall) => call.never();
const answerLate = async (_input: { n: number }, call: MockCall) => {
  call.takes({ seconds: 20 - 6 * call.attempt });
  return call.attempt;
};

const seconds = (amount: number) => ({ seconds: amount });
test.each([
  ['defaults', { retry: [{ on: ['States.TaskFailed'] }] }, failTwice],
  [
    'two rules',
    {
      retry: [
        { on: ['Busy'], interval: seconds(3) },
        { on: ['States.ALL'], interval: seconds(7) },
      ],
    },
    failTwice,
  ],
  ['no rule', { retry: [{ on: ['Busy'] }] }, failTwice],
  ['jitter', { retry: [{ on: ['States.ALL'], interval: seconds(60), jitter: 'full' }] }, failTwice],
  [
    'growth',
    { retry: [{ on: ['States.ALL'], interval: seconds(5), backoffRate: 3, maxDelay: seconds(9) }] },
    failTwice,
  ],
  ['timeout', { timeout: seconds(10), retry: [{ on: ['States.Timeout'], maxAttempts: 1 }] }, neverAnswer],
  ['late', { timeout: seconds(10), retry: [{ on: ['States.Timeout'] }] }, answerLate],
  ['task failed is no timeout', { timeout: seconds(10), retry: [{ on: ['States.TaskFailed'] }] }, neverAnswer],
  [
    'heartbeat',
    { timeout: seconds(60), heartbeat: seconds(5), retry: [{ on: ['States.HeartbeatTimeout'] }] },
    answerLate,
  ],
] as const)('%s', async (_name, options, handler) => {
  const flow = polling(options);
  const [ours, nodes] = [
    await simulate(flow, undefined, (mock) => mock.on(poll, handler), { seed: 42 }),
    await native(flow, undefined, (mock) => mock.on(poll, handler), { seed: 42 }),
  ];
  expect(comparable(nodes)).toEqual(comparable(ours));
  expect(ours.calls.length).toBeGreaterThan(0);
});

test.each([
  ['at once', (_input: { n: number }, call: MockCall) => (call.takes({ seconds: 10 }), 1)],
  ['later', async (_input: { n: number }, call: MockCall) => (call.takes({ seconds: 10 }), 1)],
  [
    'failing',
    async (_input: { n: number }, call: MockCall) => Promise.reject((call.takes({ seconds: 10 }), new Error())),
  ],
])('an answer at the very moment of the timeout comes first: %s', async (_name, handler) => {
  const flow = polling({ timeout: { seconds: 10 } });
  const [ours, nodes] = [
    await simulate(flow, undefined, (mock) => mock.on(poll, handler)),
    await native(flow, undefined, (mock) => mock.on(poll, handler)),
  ];
  expect(comparable(nodes)).toEqual(comparable(ours));
  expect(ours.error).not.toBe('States.Timeout');
});

test.each([
  ['the answer', 9, undefined, 'SUCCEEDED'],
  ['the timeout of the task', 11, undefined, 'FAILED'],
  ['the timeout of the workflow', 9, { seconds: 9 }, 'TIMED_OUT'],
] as const)('of what comes at different times, %s comes first', async (_name, takes, timeout, status) => {
  const flow = polling({ timeout: { seconds: 10 } }, timeout === undefined ? {} : { timeout });
  const handler = async (_input: { n: number }, call: MockCall) => (call.takes({ seconds: takes }), 1);
  const [ours, nodes] = [
    await simulate(flow, undefined, (mock) => mock.on(poll, handler)),
    await native(flow, undefined, (mock) => mock.on(poll, handler)),
  ];
  expect(comparable(nodes)).toEqual(comparable(ours));
  expect(ours.status).toBe(status);
});

test('a mock that never answers needs a timeout somewhere', async () => {
  const flow = polling({});
  const refusal = { diagnostics: [{ code: 'test/never-ends' }] };
  await expect(simulate(flow, undefined, (mock) => mock.on(poll, neverAnswer))).rejects.toMatchObject(refusal);
  await expect(native(flow, undefined, (mock) => mock.on(poll, neverAnswer))).rejects.toMatchObject(refusal);
});

test('the timeout of the workflow ends a task that never answers', async () => {
  const flow = polling({}, { timeout: { hours: 1 } });
  const [ours, nodes] = [
    await simulate(flow, undefined, (mock) => mock.on(poll, neverAnswer)),
    await native(flow, undefined, (mock) => mock.on(poll, neverAnswer)),
  ];
  expect(comparable(nodes)).toEqual(comparable(ours));
  expect(ours.status).toBe('TIMED_OUT');
});
