// An execution that nothing can wake any more ends its run with an error, on every clock, at once.
import { describe, expect, test } from 'vitest';
import type { Definition, State } from '../../compiler/asl/definition.js';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import { systemClock } from '../../src/runtime/clocks/system.js';
import { virtualClock } from '../../src/runtime/clocks/virtual.js';
import type { TaskHandler } from '../../src/runtime/ports.js';
import { runExecution } from '../../src/runtime/run.js';
import { RunError } from '../../src/runtime/run-error.js';

const never: TaskHandler = () => ({ kind: 'never' });
const lambda = 'arn:aws:states:::lambda:invoke';
const call = (rest: object = {}): State => ({ Type: 'Task', Resource: lambda, End: true, ...rest }) as State;
const machine = (states: Definition['States'], rest: object = {}): Definition => ({
  QueryLanguage: 'JSONata',
  StartAt: Object.keys(states)[0] ?? '',
  States: states,
  ...rest,
});
const branches = (...states: readonly (readonly [string, State])[]): State => ({
  Type: 'Parallel',
  Branches: states.map(([name, state]) => ({ StartAt: name, States: { [name]: state } })),
  End: true,
});
const children = (state: State): State => ({
  Type: 'Map',
  Items: [1, 2],
  ItemProcessor: {
    ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
    StartAt: 'Inner',
    States: { Inner: state },
  },
  End: true,
});

const run = (definition: Definition, tasks: TaskHandler = never, clock = virtualClock()) =>
  runExecution({ definition, input: {}, clock, tasks });

async function refusal(running: Promise<unknown>): Promise<Diagnostic | undefined> {
  const thrown = await running.then(
    () => undefined,
    (error: unknown) => error,
  );
  return thrown instanceof RunError ? thrown.diagnostics[0] : undefined;
}

describe('task/nothing-wakes', () => {
  test.each<readonly [string, Definition, string]>([
    ['a task', machine({ Call: call() }), '/States/Call'],
    [
      'a branch beside one that has ended',
      machine({ All: branches(['Done', { Type: 'Pass', End: true }], ['Call', call()]) }),
      '/States/All/Branches/1/States/Call',
    ],
    ['a child of a distributed Map', machine({ Map: children(call()) }), '/States/Map/ItemProcessor/States/Inner'],
    [
      'a callback that nobody answers',
      machine({ Call: call({ Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken' }) }),
      '/States/Call',
    ],
    [
      'an activity that nobody polls: its timeout starts with a worker',
      machine({ Call: call({ Resource: 'arn:aws:states:us-east-1:1:activity:A', TimeoutSeconds: 5 }) }),
      '/States/Call',
    ],
  ])('%s', async (_, definition, pointer) => {
    const found = await refusal(run(definition));
    expect(found).toMatchObject({ code: 'task/nothing-wakes', pointer });
    expect(found?.help).toContain('TimeoutSeconds');
  });

  test('after a while, and when the handler says so late', async () => {
    const waits = machine({ Wait: { Type: 'Wait', Seconds: 5, Next: 'Call' }, Call: call() });
    expect(await refusal(run(waits, () => Promise.resolve({ kind: 'never' })))).toMatchObject({
      code: 'task/nothing-wakes',
    });
  });

  test('a callback that was submitted and has no result', async () => {
    const submitted: TaskHandler = () => ({ kind: 'submitted', output: 1 });
    const callback = machine({ Call: call({ Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken' }) });
    expect(await refusal(run(callback, submitted))).toMatchObject({ code: 'task/nothing-wakes' });
  });

  test('on the wall clock too', async () => {
    const running = runExecution({
      definition: machine({ Call: call() }),
      input: {},
      clock: systemClock(),
      tasks: never,
    });
    expect(await refusal(running)).toMatchObject({ code: 'task/nothing-wakes' });
  });
});

describe('what will end is waited for', () => {
  test('a timeout', async () => {
    expect(await run(machine({ Call: call({ TimeoutSeconds: 5 }) }))).toMatchObject({ error: 'States.Timeout' });
  });
  test('the timeout of the machine, around children too', async () => {
    expect(await run(machine({ Map: children(call()) }, { TimeoutSeconds: 9 }))).toMatchObject({ status: 'TIMED_OUT' });
  });
  test('a branch that fails later', async () => {
    const fails = { Type: 'Fail', Error: 'E' } as const;
    const definition = machine({
      All: {
        Type: 'Parallel',
        Branches: [
          { StartAt: 'Call', States: { Call: call() } },
          { StartAt: 'Wait', States: { Wait: { Type: 'Wait', Seconds: 5, Next: 'Fails' }, Fails: fails } },
        ],
        End: true,
      },
    });
    expect(await run(definition)).toMatchObject({ status: 'FAILED', error: 'E' });
  });
  test('a sibling that takes its time', async () => {
    const one = call({ Arguments: 1 });
    const two = call({ Arguments: 2 });
    const tasks: TaskHandler = (request) =>
      request.arguments === 1 ? { kind: 'never' } : { kind: 'failed', error: 'Late', takes: 9000 };
    expect(await run(machine({ All: branches(['One', one], ['Two', two]) }), tasks)).toMatchObject({ error: 'Late' });
  });
});

test('map/no-storage: a Map that reads objects in a run without storage', async () => {
  const reader = { Resource: 'arn:aws:states:::s3:getObject', Arguments: { Bucket: 'b', Key: 'k' } };
  const { Items: _items, ...map } = children({ Type: 'Pass', End: true }) as State & { Items: unknown };
  const found = await refusal(run(machine({ Map: { ...map, ItemReader: reader } as unknown as State })));
  expect(found).toMatchObject({ code: 'map/no-storage' });
  expect(found?.help).toContain('folderStorage');
});
