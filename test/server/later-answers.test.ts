// Tasks whose result comes later: callbacks by token, nested executions that are awaited, activities.
import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../compiler/json.js';
import { defaultStartTime, virtualClock } from '../../src/runtime/clocks/virtual.js';
import { lambdaStandIn, pass, testServer, type TestServer } from './harness.js';

const typesOf = async (server: TestServer, executionArn: Json) => {
  const { events } = await server.ok('GetExecutionHistory', { executionArn });
  return (events as readonly { readonly type: string }[]).map(({ type }) => type);
};
const tokenOf = '{% $states.context.Task.Token %}';
const ask: JsonObject = {
  Ask: {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: { FunctionName: 'Ask', Payload: { token: tokenOf } },
    End: true,
  },
};

/** An execution that waits for somebody who has its token. */
async function asked(states = ask) {
  let tell = (_token: string) => undefined as void;
  const token = new Promise<string>((resolve) => (tell = resolve));
  const lambda = await lambdaStandIn(({ payload }) => {
    tell(String((payload as JsonObject)['token']));
    return {};
  });
  const server = await testServer({ lambdaEndpoint: lambda.endpoint });
  const stateMachineArn = await server.machine('Ask', states);
  const { executionArn = null } = await server.ok('StartExecution', { stateMachineArn });
  const ended = async () => {
    await server.service.executions.ended(String(executionArn));
    return server.ok('DescribeExecution', { executionArn });
  };
  return { server, executionArn, taskToken: await token, ended };
}

test('SendTaskSuccess: its output is the result (PAT-03)', async () => {
  const { server, taskToken, ended, executionArn } = await asked();
  expect(await server.ok('SendTaskHeartbeat', { taskToken })).toEqual({});
  expect(await server.ok('SendTaskSuccess', { taskToken, output: '{"ok":true}' })).toEqual({});
  expect(await ended()).toMatchObject({ status: 'SUCCEEDED', output: '{"ok":true}' });
  expect(await typesOf(server, executionArn)).toContain('TaskSucceeded');
  const gone = "TaskTimedOut: Task Timed Out: 'Provided task does not exist anymore'";
  expect(await server.refusal('SendTaskSuccess', { taskToken, output: '1' })).toBe(gone);
  expect(await server.refusal('SendTaskFailure', { taskToken })).toBe(gone);
  expect(await server.refusal('SendTaskHeartbeat', { taskToken })).toBe(gone);
});

test('SendTaskFailure: its error is the error of the task', async () => {
  const { server, taskToken, ended } = await asked();
  expect(await server.ok('SendTaskFailure', { taskToken, error: 'No', cause: 'because' })).toEqual({});
  expect(await ended()).toMatchObject({ status: 'FAILED', error: 'No', cause: 'because' });
});

test('a token that is none, an output that is no JSON (PAT-04, TSK-01)', async () => {
  const { server, taskToken, ended } = await asked();
  const invalid = "InvalidToken: Invalid Token: 'Invalid token'";
  expect(await server.refusal('SendTaskSuccess', { taskToken: 'made up', output: '1' })).toBe(invalid);
  expect(await server.refusal('SendTaskHeartbeat', { taskToken: 'made up' })).toBe(invalid);
  expect(await server.refusal('SendTaskSuccess', { taskToken, output: 'no' })).toContain(
    "InvalidOutput: Invalid Output: '",
  );
  expect(await server.refusal('SendTaskSuccess', { taskToken })).toContain('ValidationException');
  await server.ok('SendTaskSuccess', { taskToken, output: 'null' });
  await ended();
});

const nested = (resource: string, StateMachineArn: string, more: JsonObject = {}): JsonObject => ({
  Nested: {
    Type: 'Task',
    Resource: `arn:aws:states:::states:${resource}`,
    Arguments: { StateMachineArn, Name: 'child', Input: { a: 1 }, ...more },
    End: true,
  },
});
const childArn = 'arn:aws:states:us-east-1:123456789012:execution:Child:child';

test.each([
  ['startExecution.sync', '{"a":1}'],
  ['startExecution.sync:2', { a: 1 }],
])('%s gives the description of the execution once it has ended (NEST-02)', async (resource, data) => {
  const server = await testServer();
  const child = await server.machine('Child', { Wait: { Type: 'Wait', Seconds: 60, End: true } });
  const parent = await server.run(await server.machine('Parent', nested(resource, child)), { name: 'p' });
  expect(JSON.parse(String(parent['output']))).toEqual({
    ExecutionArn: childArn,
    Input: data,
    InputDetails: { Included: true },
    Name: 'child',
    Output: data,
    OutputDetails: { Included: true },
    RedriveCount: 0,
    RedriveStatus: 'NOT_REDRIVABLE',
    RedriveStatusReason: 'Execution is SUCCEEDED and cannot be redriven',
    StartDate: defaultStartTime,
    StateMachineArn: child,
    Status: 'SUCCEEDED',
    StopDate: defaultStartTime + 60_000,
  });
  expect(await typesOf(server, parent['executionArn'] ?? null)).toEqual([
    'ExecutionStarted',
    'TaskStateEntered',
    'TaskScheduled',
    'TaskStarted',
    'TaskSubmitted',
    'TaskSucceeded',
    'TaskStateExited',
    'ExecutionSucceeded',
  ]);
});

test('a nested execution that fails fails its task, with its description as the cause (NEST-03)', async () => {
  const server = await testServer();
  const child = await server.machine('Child', { No: { Type: 'Fail', Error: 'Busy', Cause: 'later' } });
  const parent = await server.run(await server.machine('Parent', nested('startExecution.sync:2', child)));
  expect(parent).toMatchObject({ status: 'FAILED', error: 'States.TaskFailed' });
  expect(JSON.parse(String(parent['cause']))).toMatchObject({
    ExecutionArn: childArn,
    Status: 'FAILED',
    Error: 'Busy',
    Cause: 'later',
    Input: '{"a":1}',
  });
});

test('stopping the parent stops the nested execution (NEST-04)', async () => {
  const clock = virtualClock();
  clock.hold();
  const server = await testServer({ clock });
  const child = await server.machine('Child', { Wait: { Type: 'Wait', Seconds: 60, End: true } });
  const stateMachineArn = await server.machine('Parent', nested('startExecution.sync', child));
  const { executionArn = null } = await server.ok('StartExecution', { stateMachineArn });
  expect(await server.ok('DescribeExecution', { executionArn: childArn })).toMatchObject({ status: 'RUNNING' });
  await server.ok('StopExecution', { executionArn });
  await server.service.executions.ended(childArn);
  const { cause } = await server.ok('DescribeExecution', { executionArn: childArn });
  expect(cause).toContain(`[${String(executionArn)}] which was managing this resource was aborted`);
});

const activityArn = 'arn:aws:states:us-east-1:123456789012:activity:Approve';
const approve: JsonObject = { Approve: { Type: 'Task', Resource: activityArn, End: true } };

test('an activity: made, described, listed, polled, answered, deleted (ACT-01, ACT-02, TSK-02)', async () => {
  const clock = virtualClock();
  clock.hold();
  const server = await testServer({ clock });
  const made = await server.ok('CreateActivity', { name: 'Approve' });
  expect(made).toEqual({ activityArn, creationDate: defaultStartTime / 1000 });
  expect(await server.ok('CreateActivity', { name: 'Approve' })).toEqual(made);
  expect(await server.ok('DescribeActivity', { activityArn })).toEqual({
    ...made,
    name: 'Approve',
    encryptionConfiguration: { type: 'AWS_OWNED_KEY' },
  });
  expect(await server.ok('ListActivities')).toMatchObject({ activities: [{ activityArn, name: 'Approve' }] });
  const stateMachineArn = await server.machine('Ask', approve);

  // A poller that has gone before there was a task takes none with it.
  const gone = new AbortController();
  const left = server.call('GetActivityTask', { activityArn, workerName: 'w0' }, gone.signal);
  gone.abort();
  await expect(left).rejects.toThrow();

  const poll = server.ok('GetActivityTask', { activityArn, workerName: 'w1' });
  const { executionArn = null } = await server.ok('StartExecution', { stateMachineArn, input: '{"id":"u1"}' });
  const { taskToken = null, input } = await poll;
  expect(input).toBe('{"id":"u1"}');
  await server.ok('SendTaskHeartbeat', { taskToken });
  await server.ok('SendTaskSuccess', { taskToken, output: '{"ok":true}' });
  await server.service.executions.ended(String(executionArn));
  const { events } = await server.ok('GetExecutionHistory', { executionArn });
  expect(events).toMatchObject([
    { type: 'ExecutionStarted' },
    { type: 'TaskStateEntered' },
    { type: 'ActivityScheduled', activityScheduledEventDetails: { resource: activityArn, input: '{"id":"u1"}' } },
    { type: 'ActivityStarted', activityStartedEventDetails: { workerName: 'w1' } },
    { type: 'ActivitySucceeded', activitySucceededEventDetails: { output: '{"ok":true}' } },
    { type: 'TaskStateExited' },
    { type: 'ExecutionSucceeded' },
  ]);
  expect(await server.ok('DeleteActivity', { activityArn })).toEqual({});
  expect(await server.ok('DeleteActivity', { activityArn })).toEqual({});
  const missing = `ActivityDoesNotExist: Activity Does Not Exist: '${activityArn}'`;
  expect(await server.refusal('DescribeActivity', { activityArn })).toBe(missing);
  expect(await server.refusal('GetActivityTask', { activityArn })).toBe(missing);
});

test('a poll without a task ends after a minute, without a token', async () => {
  const server = await testServer();
  await server.ok('CreateActivity', { name: 'Approve' });
  expect(await server.ok('GetActivityTask', { activityArn })).toEqual({});
});

test('an execution that asks an activity that is not there fails', async () => {
  const server = await testServer();
  const described = await server.run(await server.machine('Ask', approve));
  expect(described).toMatchObject({ status: 'FAILED', cause: `The activity ${activityArn} does not exist.` });
});

test('aws-sdk:sfn has them all: one state machine works for the other', async () => {
  const server = await testServer();
  await server.ok('CreateActivity', { name: 'Approve' });
  const call = (action: string, args: JsonObject) => ({
    Type: 'Task',
    Resource: `arn:aws:states:::aws-sdk:sfn:${action}`,
    Arguments: args,
  });
  const worker = await server.machine('Worker', {
    Get: { ...call('getActivityTask', { ActivityArn: activityArn, WorkerName: 'machine' }), Next: 'Send' },
    Send: {
      ...call('sendTaskSuccess', {
        TaskToken: '{% $states.input.TaskToken %}',
        Output: '{% $parse($states.input.Input) %}',
      }),
      End: true,
    },
  });
  const asking = server.run(await server.machine('Ask', approve), { input: '{"id":"u1"}' });
  expect(await server.run(worker)).toMatchObject({ status: 'SUCCEEDED', output: '{}' });
  expect(await asking).toMatchObject({ status: 'SUCCEEDED', output: '{"id":"u1"}' });
  await server.machine('Other', pass);
});
