// One execution from start to end: time, tasks, the record, and what cannot be run.
import { describe, expect, test } from 'vitest';
import type { Definition, State } from '../../compiler/asl/definition.js';
import { defaultStartTime, virtualClock } from '../../src/runtime/clocks/virtual.js';
import type { TaskHandler, TaskOutcome } from '../../src/runtime/ports.js';
import { RunError } from '../../src/runtime/run-error.js';
import { runExecution } from '../../src/runtime/run.js';
import { lambdaHandlers } from '../../src/runtime/tasks/lambda.js';
import { verifyUser } from './verify-user.js';

const invoke = 'arn:aws:states:::lambda:invoke';
const machine = (states: { readonly [name: string]: State }): Definition => ({
  QueryLanguage: 'JSONata',
  StartAt: Object.keys(states)[0] ?? '',
  States: states,
});
const one = (rest: object = {}): Definition =>
  machine({ Call: { Type: 'Task', Resource: invoke, End: true, ...rest } });
const run = (definition: Definition, tasks: TaskHandler, input: unknown = {}) =>
  runExecution({ definition, input, tasks, clock: virtualClock() });
const ok = (output: string): TaskOutcome => ({ kind: 'succeeded', output });

describe('VerifyUser', () => {
  const functions = (verified: boolean) => ({
    SendVerification: () => ({ messageId: 'm1' }),
    CheckVerified: async () => Promise.resolve({ verified }),
    SendWelcome: () => undefined,
    DeleteUser: () => undefined,
  });
  const story = async (verified: boolean) => {
    const table: { readonly [name: string]: () => unknown } = functions(verified);
    return run(
      verifyUser,
      lambdaHandlers((name) => table[name]),
      { id: 'u1', email: 'a@b.c' },
    );
  };

  test('takes thirty virtual minutes', async () => {
    const record = await story(false);
    expect(record).toMatchObject({ status: 'SUCCEEDED', output: { outcome: 'deleted' }, startTime: defaultStartTime });
    expect(record.stopTime - record.startTime).toBe(30 * 60_000);
    expect((await story(true)).output).toEqual({ outcome: 'welcomed' });
  });

  test('tells its story', async () => {
    const { visits, history } = await story(false);
    expect(visits.map((visit) => visit.state)).toEqual([
      'SendVerification',
      'Wait',
      'CheckVerified',
      'IsVerified',
      'DeleteUser',
    ]);
    expect(visits[1]).toMatchObject({ enteredAt: defaultStartTime, exitedAt: defaultStartTime + 1_800_000 });
    expect(visits[3]).toMatchObject({ type: 'Choice', via: { kind: 'rule', index: 0 } });
    expect(visits[4]?.attempts).toMatchObject([
      { number: 1, status: 'succeeded', arguments: { FunctionName: 'DeleteUser', Payload: { value: 'u1' } } },
    ]);
    expect(history[0]).toEqual({
      id: 1,
      previousEventId: 0,
      timestamp: defaultStartTime / 1000,
      type: 'ExecutionStarted',
      executionStartedEventDetails: {
        input: '{"id":"u1","email":"a@b.c"}',
        inputDetails: { truncated: false },
        roleArn: 'arn:aws:iam::123456789012:role/StepFunctionsRole',
      },
    });
    expect(history.at(-1)?.type).toBe('ExecutionSucceeded');
  });
});

describe('tasks', () => {
  test('`takes` is virtual time', async () => {
    const record = await run(one(), () => ({ ...ok('x'), takes: 90_000 }));
    expect(record.stopTime - record.startTime).toBe(90_000);
  });

  test('one that takes too long, or never ends, times out, and its signal is aborted', async () => {
    const signals: AbortSignal[] = [];
    for (const outcome of [{ ...ok('x'), takes: 6_000 }, { kind: 'never' } as const]) {
      const record = await run(one({ TimeoutSeconds: 5 }), ({ signal }) => {
        signals.push(signal);
        return outcome;
      });
      expect(record).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
      expect(record.stopTime - record.startTime).toBe(5_000);
      expect(record.visits[0]?.attempts[0]).toMatchObject({ status: 'timed-out' });
    }
    expect(signals.map((signal) => signal.aborted)).toEqual([true, true]);
  });

  test('retries wait on virtual time', async () => {
    const Retry = [{ ErrorEquals: ['E'], IntervalSeconds: 100, MaxAttempts: 2 }];
    const record = await run(one({ Retry }), ({ attempt }) => (attempt < 3 ? { kind: 'failed', error: 'E' } : ok('x')));
    expect(record.stopTime - record.startTime).toBe(300_000);
    expect(record.visits[0]?.attempts.map(({ number, status, retrier }) => [number, status, retrier])).toEqual([
      [1, 'failed', undefined],
      [2, 'failed', 0],
      [3, 'succeeded', 0],
    ]);
  });

  test('heartbeats keep a task alive', async () => {
    const clock = virtualClock();
    const tasks: TaskHandler = (request) => {
      clock.schedule(clock.now() + 8_000, () => request.heartbeat());
      return { ...ok('x'), takes: 15_000 };
    };
    const definition = one({ HeartbeatSeconds: 10 });
    expect((await runExecution({ definition, input: {}, tasks, clock })).status).toBe('SUCCEEDED');
  });

  test('time stands still while a handler works', async () => {
    const clock = virtualClock();
    const tasks: TaskHandler = async () => {
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
      return ok('x');
    };
    const definition = one({ TimeoutSeconds: 1 });
    const record = await runExecution({ definition, input: {}, tasks, clock });
    expect(record).toMatchObject({ status: 'SUCCEEDED', startTime: defaultStartTime, stopTime: defaultStartTime });
  });

  test('a handler that throws ends the run with its error', async () => {
    const broken = new Error('the handler is broken');
    const thrower = () => {
      throw broken;
    };
    await expect(run(one({ Retry: [{ ErrorEquals: ['States.ALL'] }] }), thrower)).rejects.toBe(broken);
    await expect(run(one(), () => Promise.reject(broken))).rejects.toBe(broken);
  });
});

describe('what cannot be run', () => {
  const refused = async (promise: Promise<unknown>): Promise<readonly string[]> => {
    const error = await promise.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof RunError)) throw error;
    return error.diagnostics.map(({ code, message }) => `${code}: ${message}`);
  };

  test('a definition that does not link', async () => {
    const definition = machine({ A: { Type: 'Mop', End: true } as never });
    expect(await refused(run(definition, () => ok('x')))).toHaveLength(1);
  });

  test('an input that is not JSON', async () => {
    expect(await refused(run(one(), () => ok('x'), { a: [1n] }))).toEqual([
      'task/input-not-json: the input has a BigInt at `$.a[0]`, which is not JSON',
    ]);
  });

  test('an input that is larger than an execution can start with', async () => {
    expect(await refused(run(one(), () => ok('x'), 'é'.repeat(131_072)))).toEqual([
      'task/input-too-large: the input has 262146 bytes as JSON, and Step Functions takes 262144 at most',
    ]);
    expect((await run(one(), () => ok('x'), 'é'.repeat(131_071))).status).toBe('SUCCEEDED');
  });

  test('a task that nobody handles: no Catch takes that', async () => {
    const Arguments = { FunctionName: 'Gone' };
    const definition = one({ Arguments, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Call' }] });
    expect(
      await refused(
        run(
          definition,
          lambdaHandlers(() => undefined),
        ),
      ),
    ).toEqual(['task/no-handler: nothing handles the task `Gone`, which state `Call` calls']);
  });

  test('a result that is not JSON', async () => {
    const tasks = lambdaHandlers(() => () => ({ run: () => 1 }));
    expect(await refused(run(one({ Arguments: { FunctionName: 'F' } }), tasks))).toEqual([
      'task/result-not-json: the task `F` gave a function at `$.run`, which is not JSON',
    ]);
  });
});

test('runs that share a clock live at the same time', async () => {
  const clock = virtualClock();
  const order: string[] = [];
  const definition = machine({
    Wait: { Type: 'Wait', Seconds: '{% $states.input.wait %}', Next: 'Call' },
    Call: { Type: 'Task', Resource: invoke, Arguments: '{% $states.input.name %}', End: true },
  });
  const tasks: TaskHandler = ({ arguments: name, time }) => {
    order.push(`${String(name)}@${time - defaultStartTime}`);
    return ok('x');
  };
  const start = (name: string, wait: number) => runExecution({ definition, input: { name, wait }, tasks, clock });
  await Promise.all([start('late', 20), start('early', 10), start('also late', 20)]);
  expect(order).toEqual(['early@10000', 'late@20000', 'also late@20000']);
});

test('events are told as they happen', async () => {
  const kinds: string[] = [];
  await runExecution({
    definition: machine({ A: { Type: 'Pass', End: true } }),
    input: {},
    clock: virtualClock(),
    tasks: () => ok('x'),
    onEvent: (event) => kinds.push(event.kind),
  });
  expect(kinds).toEqual(['execution-started', 'state-entered', 'state-exited', 'execution-succeeded']);
});
