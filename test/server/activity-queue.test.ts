// The queues of activities: first come, first served, and nothing is lost with a poller that goes.
import { expect, test } from 'vitest';
import { virtualClock } from '../../src/runtime/clocks/virtual.js';
import { createActivities } from '../../src/server/activities.js';

function queue(alive: (token: string) => boolean = () => true) {
  const started: string[] = [];
  const clock = virtualClock();
  const letGo = clock.hold();
  const activities = createActivities({
    clock,
    start({ token }, workerName) {
      if (!alive(token)) return false;
      started.push(`${token} by ${workerName ?? 'nobody'}`);
      return true;
    },
  });
  const add = (token: string) => activities.add({ activityArn: 'a', token, input: `"${token}"` });
  const poll = (workerName?: string, signal = new AbortController().signal) =>
    activities.poll({ activityArn: 'a', workerName, signal });
  return { activities, started, add, poll, clock, letGo };
}

test('tasks wait for pollers, in order (ACT-02)', async () => {
  const { add, poll, started } = queue();
  add('t1');
  add('t2');
  expect(await poll('w')).toEqual({ taskToken: 't1', input: '"t1"' });
  expect(await poll()).toEqual({ taskToken: 't2', input: '"t2"' });
  expect(started).toEqual(['t1 by w', 't2 by nobody']);
});

test('pollers wait for tasks, in order', async () => {
  const { add, poll, activities } = queue();
  const polls = [poll('w1'), poll('w2')];
  expect(activities.pollers('a')).toBe(2);
  add('t1');
  add('t2');
  expect((await Promise.all(polls)).map((given) => given?.taskToken)).toEqual(['t1', 't2']);
  expect(activities.pollers('a')).toBe(0);
});

test('a poll ends after a minute with nothing', async () => {
  const { poll, clock, letGo } = queue();
  const given = poll();
  const start = clock.now();
  letGo();
  expect(await given).toBeUndefined();
  expect(clock.now() - start).toBe(60_000);
});

test('a poller that has gone takes no task (ACT-02)', async () => {
  const { add, poll, started } = queue();
  const gone = new AbortController();
  const left = poll('w1', gone.signal);
  gone.abort();
  expect(await left).toBeUndefined();
  expect(await poll('w1', gone.signal)).toBeUndefined();
  add('t1');
  expect(await poll('w2')).toMatchObject({ taskToken: 't1' });
  expect(started).toEqual(['t1 by w2']);
});

test('a task that nobody waits for is not handed out', async () => {
  const { add, poll } = queue((token) => token !== 't1');
  add('t1');
  const remove = add('t2');
  add('t3');
  remove();
  expect(await poll()).toMatchObject({ taskToken: 't3' });
});
