// The driver's promises: save before acting, go on after a crash, stop when told.
import { eventsOf, lastTime } from '../../src/engine/event-log.js';
import { expect, test } from 'vitest';
import type { Definition } from '../../compiler/asl/definition.js';
import { advance } from '../../src/engine/advance.js';
import { createExecution, type Execution, snapshot } from '../../src/engine/execution.js';
import { link } from '../../src/engine/link.js';
import type { Linked } from '../../src/engine/linked.js';
import { defaultStartTime, virtualClock } from '../../src/runtime/clocks/virtual.js';
import { drive } from '../../src/runtime/driver.js';
import type { ExecutionStore, TaskHandler } from '../../src/runtime/ports.js';
import { lambdaHandlers } from '../../src/runtime/tasks/lambda.js';
import { verifyUser } from './verify-user.js';

const linkedOf = (definition: Definition): Linked => {
  const result = link(definition);
  if (result.kind === 'refused') throw new Error(result.diagnostics[0]?.message);
  return result.linked;
};
const linked = linkedOf(verifyUser);
const input = { id: 'u1', email: 'a@b.c' };
const tasks: TaskHandler = lambdaHandlers((name) => () => (name === 'CheckVerified' ? { verified: true } : null));

test('each change is saved before its effects are acted on', async () => {
  const log: string[] = [];
  const store: ExecutionStore = {
    async save({ execution, firstEvent }) {
      await Promise.resolve();
      log.push(`saved ${eventsOf(execution.log, firstEvent).length}`);
    },
    load: () => undefined,
  };
  const logged: TaskHandler = (request) => {
    log.push(request.stateName);
    return tasks(request);
  };
  const execution = createExecution(linked, { input });
  const ended = await drive({ linked, execution, clock: virtualClock(), tasks: logged, store }).ended;
  expect(ended.status).toBe('SUCCEEDED');
  expect(log).toEqual([
    'saved 4',
    'SendVerification',
    'saved 3',
    'saved 4',
    'CheckVerified',
    'saved 7',
    'SendWelcome',
    'saved 3',
  ]);
});

test('goes on from what was saved, at every step, to the same end', async () => {
  const saved: string[] = [];
  const store: ExecutionStore = {
    save: ({ execution }) => void saved.push(JSON.stringify(snapshot(execution))),
    load: () => undefined,
  };
  const clock = virtualClock();
  const whole = await drive({ linked, execution: createExecution(linked, { input }), clock, tasks, store }).ended;
  expect(saved).toHaveLength(5);
  for (const text of saved) {
    const execution = JSON.parse(text) as Execution;
    const startTime = lastTime(execution.log) ?? 0;
    const { ended } = drive({ linked, execution, clock: virtualClock({ startTime }), tasks });
    expect(await ended).toEqual(whole);
  }
});

test('a task that is asked for again and answers at once leaves no timer behind', async () => {
  const state = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', TimeoutSeconds: 60, End: true } as const;
  const once = linkedOf({ QueryLanguage: 'JSONata', StartAt: 'Call', States: { Call: state } });
  const execution = createExecution(once, { input });
  advance(once, execution, { kind: 'start', time: defaultStartTime });
  const clock = virtualClock();
  const ended = await drive({ linked: once, execution, clock, tasks: () => ({ kind: 'succeeded', output: 1 }) }).ended;
  await clock.sleep(1);
  await Promise.resolve();
  expect(ended.status).toBe('SUCCEEDED');
  expect(clock.now()).toBe(defaultStartTime + 1);
});

test('a store that fails ends the drive', async () => {
  const broken = new Error('disk full');
  const store: ExecutionStore = { save: () => Promise.reject(broken), load: () => undefined };
  const execution = createExecution(linked, { input });
  await expect(drive({ linked, execution, clock: virtualClock(), tasks, store }).ended).rejects.toBe(broken);
});

test('stop aborts, and a task under way lets go of the clock', async () => {
  const clock = virtualClock();
  const hanging: TaskHandler = () => new Promise(() => undefined);
  const drives = drive({ linked, execution: createExecution(linked, { input }), clock, tasks: hanging });
  drives.stop({ error: 'E' });
  expect(await drives.ended).toMatchObject({ status: 'ABORTED', error: 'E', stopTime: defaultStartTime });
  await clock.sleep(1000);
  expect(clock.now()).toBe(defaultStartTime + 1000);
});

test('waits and pauses before retries can be scaled; timeouts cannot', async () => {
  const states: Definition['States'] = {
    Wait: { Type: 'Wait', Seconds: 100, Next: 'Call' },
    Call: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      TimeoutSeconds: 3,
      Retry: [{ ErrorEquals: ['States.Timeout'], IntervalSeconds: 50, MaxAttempts: 1 }],
      End: true,
    },
  };
  const slow = linkedOf({ QueryLanguage: 'JSONata', StartAt: 'Wait', States: states });
  const execution = createExecution(slow, { input });
  const never: TaskHandler = () => ({ kind: 'never' });
  const ended = await drive({ linked: slow, execution, clock: virtualClock(), tasks: never, waitTimeScale: 0.1 }).ended;
  expect(ended).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  expect(ended.stopTime).toBe(defaultStartTime + 10_000 + 3000 + 5000 + 3000);
});
