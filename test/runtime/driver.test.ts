// The driver's promises: save before acting, go on after a crash, stop when told.
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { eventsOf, lastTime } from '../../src/engine/event-log.js';
import type { Definition } from '../../compiler/asl/definition.js';
import { advance } from '../../src/engine/advance.js';
import { createExecution, type Execution, snapshot } from '../../src/engine/execution.js';
import { link } from '../../src/engine/link.js';
import type { Linked } from '../../src/engine/linked.js';
import { defaultStartTime, virtualClock } from '../../src/runtime/clocks/virtual.js';
import { drive } from '../../src/runtime/driver.js';
import type { ExecutionStore, TaskHandler, TaskOutcome } from '../../src/runtime/ports.js';
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

test("a promise that is none of this realm's is awaited all the same", async () => {
  const foreign = runInNewContext(
    'Promise.resolve({ kind: "succeeded", output: { Payload: { verified: true } } })',
  ) as object;
  expect(foreign).not.toBeInstanceOf(Promise);
  const later: TaskHandler = () => foreign as Promise<TaskOutcome>;
  const execution = createExecution(linked, { input });
  const ended = await drive({ linked, execution, clock: virtualClock(), tasks: later }).ended;
  expect(ended).toMatchObject({ status: 'SUCCEEDED' });
});

describe('a distributed Map goes on after a crash', () => {
  const processor = {
    ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
    StartAt: 'First',
    States: {
      First: { Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:123456789012:function:first', Next: 'Pause' },
      Pause: { Type: 'Wait', Seconds: '{% $states.input %}', Next: 'Second' },
      Second: { Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:123456789012:function:second', End: true },
    },
  };
  const map = { Type: 'Map', Items: [10, 20, 30], ItemProcessor: processor, End: true };
  const twoSteps = linkedOf({ QueryLanguage: 'JSONata', StartAt: 'Map', States: { Map: map } } as never);

  /** Keeps texts, and fails from the given number of savings on. */
  const storeOf = (rows: Map<string, string>, failsAt: number, when: 'now' | 'later'): ExecutionStore => {
    let savings = 0;
    const soon = <T>(value: T) => (when === 'now' ? value : Promise.resolve(value));
    const read = (text: string | undefined) => (text === undefined ? undefined : (JSON.parse(text) as Execution));
    return {
      save({ execution }) {
        savings += 1;
        if (savings >= failsAt) throw new Error('power cut');
        rows.set(execution.arn, JSON.stringify(snapshot(execution)));
        return soon(undefined) as Promise<void>;
      },
      load: (arn) => soon(read(rows.get(arn))),
    };
  };

  test.each(['now', 'later'] as const)('children with it, from where they were (store answers %s)', async (when) => {
    const whole: Execution = await drive({
      linked: twoSteps,
      execution: createExecution(twoSteps, { input }),
      clock: virtualClock(),
      tasks: ({ arguments: output }) => ({ kind: 'succeeded', output }),
      store: storeOf(new Map(), Infinity, when),
    }).ended;
    for (let failsAt = 2; failsAt <= 13; failsAt++) {
      const rows = new Map<string, string>();
      const calls: string[] = [];
      const counted: TaskHandler = ({ executionArn, stateName, arguments: output }) => {
        calls.push(`${executionArn} ${stateName}`);
        return { kind: 'succeeded', output };
      };
      const common = { linked: twoSteps, tasks: counted };
      const execution = createExecution(twoSteps, { input });
      const first = drive({ ...common, execution, clock: virtualClock(), store: storeOf(rows, failsAt, when) });
      await expect(first.ended).rejects.toThrow('power cut');
      const saved = [...rows.values()].map((text) => JSON.parse(text) as Execution);
      const startTime = Math.max(...saved.map(({ log }) => lastTime(log) ?? 0));
      const again = JSON.parse(rows.get(execution.arn) ?? '') as Execution;
      const store = storeOf(rows, Infinity, when);
      const ended = await drive({ ...common, execution: again, clock: virtualClock({ startTime }), store }).ended;
      expect(ended).toEqual(whole);
      // A task may be called again when the crash came before its answer was saved, and only then.
      expect(calls.length - new Set(calls).size).toBeLessThanOrEqual(3);
      expect(new Set(calls).size).toBe(6);
    }
  });
});
