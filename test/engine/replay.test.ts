// Saved and replayed: the same signals give the same events, and an execution that loses everything but what was
// saved, after each of its steps, ends in the same way.
import { eventsOf } from '../../src/engine/event-log.js';
import { describe, expect, test } from 'vitest';
import type { Definition } from '../../compiler/asl/definition.js';
import { advance } from '../../src/engine/advance.js';
import { createExecution, type Execution, pendingEffects, snapshot } from '../../src/engine/execution.js';
import type { Linked } from '../../src/engine/linked.js';
import type { StartChildEffect } from '../../src/engine/messages.js';
import { always, machine, taskState } from './machines.js';
import { exported, machine as machineWithMap } from './map-machines.js';
import { inOrder, linkedOf, type Outcome, play, type Played } from './play.js';
import { readRecordedFiles } from './recorded/cases.js';
import { createdRun, linkedRun, playRun } from './recorded/run.js';

const done = (output: string): Outcome => ({ kind: 'succeeded', output });
const failed: Outcome = { kind: 'failed', error: 'Custom', cause: 'why' };
const never: Outcome = { kind: 'never' };

const busy = machine(
  {
    First: taskState({
      Retry: [{ ...always, JitterStrategy: 'FULL' }],
      Assign: { first: '{% $states.result %}', r: '{% $random() %}', id: '{% $uuid() %}' },
      Next: 'Grace',
    }),
    Grace: { Type: 'Wait', Seconds: 1800, Assign: { now: '{% $now() %}' }, Next: 'Second' },
    Second: taskState({
      TimeoutSeconds: 60,
      HeartbeatSeconds: 5,
      Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Which' }],
      Next: 'Which',
    }),
    Which: {
      Type: 'Choice',
      Choices: [{ Condition: "{% $first = 'one' %}", Next: 'End' }],
      Default: 'Grace',
      Assign: { first: 'one' },
    },
    End: {
      Type: 'Succeed',
      Output: { r: '{% $r %}', id: '{% $id %}', now: '{% $now %}', input: '{% $states.input %}' },
    },
  },
  { TimeoutSeconds: 100_000 },
);

const stories: readonly (readonly [string, Definition, readonly Outcome[]])[] = [
  ['retries, waits, a caught timeout', busy, [failed, failed, done('two'), never, done('end')]],
  ['straight on', busy, [done('one'), done('end')]],
  ['a failure', busy, [done('one'), failed]],
  ['a machine that times out', { ...busy, TimeoutSeconds: 1000 }, [done('one')]],
];

describe.each(stories)('%s', (_, definition, outcomes) => {
  const linked = linkedOf(definition);
  const created = () => createExecution(linked, { input: { a: [1] }, seed: 7 });
  const played = play(linked, created(), inOrder(...outcomes));

  test('the stored signals give the same events, byte for byte', () => {
    const again = created();
    const stored = JSON.parse(JSON.stringify(played.signals)) as typeof played.signals;
    const events = stored.flatMap((signal) => eventsOf(again.log, advance(linked, again, signal).firstEvent));
    expect(JSON.stringify(events)).toBe(JSON.stringify(eventsOf(played.execution.log)));
    expect(JSON.stringify(again)).toBe(JSON.stringify(played.execution));
  });

  test('a crash after every step changes nothing', () => {
    const crashed = play(linked, created(), inOrder(...outcomes), 'crash');
    expect(crashed.execution).toEqual(played.execution);
    expect(crashed.calls).toEqual(played.calls);
  });

  test('nothing is outstanding at the end', () => {
    expect(pendingEffects(played.execution)).toEqual([]);
    expect(played.execution.waiting).toEqual({});
  });
});

test('pendingEffects gives what was asked for and not answered, in order', () => {
  const linked = linkedOf(busy);
  const execution = createExecution(linked, { input: {} });
  const { effects } = advance(linked, execution, { kind: 'start', time: 0 });
  expect(pendingEffects(execution)).toEqual(effects);
  const second = advance(linked, execution, { kind: 'task-succeeded', time: 1, task: 2, output: 'one' }).effects;
  expect(pendingEffects(execution)).toEqual([effects[0], ...second]);
});

test('a snapshot stays as it was', () => {
  const linked = linkedOf(busy);
  const execution: Execution = createExecution(linked, { input: {} });
  advance(linked, execution, { kind: 'start', time: 0 });
  const saved = snapshot(execution);
  const text = JSON.stringify(saved);
  advance(linked, execution, { kind: 'task-succeeded', time: 1, task: 2, output: 'one' });
  expect(JSON.stringify(saved)).toBe(text);
  expect(JSON.stringify(execution)).not.toBe(text);
});

test('a snapshot of a distributed Map stays as it was', () => {
  const linked = linkedOf(machineWithMap({ Items: [1, 2], MaxConcurrency: 1, ...exported() }));
  const execution: Execution = createExecution(linked, { input: {} });
  const { effects } = advance(linked, execution, { kind: 'start', time: 0 });
  const { child } = effects.find(({ kind }) => kind === 'start-child') as StartChildEffect;
  const saved = snapshot(execution);
  const text = JSON.stringify(saved);
  advance(linked, execution, { kind: 'child-ended', time: 1, child, status: 'SUCCEEDED', output: 1 });
  expect(JSON.stringify(saved)).toBe(text);
  expect(JSON.stringify(execution)).not.toBe(text);
});

describe.each(readRecordedFiles())('the recorded runs of $name', ({ cases }) => {
  const runs = cases.flatMap((recorded) => recorded.runs.map((run, index) => ({ recorded, run, index })));

  test('give the same events from their stored signals', () => {
    for (const { recorded, run } of runs) {
      const linked = linkedRun(recorded, run);
      replay(linked, createdRun(recorded, run, linked), playRun(recorded, run, linked));
    }
  });

  test('end in the same way when saved and read again after every signal', () => {
    for (const { recorded, run, index } of runs) {
      const linked = linkedRun(recorded, run);
      const played = playRun(recorded, run, linked);
      expect(playRun(recorded, run, linked, 'crash').execution, `${recorded.id} ${index}`).toEqual(played.execution);
    }
  });
});

/** The children of distributed Maps are executions like any other. */
function replay(linked: Linked, created: Execution, played: Played): void {
  const stored = JSON.parse(JSON.stringify(played.signals)) as typeof played.signals;
  const events = stored.flatMap((signal) => eventsOf(created.log, advance(linked, created, signal).firstEvent));
  expect(JSON.stringify(events)).toBe(JSON.stringify(eventsOf(played.execution.log)));
  expect(JSON.stringify(created)).toBe(JSON.stringify(played.execution));
  for (const child of played.children) replay(child.linked, child.created(), child);
}
