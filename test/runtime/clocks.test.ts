// The virtual clock's rule: stand still while anybody works, then jump to the next due time.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from '../../src/runtime/clocks/system.js';
import { virtualClock } from '../../src/runtime/clocks/virtual.js';

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('starts at the documented time, or where told', () => {
  expect(new Date(virtualClock().now()).toISOString()).toBe('2025-01-01T00:00:00.000Z');
  expect(virtualClock({ startTime: 5 }).now()).toBe(5);
});

test('rings in order of due time, ties in order of scheduling, each at its own time', async () => {
  const clock = virtualClock({ startTime: 0 });
  const rung: string[] = [];
  const add = (name: string, due: number) => clock.schedule(due, () => rung.push(`${name}@${clock.now()}`));
  const dues = [50, 10, 30, 10, 40, 20, 10, 50];
  dues.forEach((due, index) => add(String(index), due));
  add('cancelled', 15)();
  await turn();
  expect(rung).toEqual(['1@10', '3@10', '6@10', '5@20', '2@30', '4@40', '0@50', '7@50']);
});

test('a due time that has passed rings at once, and time never goes back', async () => {
  const clock = virtualClock({ startTime: 100 });
  const times: number[] = [];
  clock.schedule(10, () => times.push(clock.now()));
  await turn();
  expect(times).toEqual([100]);
});

test('what is scheduled while ringing takes its place', async () => {
  const clock = virtualClock({ startTime: 0 });
  const rung: number[] = [];
  const again = () => {
    rung.push(clock.now());
    if (rung.length < 4) clock.schedule(clock.now() + 5, again);
  };
  clock.schedule(5, again);
  clock.schedule(12, () => rung.push(-12));
  await turn();
  expect(rung).toEqual([5, 10, -12, 15]);
});

test('stands still while held, however often it is let go of', async () => {
  const clock = virtualClock({ startTime: 0 });
  const first = clock.hold();
  const second = clock.hold();
  clock.schedule(10, () => undefined);
  await turn();
  first();
  first();
  await turn();
  expect(clock.now()).toBe(0);
  second();
  await turn();
  expect(clock.now()).toBe(10);
});

describe('patience for code that does not say when it works', () => {
  test('gives a full macrotask turn between two timers', async () => {
    const clock = virtualClock({ startTime: 0, patience: 'macrotask' });
    const seen: number[] = [];
    const sleeper = async (ms: number) => {
      await clock.sleep(ms);
      for (let hop = 0; hop < 20; hop++) await Promise.resolve();
      seen.push(clock.now());
      await clock.sleep(ms);
      seen.push(clock.now());
    };
    await Promise.all([sleeper(10), sleeper(15)]);
    expect(seen).toEqual([10, 15, 20, 30]);
  });
});

describe('the system clock', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1000 }));
  afterEach(() => void vi.useRealTimers());

  test('rings when due, unless cancelled', () => {
    const clock = systemClock();
    const rung: string[] = [];
    clock.schedule(1500, () => rung.push(`due@${clock.now()}`));
    clock.schedule(1200, () => rung.push('cancelled'))();
    clock.schedule(10, () => rung.push(`past@${clock.now()}`));
    vi.advanceTimersByTime(1000);
    expect(rung).toEqual(['past@1000', 'due@1500']);
  });

  test('waits longer than a JavaScript timer can', () => {
    const clock = systemClock();
    const rung: number[] = [];
    const due = 1000 + 60 * 24 * 60 * 60 * 1000;
    clock.schedule(due, () => rung.push(clock.now()));
    vi.advanceTimersByTime(2 ** 31);
    expect(rung).toEqual([]);
    vi.advanceTimersByTime(2 ** 32);
    expect(rung).toEqual([due]);
  });
});
