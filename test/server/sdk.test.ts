// The official SDK against the server: VerifyUser, thirty minutes and all.
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  ExecutionDoesNotExist,
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
  StartSyncExecutionCommand,
} from '@aws-sdk/client-sfn';
import { expect, onTestFinished, test } from 'vitest';
import { verifyUser } from '../../examples/verify-user/workflow.js';
import { systemClock } from '../../src/runtime/clocks/system.js';
import { lambdaStandIn, pass, roleArn, definition, testServer, type TestServer } from './harness.js';

function clientOf(server: TestServer): SFNClient {
  const client = new SFNClient({
    endpoint: server.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    disableHostPrefix: true,
    maxAttempts: 1,
  });
  onTestFinished(() => client.destroy());
  return client;
}

test.each([
  ['virtual time', {}],
  ['real time, waits scaled to nothing', { clock: systemClock(), waitTimeScale: 0 }],
])('VerifyUser is started, and its output read: %s', async (_clock, options) => {
  let attempts = 0;
  const lambda = await lambdaStandIn(({ name }) => {
    if (name === 'CheckVerified') return { body: '{"verified":false}' };
    if (name !== 'SendVerification' || ++attempts > 1) return {};
    const body = '{"errorType":"Error","errorMessage":"the mail server is down"}';
    return { body, headers: { 'X-Amz-Function-Error': 'Unhandled' } };
  });
  const server = await testServer({ lambdaEndpoint: lambda.endpoint, ...options });
  const client = clientOf(server);
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({
      name: verifyUser.name,
      roleArn,
      definition: JSON.stringify(verifyUser.definition),
    }),
  );
  const input = JSON.stringify({ id: 'u1', email: 'a@b.c' });
  const { executionArn = '', startDate } = await client.send(new StartExecutionCommand({ stateMachineArn, input }));
  await server.service.executions.ended(executionArn);
  const described = await client.send(new DescribeExecutionCommand({ executionArn }));
  expect(described).toMatchObject({ status: 'SUCCEEDED', output: '{"outcome":"deleted"}', startDate });
  expect(lambda.invocations.map(({ name, payload }) => [name, payload])).toEqual([
    ['SendVerification', { email: 'a@b.c' }],
    ['SendVerification', { email: 'a@b.c' }],
    ['CheckVerified', { id: 'u1' }],
    ['DeleteUser', { id: 'u1' }],
  ]);
  const { events = [] } = await client.send(new GetExecutionHistoryCommand({ executionArn }));
  expect(events.filter(({ type }) => type === 'TaskFailed')).toMatchObject([
    { taskFailedEventDetails: { resource: 'invoke', resourceType: 'lambda', error: 'Error' } },
  ]);
  expect(events.at(-1)?.timestamp).toEqual(described.stopDate);
  if (_clock === 'virtual time') {
    expect(Number(described.stopDate) - Number(startDate)).toBe(30 * 60_000 + 2000);
  }
});

test('errors are the SDK’s own classes', async () => {
  const client = clientOf(await testServer());
  const executionArn = 'arn:aws:states:us-east-1:123456789012:execution:None:one';
  const asked = client.send(new DescribeExecutionCommand({ executionArn }));
  await expect(asked).rejects.toBeInstanceOf(ExecutionDoesNotExist);
});

test('StartSyncExecution', async () => {
  const client = clientOf(await testServer());
  const made = await client.send(
    new CreateStateMachineCommand({ name: 'Fast', roleArn, definition: definition(pass), type: 'EXPRESS' }),
  );
  const { stateMachineArn } = made;
  const answer = await client.send(new StartSyncExecutionCommand({ stateMachineArn, input: '[1]' }));
  expect(answer).toMatchObject({ status: 'SUCCEEDED', output: '[1]', startDate: expect.any(Date) });
});
