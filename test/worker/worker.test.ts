// A worker against the API of activities: results, errors, heartbeats, patience and an orderly end.
import { expect, test } from 'vitest';
import { failureOf } from '../../src/worker/failure.js';
import { runWorker } from '../../src/worker/index.js';
import { apiError, endless, standIn, workerOn } from './stand-in.js';

test('tasks one after the other: what the handler returns is the result', async () => {
  const service = standIn();
  const worker = workerOn(service, { handler: (input) => ({ got: input }) });
  service.give('t1', '{"a":1}');
  service.give('t2', '[2]');
  await service.logged('succeeded t2');
  await worker.stop();
  expect(service.log).toEqual(['succeeded t1 {"got":{"a":1}}', 'succeeded t2 {"got":[2]}', 'slept 30000']);
  await worker.done;
});

test('nothing returned is null; what is not JSON, and what AWS does not take, is an error', async () => {
  const service = standIn();
  const worker = workerOn(service, { handler: (input) => (input === 1 ? 1n : undefined) });
  service.give('t1', 'null');
  service.give('t2', '1');
  await service.logged('failed t2 TypeError');
  service.fails('succeed', apiError('ValidationException'));
  service.give('t3', 'null');
  await service.logged('failed t3 ValidationException');
  expect(service.log[0]).toBe('succeeded t1 null');
  await worker.stop();
});

test('what a handler throws becomes the error of the task, with its name', async () => {
  const service = standIn();
  const worker = workerOn(service, {
    handler: () => {
      throw new RangeError('too far');
    },
  });
  service.give('t1');
  await service.logged('failed t1 RangeError too far');
  await worker.stop();
});

test('a cause has the form of Lambda’s, and never more than 32,768 characters', () => {
  const { error, cause } = failureOf(new RangeError('too far'));
  expect([error, JSON.parse(cause)]).toEqual([
    'RangeError',
    { errorType: 'RangeError', errorMessage: 'too far', trace: expect.any(Array) },
  ]);
  expect(failureOf('text')).toEqual({
    error: 'string',
    cause: '{"errorType":"string","errorMessage":"text","trace":[]}',
  });
  expect(failureOf(Object.create(null)).cause).toContain('[object Object]');
  const long = failureOf(Object.assign(new Error('"'.repeat(50_000)), { name: 'N'.repeat(300) }));
  expect(long.error).toHaveLength(256);
  expect(long.cause.length).toBeLessThanOrEqual(32_768);
  expect(JSON.parse(long.cause)).toMatchObject({ errorMessage: expect.stringMatching(/^"+$/) });
});

test('as many tasks at once as told', async () => {
  const service = standIn();
  let open = 0;
  let most = 0;
  let letGo = () => undefined as void;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const worker = workerOn(service, {
    concurrency: 3,
    async handler() {
      most = Math.max(most, ++open);
      if (open === 3) letGo();
      await gate;
      open -= 1;
    },
  });
  for (const token of ['t1', 't2', 't3', 't4', 't5']) service.give(token);
  await service.logged('succeeded t5');
  expect(most).toBe(3);
  await worker.stop();
});

test('heartbeats go out by themselves and by hand; when nobody waits any more the handler is told', async () => {
  const service = standIn();
  let beats = 0;
  const worker = workerOn(service, {
    heartbeatMs: 10_000,
    // Two heartbeats pass, the third says that it is too late.
    sleep: async (ms, signal) => {
      if (ms !== 10_000 || ++beats > 3) return endless(ms, signal);
      if (beats === 3) service.fails('heartbeat', apiError('TaskTimedOut'));
    },
    async handler(_input, { heartbeat, signal, token, activityArn }) {
      await heartbeat();
      service.log.push(`${token} of ${activityArn.split(':').at(-1) ?? ''}`);
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      service.log.push(`aborted: ${(signal.reason as Error).name}`);
      throw new Error('given up');
    },
  });
  service.give('t1');
  await service.logged('heartbeat t1');
  service.give('t2');
  await worker.stop({ timeoutSeconds: 0 }).then(() => undefined);
  expect(service.log.filter((line) => line === 'heartbeat t1').length).toBeGreaterThanOrEqual(1);
  expect(service.log).toContain('aborted: TaskTimedOut');
  expect(service.log.some((line) => line.startsWith('failed'))).toBe(false);
});

test('a network that fails is waited out, longer each time', async () => {
  const service = standIn();
  service.fails('getTask', apiError('ECONNREFUSED', 'server'), apiError('ThrottlingException'), new Error('reset'));
  const worker = workerOn(service, { handler: () => 1 });
  service.give('t1');
  await service.logged('succeeded t1');
  expect(service.log.filter((line) => line.startsWith('slept'))).toEqual(['slept 500', 'slept 1000', 'slept 2000']);
  await worker.stop();
});

test('a result is sent again until it arrives, and dropped when nobody waits for it', async () => {
  const service = standIn();
  service.fails('succeed', apiError('Unavailable', 'server'), new Error('reset'));
  const worker = workerOn(service, { handler: () => 1 });
  service.give('t1');
  await service.logged('succeeded t1');
  service.fails('succeed', apiError('TaskTimedOut'));
  service.give('t2');
  service.give('t3');
  await service.logged('succeeded t3');
  expect(service.log).toContain('nobody waits for the result of a task any more: TaskTimedOut');
  await worker.stop();
});

test('without permission, or without the activity, the worker ends', async () => {
  const service = standIn();
  service.fails('getTask', apiError('ActivityDoesNotExist'));
  const worker = workerOn(service, { handler: () => 1, concurrency: 2 });
  await expect(worker.done).rejects.toMatchObject({ name: 'ActivityDoesNotExist' });
  await worker.stop();
});

test('a name is created unless it exists', async () => {
  const service = standIn();
  service.fails('createActivity', new Error('reset'));
  const worker = workerOn(service, { activity: 'Approve', handler: (_input, task) => task.activityArn });
  service.give('t1');
  await service.logged('succeeded t1 "arn:Approve"');
  expect(service.log).toContain('slept 500');
  await worker.stop();
});

test('stop waits for what is under way', async () => {
  const service = standIn();
  let finish = (_value: number) => undefined as void;
  const worker = workerOn(service, { sleep: endless, handler: () => new Promise<number>((end) => (finish = end)) });
  service.give('t1');
  await underWay();
  const stopped = worker.stop();
  finish(7);
  await stopped;
  expect(service.log).toEqual(['succeeded t1 7']);
});

test('stop without patience fails what is under way, even when its handler never ends', async () => {
  const service = standIn();
  const worker = workerOn(service, {
    sleep: (ms, signal) => (ms === 5000 ? Promise.resolve() : endless(ms, signal)),
    handler: () => new Promise(() => undefined),
  });
  service.give('t1');
  await underWay();
  await worker.stop({ timeoutSeconds: 5 });
  expect(service.log).toEqual(['failed t1 WorkerStopped the worker was stopped before the task was done']);
});

test('stop while nothing is to do', async () => {
  const worker = workerOn(standIn(), { handler: () => 1 });
  await worker.stop();
  await worker.done;
});

test.each([{ concurrency: 0 }, { concurrency: 1.5 }, { heartbeatSeconds: 0 }])('%j is refused', (options) => {
  expect(() => runWorker('arn:a', () => 1, options)).toThrow(RangeError);
});

/** A task that was given has reached its handler: nothing on that way waits for anything but promises. */
const underWay = () => new Promise((resolve) => setImmediate(resolve));
