// What advance does with signals that nobody waits for, that come at the same moment, or after a snapshot.
import { eventsOf } from '../../src/engine/event-log.js';
import { describe, expect, test } from 'vitest';
import type { Definition } from '../../compiler/asl/definition.js';
import { advance } from '../../src/engine/advance.js';
import { createExecution, type Execution, snapshot } from '../../src/engine/execution.js';
import type { Effect, Signal } from '../../src/engine/messages.js';
import { always, machine, outline, taskState } from './machines.js';
import { linkedOf } from './play.js';

const waiting = machine({ W: { Type: 'Wait', Seconds: 5, End: true } });
const calling = machine({ Call: taskState({ TimeoutSeconds: 9, HeartbeatSeconds: 3, Retry: [always] }) });

interface Started {
  readonly execution: Execution;
  send(signal: Signal): readonly Effect[];
}

function started(definition: Definition): Started {
  const linked = linkedOf(definition);
  const execution = createExecution(linked, { input: {} });
  const send = (signal: Signal) => advance(linked, execution, signal).effects;
  send({ kind: 'start', time: 0 });
  return { execution, send };
}

function expectIgnored({ execution, send }: Started, signals: readonly Signal[]): void {
  const before = JSON.stringify(execution);
  for (const signal of signals) {
    expect(send(signal)).toEqual([]);
    expect(JSON.stringify(execution)).toBe(before);
  }
}

test.each<[string, Definition, Signal]>([
  [
    'a timer',
    machine({ W: { Type: 'Wait', Seconds: 364 * 86_400, End: true } }),
    { kind: 'timer', time: 1e11, timer: 1 },
  ],
  ['a task', machine({ Call: taskState({}) }), { kind: 'task-succeeded', time: 1e11, task: 1, output: 1 }],
])('%s that answers when the year of the execution is over is not called off', (_, definition, signal) => {
  const { execution, send } = started(definition);
  const called = send(signal);
  expect(execution.status).toBe('TIMED_OUT');
  expect(called.filter(({ kind }) => kind === 'cancel-timer' || kind === 'cancel-task')).toEqual([]);
});

describe('ignored', () => {
  test('a result for what is a timer', () => {
    const answers: readonly Signal[] = [
      { kind: 'task-succeeded', time: 1, task: 1, output: 'not a task' },
      { kind: 'task-failed', time: 1, task: 1 },
      { kind: 'heartbeat', time: 1, task: 1 },
    ];
    expectIgnored(started(waiting), answers);
    const retrying = started(calling);
    retrying.send({ kind: 'task-failed', time: 0, task: 1 });
    expectIgnored(
      retrying,
      answers.map((signal) => ({ ...signal, task: 4 })),
    );
  });

  test('the timer of what is a task, and a result for its timeouts', () => {
    expectIgnored(started(calling), [
      { kind: 'timer', time: 1, timer: 1 },
      { kind: 'task-succeeded', time: 1, task: 2, output: 1 },
      { kind: 'heartbeat', time: 1, task: 3 },
    ]);
  });

  test.each(['x', 'toString', 'valueOf', 'constructor', '__proto__', '__defineGetter__'])('the kind %s', (kind) => {
    expectIgnored(started(waiting), [{ kind, time: 1 } as unknown as Signal]);
  });

  test('the result of an attempt that has timed out, while the next one waits and while it runs', () => {
    const run = started(calling);
    run.send({ kind: 'timer', time: 3000, timer: 3 });
    const late: Signal = { kind: 'task-succeeded', time: 13_000, task: 1, output: 'late' };
    expectIgnored(run, [late]);
    run.send({ kind: 'timer', time: 13_000, timer: 4 });
    expectIgnored(run, [late, { kind: 'heartbeat', time: 13_000, task: 1 }]);
    run.send({ kind: 'task-succeeded', time: 13_000, task: 5, output: 'second' });
    expect(run.execution.output).toBe('second');
  });
});

test.each([
  ['result', 'timeout', 'SUCCEEDED'],
  ['timeout', 'result', 'FAILED'],
])('of %s and %s at the same moment, the first counts', (first, second, status) => {
  const signals: { readonly [name: string]: Signal } = {
    result: { kind: 'task-succeeded', time: 9000, task: 1, output: 1 },
    timeout: { kind: 'timer', time: 9000, timer: 2 },
  };
  const run = started(machine({ Call: taskState({ TimeoutSeconds: 9 }) }));
  run.send(signals[first] as Signal);
  const ended = JSON.stringify(run.execution);
  run.send(signals[second] as Signal);
  expect(run.execution.status).toBe(status);
  expect(JSON.stringify(run.execution)).toBe(ended);
});

test('time never goes back', () => {
  const run = started(waiting);
  run.send({ kind: 'stop', time: -5 });
  expect(eventsOf(run.execution.log).map(({ time }) => time)).toEqual([0, 0, 0]);
});

test('an execution can be stopped before it starts, and cannot start then', () => {
  const linked = linkedOf(machine({ W: { Type: 'Wait', Seconds: 5, End: true } }, { TimeoutSeconds: 9 }));
  const execution = createExecution(linked, { input: {} });
  advance(linked, execution, { kind: 'stop', time: 5 });
  expect(outline(execution)).toEqual(['ExecutionStarted(1<0)', 'ExecutionAborted(2<0)']);
  expect(advance(linked, execution, { kind: 'start', time: 6 })).toEqual({ firstEvent: 3, effects: [] });
});

describe('a snapshot is not touched by what comes later', () => {
  const story: readonly (readonly [string, Signal])[] = [
    ['calling', { kind: 'heartbeat', time: 1000, task: 1 }],
    ['calling, alive', { kind: 'task-failed', time: 2000, task: 1, error: 'E' }],
    ['waiting for a retry', { kind: 'timer', time: 12_000, timer: 5 }],
    ['calling again', { kind: 'timer', time: 21_000, timer: 7 }],
    ['waiting for the second retry', { kind: 'stop', time: 22_000 }],
  ];
  const run = started(calling);
  for (const [phase, signal] of story) {
    const saved = snapshot(run.execution);
    const text = JSON.stringify(saved);
    const from = eventsOf(run.execution.log).length;
    run.send(signal);
    const after = JSON.stringify(run.execution);
    const restored = JSON.parse(text) as Execution;
    test(phase, () => {
      expect(JSON.stringify(saved)).toBe(text);
      expect(after).not.toBe(text);
      // And what was saved, read back, goes on in the same way.
      expect(eventsOf(restored.log, advance(linkedOf(calling), restored, signal).firstEvent)).toEqual(
        eventsOf((JSON.parse(after) as Execution).log, from + 1),
      );
      expect(JSON.stringify(restored)).toBe(after);
    });
  }
});
