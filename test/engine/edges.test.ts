// Values at the edge of what a state takes: numbers out of range, odd times, names that JavaScript's objects have.
import { eventsOf } from '../../src/engine/event-log.js';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../compiler/json.js';
import type { Execution } from '../../src/engine/execution.js';
import { always, machine, run, taskState, types } from './machines.js';
import { inOrder, startTime } from './play.js';

const never = { kind: 'never' } as const;
const failedWith = (error: string) => ({ kind: 'failed', error }) as const;

describe.each(['TimeoutSeconds', 'HeartbeatSeconds'] as const)('%s of a task', (field) => {
  test.each([
    ["'5'", "Expected 'number', but was 'string' for value: \"5\""],
    ['null', "Expected 'number', but was 'null' for value: null"],
    ['$nope', 'returned nothing (undefined).'],
    ['-1', 'a whole number of seconds from 1 to 99999999, but was: -1'],
    ['0', 'but was: 0'],
    ['1.5', 'but was: 1.5'],
    ['100000000', 'but was: 100000000'],
    ['1e300', 'but was: 1e+300'],
  ])('%s is an evaluation error that can be caught', (text, cause) => {
    const call = taskState({ [field]: `{% ${text} %}`, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'End' }] });
    const { execution } = run(machine({ Call: call, End: { Type: 'Succeed' } }), {}, () => never);
    expect(types(execution).slice(1, 4)).toEqual(['TaskStateEntered', 'EvaluationFailed', 'TaskStateExited']);
    expect(eventsOf(execution.log)[2]).toMatchObject({ location: field, error: 'States.QueryEvaluationError' });
    expect((execution.output as { Cause: string }).Cause).toContain(cause);
  });
});

describe('Wait', () => {
  const wait = (fields: object, input: Json = {}) =>
    run(machine({ Wait: { Type: 'Wait', ...fields, End: true } }), input).execution;

  test.each([
    ['2024-12-31T23:59:59Z', 0],
    ['0050-01-01T00:00:00Z', 0],
    ['2025-01-01T00:00Z', 0],
    ['2025-01-01T00:00:00.123456789Z', 123],
    ['2025-01-01T00:00:10-00:00', 10_000],
    ['2024-12-31T06:00:01-18:00', 1000],
  ])('until %s', (at, ms) => {
    expect(wait({ Timestamp: '{% $states.input %}' }, at)).toMatchObject({
      status: 'SUCCEEDED',
      stopTime: startTime + ms,
    });
  });

  test.each([
    '2025-01-01t00:00:00z',
    '2025-01-01',
    '2025-01-01T00:00:00',
    '2025-01-01T24:00:00Z',
    '2025-13-01T00:00:00Z',
    '2025-01-01T00:00:00+0100',
    '2025-01-01T00:00:00+19:00',
    ' 2025-01-01T00:00:00Z',
    '+12025-01-01T00:00:00Z',
    '1735689600',
  ])('not until %j', (at) => {
    const execution = wait({ Timestamp: '{% $states.input %}' }, at);
    expect(execution).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
    expect(eventsOf(execution.log)[2]).toMatchObject({ kind: 'evaluation-failed', location: 'Timestamp' });
  });

  test.each(["'5'", 'true', 'null', '$nope', '1e300', '-0.5'])('not for %s seconds', (text) => {
    expect(wait({ Seconds: `{% ${text} %}` })).toMatchObject({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
    });
  });

  test('until a time further away than an execution lives', () => {
    expect(wait({ Timestamp: '9999-12-31T23:59:59Z' })).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });
});

describe('several retriers', () => {
  const call = taskState({
    Retry: [
      { ErrorEquals: ['A'], MaxAttempts: 1 },
      { ...always, MaxAttempts: 2 },
    ],
    Catch: [
      { ErrorEquals: ['States.ALL'], Next: 'Which', Assign: { n: '{% ($exists($n) ? $n : 0) + 1 %}' }, Output: 1 },
    ],
    Next: 'End',
  });
  const again = machine({
    Call: call,
    Which: { Type: 'Choice', Choices: [{ Condition: '{% $n < 2 %}', Next: 'Call' }], Default: 'End' },
    End: { Type: 'Succeed' },
  });

  test('count for themselves, and anew when the state is entered again', () => {
    const errors = ['A', 'B', 'B', 'A', 'B', 'A', 'A'];
    const { execution, calls } = run(again, {}, inOrder(...errors.map(failedWith)));
    expect(calls.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 1, 2, 3]);
    // 1 s for A, twice 10 s for the others; then 10 s and 1 s.
    expect(execution).toMatchObject({ status: 'SUCCEEDED', stopTime: startTime + 32_000 });
  });

  test('MaxAttempts 0 gives up at once, although a later retrier would match', () => {
    const definition = machine({ Call: taskState({ Retry: [{ ErrorEquals: ['A'], MaxAttempts: 0 }, always] }) });
    expect(run(definition, {}, () => failedWith('A')).calls).toHaveLength(1);
  });
});

test('a catcher assigns from the error, sees the variables of entry, and not the result', () => {
  const { execution } = run(
    machine({
      Set: { Type: 'Pass', Assign: { a: 1 }, Next: 'Call' },
      Call: taskState({
        Assign: { a: 'never' },
        Output: 'never',
        Catch: [
          {
            ErrorEquals: ['States.ALL'],
            Assign: { a: '{% $a + 1 %}', b: '{% $a %}', e: '{% $states.errorOutput.Error %}' },
            Output: ['{% $a %}', '{% $states.input %}', '{% $exists($states.result) %}'],
            Next: 'End',
          },
        ],
      }),
      End: { Type: 'Succeed', Output: ['{% $states.input %}', '{% $a %}', '{% $b %}', '{% $e %}'] },
    }),
    { in: true },
    () => failedWith('E'),
  );
  expect(execution.output).toEqual([[1, { in: true }, false], 2, 1, 'E']);
});

describe('names that every JavaScript object has', () => {
  const input = JSON.parse('{"__proto__": {"a": 1}, "b": {"__proto__": 5, "constructor": 2}}') as Json;
  const output = (expression: string): Execution =>
    run(machine({ P: { Type: 'Pass', Output: `{% ${expression} %}`, Next: 'Q' }, Q: { Type: 'Succeed' } }), input)
      .execution;

  test.each([
    ['$states.input', '{"__proto__":{"a":1},"b":{"__proto__":5,"constructor":2}}'],
    ['$states.input.__proto__', '{"a":1}'],
    ['$states.input.b.constructor', '2'],
    ['$exists($states.input.toString)', 'false'],
    ['$exists($states.__proto__)', 'false'],
    ['$exists($constructor)', 'false'],
    ['$merge([$states.input, {"c": 3}]).__proto__', '{"a":1}'],
    ['{"__proto__": 1}', '{"__proto__":1}'],
    ['$keys($states.input)', '["__proto__","b"]'],
    ['$lookup($states.input, "__proto__")', '{"a":1}'],
    ['$parse("{\\"__proto__\\": 1}")', '{"__proto__":1}'],
  ])('%s', (expression, text) => {
    expect(JSON.stringify(output(expression).output)).toBe(text);
    expect(({} as { readonly a?: number }).a).toBeUndefined();
  });

  test('as names of variables and of states', () => {
    const { execution } = run(
      machine({
        constructor: {
          Type: 'Pass' as const,
          Assign: { constructor: 1, toString: '{% $states.input.b.constructor %}' },
          Next: 'hasOwnProperty',
        },
        hasOwnProperty: {
          Type: 'Pass' as const,
          Output: ['{% $constructor %}', '{% $toString %}'],
          End: true as const,
        },
      }),
      input,
    );
    expect(execution.output).toEqual([1, 2]);
  });
});
