// Retry, Catch, timeouts and heartbeats, as the history shows them.
import { eventsOf } from '../../src/engine/event-log.js';
import { describe, expect, test } from 'vitest';
import { createExecution, type Execution } from '../../src/engine/execution.js';
import { advance } from '../../src/engine/advance.js';
import type { Signal } from '../../src/engine/messages.js';
import { always, machine, outline, run, taskState, types } from './machines.js';
import { inOrder, linkedOf, startTime } from './play.js';

const failed = { kind: 'failed', error: 'Custom', cause: 'why' } as const;
const done = { kind: 'succeeded', output: 'done' } as const;
const never = { kind: 'never' } as const;

describe('Retry', () => {
  test('repeats Scheduled and Started, never Entered', () => {
    const { execution } = run(machine({ Call: taskState({ Retry: [always] }) }), {}, inOrder(failed, done));
    expect(outline(execution)).toEqual([
      'ExecutionStarted(1<0)',
      'TaskStateEntered(2<0)',
      'TaskScheduled(3<2)',
      'TaskStarted(4<3)',
      'TaskFailed(5<4)',
      'TaskScheduled(6<5)',
      'TaskStarted(7<6)',
      'TaskSucceeded(8<7)',
      'TaskStateExited(9<8)',
      'ExecutionSucceeded(10<9)',
    ]);
    expect(execution.stopTime).toBe(startTime + 10_000);
  });

  test('counts attempts in the context, evaluates the arguments anew, and starts again at the next visit', () => {
    const { calls } = run(
      machine({
        Call: taskState({ Arguments: '{% $states.context.State.RetryCount %}', Retry: [always], Next: 'Again' }),
        Again: taskState({ Arguments: '{% $states.context.State.RetryCount %}', Retry: [always] }),
      }),
      {},
      inOrder(failed, failed, done, failed, done),
    );
    expect(calls.map((call) => [call.stateName, call.attempt, call.arguments])).toEqual([
      ['Call', 1, 0],
      ['Call', 2, 1],
      ['Call', 3, 2],
      ['Again', 1, 0],
      ['Again', 2, 1],
    ]);
  });

  test('an error in the arguments is retried, with one EvaluationFailed an attempt', () => {
    const { execution } = run(
      machine({ Call: taskState({ Arguments: '{% $nothing %}', Retry: [{ ...always, MaxAttempts: 2 }] }) }),
      {},
    );
    expect(types(execution).slice(1)).toEqual([
      'TaskStateEntered',
      'EvaluationFailed',
      'EvaluationFailed',
      'EvaluationFailed',
      'ExecutionFailed',
    ]);
    expect(execution.error).toBe('States.QueryEvaluationError');
  });

  test('jitter comes from the seed', () => {
    const jitter = { ...always, JitterStrategy: 'FULL' as const, MaxAttempts: 5 };
    const stop = (seed: number) =>
      run(machine({ Call: taskState({ Retry: [jitter] }) }), {}, inOrder(failed), { seed }).execution.stopTime;
    expect(stop(1)).toBe(stop(1));
    expect(stop(1)).not.toBe(stop(2));
  });
});

describe('Catch', () => {
  test('gives Error and Cause, assigns, and goes on', () => {
    const { execution } = run(
      machine({
        Call: taskState({
          Retry: [{ ...always, MaxAttempts: 1 }],
          Catch: [
            { ErrorEquals: ['Other'], Next: 'Call' },
            { ErrorEquals: ['Custom'], Next: 'After', Assign: { e: '{% $states.errorOutput.Error %}' } },
          ],
        }),
        After: { Type: 'Succeed', Output: { e: '{% $e %}', input: '{% $states.input %}' } },
      }),
      {},
      inOrder(failed),
    );
    expect(execution.output).toEqual({ e: 'Custom', input: { Error: 'Custom', Cause: 'why' } });
    expect(outline(execution).slice(7, 11)).toEqual([
      'TaskFailed(8<7)',
      'TaskStateExited(9<8)',
      'SucceedStateEntered(10<9)',
      'SucceedStateExited(11<10)',
    ]);
    expect(eventsOf(execution.log)[8]).toMatchObject({ via: { kind: 'catch', index: 1 } });
  });

  test('takes an error of the state’s own Output', () => {
    const { execution } = run(
      machine({
        Call: taskState({
          Output: '{% $states.result.nothing %}',
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'End' }],
        }),
        End: { Type: 'Succeed' },
      }),
      {},
      () => done,
    );
    expect(types(execution).slice(4, 7)).toEqual(['TaskSucceeded', 'EvaluationFailed', 'TaskStateExited']);
    expect(execution.output).toMatchObject({ Error: 'States.QueryEvaluationError' });
  });

  test('an error in its own Output fails the execution', () => {
    const { execution } = run(
      machine({
        Call: taskState({ Catch: [{ ErrorEquals: ['States.ALL'], Output: { a: '{% $gone %}' }, Next: 'Call' }] }),
      }),
      {},
      () => failed,
    );
    expect(types(execution).slice(4)).toEqual(['TaskFailed', 'EvaluationFailed', 'ExecutionFailed']);
    expect(eventsOf(execution.log).at(-2)).toMatchObject({ location: 'Catch[0]/Output/a' });
  });
});

describe('timeouts', () => {
  test('TimeoutSeconds of a task: its error, no cause, exactly on time', () => {
    const { execution } = run(machine({ Call: taskState({ TimeoutSeconds: '{% 2 + 3 %}' }) }), {}, () => never);
    expect(types(execution).slice(3)).toEqual(['TaskStarted', 'TaskTimedOut', 'ExecutionFailed']);
    expect(execution).toMatchObject({ status: 'FAILED', error: 'States.Timeout', stopTime: startTime + 5000 });
    expect(execution).not.toHaveProperty('cause');
  });

  test('each attempt has a new clock (TASK-03)', () => {
    const { execution } = run(
      machine({ Call: taskState({ TimeoutSeconds: 5, Retry: [{ ...always, MaxAttempts: 1 }] }) }),
      {},
      inOrder(never, never),
    );
    expect(execution.stopTime).toBe(startTime + 20_000);
  });

  test.each([
    ['States.Timeout', true],
    ['States.HeartbeatTimeout', true],
    ['States.ALL', true],
    ['States.TaskFailed', false],
  ])('a missed heartbeat is caught by %s: %s', (name, caught) => {
    const { execution } = run(
      machine({
        Call: taskState({ TimeoutSeconds: 60, HeartbeatSeconds: 7, Catch: [{ ErrorEquals: [name], Next: 'End' }] }),
        End: { Type: 'Succeed' },
      }),
      {},
      () => never,
    );
    expect(execution.status).toBe(caught ? 'SUCCEEDED' : 'FAILED');
    expect(execution.stopTime).toBe(startTime + 7000);
    if (caught) expect(execution.output).toEqual({ Error: 'States.Timeout', Cause: '' });
  });

  test('a heartbeat starts the heartbeat clock again', () => {
    const linked = linkedOf(machine({ Call: taskState({ HeartbeatSeconds: 10 }) }));
    const execution = createExecution(linked, { input: {} });
    const send = (signal: Signal) => advance(linked, execution, signal).effects;
    expect(send({ kind: 'start', time: 0 })).toMatchObject([
      { kind: 'call-task', task: 1 },
      { timer: 2, due: 10_000 },
    ]);
    expect(send({ kind: 'heartbeat', time: 9_000, task: 1 })).toEqual([
      { kind: 'cancel-timer', timer: 2 },
      { kind: 'start-timer', timer: 3, due: 19_000 },
    ]);
    expect(send({ kind: 'timer', time: 10_000, timer: 2 })).toEqual([]);
    send({ kind: 'timer', time: 19_000, timer: 3 });
    expect(execution).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  });

  test('TimeoutSeconds of the machine (TOP-02, HIS-15)', () => {
    const { execution } = run(
      machine({ Call: taskState({ Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Call' }] }) }, { TimeoutSeconds: 30 }),
      {},
      () => never,
    );
    expect(execution).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout', stopTime: startTime + 30_000 });
    expect(outline(execution).at(-1)).toBe('ExecutionTimedOut(5<0)');
  });
});

describe('signals', () => {
  const waiting = (): { readonly execution: Execution; send(signal: Signal): readonly unknown[] } => {
    const linked = linkedOf(machine({ Call: taskState({ TimeoutSeconds: 5, Retry: [always] }) }));
    const execution = createExecution(linked, { input: {} });
    const send = (signal: Signal) => advance(linked, execution, signal).effects;
    send({ kind: 'start', time: 0 });
    return { execution, send };
  };

  test('late and unknown ones change nothing', () => {
    const { execution, send } = waiting();
    send({ kind: 'timer', time: 5_000, timer: 2 });
    const before = JSON.stringify(execution);
    send({ kind: 'task-succeeded', time: 5_001, task: 1, output: 'late' });
    send({ kind: 'task-failed', time: 5_001, task: 99 });
    send({ kind: 'timer', time: 5_001, timer: 2 });
    send({ kind: 'heartbeat', time: 5_001, task: 1 });
    send({ kind: 'start', time: 5_001 });
    expect(JSON.stringify(execution)).toBe(before);
  });

  test('stop calls everything off (HIS-15, NEST-04)', () => {
    const { execution, send } = waiting();
    expect(send({ kind: 'stop', time: 3_000, error: 'E', cause: 'c' })).toEqual([
      { kind: 'cancel-task', task: 1 },
      { kind: 'cancel-timer', timer: 2 },
    ]);
    expect(execution).toMatchObject({ status: 'ABORTED', error: 'E', cause: 'c', stopTime: 3_000, waiting: {} });
    expect(outline(execution).at(-1)).toBe('ExecutionAborted(5<0)');
  });
});

test('the events of a function ARN and of other services (PAT-06, HIS-16)', () => {
  const arn = 'arn:aws:lambda:us-east-1:123456789012:function:F';
  const direct = run(
    machine({ Call: taskState({ Resource: arn, TimeoutSeconds: 9 }) }),
    { a: 1 },
    () => done,
  ).execution;
  expect(types(direct).slice(2, 5)).toEqual([
    'LambdaFunctionScheduled',
    'LambdaFunctionStarted',
    'LambdaFunctionSucceeded',
  ]);
  const sdk = 'arn:aws:states:::aws-sdk:dynamodb:getItem';
  const { execution } = run(machine({ Call: taskState({ Resource: sdk }) }), {}, () => done);
  expect(types(execution)).toContain('TaskSucceeded');
});
