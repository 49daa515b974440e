// Random definitions through the driver, with tasks that answer at once, later, from a promise or never: every run ends,
// with a record or with the error that nothing wakes it, and lets go of the clock.
import { expect, test } from 'vitest';
import { virtualClock } from '../../src/runtime/clocks/virtual.js';
import type { MapObjects, PageOutcome, PutOutcome, TaskHandler, TaskOutcome } from '../../src/runtime/ports.js';
import { runExecution } from '../../src/runtime/run.js';
import { RunError } from '../../src/runtime/run-error.js';
import { anyDefinition } from '../engine/fuzz/definitions.js';
import { type Draw, drawFrom } from '../engine/fuzz/draw.js';
import { anyInput } from '../engine/fuzz/values.js';

const tasksOf =
  (draw: Draw): TaskHandler =>
  ({ pattern, heartbeat }) => {
    const outcome = (): TaskOutcome => {
      const takes = draw.pick([0, 0, 1000, 5000, 20_000]);
      if (draw.chance(8)) return { kind: 'never' };
      if (draw.chance(20)) return { kind: 'failed', error: draw.pick(['A', 'B', 'States.Timeout']), takes };
      return { kind: 'succeeded', output: anyInput(draw), takes };
    };
    if (draw.chance(10)) heartbeat();
    const isSubmitted = (pattern === 'sync' || pattern === 'callback') && draw.chance(70);
    const given: TaskOutcome = isSubmitted
      ? { kind: 'submitted', output: 1, ...(draw.chance(80) ? { result: Promise.resolve(outcome()) } : {}) }
      : outcome();
    return draw.chance(40) ? Promise.resolve(given) : given;
  };

const objectsOf = (draw: Draw): MapObjects => {
  const soon = <T>(outcome: T) => (draw.chance(40) ? Promise.resolve(outcome) : outcome);
  return {
    read({ offset }) {
      let at = offset;
      const next = (): PageOutcome => {
        if (draw.chance(5)) return { kind: 'failed', error: 'States.ItemReaderFailed', cause: 'gone' };
        const items = Array.from({ length: draw.int(4) }, () => anyInput(draw));
        at += items.length;
        return { kind: 'page', items, keyed: false, source: 's3://b/k', done: at > 6 || draw.chance(40) };
      };
      return { next: () => soon(next()), close() {} };
    },
    put: () =>
      soon<PutOutcome>(
        draw.chance(10)
          ? { kind: 'failed', error: 'States.ResultWriterFailed', cause: 'denied' }
          : { kind: 'put', size: 1 },
      ),
  };
};

const run = async (seed: number): Promise<{ readonly seed: number; readonly end: string }> => {
  const draw = drawFrom(seed);
  const definition = anyDefinition(draw, { jumps: 'forward' });
  const clock = virtualClock();
  try {
    const outside = { tasks: tasksOf(draw), objects: objectsOf(draw) };
    const { status } = await runExecution({ definition, input: anyInput(draw), clock, ...outside, seed });
    // A clock that somebody still held would stand still.
    await clock.sleep(1);
    return { seed, end: status };
  } catch (thrown) {
    const code = thrown instanceof RunError ? thrown.diagnostics[0]?.code : undefined;
    if (code === undefined) throw thrown;
    await clock.sleep(1);
    return { seed, end: code };
  }
};

test('every run ends', async () => {
  const ends = new Map<string, number>();
  for (let seed = 1; seed <= 1000; seed++) {
    const { end } = await run(seed);
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  expect([...ends.keys()].sort()).toEqual(['FAILED', 'SUCCEEDED', 'TIMED_OUT', 'task/nothing-wakes']);
});
