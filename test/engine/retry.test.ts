// Which errors match, and how long a retry waits.
import { describe, expect, test } from 'vitest';
import type { Retrier } from '../../compiler/asl/definition.js';
import { decideRetry, type ErrorOccurrence, findCatcher, matchesError } from '../../src/engine/retry.js';

const task = (name?: string): ErrorOccurrence => ({ name, origin: 'task' });
const state = (name: string): ErrorOccurrence => ({ name, origin: 'state' });

describe('matching (RET-03, CAT-03)', () => {
  test.each([
    [['Custom'], task('Custom'), true],
    [['Custom'], task('Other'), false],
    [['States.ALL'], task('Custom'), true],
    [['States.ALL'], task(undefined), true],
    [['States.ALL'], task('States.Timeout'), true],
    [['States.ALL'], state('States.QueryEvaluationError'), true],
    [['States.ALL'], state('States.Runtime'), false],
    [['States.Runtime'], state('States.Runtime'), false],
    [['States.ALL'], state('States.DataLimitExceeded'), false],
    [['States.DataLimitExceeded'], state('States.DataLimitExceeded'), true],
    [['States.ALL'], task('States.DataLimitExceeded'), true],
    [['States.TaskFailed'], task('Custom'), true],
    [['States.TaskFailed'], task('States.Permissions'), true],
    [['States.TaskFailed'], task('States.Timeout'), false],
    [['States.TaskFailed'], state('States.QueryEvaluationError'), false],
    [['States.QueryEvaluationError'], state('States.QueryEvaluationError'), true],
    [['States.HeartbeatTimeout'], { ...task('States.Timeout'), alias: 'States.HeartbeatTimeout' }, true],
    [['States.Timeout'], { ...task('States.Timeout'), alias: 'States.HeartbeatTimeout' }, true],
    [['States.HeartbeatTimeout'], task('States.Timeout'), false],
    [['A', 'B'], task('B'), true],
  ] as const)('%j takes %j: %s', (names, error, taken) => {
    expect(matchesError(names, error)).toBe(taken);
  });

  test('the first catcher that matches is taken', () => {
    const catchers = [{ errorEquals: ['A'] }, { errorEquals: ['B'] }, { errorEquals: ['States.ALL'] }];
    expect(findCatcher(catchers, task('B'))).toBe(1);
    expect(findCatcher(catchers, task('C'))).toBe(2);
    expect(findCatcher(catchers, state('States.Runtime'))).toBeUndefined();
  });
});

describe('waiting (RET-02)', () => {
  const delays = (retrier: Omit<Retrier, 'ErrorEquals'>, random = () => 0.5): number[] => {
    const found: number[] = [];
    let counts: readonly number[] = [];
    for (;;) {
      const decision = decideRetry([{ ErrorEquals: ['States.ALL'], ...retrier }], counts, task('E'), random);
      if (decision.kind === 'give-up') return found;
      counts = decision.counts;
      found.push(decision.delayMs);
    }
  };
  test.each([
    ['defaults', {}, [1000, 2000, 4000]],
    ['never', { MaxAttempts: 0 }, []],
    ['a cap', { IntervalSeconds: 3, MaxAttempts: 3, BackoffRate: 2, MaxDelaySeconds: 5 }, [3000, 5000, 5000]],
    ['a fraction', { IntervalSeconds: 1, BackoffRate: 1.5, MaxAttempts: 3 }, [1000, 1500, 2250]],
    ['no backoff', { IntervalSeconds: 2, BackoffRate: 1, MaxAttempts: 2 }, [2000, 2000]],
    [
      'full jitter, after the cap',
      { IntervalSeconds: 4, MaxDelaySeconds: 5, JitterStrategy: 'FULL' },
      [2000, 2500, 2500],
    ],
    ['jitter NONE', { MaxAttempts: 1, JitterStrategy: 'NONE' }, [1000]],
  ] as const)('%s', (_, retrier, expected) => {
    expect(delays(retrier)).toEqual(expected);
  });

  test('random numbers are drawn for full jitter alone', () => {
    expect(() =>
      delays({}, () => {
        throw new Error('drawn');
      }),
    ).not.toThrow();
  });
});

test('each retrier counts for itself, and the first match decides even when it is used up', () => {
  const retriers: Retrier[] = [
    { ErrorEquals: ['A'], MaxAttempts: 1 },
    { ErrorEquals: ['States.ALL'], MaxAttempts: 2 },
  ];
  const random = () => 0;
  const first = decideRetry(retriers, [], task('A'), random);
  expect(first).toEqual({ kind: 'retry', retrier: 0, delayMs: 1000, counts: [1, 0] });
  expect(decideRetry(retriers, [1, 0], task('A'), random)).toEqual({ kind: 'give-up' });
  expect(decideRetry(retriers, [1, 0], task('B'), random)).toEqual({
    kind: 'retry',
    retrier: 1,
    delayMs: 1000,
    counts: [1, 1],
  });
});
