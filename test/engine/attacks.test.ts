// Machines that are built to break an engine: failures deep inside, limits in branches, odd signals, odd names, scale.
import { eventsOf } from '../../src/engine/event-log.js';
import { describe, expect, test } from 'vitest';
import type { Definition, State } from '../../compiler/asl/definition.js';
import type { Json } from '../../compiler/json.js';
import { advance } from '../../src/engine/advance.js';
import { createExecution } from '../../src/engine/execution.js';
import { renderHistory } from '../../src/engine/history.js';
import { always, machine, run, taskState, types } from './machines.js';
import { linkedOf } from './play.js';

const pass: State = { Type: 'Pass', End: true };
const none = { limits: 'none' } as const;
const branch = (states: Definition['States']) => ({ StartAt: Object.keys(states)[0] ?? '', States: states });
const map = (states: Definition['States'], rest: object = {}): State => ({
  Type: 'Map',
  ItemProcessor: branch(states),
  End: true,
  ...rest,
});
const parallel = (branches: readonly Definition['States'][], rest: object = {}): State => ({
  Type: 'Parallel',
  Branches: branches.map(branch),
  End: true,
  ...rest,
});
const count = (list: readonly string[], what: string) => list.filter((type) => type === what).length;

describe('a failure in the innermost of Parallel, Map, Parallel', () => {
  const deep = (rest: object = {}): Definition =>
    machine({
      Outer: parallel(
        [
          {
            Map: map(
              {
                Inner: parallel([
                  {
                    Fails: { Type: 'Wait', Seconds: 3, Next: 'Now' },
                    Now: { Type: 'Fail', Error: 'Deep', Cause: 'why' },
                  },
                  { Task: taskState() },
                  { Pause: { Type: 'Wait', Seconds: 100, End: true } },
                  { Again: taskState({ Arguments: 'fail', Retry: [{ ...always, IntervalSeconds: 50 }] }) },
                ]),
              },
              { Items: [1, 2, 3] },
            ),
          },
          { Beside: { Type: 'Wait', Seconds: 1000, End: true } },
        ],
        rest,
      ),
      Caught: { Type: 'Succeed', Output: ['{% $exists($e) ? $e : 0 %}', '{% $states.input %}'] },
    });
  const answer = (call: { readonly arguments: Json }) =>
    call.arguments === 'fail' ? ({ kind: 'failed', error: 'Again' } as const) : ({ kind: 'never' } as const);

  test('stops whatever runs beside it, and nothing stays outstanding', () => {
    const { execution } = run(
      deep({ Catch: [{ ErrorEquals: ['Deep'], Next: 'Caught' }], End: undefined, Next: 'Caught' }),
      {},
      answer,
    );
    expect(execution).toMatchObject({ status: 'SUCCEEDED', waiting: {} });
    expect(execution.output).toEqual([0, { Error: 'Deep', Cause: 'why' }]);
    expect(execution.threads.filter((thread) => thread !== null)).toHaveLength(1);
    const list = types(execution);
    expect(count(list, 'MapIterationFailed')).toBe(1);
    expect(count(list, 'MapIterationAborted')).toBe(2);
  });

  test('a catcher of the Parallel assigns outside', () => {
    const rest = {
      Catch: [{ ErrorEquals: ['States.ALL'], Assign: { e: '{% $states.errorOutput.Error %}' }, Next: 'Caught' }],
      End: undefined,
      Next: 'Caught',
    };
    expect((run(deep(rest), {}, answer).execution.output as readonly Json[])[0]).toBe('Deep');
  });

  test('a retry starts all of it anew', () => {
    const { execution } = run(deep({ Retry: [{ ...always, MaxAttempts: 2 }] }), {}, answer);
    expect(execution).toMatchObject({ status: 'FAILED', error: 'Deep', cause: 'why', waiting: {} });
    const list = types(execution);
    expect(count(list, 'ParallelStateStarted')).toBe(3 + 9);
    expect(count(list, 'ParallelStateEntered')).toBe(1 + 9);
  });
});

describe('Map and its concurrency', () => {
  test.each([
    [0, 1],
    [1, 1],
    [41, 0],
    [100, 7],
    [100, 40],
    [100, 1000],
    [3000, 0],
  ])('%i items, MaxConcurrency %i', (items, most) => {
    const definition = machine({
      Map: map(
        { Wait: { Type: 'Wait', Seconds: 1, End: true } },
        { Items: `{% $states.input %}`, MaxConcurrency: most },
      ),
    });
    const input = Array.from({ length: items }, (_, index) => index);
    const { execution } = run(definition, input, undefined, none);
    expect(execution.output).toEqual(input);
    let running = 0;
    let highest = 0;
    for (const event of eventsOf(execution.log)) {
      if (event.kind === 'map-iteration') running += event.what === 'started' ? 1 : -1;
      highest = Math.max(highest, running);
    }
    expect(highest).toBe(Math.min(items, most === 0 ? 40 : most, 40));
    expect(execution.threads.length).toBeLessThanOrEqual(41);
  });

  test('an ItemSelector that fails on the third item stops the first two', () => {
    const definition = machine({
      Map: map(
        { Call: taskState() },
        { Items: [1, 2, 'x', 4], ItemSelector: '{% $states.context.Map.Item.Value + 1 %}' },
      ),
    });
    const { execution } = run(definition, {});
    expect(execution).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError', waiting: {} });
    expect(count(types(execution), 'MapIterationAborted')).toBe(2);
    expect(execution.threads.filter((thread) => thread !== null)).toHaveLength(1);
  });

  test.each([
    ['a missing field', '$.missing', 'States.ReferencePathConflict'],
    ['null', '$.nothing', 'States.Runtime'],
    ['a text', '$.text', 'States.Runtime'],
  ])('ItemsPath to %s fails the execution', (_, ItemsPath, error) => {
    const definition = { ...machine({ Map: map({ In: pass }, { ItemsPath }) }), QueryLanguage: 'JSONPath' } as const;
    expect(run(definition, { nothing: null, text: 'x' }).execution).toMatchObject({
      status: 'FAILED',
      error,
    });
  });

  test('contexts of nested maps are the innermost iteration', () => {
    const inner = map(
      { In: { Type: 'Pass', Output: '{% $states.context.Map.Item %}', End: true } },
      { Items: '{% $states.input %}' },
    );
    const { execution } = run(machine({ Outer: map({ Inner: inner }, { Items: [['a'], ['b', 'c']] }) }), {});
    expect(execution.output).toEqual([
      [{ Index: 0, Value: 'a' }],
      [
        { Index: 0, Value: 'b' },
        { Index: 1, Value: 'c' },
      ],
    ]);
  });
});

describe('randomness of branches', () => {
  const id: State = { Type: 'Pass', Output: '{% $uuid() %}', End: true };

  test('every visit of a Map, every attempt, every branch has numbers of its own', () => {
    const again = (name: string, next: string): readonly [string, State] => [
      name,
      {
        ...map({ [`In${name}`]: id }, { Items: [1, 2] }),
        Assign: { ids: '{% [$ids, $states.result] %}' },
        End: undefined,
        Next: next,
      } as unknown as State,
    ];
    const states = Object.fromEntries([
      ['Start', { Type: 'Pass', Assign: { ids: [], n: 0 }, Next: 'Map' } as State],
      again('Map', 'More'),
      [
        'More',
        {
          Type: 'Choice',
          Choices: [{ Condition: '{% $n < 2 %}', Assign: { n: '{% $n + 1 %}' }, Next: 'Map' }],
          Default: 'End',
        } as State,
      ],
      ['End', { Type: 'Succeed', Output: '{% $ids %}' } as State],
    ]);
    const ids = run(machine(states), {}).execution.output as readonly Json[];
    expect(new Set(ids).size).toBe(6);
  });
});

describe('the context object, made only where it may be read', () => {
  test.each([
    ['$states.context.State.Name', 'P'],
    ['$states."con\\u0074ext".State.Name', 'P'],
    ['$lookup($states, "con" & "text").State.Name', 'P'],
    ['($s := $states; $lookup($s, $join(["con", "text"])).State.Name)', 'P'],
    ['$states.*.State.Name', 'P'],
    ['$states.input.%.*.State.Name', 'P'],
    ['$states.input.%.**.RedriveCount', 0],
    ['$states /* all */ .*.State.Name', 'P'],
    ['$keys($states)', ['input', 'context']],
  ])('%s', (expression, value) => {
    const { execution } = run(machine({ P: { Type: 'Pass', Output: `{% ${expression} %}`, End: true } }), { a: 1 });
    expect([execution.cause, execution.output]).toEqual([undefined, value]);
  });
});

describe('signals', () => {
  test.each([-1e300, 1e300, 9e15, -9e15])('at the time %d', (time) => {
    const definition = machine({
      Now: { Type: 'Pass', Output: '{% $now() & $states.context.State.EnteredTime %}', End: true },
    });
    const linked = linkedOf(definition);
    const execution = createExecution(linked, { input: {} });
    advance(linked, execution, { kind: 'start', time });
    expect(['SUCCEEDED', 'FAILED']).toContain(execution.status);
    expect(() => renderHistory(execution)).not.toThrow();
  });

  test('results as deep as a text can be written fail the task, not the engine', () => {
    const linked = linkedOf(machine({ Call: taskState() }));
    const execution = createExecution(linked, { input: {} });
    advance(linked, execution, { kind: 'start', time: 0 });
    const output = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as Json;
    advance(linked, execution, { kind: 'task-succeeded', time: 1, task: 1, output });
    expect(execution).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  });

  test('what a service says to a request is measured too', () => {
    const linked = linkedOf(machine({ Call: taskState({ Resource: 'arn:aws:states:::batch:submitJob.sync' }) }));
    const execution = createExecution(linked, { input: {} });
    advance(linked, execution, { kind: 'start', time: 0 });
    const output = 'x'.repeat(262_143);
    const { effects } = advance(linked, execution, { kind: 'task-submitted', time: 1, task: 1, output });
    expect(effects).toEqual([{ kind: 'cancel-task', task: 1 }]);
    expect(execution).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded', waiting: {} });
  });

  test.each(['1e300', 99_999_999_999, '99999999999'])('SecondsPath to %s seconds is too long', (n) => {
    const definition = {
      ...machine({ Wait: { Type: 'Wait', SecondsPath: '$.n', End: true } }),
      QueryLanguage: 'JSONPath',
    } as const;
    expect(run(definition, { n }, undefined, none).execution).toMatchObject({
      status: 'FAILED',
      error: 'States.Runtime',
    });
  });
});

describe('the limit of events', () => {
  const loop: Definition['States'] = { Loop: { Type: 'Pass', Next: 'Loop' } };
  test.each([
    ['inside a branch', machine({ All: parallel([loop, { Wait: { Type: 'Wait', Seconds: 5, End: true } }]) })],
    ['inside iterations', machine({ Map: map(loop, { Items: [1, 2, 3] }) })],
    ['among iterations', machine({ Map: map({ In: pass }, { Items: '{% [1..9000] %}' }) })],
  ])('%s', (_, definition) => {
    const { execution } = run(definition, {});
    expect(eventsOf(execution.log)).toHaveLength(25_000);
    expect(execution).toMatchObject({ status: 'FAILED', error: 'States.Runtime', waiting: {} });
    expect(eventsOf(execution.log).at(-1)).toMatchObject({ kind: 'execution-failed', id: 25_000, previous: 24_999 });
  });
});

describe('scale', () => {
  test('50 levels of Parallel, failing in the innermost', () => {
    let states: Definition['States'] = { Bottom: { Type: 'Fail', Error: 'Deep' } };
    for (let level = 0; level < 50; level++) states = { [`P${level}`]: parallel([states]) };
    expect(run(machine(states), {}).execution).toMatchObject({ status: 'FAILED', error: 'Deep' });
  });

  test('a failure stops 64,000 iterations in three levels of Map', () => {
    const items = { Items: '{% [1..40] %}' };
    const states = {
      Top: parallel([
        { A: map({ B: map({ C: map({ Call: taskState() }, items) }, items) }, items) },
        { Wait: { Type: 'Wait', Seconds: 1, Next: 'Fails' }, Fails: { Type: 'Fail', Error: 'E' } },
      ]),
    };
    const linked = linkedOf(machine(states));
    const execution = createExecution(linked, { input: {}, ...none });
    const { effects } = advance(linked, execution, { kind: 'start', time: 0 });
    const timer = effects.find((effect) => effect.kind === 'start-timer');
    advance(linked, execution, { kind: 'timer', time: 1000, timer: timer?.kind === 'start-timer' ? timer.timer : 0 });
    expect(execution).toMatchObject({ status: 'FAILED', error: 'E', waiting: {} });
  });

  test('10,000 states, names of 80 astral characters among them', () => {
    const name = (index: number) => (index % 100 === 50 ? '😀'.repeat(74) : 's') + String(index).padStart(6, '0');
    const states = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index): [string, State] => [
        name(index),
        index === 9999 ? pass : { Type: 'Pass', Next: name(index + 1) },
      ]),
    );
    expect(run(machine(states), 1).execution).toMatchObject({ status: 'SUCCEEDED', output: 1 });
  });

  test('100,000 turns of a loop and 100,000 iterations', () => {
    const loop = machine({
      Start: { Type: 'Pass', Assign: { n: 0 }, Next: 'Add' },
      Add: { Type: 'Pass', Assign: { n: '{% $n + 1 %}' }, Next: 'More' },
      More: { Type: 'Choice', Choices: [{ Condition: '{% $n < 100000 %}', Next: 'Add' }], Default: 'End' },
      End: { Type: 'Succeed', Output: '{% $n %}' },
    });
    expect(run(loop, {}, undefined, none).execution.output).toBe(100_000);
    const items = Array.from({ length: 100_000 }, (_, index) => index);
    const { execution } = run(
      machine({ Map: map({ In: pass }, { Items: '{% $states.input %}' }) }),
      items,
      undefined,
      none,
    );
    expect(execution.output).toHaveLength(100_000);
  });
});

test('states and variables called __proto__', () => {
  const states = JSON.parse(
    '{"Start": {"Type": "Pass", "Next": "__proto__"}, "__proto__": {"Type": "Pass", "End": true}}',
  ) as Definition['States'];
  expect(run(machine(states), 1).execution).toMatchObject({ status: 'SUCCEEDED', output: 1 });
});
