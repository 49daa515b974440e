import { expect, test } from 'vitest';
import { lambda, stateMachine, workflow } from 'typestep';
import { expectExecution, simulate } from 'typestep/testing';
import { link } from '../../src/engine/link.js';
import { makeWorkflow } from '../../src/dsl/workflow-handle.js';
import { span } from '../dsl/attach.js';
import { check, remove, send, user, verifyUser } from './story.js';

test('a run goes through the states on virtual time', async () => {
  const run = await simulate(verifyUser, user, (mock) =>
    mock.on(send, () => ({ messageId: 'm1' })).on(remove, () => undefined),
  );
  expect(run).toMatchObject({ status: 'SUCCEEDED', output: { outcome: 'deleted' }, startTime: Date.UTC(2025, 0, 1) });
  expect(run.stopTime - run.startTime).toBe(30 * 60 * 1000);
  expect(run.calls.map(({ task, input, attempt, at }) => ({ task, input, attempt, at: at - run.startTime }))).toEqual([
    { task: 'SendVerification', input: { email: 'a@b.c' }, attempt: 1, at: 0 },
    { task: 'CheckVerified', input: { id: 'u1' }, attempt: 1, at: 1_800_000 },
    { task: 'DeleteUser', input: { id: 'u1' }, attempt: 1, at: 1_800_000 },
  ]);
  const wait = run.visits.find(({ type }) => type === 'Wait');
  expect(wait).toMatchObject({ at: run.startTime, duration: 1_800_000 });
  expect(run.visits[0]).toMatchObject({ state: 'SendVerification', source: span });
  expect(run.history[0]?.type).toBe('ExecutionStarted');
  expect(run.history.at(-1)?.type).toBe('ExecutionSucceeded');
});

test('a declared handler runs where there is no mock, and a mock comes first', async () => {
  const mocks = { id: 'u2', email: 'a@b.c' };
  const kept = await simulate(verifyUser, mocks, (mock) => mock.on(send, () => ({ messageId: 'm' })));
  expect(kept.output).toEqual({ outcome: 'kept' });
  const deleted = await simulate(verifyUser, mocks, (mock) =>
    mock
      .on(send, () => ({ messageId: 'm' }))
      .on(check, () => ({ verified: false }))
      .on(remove, async () => undefined),
  );
  expect(deleted.output).toEqual({ outcome: 'deleted' });
});

test('a task that nobody answers is an error of the test, with the line to add', async () => {
  const run = simulate(verifyUser, user);
  await expect(run).rejects.toMatchObject({ diagnostics: [{ code: 'test/unmocked-task' }] });
  await expect(run).rejects.toThrow(
    'state `SendVerification` calls task `SendVerification`, which has neither a mock nor a handler',
  );
  await expect(run).rejects.toThrow('mock.on(sendVerification, (input) => …)');
});

test('what a mock throws is the task’s error', async () => {
  const run = await simulate(verifyUser, user, (mock) =>
    mock.on(send, () => {
      throw Object.assign(new Error('no such address'), { name: 'BadAddress' });
    }),
  );
  expect(run).toMatchObject({ status: 'FAILED', error: 'BadAddress' });
  expect(JSON.parse(run.cause ?? '')).toMatchObject({ errorType: 'BadAddress', errorMessage: 'no such address' });
});

const poll = lambda<{ n: number }, number>('Poll');
const polling = (attempts: number) =>
  stateMachine<{ n: number }>('Polling')
    .task(
      'Ask',
      poll,
      { n: 1 },
      {
        retry: [{ on: ['States.Timeout'], maxAttempts: attempts, interval: { seconds: 5 } }],
        timeout: { seconds: 10 },
      },
    )
    .build();

test('a mock sees the attempt, and says how long it takes', async () => {
  const run = await simulate(polling(2), { n: 1 }, (mock) =>
    mock.on(poll, async (_input, call) => {
      if (call.attempt === 1) return call.never();
      call.takes({ seconds: call.attempt === 2 ? 11 : 3 });
      return 7;
    }),
  );
  // Two timeouts of 10 s, delays of 5 s and 10 s, and 3 s for the last attempt.
  expectExecution(run).toSucceedWith(7).toHaveTaken({ seconds: 38 });
  expect(run.calls.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
  expect(run.visits[0]?.attempts).toHaveLength(3);
});

test('data that is not JSON is refused', async () => {
  const input = { n: 1n } as never;
  await expect(simulate(polling(1), input, (mock) => mock.on(poll, () => 1))).rejects.toMatchObject({
    diagnostics: [{ code: 'task/input-not-json' }],
  });
  await expect(simulate(polling(1), { n: 1 }, (mock) => mock.on(poll, () => 1n as never))).rejects.toMatchObject({
    diagnostics: [{ code: 'task/result-not-json' }],
  });
});

test('what crosses is a copy', async () => {
  const given = { n: 1 };
  const run = await simulate(polling(1), given, (mock) =>
    mock.on(poll, (input) => {
      input.n = 99;
      return 1;
    }),
  );
  expect(run.calls[0]?.input).toEqual({ n: 1 });
  expect(given).toEqual({ n: 1 });
});

test('the start time is a matter of the test', async () => {
  const mocks = { startTime: '2030-05-06T07:08:09Z' };
  const run = await simulate(polling(1), { n: 1 }, (mock) => mock.on(poll, () => 1), mocks);
  expect(new Date(run.startTime).toISOString()).toBe('2030-05-06T07:08:09.000Z');
  await expect(
    simulate(polling(1), { n: 1 }, (mock) => mock.on(poll, () => 1), { startTime: 'soon' }),
  ).rejects.toMatchObject({ diagnostics: [{ code: 'test/bad-start-time' }] });
});

test('a workflow that was not compiled cannot be simulated', async () => {
  await expect(
    simulate(
      workflow('Plain', async () => 1),
      undefined,
    ),
  ).rejects.toThrow('dsl/not-compiled');
});

test('a task that is no Lambda function is refused', async () => {
  const definition = {
    QueryLanguage: 'JSONata',
    StartAt: 'Put',
    States: { Put: { Type: 'Task', Resource: 'arn:aws:states:::dynamodb:putItem', Arguments: {}, End: true } },
  } as const;
  expect(link(definition).kind).toBe('linked');
  const raw = makeWorkflow<object, unknown>('Raw', {}, () => ({
    definition,
    sourceMap: {},
    diagnostics: [],
    tasks: [],
  }));
  await expect(simulate(raw, {})).rejects.toMatchObject({ diagnostics: [{ code: 'test/unknown-resource' }] });
});
