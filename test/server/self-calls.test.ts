// Tasks that call the server they run in: `states:startExecution` and `aws-sdk:sfn:*`.
import { expect, test } from 'vitest';
import type { JsonObject } from '../../compiler/json.js';
import { defaultStartTime } from '../../src/runtime/clocks/virtual.js';
import { definition, pass, roleArn, testServer, type TestServer } from './harness.js';

const task = (resource: string, args: JsonObject): JsonObject => ({
  Call: { Type: 'Task', Resource: `arn:aws:states:::${resource}`, Arguments: args, End: true },
});

async function outcome(server: TestServer, states: JsonObject, input: JsonObject = {}) {
  const described = await server.run(await server.machine('Parent', states), { input: JSON.stringify(input) });
  const { status, output, error, cause } = described;
  return { status, error, cause, output: output === undefined ? undefined : JSON.parse(String(output)) };
}

test('states:startExecution answers once the execution has started (NEST-01)', async () => {
  const server = await testServer();
  const child = await server.machine('Child', pass);
  const args = { StateMachineArn: child, Name: 'one', Input: { a: 1 } };
  const { output } = await outcome(server, task('states:startExecution', args));
  const executionArn = 'arn:aws:states:us-east-1:123456789012:execution:Child:one';
  const requestId = output.SdkResponseMetadata.RequestId;
  const body = `{"executionArn":"${executionArn}","startDate":1.7356896E9}`;
  const HttpHeaders = {
    connection: 'keep-alive',
    'Content-Length': String(body.length),
    'Content-Type': 'application/x-amz-json-1.0',
    Date: 'Wed, 01 Jan 2025 00:00:00 GMT',
    'x-amzn-RequestId': requestId,
  };
  expect(output).toEqual({
    ExecutionArn: executionArn,
    SdkHttpMetadata: {
      AllHttpHeaders: Object.fromEntries(Object.entries(HttpHeaders).map(([name, value]) => [name, [value]])),
      HttpHeaders,
      HttpStatusCode: 200,
    },
    SdkResponseMetadata: { RequestId: requestId },
    StartDate: defaultStartTime,
  });
  expect(await server.ok('DescribeExecution', { executionArn })).toMatchObject({ input: '{"a":1}' });
});

test.each([
  [null, '{}'],
  ['hello', '"hello"'],
  ['{"a": 1}', '{"a": 1}'],
  [[1], '[1]'],
])('the input %j of a nested execution is %s', async (Input, input) => {
  const server = await testServer();
  const child = await server.machine('Child', pass);
  await outcome(server, task('states:startExecution', { StateMachineArn: child, Name: 'one', Input }));
  const executionArn = 'arn:aws:states:us-east-1:123456789012:execution:Child:one';
  expect(await server.ok('DescribeExecution', { executionArn })).toMatchObject({ input });
});

test('a nested start that is refused fails the task in the words of its integration (OPT-03, SDK-04, SDK-05, SDK-07)', async () => {
  const server = await testServer();
  const none = 'arn:aws:states:us-east-1:123456789012:stateMachine:None';
  const optimized = await outcome(server, task('states:startExecution', { StateMachineArn: none }));
  expect(optimized).toMatchObject({ status: 'FAILED', error: 'StepFunctions.StateMachineDoesNotExistException' });
  expect(optimized.cause).toMatch(
    /^State Machine Does Not Exist: '.*None' \(Service: AWSStepFunctions; Status Code: 400; Error Code: StateMachineDoesNotExist; Request ID: [0-9a-f-]+; Proxy: null\)$/,
  );
});

test('aws-sdk:sfn calls any operation, spelled as the SDK spells it (SDK-03 to SDK-06)', async () => {
  const server = await testServer();
  const child = await server.machine('Child', pass);
  const start = task('aws-sdk:sfn:startExecution', { StateMachineArn: child, Name: 'one', Input: { key: 'value' } });
  const { output } = await outcome(server, start);
  const ExecutionArn = 'arn:aws:states:us-east-1:123456789012:execution:Child:one';
  expect(output).toEqual({ ExecutionArn, StartDate: '2025-01-01T00:00:00.000Z' });
  expect(await server.ok('DescribeExecution', { executionArn: ExecutionArn })).toMatchObject({
    input: '{"key":"value"}',
  });

  const list = { Call: { ...(task('aws-sdk:sfn:listExecutions', { StateMachineArn: child })['Call'] as JsonObject) } };
  const listed = await server.run(await server.machine('Lister', list));
  expect(JSON.parse(String(listed['output']))).toMatchObject({
    Executions: [{ ExecutionArn, Name: 'one', StartDate: '2025-01-01T00:00:00.000Z', Status: 'SUCCEEDED' }],
  });

  const make = task('aws-sdk:sfn:createStateMachine', {
    Name: 'Made',
    RoleArn: roleArn,
    Definition: JSON.parse(definition(pass)),
    LoggingConfiguration: { Level: 'OFF', IncludeExecutionData: true },
  });
  expect(await server.run(await server.machine('Maker', make))).toMatchObject({ status: 'SUCCEEDED' });
  const made = await server.ok('DescribeStateMachine', { stateMachineArn: child.replace('Child', 'Made') });
  expect(made).toMatchObject({ loggingConfiguration: { level: 'OFF', includeExecutionData: true } });
});

test('errors of aws-sdk:sfn (PAT-04, SDK-04)', async () => {
  const server = await testServer();
  const { error, cause } = await outcome(server, task('aws-sdk:sfn:sendTaskFailure', { TaskToken: 'made up' }));
  expect(error).toBe('Sfn.InvalidTokenException');
  expect(cause).toMatch(
    /^Invalid Token: 'Invalid token' \(Service: Sfn, Status Code: 400, Request ID: [0-9a-f-]+\) \(SDK Attempt Count: 1\)$/,
  );
});
