// The log gives back every event as it was recorded, whatever page it is on, also after a copy and a round trip as JSON.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  appendEvent,
  copyOfLog,
  emptyLog,
  eventCount,
  type EventLog,
  eventOf,
  eventsOf,
  lastTime,
} from '../../src/engine/event-log.js';
import type { NewEvent, Via } from '../../src/engine/events.js';

const type = fc.constantFrom('Task', 'Pass', 'Choice', 'Wait', 'Succeed', 'Fail', 'Parallel', 'Map');
const data = fc.jsonValue();
const via: fc.Arbitrary<Via> = fc.oneof(
  fc.constant({ kind: 'default' } as const),
  fc.record({ kind: fc.constantFrom('rule', 'catch'), index: fc.nat(60) }),
);
const plainType = type.filter((name) => name !== 'Parallel' && name !== 'Map');
const groupType = fc.constantFrom('Parallel', 'Map');
const assigned = fc.dictionary(fc.string(), data, { minKeys: 1 });
const base = { kind: fc.constant('state-exited'), state: fc.string(), output: data };
const requiredOnly = { requiredKeys: ['kind', 'state', 'output', 'type'] as const };
const event = fc.oneof(
  fc.record({ kind: fc.constant('state-entered'), state: fc.string(), type, input: data }),
  fc.record({ ...base, type: plainType, assigned, via }, { requiredKeys: [...requiredOnly.requiredKeys] }),
  fc.record(
    { ...base, type: groupType, entered: fc.nat(25_000), assigned, via },
    { requiredKeys: [...requiredOnly.requiredKeys, 'entered'] },
  ),
  fc.record({
    kind: fc.constant('map-iteration'),
    state: fc.string(),
    what: fc.constantFrom('started', 'succeeded', 'failed', 'aborted'),
    index: fc.nat(),
  }),
  fc.record({ kind: fc.constant('task-succeeded'), state: fc.string(), resource: fc.string(), output: data }),
  fc.constant({ kind: 'parallel-started', state: 'P' }),
) as unknown as fc.Arbitrary<NewEvent>;

function logOf(events: readonly NewEvent[], times: readonly number[]): EventLog {
  const log = emptyLog();
  events.forEach((each, index) => {
    expect(appendEvent(log, { ...each }, times[index] ?? 0, index)).toBe(index + 1);
  });
  return log;
}

test('events of every kind come back', () => {
  const some = fc.array(fc.tuple(event, fc.integer({ min: 0, max: 8.64e15 })), { maxLength: 40 });
  fc.assert(
    fc.property(some, (rows) => {
      const times = rows.map(([, time]) => time);
      const log = logOf(
        rows.map(([each]) => each),
        times,
      );
      const expected = rows.map(([each, time], index) => ({ ...each, id: index + 1, time, previous: index }));
      expect(eventsOf(log)).toEqual(expected);
      const again = JSON.parse(JSON.stringify(log)) as EventLog;
      expect(JSON.stringify(eventsOf(copyOfLog(again)))).toBe(JSON.stringify(eventsOf(log)));
      expect([eventCount(log), lastTime(log)]).toEqual([rows.length, times.at(-1)]);
    }),
  );
});

test.each([1, 2047, 2048, 2049, 6143, 6144, 6145, 10_240, 10_241])(
  '%i events, on as many pages as they take',
  (count) => {
    const events = Array.from({ length: count }, (_, index): NewEvent =>
      index % 3 === 0
        ? { kind: 'task-started', state: `S${index}`, resource: 'r' }
        : { kind: 'state-entered', state: `S${index}`, type: 'Pass', input: index },
    );
    const log = logOf(
      events,
      events.map((_, index) => 1000 + index),
    );
    const whole = JSON.stringify(eventsOf(log));
    expect(eventsOf(log)).toHaveLength(count);
    expect([eventCount(log), lastTime(log)]).toEqual([count, 999 + count]);
    for (const id of [1, count, Math.ceil(count / 2), 2048, 2049, 6144, 6145]) {
      const found = eventOf(log, id);
      if (id > count) expect(found).toBeUndefined();
      else expect(found).toMatchObject({ id, state: `S${id - 1}`, time: 999 + id, previous: id - 1 });
    }
    expect([eventOf(log, 0), eventOf(log, count + 1), eventOf(log, -1)]).toEqual([undefined, undefined, undefined]);
    // A copy and what was saved go on as the log itself does, and leave it alone.
    const others = [
      copyOfLog(log),
      JSON.parse(JSON.stringify(log)) as EventLog,
      JSON.parse(JSON.stringify(copyOfLog(log))) as EventLog,
    ];
    for (const other of others) {
      expect(JSON.stringify(eventsOf(other))).toBe(whole);
      expect(appendEvent(other, { kind: 'parallel-started', state: 'P' }, 5000 + count, count)).toBe(count + 1);
      expect(eventOf(other, count + 1)).toMatchObject({ kind: 'parallel-started', time: 5000 + count });
      expect(eventsOf(other, count)).toHaveLength(2);
    }
    expect(JSON.stringify(eventsOf(log))).toBe(whole);
  },
);
