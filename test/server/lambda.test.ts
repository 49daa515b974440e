// Lambda tasks over HTTP: what is sent, what comes back, and every way in which it fails.
import { expect, test } from 'vitest';
import type { JsonObject } from '../../compiler/json.js';
import { lambdaStandIn, testServer, type LambdaAnswer } from './harness.js';

const functionArn = 'arn:aws:lambda:us-east-1:123456789012:function:Greet';
const direct: JsonObject = { Call: { Type: 'Task', Resource: functionArn, End: true } };
const invoke = (args: JsonObject): JsonObject => ({
  Call: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Arguments: args, End: true },
});

async function run(states: JsonObject, answer: LambdaAnswer | ((name: string) => LambdaAnswer)) {
  const lambda = await lambdaStandIn(({ name }) => (typeof answer === 'function' ? answer(name) : answer));
  const server = await testServer({ lambdaEndpoint: lambda.endpoint });
  const described = await server.run(await server.machine('Call', states), { input: '{"name":"Ada"}' });
  return { described, lambda };
}

test('a function by its ARN: the state’s input in, the payload out', async () => {
  const { described, lambda } = await run(direct, { body: '{"hello":"Ada"}' });
  expect(described).toMatchObject({ status: 'SUCCEEDED', output: '{"hello":"Ada"}' });
  expect(lambda.invocations).toMatchObject([{ name: functionArn, payload: { name: 'Ada' } }]);
});

test('lambda:invoke: the parameters become headers, the result is the answer of the Invoke API (OPT-01, OPT-02)', async () => {
  const args = {
    FunctionName: 'Greet',
    Qualifier: 'live',
    LogType: 'Tail',
    InvocationType: 'RequestResponse',
    ClientContext: 'e30=',
    Payload: { id: 1 },
  };
  const headers = {
    'x-amzn-RequestId': 'r1',
    'X-Amzn-Trace-Id': 't1',
    'X-Amz-Log-Result': 'bG9n',
    Date: 'today',
    'Content-Length': '5',
  };
  const { described, lambda } = await run(invoke(args), { body: '[1,2]', headers });
  expect(lambda.invocations).toMatchObject([
    {
      name: 'Greet',
      query: '?Qualifier=live',
      payload: { id: 1 },
      headers: {
        'x-amz-invocation-type': 'RequestResponse',
        'x-amz-log-type': 'Tail',
        'x-amz-client-context': 'e30=',
      },
    },
  ]);
  const HttpHeaders = {
    Connection: 'keep-alive',
    'Content-Length': '5',
    'Content-Type': 'application/json',
    Date: 'today',
    'X-Amz-Executed-Version': '$LATEST',
    'X-Amz-Log-Result': 'bG9n',
    'x-amzn-Remapped-Content-Length': '0',
    'x-amzn-RequestId': 'r1',
    'X-Amzn-Trace-Id': 't1',
  };
  expect(JSON.parse(String(described['output']))).toEqual({
    ExecutedVersion: '$LATEST',
    LogResult: 'bG9n',
    Payload: [1, 2],
    SdkHttpMetadata: {
      AllHttpHeaders: Object.fromEntries(Object.entries(HttpHeaders).map(([name, value]) => [name, [value]])),
      HttpHeaders,
      HttpStatusCode: 200,
    },
    SdkResponseMetadata: { RequestId: 'r1' },
    StatusCode: 200,
  });
});

test('without a payload the function gets {}', async () => {
  const { lambda } = await run(invoke({ FunctionName: 'Greet' }), {});
  expect(lambda.invocations).toMatchObject([{ payload: {} }]);
});

test.each([
  ['{"a": 1}', { a: 1 }],
  ['0.0', 0],
])('a payload that is the text %s arrives as %j', async (Payload, payload) => {
  const { lambda } = await run(invoke({ FunctionName: 'Greet', Payload }), {});
  expect(lambda.invocations).toMatchObject([{ payload }]);
});

test('a function error is the error of the task (LAM-01)', async () => {
  const body = '{"errorMessage":"no","errorType":"Busy","trace":[]}';
  const { described } = await run(direct, { body, headers: { 'X-Amz-Function-Error': 'Unhandled' } });
  expect(described).toMatchObject({ status: 'FAILED', error: 'Busy', cause: body });
});

test('a function error without a type is Lambda.Unknown (LAM-02)', async () => {
  const { described } = await run(direct, { body: '{}', headers: { 'X-Amz-Function-Error': 'Unhandled' } });
  expect(described).toMatchObject({
    error: 'Lambda.Unknown',
    cause: 'The cause could not be determined because Lambda did not return an error type. Returned payload: {}',
  });
});

test('a function that is not there, a service that fails, an address where nobody listens (LAM-02)', async () => {
  const { described } = await run(direct, {
    status: 404,
    headers: { 'x-amzn-ErrorType': 'ResourceNotFoundException', 'x-amzn-RequestId': 'r1' },
    body: `{"Message":"Function not found: ${functionArn}"}`,
  });
  expect(described).toMatchObject({
    error: 'Lambda.ResourceNotFoundException',
    cause: `Function not found: ${functionArn} (Service: AWSLambda; Status Code: 404; Error Code: ResourceNotFoundException; Request ID: r1; Proxy: null)`,
  });
  const { described: broken } = await run(direct, { status: 503, body: 'down' });
  expect(broken).toMatchObject({ error: 'Lambda.ServiceException', cause: expect.stringContaining('down (Service:') });
  const server = await testServer({ lambdaEndpoint: 'http://127.0.0.1:1' });
  const nobody = await server.run(await server.machine('Call', direct));
  expect(nobody['error']).toBe('Lambda.SdkClientException');
  expect(nobody['cause']).toMatch(/^Unable to execute HTTP request: .*--lambda-endpoint/);
});

test('an asynchronous invocation is over when it is accepted', async () => {
  const args = { FunctionName: 'Greet', InvocationType: 'Event' };
  const { described } = await run(invoke(args), { status: 202, body: '' });
  const output = JSON.parse(String(described['output']));
  expect(output).toMatchObject({ StatusCode: 202, Payload: '' });
  expect(output).not.toHaveProperty('ExecutedVersion');
});
