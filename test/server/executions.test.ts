// Executions: started, started again, described, stopped, listed, and their histories.
import { expect, test } from 'vitest';
import { virtualClock } from '../../src/runtime/clocks/virtual.js';
import { pass, testServer } from './harness.js';

const arnOf = (name: string) => `arn:aws:states:us-east-1:123456789012:execution:Greet:${name}`;
const waiting = { Wait: { Type: 'Wait', Seconds: 60, End: true } };
/** Stands still until it is let go. */
function heldClock() {
  const clock = virtualClock();
  return { clock, letGo: clock.hold() };
}

test('StartExecution and DescribeExecution (EXE-02, EXE-03)', async () => {
  const server = await testServer();
  const arn = await server.machine('Greet', pass);
  const described = await server.run(arn, { name: 'one', input: '{ "a": 1 }', traceHeader: 'Root=1' });
  expect(described).toEqual({
    executionArn: arnOf('one'),
    stateMachineArn: arn,
    name: 'one',
    status: 'SUCCEEDED',
    startDate: expect.any(Number),
    stopDate: expect.any(Number),
    input: '{ "a": 1 }',
    inputDetails: { included: true },
    // What passes through unchanged is shown as it was written.
    output: '{ "a": 1 }',
    outputDetails: { included: true },
    traceHeader: 'Root=1',
    redriveCount: 0,
    redriveStatus: 'NOT_REDRIVABLE',
    redriveStatusReason: 'Execution is SUCCEEDED and cannot be redriven',
  });
  const metadata = await server.ok('DescribeExecution', { executionArn: arnOf('one'), includedData: 'METADATA_ONLY' });
  expect(metadata).toMatchObject({ inputDetails: { included: false }, outputDetails: { included: false } });
  expect([metadata['input'], metadata['output']]).toEqual([undefined, undefined]);
  expect((await server.run(arn))['name']).toMatch(/^[0-9a-f-]{36}$/);
});

test('a failed execution says why, one that timed out does not', async () => {
  const server = await testServer();
  const failing = await server.machine('Failing', { No: { Type: 'Fail', Error: 'Busy', Cause: 'try later' } });
  expect(await server.run(failing)).toMatchObject({
    status: 'FAILED',
    error: 'Busy',
    cause: 'try later',
    redriveStatus: 'REDRIVABLE',
  });
  const definition = JSON.stringify({
    QueryLanguage: 'JSONata',
    TimeoutSeconds: 5,
    StartAt: 'Wait',
    States: waiting,
  });
  const late = await server.run(await server.machine('Late', {}, { definition }));
  expect(late).toMatchObject({ status: 'TIMED_OUT', stopDate: Number(late['startDate']) + 5 });
  expect(late).not.toHaveProperty('error');
});

test('the same name and input while the first runs is the same execution (EXE-01)', async () => {
  const { clock, letGo } = heldClock();
  const server = await testServer({ clock });
  const stateMachineArn = await server.machine('Greet', waiting);
  const start = { stateMachineArn, name: 'one', input: '{"a":1}' };
  const first = await server.ok('StartExecution', start);
  expect(await server.ok('StartExecution', start)).toEqual(first);
  const exists = `ExecutionAlreadyExists: Execution Already Exists: '${arnOf('one')}'`;
  expect(await server.refusal('StartExecution', { ...start, input: '{"a":2}' })).toBe(exists);
  letGo();
  await server.service.executions.ended(arnOf('one'));
  expect(await server.refusal('StartExecution', start)).toBe(exists);
});

test.each([
  ['', 'No content to map due to end-of-input\n at [Source: (String)""; line: 1, column: 1]'],
  ['{"a" 1}', "Unexpected character ('1' (code 49)): was expecting a colon to separate field name and value"],
  ['{"a":1 "b"}', "Unexpected character ('\"' (code 34)): was expecting comma to separate Object entries"],
  [
    'hello',
    "Unrecognized token 'hello': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n at [Source: (String)\"hello\"; line: 1, column: 6]",
  ],
  [
    '[1,',
    'Unexpected end-of-input: expected close marker for Array (start marker at [Source: (String)"[1,"; line: 1, column: 1])',
  ],
  ['{a:1}', "Unexpected character ('a' (code 97)): was expecting double-quote to start field name"],
  ['"\n"', 'Illegal unquoted character ((CTRL-CHAR, code 10))'],
  ['"a', 'Unexpected end-of-input: was expecting closing quote for a string value'],
  ['"\\q"', "Unrecognized character escape 'q' (code 113)"],
  ['{}}', "Unexpected character ('}' (code 125)): expected the end of the text"],
])('input that is not JSON is refused: %j', async (input, message) => {
  const server = await testServer();
  const stateMachineArn = await server.machine('Greet', pass);
  const refusal = await server.refusal('StartExecution', { stateMachineArn, input });
  expect(refusal.startsWith(`InvalidExecutionInput: Invalid State Machine Execution Input: '${message}`)).toBe(true);
});

test('input of more than 262,144 bytes is refused', async () => {
  const server = await testServer();
  const stateMachineArn = await server.machine('Greet', pass);
  const input = JSON.stringify('ü'.repeat(140_000));
  expect(await server.refusal('StartExecution', { stateMachineArn, input })).toContain("Value at 'input' failed");
});

test('what does not exist is refused', async () => {
  const server = await testServer();
  const stateMachineArn = 'arn:aws:states:us-east-1:123456789012:stateMachine:None';
  const noMachine = `StateMachineDoesNotExist: State Machine Does Not Exist: '${stateMachineArn}'`;
  expect(await server.refusal('StartExecution', { stateMachineArn })).toBe(noMachine);
  expect(await server.refusal('ListExecutions', { stateMachineArn })).toBe(noMachine);
  const noExecution = `ExecutionDoesNotExist: Execution Does Not Exist: '${arnOf('none')}'`;
  for (const operation of [
    'DescribeExecution',
    'StopExecution',
    'GetExecutionHistory',
    'DescribeStateMachineForExecution',
  ]) {
    expect(await server.refusal(operation, { executionArn: arnOf('none') })).toBe(noExecution);
  }
});

test('StopExecution aborts, and leaves what has ended alone (EXE-05)', async () => {
  const server = await testServer({ clock: heldClock().clock });
  const stateMachineArn = await server.machine('Greet', waiting);
  await server.ok('StartExecution', { stateMachineArn, name: 'one' });
  const stopped = await server.ok('StopExecution', { executionArn: arnOf('one'), error: 'E', cause: 'C' });
  expect(await server.ok('DescribeExecution', { executionArn: arnOf('one') })).toMatchObject({
    status: 'ABORTED',
    error: 'E',
    cause: 'C',
    stopDate: stopped['stopDate'],
  });
  expect(await server.ok('StopExecution', { executionArn: arnOf('one') })).toEqual(stopped);
});

test('ListExecutions: the latest first, by status, in pages (EXE-06)', async () => {
  const server = await testServer();
  const stateMachineArn = await server.machine('Greet', pass);
  for (const name of ['a', 'b', 'c']) await server.run(stateMachineArn, { name });
  const { executions, nextToken = null } = await server.ok('ListExecutions', { stateMachineArn, maxResults: 2 });
  expect(executions).toMatchObject([
    { name: 'c', status: 'SUCCEEDED', executionArn: arnOf('c'), stateMachineArn, redriveCount: 0 },
    { name: 'b' },
  ]);
  const rest = await server.ok('ListExecutions', { stateMachineArn, maxResults: 2, nextToken });
  expect(rest['executions']).toMatchObject([{ name: 'a' }]);
  const failed = await server.ok('ListExecutions', { stateMachineArn, statusFilter: 'FAILED' });
  expect(failed['executions']).toEqual([]);
  expect(await server.refusal('ListExecutions', {})).toContain('ValidationException');
});

test('GetExecutionHistory forwards, backwards, in pages and without data (EXE-08)', async () => {
  const server = await testServer();
  const stateMachineArn = await server.machine('Greet', pass);
  await server.run(stateMachineArn, { name: 'one', input: '{"a":1}' });
  const executionArn = arnOf('one');
  const { events } = await server.ok('GetExecutionHistory', { executionArn });
  expect(events).toMatchObject([
    { id: 1, previousEventId: 0, type: 'ExecutionStarted', executionStartedEventDetails: { input: '{"a":1}' } },
    { id: 2, type: 'PassStateEntered', timestamp: expect.any(Number) },
    { id: 3, type: 'PassStateExited' },
    { id: 4, type: 'ExecutionSucceeded' },
  ]);
  const backwards = await server.ok('GetExecutionHistory', { executionArn, reverseOrder: true, maxResults: 3 });
  expect(backwards['events']).toEqual((events as unknown[]).toReversed().slice(0, 3));
  const { nextToken = null } = backwards;
  const rest = await server.ok('GetExecutionHistory', { executionArn, reverseOrder: true, nextToken });
  expect(rest['events']).toMatchObject([{ id: 1 }]);
  const bare = await server.ok('GetExecutionHistory', { executionArn, includeExecutionData: false });
  expect(bare['events']).toMatchObject([
    { executionStartedEventDetails: { roleArn: expect.any(String) } },
    { stateEnteredEventDetails: { name: 'Pass' } },
    { stateExitedEventDetails: { name: 'Pass' } },
    { executionSucceededEventDetails: {} },
  ]);
  expect(JSON.stringify(bare)).not.toContain('"input');
});

test('express executions: run at once, each on its own, asked for by nobody (EXE-07, SM-09)', async () => {
  const server = await testServer();
  const stateMachineArn = await server.machine('Fast', pass, { type: 'EXPRESS' });
  const start = { stateMachineArn, name: 'one', input: '{"a":1}' };
  const done = await server.ok('StartSyncExecution', start);
  expect(done).toEqual({
    executionArn: expect.stringMatching(/^arn:aws:states:us-east-1:123456789012:express:Fast:one:[0-9a-f-]{36}$/),
    stateMachineArn,
    name: 'one',
    startDate: expect.any(Number),
    stopDate: expect.any(Number),
    status: 'SUCCEEDED',
    input: '{"a":1}',
    inputDetails: { included: true },
    output: '{"a":1}',
    outputDetails: { included: true },
    billingDetails: { billedDurationInMilliseconds: 100, billedMemoryUsedInMB: 64 },
  });
  const [first, second] = [await server.ok('StartExecution', start), await server.ok('StartExecution', start)];
  expect(first['executionArn']).not.toBe(second['executionArn']);
  const { executionArn = null } = first;
  expect(await server.refusal('DescribeExecution', { executionArn })).toBe(
    "InvalidArn: Invalid Arn: 'Resource type not valid in this context: express'",
  );
  expect(await server.refusal('ListExecutions', { stateMachineArn })).toBe(
    'StateMachineTypeNotSupported: This operation is not supported by this type of state machine',
  );
  const standard = await server.machine('Slow', pass);
  expect(await server.refusal('StartSyncExecution', { stateMachineArn: standard })).toContain(
    'StateMachineTypeNotSupported',
  );
  const failing = await server.machine('Failing', { No: { Type: 'Fail', Error: 'Busy' } }, { type: 'EXPRESS' });
  const failed = await server.ok('StartSyncExecution', { stateMachineArn: failing });
  expect(failed).toMatchObject({ status: 'FAILED', error: 'Busy', input: '{}' });
  expect(failed).not.toHaveProperty('output');
});

test('what nobody can do ends the execution, not the server (task/unsupported-service)', async () => {
  const server = await testServer();
  const stateMachineArn = await server.machine('Greet', {
    Put: {
      Type: 'Task',
      Resource: 'arn:aws:states:::dynamodb:putItem',
      Arguments: { TableName: 'T', Item: {} },
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }],
      End: true,
    },
    Caught: { Type: 'Succeed' },
  });
  const described = await server.run(stateMachineArn, { name: 'one' });
  expect(described).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  expect(described['cause']).toMatch(/typestep cannot run `arn:aws:states:::dynamodb:putItem`.*\n {2}help: /);
  expect(server.logged).toEqual([expect.stringContaining('arn:aws:states:::dynamodb:putItem')]);
  const { events } = await server.ok('GetExecutionHistory', { executionArn: arnOf('one'), reverseOrder: true });
  expect(events).toMatchObject([
    { type: 'ExecutionFailed', id: 5, executionFailedEventDetails: { error: 'States.Runtime' } },
    { type: 'TaskStarted' },
    { type: 'TaskScheduled' },
    { type: 'TaskStateEntered' },
    { type: 'ExecutionStarted' },
  ]);
  expect(await server.run(await server.machine('Other', pass))).toMatchObject({ status: 'SUCCEEDED' });
});
