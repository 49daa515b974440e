// AWS's limits, and life without them.
import { eventsOf } from '../../src/engine/event-log.js';
import { describe, expect, test } from 'vitest';
import type { Definition, State } from '../../compiler/asl/definition.js';
import { jsonBytes } from '../../src/engine/limits.js';
import { renderHistory } from '../../src/engine/history.js';
import { machine, outline, run, taskState, types } from './machines.js';
import { startTime } from './play.js';

const big = 'x'.repeat(262_143);

describe('256 KiB of data', () => {
  test.each([
    [null, 4],
    ['é', 4],
    ['😀', 6],
    ['a"b\\c\n', 11],
    ['\ud800', 8],
    [{ ü: [1.5, true, ''] }, 20],
    [[], 2],
    [{}, 2],
  ])('%j has %i bytes', (value, bytes) => {
    expect(jsonBytes(value)).toBe(bytes);
    expect(Buffer.byteLength(JSON.stringify(value))).toBe(bytes);
  });

  test('a result that is too large fails the task, and can be caught (LAM-03, ERR-02)', () => {
    const { execution } = run(
      machine({
        Call: taskState({ Catch: [{ ErrorEquals: ['States.DataLimitExceeded'], Next: 'End' }] }),
        End: { Type: 'Succeed' },
      }),
      {},
      () => ({ kind: 'succeeded', output: big }),
    );
    expect(types(execution)).toContain('TaskFailed');
    expect(execution.output).toEqual({
      Error: 'States.DataLimitExceeded',
      Cause:
        "The state/task 'lambda' returned a result with a size exceeding the maximum number of bytes service limit.",
    });
  });

  test.each([
    ['Output', { Output: ['{% $states.input %}', '{% $states.input %}'] }],
    ['Assign', { Assign: { a: '{% $states.input %}', b: '{% $states.input %}' } }],
  ])('%s that is too large fails the state', (_, fields) => {
    const half = 'x'.repeat(140_000);
    const { execution } = run(machine({ Pass: { Type: 'Pass', ...fields, End: true } }), half);
    expect(outline(execution)).toEqual(['ExecutionStarted(1<0)', 'PassStateEntered(2<0)', 'ExecutionFailed(3<2)']);
    expect(execution).toMatchObject({
      error: 'States.DataLimitExceeded',
      cause: "The state/task 'Pass' returned a result with a size exceeding the maximum number of bytes service limit.",
    });
  });

  test('exactly the limit is allowed, and without limits anything is (TOP-09, QUO-04)', () => {
    const same: Definition = machine({ Pass: { Type: 'Pass', Output: '{% $states.input %}', End: true } });
    expect(run(same, big.slice(1)).execution.status).toBe('SUCCEEDED');
    expect(run(same, big).execution.status).toBe('FAILED');
    expect(run(same, big, undefined, { limits: 'none' }).execution.status).toBe('SUCCEEDED');
  });

  test.each([
    ['é', 131_071],
    ['語', 87_380],
    ['😀', 65_535],
  ])('text is measured in bytes: %s', (character, most) => {
    const same = machine({ Pass: { Type: 'Pass', Output: '{% $states.input %}', End: true } });
    expect(run(same, character.repeat(most)).execution.status).toBe('SUCCEEDED');
    expect(run(same, character.repeat(most + 1)).execution.status).toBe('FAILED');
  });

  test('arguments that are too large', () => {
    const { execution } = run(machine({ Call: taskState({ Arguments: ['{% $states.input %}'] }) }), big);
    expect(execution).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
    expect(execution.cause).toContain('provided parameters');
  });
});

describe('25,000 events (QUO-02)', () => {
  const chain = (length: number): Definition => {
    const states = Array.from({ length }, (_, index): [string, State] => [
      `S${index}`,
      { Type: 'Pass', ...(index + 1 < length ? { Next: `S${index + 1}` } : { End: true }) },
    ]);
    return machine(Object.fromEntries(states));
  };

  test('event 25,000 is the failure', () => {
    const { execution } = run(chain(12_500), {});
    expect(eventsOf(execution.log)).toHaveLength(25_000);
    expect(outline(execution).slice(-2)).toEqual(['PassStateExited(24999<24998)', 'ExecutionFailed(25000<24999)']);
    expect(execution).toMatchObject({
      error: 'States.Runtime',
      cause: 'The execution reached the maximum number of history events (25000).',
    });
  });

  test('success may be event 25,000', () => {
    const { execution } = run(machine({ Loop: { Type: 'Succeed' } }), {});
    expect(execution.status).toBe('SUCCEEDED');
    expect(run(chain(12_499), {}).execution.status).toBe('SUCCEEDED');
  });

  test('an endless loop ends', () => {
    const { execution } = run(machine({ Loop: { Type: 'Pass', Next: 'Loop' } }), {});
    expect(execution).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });

  test('25,000 chained states run without limits', () => {
    const { execution } = run(chain(25_000), { a: 1 }, undefined, { limits: 'none' });
    expect(execution.status).toBe('SUCCEEDED');
    expect(eventsOf(execution.log)).toHaveLength(50_002);
  });
});

describe('a year', () => {
  const day = 24 * 60 * 60;
  const waits = (...days: readonly number[]): Definition =>
    machine(
      Object.fromEntries(
        days.map((count, index): [string, State] => [
          `Wait${index}`,
          {
            Type: 'Wait',
            Seconds: count * day,
            ...(index + 1 < days.length ? { Next: `Wait${index + 1}` } : { End: true }),
          },
        ]),
      ),
    );

  test('is as long as an execution lives', () => {
    expect(run(waits(300, 65), {}).execution.status).toBe('SUCCEEDED');
    const { execution } = run(waits(300, 66), {});
    expect(execution).toMatchObject({
      status: 'TIMED_OUT',
      error: 'States.Timeout',
      stopTime: startTime + 365 * day * 1000,
    });
    expect(outline(execution).at(-1)).toBe('ExecutionTimedOut(5<0)');
  });

  test('is nothing without limits (QUO-04)', () => {
    expect(run(waits(300, 300), {}, undefined, { limits: 'none' }).execution.status).toBe('SUCCEEDED');
  });
});

describe('deep data', () => {
  test('ends in the same way on every machine, and never in our stack', () => {
    const { execution } = run(
      machine({
        Start: { Type: 'Pass', Assign: { a: 1 }, Next: 'Deeper' },
        Deeper: { Type: 'Pass', Assign: { a: ['{% $a %}'] }, Next: 'Deeper' },
      }),
      {},
      undefined,
      { limits: 'none' },
    );
    expect(execution).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
    expect(execution.cause).toContain('Stack overflow error');
    expect(eventsOf(execution.log).at(-2)).toMatchObject({ location: 'Assign/a[0]' });
    expect(eventsOf(execution.log).filter(({ kind }) => kind === 'state-exited')).toHaveLength(1002);
    expect(() => renderHistory(execution)).not.toThrow();
  });
});

test('300,000 elements pass through', () => {
  const { execution } = run(
    machine({ Add: { Type: 'Pass', Output: '{% $map($states.input, function($n) { $n + 1 }) %}', End: true } }),
    Array.from({ length: 300_000 }, (_, index) => index),
    undefined,
    { limits: 'none' },
  );
  expect(execution.output).toHaveLength(300_000);
});
