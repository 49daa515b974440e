// Credentials of a task: in the history, in both query languages, written out or computed.
import { expect, test } from 'vitest';
import type { JsonObject } from '../../compiler/json.js';
import { lambdaStandIn, roleArn, testServer } from './harness.js';

const functionArn = 'arn:aws:lambda:us-east-1:123456789012:function:Greet';
const other = 'arn:aws:iam::210987654321:role/Other';
const invoke = { Resource: 'arn:aws:states:::lambda:invoke', Arguments: { FunctionName: 'Greet' } };

async function historyOf(state: JsonObject) {
  const lambda = await lambdaStandIn(() => ({ body: '1' }));
  const server = await testServer({ lambdaEndpoint: lambda.endpoint });
  const definition = JSON.stringify({ StartAt: 'Call', States: { Call: { Type: 'Task', End: true, ...state } } });
  const { stateMachineArn } = await server.ok('CreateStateMachine', { name: 'Call', roleArn, definition });
  const { executionArn = null, ...described } = await server.run(String(stateMachineArn), {
    input: JSON.stringify({ account: '210987654321', role: other, number: 5 }),
  });
  const { events } = await server.ok('GetExecutionHistory', { executionArn });
  return { described, events: events as readonly JsonObject[] };
}

const jsonata = { QueryLanguage: 'JSONata' };
test.each<[string, JsonObject]>([
  ['written out', { RoleArn: other }],
  ['computed', { RoleArn: "{% 'arn:aws:iam::' & $states.input.account & ':role/Other' %}" }],
])('TASK-04 a role that is %s, in JSONata', async (_, Credentials) => {
  const { described, events } = await historyOf({ ...jsonata, ...invoke, Credentials });
  expect(described).toMatchObject({ status: 'SUCCEEDED' });
  expect(events.find(({ type }) => type === 'TaskScheduled')).toMatchObject({
    taskScheduledEventDetails: { taskCredentials: { roleArn: other } },
  });
});

test.each<[string, JsonObject]>([
  ['written out', { RoleArn: other }],
  ['read', { 'RoleArn.$': '$.role' }],
  ['computed', { 'RoleArn.$': "States.Format('arn:aws:iam::{}:role/Other', $.account)" }],
])('TASK-04 a role that is %s, in JSONPath, for a function', async (_, Credentials) => {
  const { described, events } = await historyOf({ Resource: functionArn, Credentials });
  expect(described).toMatchObject({ status: 'SUCCEEDED' });
  expect(events.find(({ type }) => type === 'LambdaFunctionScheduled')).toMatchObject({
    lambdaFunctionScheduledEventDetails: { resource: functionArn, taskCredentials: { roleArn: other } },
  });
});

test('TASK-04 a role that is no text fails the state before the task is called', async () => {
  const path = await historyOf({ Resource: functionArn, Credentials: { 'RoleArn.$': '$.number' } });
  expect(path.described).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  const Credentials = { RoleArn: '{% $states.input.number %}' };
  const expression = await historyOf({ ...jsonata, ...invoke, Credentials });
  expect(expression.described).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  for (const { events } of [path, expression]) {
    expect(events.filter(({ type }) => String(type).endsWith('Scheduled'))).toEqual([]);
  }
});
