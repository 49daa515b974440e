// HTTP tasks in executions of the server: results, events, errors that Retry and Catch see, and what is refused.
import { expect, test } from 'vitest';
import type { JsonObject } from '../../compiler/json.js';
import { readConnections } from '../../src/runtime/tasks/http-invoke/read-connections.js';
import type { ServerOptions } from '../../src/server/server.js';
import { apiStandIn, basic, call, connectionArn, json } from '../runtime/http-invoke/harness.js';
import { testServer, type TestServer } from './harness.js';

const task = (Arguments: JsonObject, more: JsonObject = { End: true }, resource = 'http:invoke'): JsonObject => ({
  Type: 'Task',
  Resource: `arn:aws:states:::${resource}`,
  Arguments,
  ...more,
});

function serverWith(origin: string, options: ServerOptions = {}, connection: JsonObject = basic): Promise<TestServer> {
  const reading = readConnections({ [connectionArn]: connection });
  if (reading.kind === 'mistake') throw new Error(reading.problem);
  return testServer({ allowedOrigins: [origin], connections: reading.connections, ...options });
}

async function history(server: TestServer, described: JsonObject) {
  const { executionArn = null } = described;
  const { events } = await server.ok('GetExecutionHistory', { executionArn });
  return { all: JSON.stringify(events), events: events as readonly JsonObject[] };
}

test('HTTP-01, HTTP-04 the answer is the result; events name http and invoke, and no secret', async () => {
  const api = await apiStandIn(() => json({ id: 7 }));
  const server = await serverWith(api.origin);
  const machine = await server.machine('Call', {
    Call: task(call(api.origin, { Method: 'POST', RequestBody: { name: '{% $states.input.name %}' } }), {
      Output: '{% $states.result.ResponseBody.id & $states.result.StatusText %}',
      End: true,
    }),
  });
  const described = await server.run(machine, { input: '{"name":"Ada"}' });
  expect(described).toMatchObject({ status: 'SUCCEEDED', output: '"7OK"' });
  expect(api.seen).toMatchObject([
    { body: '{"name":"Ada"}', headers: { 'user-agent': 'Amazon|StepFunctions|HttpInvoke|us-east-1' } },
  ]);
  const { all, events } = await history(server, described);
  const named = { resourceType: 'http', resource: 'invoke' };
  expect(events).toMatchObject([
    { type: 'ExecutionStarted' },
    { type: 'TaskStateEntered' },
    { type: 'TaskScheduled', taskScheduledEventDetails: { ...named, region: 'us-east-1' } },
    { type: 'TaskStarted', taskStartedEventDetails: named },
    { type: 'TaskSucceeded', taskSucceededEventDetails: named },
    { type: 'TaskStateExited' },
    { type: 'ExecutionSucceeded' },
  ]);
  expect(all).not.toMatch(/hunter2|YWRh/);
});

test('HTTP-01 JSONPath: Parameters and ResultSelector', async () => {
  const api = await apiStandIn(() => json([1, 2]));
  const server = await serverWith(api.origin);
  const { ApiEndpoint: _, ...args } = call(api.origin);
  const Call = {
    Type: 'Task',
    Resource: 'arn:aws:states:::http:invoke',
    Parameters: { ...args, 'ApiEndpoint.$': "States.Format('{}/things/{}', $.api, $.id)" },
    ResultSelector: { 'second.$': '$.ResponseBody[1]' },
    End: true,
  };
  const machine = await server.machine(
    'Call',
    {},
    { definition: JSON.stringify({ StartAt: 'Call', States: { Call } }) },
  );
  const described = await server.run(machine, { input: JSON.stringify({ api: api.origin, id: 5 }) });
  expect(described).toMatchObject({ status: 'SUCCEEDED', output: '{"second":2}' });
  expect(api.seen).toMatchObject([{ url: '/things/5' }]);
});

test('HTTP-05 Retry and Catch see the status', async () => {
  const statuses = [503, 503, 404];
  const api = await apiStandIn(() => ({ status: statuses.shift() ?? 200 }));
  const server = await serverWith(api.origin);
  const machine = await server.machine('Call', {
    Call: task(call(api.origin), {
      Retry: [{ ErrorEquals: ['States.Http.StatusCode.503'], MaxAttempts: 3 }],
      Catch: [{ ErrorEquals: ['States.Http.StatusCode.404'], Output: '{% $states.errorOutput %}', Next: 'Missing' }],
      End: true,
    }),
    Missing: { Type: 'Pass', End: true },
  });
  const described = await server.run(machine);
  expect(JSON.parse(String(described['output']))).toEqual({ Error: 'States.Http.StatusCode.404', Cause: 'Not Found' });
  expect(api.seen).toHaveLength(3);
});

test('HTTP-05 what the definition must not hold is States.Runtime, and not caught', async () => {
  const api = await apiStandIn();
  const server = await serverWith(api.origin);
  const machine = await server.machine('Call', {
    Call: task(call(api.origin, { Headers: { Host: 'evil' } }), {
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }],
      End: true,
    }),
    Caught: { Type: 'Pass', End: true },
  });
  expect(await server.run(machine)).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  expect(api.seen).toEqual([]);
});

test('nothing is called unless it was allowed', async () => {
  const api = await apiStandIn();
  const server = await testServer();
  const described = await server.run(await server.machine('Call', { Call: task(call(api.origin)) }));
  expect(described).toMatchObject({ status: 'FAILED', error: 'States.Permissions' });
  expect(described['cause']).toContain(`--allow-http ${api.origin}`);
  expect(server.logged.join('\n')).toContain(`the state \`Call\` may not call ${api.origin}`);
  expect(api.seen).toEqual([]);
});

test('TASK-05 the deadline that the service was given ends a task', async () => {
  const api = await apiStandIn(() => undefined);
  const server = await serverWith(api.origin, { httpDeadline: () => AbortSignal.abort() });
  const described = await server.run(
    await server.machine('Call', { Call: task(call(api.origin), { TimeoutSeconds: 300, End: true }) }),
  );
  expect(described).toMatchObject({
    error: 'States.Http.Socket',
    cause: 'The HTTP task took longer than 60 seconds.',
  });
});

test('an execution that is stopped ends its call', async () => {
  const api = await apiStandIn((_, response) => {
    response.on('close', () => closed());
    arrived();
  });
  let closed: () => void = () => undefined;
  let arrived: () => void = () => undefined;
  const isClosed = new Promise<void>((resolve) => (closed = resolve));
  const hasArrived = new Promise<void>((resolve) => (arrived = resolve));
  const server = await serverWith(api.origin);
  const stateMachineArn = await server.machine('Call', { Call: task(call(api.origin)) });
  const { executionArn = null } = await server.ok('StartExecution', { stateMachineArn });
  await hasArrived;
  await server.ok('StopExecution', { executionArn });
  await isClosed;
  expect(await server.ok('DescribeExecution', { executionArn })).toMatchObject({ status: 'ABORTED' });
});

test('HTTP-05 a small body that is nested too deep for AWS is refused, not ours to crash on', async () => {
  const api = await apiStandIn(() => ({
    headers: { 'Content-Type': 'application/json' },
    body: '['.repeat(100_000) + ']'.repeat(100_000),
  }));
  const server = await serverWith(api.origin);
  const described = await server.run(await server.machine('Call', { Call: task(call(api.origin)) }));
  expect(described).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
});

test('HTTP-02 a token of OAuth is kept by the clock of the executions', async () => {
  let count = 0;
  const api = await apiStandIn(({ url, headers }) => {
    if (url !== '/token') return json(headers.authorization ?? null);
    count += 1;
    return json({ access_token: `t${count}`, expires_in: 600 });
  });
  const server = await serverWith(
    api.origin,
    {},
    {
      AuthorizationType: 'OAUTH_CLIENT_CREDENTIALS',
      AuthParameters: {
        OAuthParameters: {
          AuthorizationEndpoint: `${api.origin}/token`,
          HttpMethod: 'POST',
          ClientParameters: { ClientID: 'c', ClientSecret: 's' },
        },
      },
    },
  );
  const ask = (name: string, next: JsonObject): JsonObject =>
    task(call(api.origin), { Assign: { [name]: '{% $states.result.ResponseBody %}' }, ...next });
  const machine = await server.machine('Call', {
    A: ask('a', { Next: 'Short' }),
    Short: { Type: 'Wait', Seconds: 539, Next: 'B' },
    B: ask('b', { Next: 'Long' }),
    Long: { Type: 'Wait', Seconds: 1, Next: 'C' },
    C: ask('c', { Next: 'D' }),
    D: { Type: 'Pass', Output: '{% [$a, $b, $c] %}', End: true },
  });
  expect(await server.run(machine)).toMatchObject({ output: '["Bearer t1","Bearer t1","Bearer t2"]' });
});

test.each(['http:invoke.waitForTaskToken', 'http:invoke.sync'])(
  '%s is refused: HTTP tasks only answer',
  async (resource) => {
    const api = await apiStandIn();
    const server = await serverWith(api.origin);
    const token = resource.endsWith('.waitForTaskToken') ? '{% $states.context.Task.Token %}' : 'none';
    const args = call(api.origin, { RequestBody: token });
    const states = { Call: task(args, { End: true }, resource) };
    await expect(server.machine('Call', states)).rejects.toThrow(`arn:aws:states:::${resource} is not recognized`);
  },
);
