import { expect, test } from 'vitest';
import { lambda, stateMachine, wait, workflow } from 'typestep';
import { expectExecution, native, simulate, type MockSetup } from 'typestep/testing';
import { check, remove, send, user, verifyUser } from './story.js';

const quiet: MockSetup = (mock) => mock.on(send, () => ({ messageId: 'm1' })).on(remove, () => undefined);
const broken: MockSetup = (mock) =>
  mock.on(send, () => {
    throw new RangeError('too long');
  });

test.each([
  ['deleted', user, quiet],
  ['kept', { ...user, id: 'u2' }, quiet],
  ['failed', user, broken],
  ['checked late', user, (mock: Parameters<MockSetup>[0]) => quiet(mock).on(check, async () => ({ verified: true }))],
] as const)('the function itself gives what the definition gives: %s', async (_name, input, mocks) => {
  const [ours, nodes] = [await simulate(verifyUser, input, mocks), await native(verifyUser, input, mocks)];
  const { calls, status, output, error, cause, startTime, stopTime } = ours;
  expect(nodes).toEqual(
    JSON.parse(
      JSON.stringify({
        status,
        output,
        error,
        cause,
        startTime,
        stopTime,
        calls: calls.map(({ task, input: given, attempt, at }) => ({ task, input: given, attempt, at })),
      }),
    ),
  );
});

const poll = lambda<{ n: number }, number>('Poll');
const polling = workflow('Polling', async (input: { n: number }) => {
  try {
    return await poll(
      { n: input.n },
      {
        retry: [{ on: ['States.Timeout'], maxAttempts: 1, interval: { seconds: 5 } }],
        timeout: { seconds: 10 },
      },
    );
  } catch (error) {
    const { name, message, cause } = error as Error;
    return { name, message, cause: typeof cause };
  }
});

test('calls are retried and timed out as the engine does it', async () => {
  const late = await native(polling, { n: 1 }, (mock) =>
    mock.on(poll, (_, call) => (call.attempt === 1 ? call.never() : 7)),
  );
  expectExecution(late).toSucceedWith(7).toHaveTaken({ seconds: 15 }).toHaveCalled(poll, { n: 1 }).times(2);
  const never = await native(polling, { n: 1 }, (mock) => mock.on(poll, (_, call) => call.never()));
  expectExecution(never)
    .toSucceedWith({ name: 'States.Timeout', message: '', cause: 'undefined' })
    .toHaveTaken({ seconds: 25 });
});

test('a task’s error is caught by name and message', async () => {
  const run = await native(polling, { n: 1 }, (mock) =>
    mock.on(poll, () => {
      throw new TypeError('odd');
    }),
  );
  expect(run.output).toEqual({ name: 'TypeError', message: 'odd', cause: 'string' });
});

test('what the function throws fails the run by name and message', async () => {
  const failing = workflow('Failing', async () => {
    throw Object.assign(new Error('m'), { name: 'Mine' });
  });
  expectExecution(await native(failing, undefined)).toFailWith('Mine', 'm');
});

test('an uncaught task error keeps its raw cause', async () => {
  const calling = workflow('Calling', async () => poll({ n: 1 }));
  const run = await native(calling, undefined, (mock) =>
    mock.on(poll, () => {
      throw new Error('m');
    }),
  );
  expectExecution(run).toFailWith('Error', '{"errorType":"Error","errorMessage":"m","trace":[]}');
});

test('what crosses is a copy, nothing at all is null', async () => {
  const changing = workflow('Changing', async (input: { list: number[] }) => {
    input.list.push(2);
    await poll({ n: input.list.length });
    return undefined;
  });
  const given = { list: [1] };
  const run = await native(changing, given, (mock) =>
    mock.on(poll, (input) => {
      input.n = 5;
      return 1;
    }),
  );
  expect(given).toEqual({ list: [1] });
  expect(run.calls[0]?.input).toEqual({ n: 2 });
  expect(run.output).toBeNull();
});

test('the workflow’s own timeout ends the run', async () => {
  const slow = workflow('Slow', async () => wait({ hours: 3 }), { timeout: { hours: 1 } });
  const run = await native(slow, undefined);
  expectExecution(run).toFailWith('States.Timeout').toHaveTaken({ hours: 1 });
  expect(run.status).toBe('TIMED_OUT');
});

test('runs at the same time have clocks and mocks of their own', async () => {
  const waiting = workflow('Waiting', async (input: { minutes: number }) => {
    await wait({ minutes: input.minutes });
    return poll({ n: input.minutes });
  });
  const runs = await Promise.all(
    [3, 1, 2].map((minutes) => native(waiting, { minutes }, (mock) => mock.on(poll, ({ n }) => n * minutes))),
  );
  expect(runs.map(({ output }) => output)).toEqual([9, 1, 4]);
  expect(runs.map(({ startTime, stopTime }) => stopTime - startTime)).toEqual([180_000, 60_000, 120_000]);
});

test('time stands still while a mock is at work', async () => {
  const racing = workflow('Racing', async () => {
    const late = wait({ seconds: 1 }).then(() => 'time');
    return Promise.race([late, poll({ n: 1 }).then(() => 'task')]);
  });
  const slowly = async () => {
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
    return 1;
  };
  expect((await native(racing, undefined, (mock) => mock.on(poll, slowly))).output).toBe('task');
});

test('what is wrong with the test ends the run, even where the workflow catches', async () => {
  const codeOf = async (run: Promise<unknown>) => {
    const error = await run.then(
      () => undefined,
      (thrown: unknown) => thrown as { diagnostics: readonly { code: string }[] },
    );
    return error?.diagnostics.map(({ code }) => code);
  };
  expect(await codeOf(native(polling, { n: 1 }))).toEqual(['test/unmocked-task']);
  expect(await codeOf(native(polling, { n: 1n } as never))).toEqual(['task/input-not-json']);
  expect(await codeOf(native(polling, { n: 1 }, (mock) => mock.on(poll, () => 1n as never)))).toEqual([
    'task/result-not-json',
  ]);
  const leaking = workflow('Leaking', async () => ({ at: 1n }));
  expect(await codeOf(native(leaking, undefined))).toEqual(['test/value-not-json']);
  const sending = workflow('Sending', async () => poll({ n: 1n as never }));
  expect(await codeOf(native(sending, undefined, (mock) => mock.on(poll, () => 1)))).toEqual(['test/value-not-json']);
  const wrong = workflow('Wrong', async () => poll({ n: 1 }, { timeout: { seconds: -1 } }));
  expect(await codeOf(native(wrong, undefined, (mock) => mock.on(poll, () => 1)))).toEqual(['dsl/bad-task-options']);
  const resting = workflow('Resting', async () => wait({ milliseconds: 1 }));
  expect(await codeOf(native(resting, undefined))).toEqual(['dsl/bad-duration']);
  const chain = stateMachine<object>('Chain').succeed('Done').build();
  expect(await codeOf(native(chain, {}))).toEqual(['test/no-function']);
});
