// The wire: AWS's JSON 1.0 protocol, before and behind the operations.
import { expect, test } from 'vitest';
import { defaultStartTime } from '../../src/runtime/clocks/virtual.js';
import { pass, roleArn, testServer } from './harness.js';

const target = (operation: string) => ({ 'X-Amz-Target': `AWSStepFunctions.${operation}` });

test('answers are JSON 1.0 with a request id, times are seconds since the epoch', async () => {
  const server = await testServer();
  const arn = await server.machine('Greet', pass);
  const { status, headers, body } = await server.call('DescribeStateMachine', { stateMachineArn: arn });
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/x-amz-json-1.0');
  expect(headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
  expect(body['creationDate']).toBe(defaultStartTime / 1000);
});

test('errors have a type, a message and status 400', async () => {
  const server = await testServer();
  const { status, headers, body } = await server.call('DescribeStateMachine', { stateMachineArn: 'no' });
  expect(status).toBe(400);
  expect(headers.get('x-amzn-requestid')).not.toBeNull();
  expect(body).toEqual({ __type: 'InvalidArn', message: "Invalid Arn: 'Invalid ARN prefix: no'" });
});

test('an operation that does not exist, or not yet, fails loudly', async () => {
  const server = await testServer();
  expect(await server.refusal('StartMachine')).toBe('UnknownOperationException: there is no operation StartMachine');
  expect(await server.refusal('RedriveExecution', { executionArn: 'x' })).toBe(
    'UnknownOperationException: typestep does not have the operation RedriveExecution yet',
  );
  const names = ['constructor', 'toString', '__proto__'];
  for (const name of names) expect(await server.refusal(name)).toContain('UnknownOperationException');
  const answer = await fetch(server.url, { method: 'POST', body: '{}' });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ __type: 'UnknownOperationException' });
});

test.each([
  ['{', 'The body of the request is not JSON'],
  ['[]', 'The body of the request is not a JSON object'],
])('a body that is no request: %s', async (body, message) => {
  const server = await testServer();
  const answer = await fetch(server.url, { method: 'POST', headers: target('ListStateMachines'), body });
  expect([answer.status, await answer.json()]).toEqual([400, { __type: 'SerializationException', message }]);
});

test('no body is an empty request', async () => {
  const server = await testServer();
  const answer = await fetch(server.url, { method: 'POST', headers: target('ListActivities') });
  expect(await answer.json()).toEqual({ activities: [] });
});

test('a body of more than 1 MiB is refused, and the server goes on (TOP-12)', async () => {
  const server = await testServer();
  const body = JSON.stringify({ name: 'x'.repeat(1_048_576) });
  const answer = await fetch(server.url, { method: 'POST', headers: target('CreateActivity'), body });
  expect([answer.status, await answer.json()]).toMatchObject([413, { __type: 'RequestEntityTooLargeException' }]);
  expect(await server.ok('ListActivities')).toEqual({ activities: [] });
});

test('GET / says that the server is up', async () => {
  const server = await testServer();
  const answer = await fetch(server.url);
  expect([answer.status, await answer.json()]).toMatchObject([200, { service: 'typestep' }]);
});

test('what the model refuses is a ValidationException, all of it at once', async () => {
  const server = await testServer();
  expect(await server.refusal('CreateStateMachine', { name: 'x'.repeat(81), type: 'FAST', roleArn })).toBe(
    `ValidationException: 3 validation errors detected: Value '${'x'.repeat(81)}' at 'name' failed to satisfy constraint: Member must have length less than or equal to 80; Value null at 'definition' failed to satisfy constraint: Member must not be null; Value 'FAST' at 'type' failed to satisfy constraint: Member must satisfy enum value set: [STANDARD, EXPRESS]`,
  );
  expect(await server.refusal('ListStateMachines', { maxResults: 1001 })).toBe(
    "ValidationException: 1 validation error detected: Value '1001' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 1000",
  );
  expect(await server.refusal('ListStateMachines', { maxResults: 'many' })).toBe(
    'SerializationException: STRING_VALUE can not be converted to an Integer',
  );
  expect(await server.refusal('CreateActivity', { name: ['a'] })).toBe(
    'SerializationException: Start of structure or map found where not expected.',
  );
  const tags = [{ key: 'a', value: 'b' }, { key: '' }];
  expect(await server.refusal('CreateActivity', { name: 'a', tags })).toContain("Value '' at 'tags.2.member.key'");
  expect(
    await server.refusal('StartExecution', { stateMachineArn: 'arn:aws:x', input: 'x'.repeat(262_145) }),
  ).toContain("Value at 'input' failed to satisfy constraint: Member must have length less than or equal to 262144");
});
