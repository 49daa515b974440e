// Distributed Maps over the API: their runs, the executions of those, objects from a storage.
import { describe, expect, test } from 'vitest';
import { virtualClock } from '../../src/runtime/clocks/virtual.js';
import { memoryStorage } from '../../src/runtime/storage/memory.js';
import { testServer } from './harness.js';

const rows = 'id\n1\n2\n3\n';
const map = (inner: object, more: object = {}) => ({
  Map: {
    Type: 'Map',
    Label: 'Rows',
    ItemReader: {
      Resource: 'arn:aws:states:::s3:getObject',
      Arguments: { Bucket: 'data', Key: 'rows.csv' },
      ReaderConfig: { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' },
    },
    ItemProcessor: {
      ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
      StartAt: 'Inner',
      States: { Inner: inner },
    },
    End: true,
    ...more,
  },
});
const pass = { Type: 'Pass', End: true };
const wait = { Type: 'Wait', Seconds: 60, End: true };
const none = {
  pending: 0,
  running: 0,
  succeeded: 0,
  failed: 0,
  timedOut: 0,
  aborted: 0,
  resultsWritten: 0,
  failuresNotRedrivable: 0,
  pendingRedrive: 0,
};

async function started(states: object) {
  const clock = virtualClock({ patience: 'macrotask' });
  const letGo = clock.hold();
  const storage = memoryStorage({ data: { 'rows.csv': rows }, out: {} });
  const server = await testServer({ clock, storage });
  const machine = await server.machine('Import', states as never);
  const { executionArn = null } = await server.ok('StartExecution', { stateMachineArn: machine, name: 'one' });
  const run = async () => {
    for (;;) {
      const { mapRuns } = await server.ok('ListMapRuns', { executionArn });
      const [first] = mapRuns as { mapRunArn: string }[];
      const described = first && (await server.ok('DescribeMapRun', { mapRunArn: first.mapRunArn }));
      const { total = 0 } = (described?.['itemCounts'] ?? {}) as { total?: number };
      if (first !== undefined && total === 3) return first.mapRunArn;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { server, machine, executionArn: executionArn as string, letGo, mapRunArn: await run() };
}

describe('MR-01 Map Runs', () => {
  test('are described while they run and afterwards, with their executions (MAP-11)', async () => {
    const { server, machine, executionArn, letGo, mapRunArn } = await started(map(wait, { MaxConcurrency: 2 }));
    expect(mapRunArn).toMatch(/:mapRun:Import\/Rows:[0-9a-f-]{36}$/);
    const counts = { ...none, total: 3, running: 2, pending: 1 };
    expect(await server.ok('DescribeMapRun', { mapRunArn })).toEqual({
      mapRunArn,
      executionArn,
      status: 'RUNNING',
      startDate: expect.any(Number) as number,
      maxConcurrency: 2,
      toleratedFailureCount: 0,
      toleratedFailurePercentage: 0,
      itemCounts: counts,
      executionCounts: counts,
      redriveCount: 0,
    });
    const listed = await server.ok('ListExecutions', { mapRunArn });
    const children = listed['executions'] as { executionArn: string; mapRunArn: string; status: string }[];
    expect(children).toHaveLength(2);
    expect(children[0]).toMatchObject({ status: 'RUNNING', mapRunArn, itemCount: 1 });
    const [child] = children;
    expect(child?.executionArn).toMatch(/:execution:Import\/Rows:/);
    expect(await server.ok('DescribeExecution', { executionArn: child?.executionArn ?? null })).toMatchObject({
      status: 'RUNNING',
      mapRunArn,
      input: expect.stringMatching(/^\{"id":"[12]"\}$/) as string,
    });
    // Those of the machine itself are the ones that somebody started.
    const own = (await server.ok('ListExecutions', { stateMachineArn: machine }))['executions'] as object[];
    expect(own).toHaveLength(1);
    letGo();
    await server.service.executions.ended(executionArn);
    expect(await server.ok('DescribeMapRun', { mapRunArn })).toMatchObject({
      status: 'SUCCEEDED',
      stopDate: expect.any(Number) as number,
      itemCounts: { ...none, total: 3, succeeded: 3 },
    });
  });

  test('are aborted with their execution, and so are their children', async () => {
    const { server, executionArn, mapRunArn } = await started(map(wait));
    await server.ok('StopExecution', { executionArn });
    expect(await server.ok('DescribeMapRun', { mapRunArn })).toMatchObject({ status: 'ABORTED' });
    const { executions } = await server.ok('ListExecutions', { mapRunArn, statusFilter: 'ABORTED' });
    expect(executions).toHaveLength(3);
  });

  test('count the children that their failure stopped as aborted', async () => {
    const inner = {
      ...map({
        Type: 'Choice',
        Choices: [{ Condition: "{% $states.input.id = '2' %}", Next: 'Fail' }],
        Default: 'Wait',
      }),
    };
    Object.assign(inner.Map.ItemProcessor.States, { Fail: { Type: 'Fail' }, Wait: wait });
    const { server, executionArn, mapRunArn, letGo } = await started(inner);
    letGo();
    await server.service.executions.ended(executionArn);
    const counts = { ...none, total: 3, failed: 1, aborted: 2 };
    expect(await server.ok('DescribeMapRun', { mapRunArn })).toMatchObject({
      status: 'FAILED',
      itemCounts: counts,
      executionCounts: counts,
    });
    // They are redriven with their run, not one by one.
    const { executions } = await server.ok('ListExecutions', { mapRunArn, statusFilter: 'FAILED' });
    const [failed] = executions as [{ executionArn: string }];
    expect(await server.ok('DescribeExecution', { executionArn: failed.executionArn })).toMatchObject({
      redriveStatus: 'REDRIVABLE_BY_MAP_RUN',
    });
  });

  test('can be given other limits while they run', async () => {
    const { server, mapRunArn, letGo, executionArn } = await started(map(wait, { MaxConcurrency: 1 }));
    const change = { maxConcurrency: 3, toleratedFailureCount: 2, toleratedFailurePercentage: 12.5 };
    await server.ok('UpdateMapRun', { mapRunArn, ...change });
    expect(await server.ok('DescribeMapRun', { mapRunArn })).toMatchObject({
      ...change,
      executionCounts: { running: 3, pending: 0 },
    });
    expect(await server.refusal('UpdateMapRun', { mapRunArn, toleratedFailurePercentage: 101 })).toMatch(
      /^ValidationException/,
    );
    expect((await server.call('UpdateMapRun', { mapRunArn })).body).toMatchObject({
      __type: 'ValidationException',
      reason: 'MISSING_REQUIRED_PARAMETER',
    });
    letGo();
    await server.service.executions.ended(executionArn);
    expect((await server.call('UpdateMapRun', { mapRunArn, maxConcurrency: 1 })).body).toMatchObject({
      __type: 'ValidationException',
      reason: 'CANNOT_UPDATE_COMPLETED_MAP_RUN',
    });
  });

  test('tell how many items each of their executions has', async () => {
    const batches = map(pass, { ItemBatcher: { MaxItemsPerBatch: 2 } });
    const { server, mapRunArn, letGo, executionArn } = await started(batches);
    letGo();
    await server.service.executions.ended(executionArn);
    const { executions } = await server.ok('ListExecutions', { mapRunArn });
    const counts = (executions as { itemCount: number }[]).map(({ itemCount }) => itemCount);
    expect(counts.sort()).toEqual([1, 2]);
  });

  test('that are not there', async () => {
    const server = await testServer();
    const mapRunArn = 'arn:aws:states:us-east-1:123456789012:mapRun:Import/Rows:none';
    expect(await server.refusal('DescribeMapRun', { mapRunArn })).toMatch(/^ResourceNotFound/);
    expect(await server.refusal('DescribeMapRun', { mapRunArn: 'nonsense' })).toMatch(/^InvalidArn/);
  });
});

test('a child that waits for a token is answered like any execution', async () => {
  const token = {
    Type: 'Task',
    Resource: 'arn:aws:states:::aws-sdk:sfn:describeStateMachine.waitForTaskToken',
    Arguments: {
      StateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:Import',
      IncludedData: '{% $states.context.Task.Token ? "METADATA_ONLY" %}',
    },
    End: true,
  };
  const { server, executionArn, mapRunArn, letGo } = await started(map(token, { MaxConcurrency: 1 }));
  letGo();
  for (let row = 1; row <= 3; row++) {
    let pending: string | undefined;
    while (pending === undefined) {
      await new Promise((resolve) => setImmediate(resolve));
      const { executions } = await server.ok('ListExecutions', { mapRunArn, statusFilter: 'RUNNING' });
      const [child] = executions as { executionArn: string }[];
      const phase = child && server.service.store.executions.get(child.executionArn)?.execution.threads[0]?.phase;
      if (phase?.kind === 'task' && phase.stage === 'submitted') pending = phase.call.token;
    }
    await server.ok('SendTaskSuccess', { taskToken: pending, output: JSON.stringify({ row }) });
  }
  const ended = await server.service.executions.ended(executionArn);
  expect(ended?.output).toEqual([{ row: 1 }, { row: 2 }, { row: 3 }]);
});

test('without a storage the execution fails, and says what to do', async () => {
  const server = await testServer();
  const described = await server.run(await server.machine('Import', map(pass) as never));
  expect(described).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  expect(described['cause']).toContain('storage');
  const { executionArn = null } = described;
  const { mapRuns } = await server.ok('ListMapRuns', { executionArn });
  const [{ mapRunArn }] = mapRuns as [{ mapRunArn: string }];
  expect(await server.ok('DescribeMapRun', { mapRunArn })).toMatchObject({
    status: 'FAILED',
    itemCounts: none,
    stopDate: described['stopDate'],
  });
});
