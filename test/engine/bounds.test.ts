// What keeps an execution within bounds: express ones end, nothing is called off twice, large maps stay linear.
import { describe, expect, test } from 'vitest';
import { advance } from '../../src/engine/advance.js';
import { createExecution } from '../../src/engine/execution.js';
import { machine, run, taskState } from './machines.js';
import { linkedOf, startTime } from './play.js';

const minutes = 60_000;

describe('an express execution', () => {
  const express = { type: 'EXPRESS' } as const;

  test('lives for five minutes', () => {
    const { execution } = run(machine({ Call: taskState() }), {}, undefined, express);
    expect(execution).toMatchObject({
      status: 'TIMED_OUT',
      error: 'States.Timeout',
      stopTime: startTime + 5 * minutes,
      waiting: {},
    });
  });

  test('keeps a shorter timeout of its own', () => {
    const { execution } = run(machine({ Call: taskState() }, { TimeoutSeconds: 7 }), {}, undefined, express);
    expect(execution.stopTime).toBe(startTime + 7000);
  });

  test('does not wait for longer than it lives', () => {
    const { execution } = run(machine({ Wait: { Type: 'Wait', Seconds: 301, End: true } }), {}, undefined, express);
    expect(execution).toMatchObject({ error: 'States.Runtime' });
    expect(execution.cause).toContain('Wait state delay is too long.');
  });

  test('that loops without end is timed out, not endless', () => {
    const { execution } = run(machine({ Loop: { Type: 'Pass', Next: 'Loop' } }), {}, undefined, express);
    expect(execution).toMatchObject({ status: 'TIMED_OUT', stopTime: startTime + 5 * minutes });
  });

  test('has no bounds without limits', () => {
    const { execution } = run(machine({ Wait: { Type: 'Wait', Seconds: 301, End: true } }), {}, undefined, {
      ...express,
      limits: 'none',
    });
    expect(execution.status).toBe('SUCCEEDED');
  });
});

test('what has been answered is not called off at the end', () => {
  const linked = linkedOf(machine({ Call: taskState({ TimeoutSeconds: 5 }) }));
  const execution = createExecution(linked, { input: {} });
  advance(linked, execution, { kind: 'start', time: 0 });
  expect(advance(linked, execution, { kind: 'task-succeeded', time: 1, task: 1, output: 1 }).effects).toEqual([
    { kind: 'cancel-timer', timer: 2 },
  ]);
});

test('a task that has timed out is called off once, its own timer not at all', () => {
  const linked = linkedOf(machine({ Call: taskState({ TimeoutSeconds: 5 }) }));
  const execution = createExecution(linked, { input: {} });
  advance(linked, execution, { kind: 'start', time: 0 });
  expect(advance(linked, execution, { kind: 'timer', time: 5000, timer: 2 }).effects).toEqual([
    { kind: 'cancel-task', task: 1 },
  ]);
});

describe.each(['INLINE', 'DISTRIBUTED'] as const)('the input of an iteration, %s', (Mode) => {
  test('is measured', () => {
    const { execution } = run(
      machine({
        Map: {
          Type: 'Map',
          Items: [1],
          ItemSelector: ['{% $states.input %}', '{% $states.input %}'],
          ItemProcessor: {
            ProcessorConfig: { Mode, ExecutionType: 'STANDARD' },
            StartAt: 'In',
            States: { In: { Type: 'Pass', End: true } },
          },
          End: true,
        },
      }),
      'x'.repeat(140_000),
    );
    expect(execution).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  });
});

test('10,000 children of a distributed Map start and end without copying each other', () => {
  const linked = linkedOf(
    machine({
      Map: {
        Type: 'Map',
        Items: '{% [1..10000] %}',
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'In',
          States: { In: { Type: 'Pass', End: true } },
        },
        End: true,
      },
    }),
  );
  const execution = createExecution(linked, { input: {} });
  const { effects } = advance(linked, execution, { kind: 'start', time: 0 });
  expect(effects).toHaveLength(10_000);
  for (const effect of effects) {
    if (effect.kind !== 'start-child') continue;
    advance(linked, execution, { kind: 'child-ended', time: 1, child: effect.child, status: 'SUCCEEDED', output: 1 });
  }
  expect(execution).toMatchObject({ status: 'SUCCEEDED', waiting: {} });
  expect(execution.output).toHaveLength(10_000);
});
