// What each state does with its data, its variables and its ways out.
import { eventsOf } from '../../src/engine/event-log.js';
import { describe, expect, test } from 'vitest';
import { outline, machine, run, taskState } from './machines.js';
import { startTime } from './play.js';

describe('Assign', () => {
  test('all right-hand sides, and Output, see the values on entry', () => {
    const { execution } = run(
      machine({
        Start: { Type: 'Pass', Assign: { a: 1, b: 2 }, Next: 'Swap' },
        Swap: {
          Type: 'Pass',
          Assign: { a: '{% $b %}', b: '{% $a %}' },
          Output: { a: '{% $a %}', b: '{% $b %}' },
          Next: 'End',
        },
        End: { Type: 'Pass', Output: { before: '{% $states.input %}', a: '{% $a %}', b: '{% $b %}' }, End: true },
      }),
      {},
    );
    expect(execution.output).toEqual({ before: { a: 1, b: 2 }, a: 2, b: 1 });
  });

  test('a variable keeps its value until it is assigned again', () => {
    const { execution } = run(
      machine({
        A: { Type: 'Pass', Assign: { kept: 'x', other: 1 }, Next: 'B' },
        B: { Type: 'Pass', Assign: { other: 2 }, Next: 'C' },
        C: { Type: 'Succeed', Output: ['{% $kept %}', '{% $other %}'] },
      }),
      {},
    );
    expect(execution.output).toEqual(['x', 2]);
  });
});

describe('Choice', () => {
  const choice = (input: number) =>
    run(
      machine({
        Which: {
          Type: 'Choice',
          Choices: [
            { Condition: '{% $states.input = 1 %}', Next: 'End', Output: 'one', Assign: { v: 'rule' } },
            { Condition: '{% $states.input = 2 %}', Next: 'End' },
          ],
          Default: 'End',
          Output: 'other',
          Assign: { v: 'state' },
        },
        End: { Type: 'Succeed', Output: { v: "{% $exists($v) ? $v : 'none' %}", input: '{% $states.input %}' } },
      }),
      input,
    ).execution.output;

  test("the matching rule's Output and Assign count, the state's own only for Default", () => {
    expect(choice(1)).toEqual({ v: 'rule', input: 'one' });
    expect(choice(2)).toEqual({ v: 'none', input: 2 });
    expect(choice(3)).toEqual({ v: 'state', input: 'other' });
  });

  test('no match and no Default fails the execution with States.Runtime', () => {
    const { execution } = run(
      machine({ Which: { Type: 'Choice', Choices: [{ Condition: false, Next: 'Which' }] } }),
      {},
    );
    expect(outline(execution)).toEqual(['ExecutionStarted(1<0)', 'ChoiceStateEntered(2<0)', 'ExecutionFailed(3<2)']);
    expect(execution).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
    expect(execution.cause).toContain('The state does not point to a next state.');
  });

  test('a condition that is no boolean is an evaluation error at that rule', () => {
    const { execution } = run(
      machine({ Which: { Type: 'Choice', Choices: [{ Condition: '{% 1 %}', Next: 'Which' }] } }),
      {},
    );
    expect(outline(execution).slice(2)).toEqual(['EvaluationFailed(3<2)', 'ExecutionFailed(4<3)']);
    expect(execution.error).toBe('States.QueryEvaluationError');
    expect(eventsOf(execution.log)[2]).toMatchObject({ location: 'Choices[0]/Condition' });
  });
});

describe('Wait', () => {
  const wait = (fields: { readonly Seconds?: number | string; readonly Timestamp?: string }) =>
    run(machine({ Wait: { Type: 'Wait', ...fields, End: true } }), { seconds: 5, at: '2025-01-01T01:00:00+00:30' })
      .execution;

  test.each([
    [{ Seconds: 90 }, 90_000],
    [{ Seconds: 0 }, 0],
    [{ Seconds: '{% $states.input.seconds %}' }, 5_000],
    [{ Timestamp: '{% $states.input.at %}' }, 30 * 60_000],
    [{ Timestamp: '2020-01-01T00:00:00Z' }, 0],
    [{ Timestamp: '2025-01-01T00:00:01.500Z' }, 1_500],
  ])('%j takes %i ms', (fields, ms) => {
    const execution = wait(fields);
    expect(execution.status).toBe('SUCCEEDED');
    expect(execution.stopTime).toBe(startTime + ms);
  });

  test.each([
    [{ Seconds: '{% -1 %}' }, 'The Seconds field references a negative value: -1'],
    [{ Seconds: '{% 1.5 %}' }, 'The Seconds field cannot be parsed as a long value: 1.5'],
    [{ Timestamp: '2025-02-29T00:00:00Z' }, 'cannot be parsed as an ISO-8601'],
    [{ Timestamp: '{% 1 %}' }, "Expected 'string'"],
  ])('%j fails', (fields, cause) => {
    const execution = wait(fields);
    expect(execution).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
    expect(execution.cause).toContain(cause);
  });

  test('longer than a year is refused', () => {
    expect(wait({ Seconds: 32_000_000 })).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });
});

test('Fail takes expressions, and leaves out what is not there', () => {
  const { execution } = run(
    machine({ No: { Type: 'Fail', Error: "{% 'E' & $states.input.n %}", Cause: '{% $states.input.why %}' } }),
    { n: '1', why: 'because' },
  );
  expect(execution).toMatchObject({ status: 'FAILED', error: 'E1', cause: 'because' });
  expect(eventsOf(run(machine({ No: { Type: 'Fail' } }), {}).execution.log).at(-1)).toEqual({
    kind: 'execution-failed',
    id: 3,
    previous: 2,
    time: startTime,
  });
});

test('a Task without Arguments gets the input, without Output gives the result', () => {
  const { execution, calls } = run(machine({ Call: taskState() }), { a: 1 }, () => ({
    kind: 'succeeded',
    output: [2],
  }));
  expect(calls[0]).toMatchObject({ arguments: { a: 1 }, stateName: 'Call', attempt: 1 });
  expect(execution.output).toEqual([2]);
});

test('the context object holds what AWS puts there (CTX-02)', () => {
  const { execution } = run(
    machine({ See: { Type: 'Pass', Output: '{% $states.context %}', End: true } }),
    { a: 1 },
    undefined,
    { name: 'e1', stateMachineName: 'M' },
  );
  expect(execution.output).toEqual({
    Execution: {
      Id: 'arn:aws:states:us-east-1:123456789012:execution:M:e1',
      Input: { a: 1 },
      Name: 'e1',
      RoleArn: 'arn:aws:iam::123456789012:role/StepFunctionsRole',
      StartTime: '2025-01-01T00:00:00.000Z',
      RedriveCount: 0,
    },
    StateMachine: { Id: 'arn:aws:states:us-east-1:123456789012:stateMachine:M', Name: 'M' },
    State: { EnteredTime: '2025-01-01T00:00:00.000Z', Name: 'See' },
  });
});
