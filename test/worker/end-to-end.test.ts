// A worker over the official SDK, against the server: an activity of a running execution is done.
import { expect, onTestFinished, test } from 'vitest';
import { SFNClient } from '@aws-sdk/client-sfn';
import { virtualClock } from '../../src/runtime/clocks/virtual.js';
import { runWorker } from '../../src/worker/index.js';
import { testServer } from '../server/harness.js';

test('runWorker does the tasks of an activity, errors with their names, and stops', async () => {
  const clock = virtualClock();
  clock.hold();
  const server = await testServer({ clock });
  const client = new SFNClient({
    endpoint: server.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  onTestFinished(() => client.destroy());
  const { activityArn = null } = await server.ok('CreateActivity', { name: 'Approve' });
  const stateMachineArn = await server.machine('Ask', {
    Approve: { Type: 'Task', Resource: activityArn, HeartbeatSeconds: 60, TimeoutSeconds: 600, End: true },
  });
  const worker = runWorker<{ id: string }, { ok: boolean }>(
    'Approve',
    async ({ id }, { heartbeat }) => {
      await heartbeat();
      if (id === 'bad') throw Object.assign(new Error('not him'), { name: 'Refused' });
      return { ok: true };
    },
    { client, concurrency: 2, workerName: 'w' },
  );
  const [good, bad] = await Promise.all([
    server.run(stateMachineArn, { input: '{"id":"good"}' }),
    server.run(stateMachineArn, { input: '{"id":"bad"}' }),
  ]);
  expect(good).toMatchObject({ status: 'SUCCEEDED', output: '{"ok":true}' });
  expect(bad).toMatchObject({ status: 'FAILED', error: 'Refused' });
  expect(JSON.parse(String(bad['cause']))).toMatchObject({ errorType: 'Refused', errorMessage: 'not him' });
  const { executionArn = null } = good;
  const { events } = await server.ok('GetExecutionHistory', { executionArn });
  expect(JSON.stringify(events)).toContain('"activityStartedEventDetails":{"workerName":"w"}');
  await worker.stop();
  await worker.done;
});
