// State machines: made, made again, changed, described, listed, deleted.
import { expect, test } from 'vitest';
import { definition, pass, roleArn, testServer } from './harness.js';

const arnOf = (name: string) => `arn:aws:states:us-east-1:123456789012:stateMachine:${name}`;

test('CreateStateMachine and DescribeStateMachine (SM-06)', async () => {
  const server = await testServer();
  const text = definition(pass);
  const made = await server.ok('CreateStateMachine', { name: 'Greet', roleArn, definition: text });
  expect(made).toEqual({ stateMachineArn: arnOf('Greet'), creationDate: expect.any(Number) });
  const described = await server.ok('DescribeStateMachine', { stateMachineArn: arnOf('Greet') });
  expect(described).toEqual({
    stateMachineArn: arnOf('Greet'),
    name: 'Greet',
    status: 'ACTIVE',
    definition: text,
    roleArn,
    type: 'STANDARD',
    creationDate: made['creationDate'],
    loggingConfiguration: { level: 'OFF', includeExecutionData: false },
    tracingConfiguration: { enabled: false },
    encryptionConfiguration: { type: 'AWS_OWNED_KEY' },
  });
  const metadata = { stateMachineArn: arnOf('Greet'), includedData: 'METADATA_ONLY' };
  expect(await server.ok('DescribeStateMachine', metadata)).not.toHaveProperty('definition');
});

test('DescribeStateMachine says which variables the states read (SM-06)', async () => {
  const server = await testServer();
  const stateMachineArn = await server.machine('Reads', {
    Set: { Type: 'Pass', Assign: { b: 1, a: 2, list: [1] }, Next: 'Each' },
    Each: {
      Type: 'Map',
      Items: '{% $list %}',
      ItemProcessor: {
        StartAt: 'Item',
        States: { Item: { Type: 'Pass', Output: '{% ($own := $b; $own + $a + $b) %}', End: true } },
      },
      End: true,
    },
  });
  const variableReferences = { Each: ['list'], Item: ['a', 'b'] };
  expect(await server.ok('DescribeStateMachine', { stateMachineArn })).toMatchObject({ variableReferences });
  const { executionArn = null } = await server.run(stateMachineArn);
  const forExecution = { executionArn };
  expect(await server.ok('DescribeStateMachineForExecution', forExecution)).toMatchObject({ variableReferences });
  const withoutData = { ...forExecution, includedData: 'METADATA_ONLY' };
  const metadata = await server.ok('DescribeStateMachineForExecution', withoutData);
  expect(metadata).not.toHaveProperty('variableReferences');
  expect(
    await server.ok('DescribeStateMachine', { stateMachineArn: await server.machine('None', pass) }),
  ).not.toHaveProperty('variableReferences');
});

test('CreateStateMachine is idempotent but for what differs (SM-01)', async () => {
  const server = await testServer();
  const request = { name: 'Greet', roleArn, definition: definition(pass) };
  const first = await server.ok('CreateStateMachine', request);
  expect(await server.ok('CreateStateMachine', { ...request, roleArn: `${roleArn}2`, tags: [] })).toEqual(first);
  const exists = `StateMachineAlreadyExists: State Machine Already Exists: '${arnOf('Greet')}'`;
  expect(await server.refusal('CreateStateMachine', { ...request, definition: `${request.definition} ` })).toBe(exists);
  expect(await server.refusal('CreateStateMachine', { ...request, type: 'EXPRESS' })).toBe(exists);
  const traced = { ...request, tracingConfiguration: { enabled: true } };
  expect(await server.refusal('CreateStateMachine', traced)).toBe(exists);
});

test.each(['a b', 'a/b', 'a:b', 'a#b', 'ü\u0085', 'a\\b', 'a|b', 'a&b'])('the name %j is refused', async (name) => {
  const server = await testServer();
  expect(await server.refusal('CreateStateMachine', { name, roleArn, definition: definition(pass) })).toBe(
    `InvalidName: Invalid Name: '${name}'`,
  );
});

test('a definition that AWS refuses is InvalidDefinition, with every finding and its place (SM-03)', async () => {
  const server = await testServer();
  const refusal = (text: string, more = {}) =>
    server.refusal('CreateStateMachine', { name: 'Bad', roleArn, definition: text, ...more });
  expect(await refusal('{"a" 1}')).toBe(
    "InvalidDefinition: Invalid State Machine Definition: 'INVALID_JSON_DESCRIPTION: " +
      "Unexpected character ('1' (code 49)): was expecting a colon to separate field name and value\n" +
      ' at [Source: (String)"{"a" 1}"; line: 1, column: 7] at null\'',
  );
  expect(await refusal(definition({ A: { Type: 'Pass', Next: 'B' } }))).toContain(
    "MISSING_TRANSITION_TARGET: Missing 'Next' target: B at /States/A/Next",
  );
  expect(await refusal(JSON.stringify({ QueryLanguage: 'JSONata' }))).toBe(
    "InvalidDefinition: Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: These fields are required: [States, StartAt] at /'",
  );
  const job = { Job: { Type: 'Task', Resource: 'arn:aws:states:::states:startExecution.sync', End: true } };
  expect(await refusal(definition(job), { type: 'EXPRESS' })).toContain(
    "Express state machine does not support '.sync' service integration at /States/Job/Resource",
  );
});

test('configurations are checked and told back', async () => {
  const server = await testServer();
  const request = { name: 'Greet', roleArn, definition: definition(pass) };
  const refusal = (more: object) => server.refusal('CreateStateMachine', { ...request, ...more });
  expect(await refusal({ loggingConfiguration: { level: 'ALL' } })).toBe(
    'InvalidLoggingConfiguration: Invalid Logging Configuration: Must specify exactly one Log Destination.',
  );
  expect(await refusal({ encryptionConfiguration: { type: 'CUSTOMER_MANAGED_KMS_KEY' } })).toContain(
    'InvalidEncryptionConfiguration',
  );
  expect(await refusal({ versionDescription: 'v' })).toBe(
    'ValidationException: Version description can only be set when publish is true',
  );
  const logGroupArn = 'arn:aws:logs:us-east-1:123456789012:log-group:g:*';
  const loggingConfiguration = {
    level: 'ALL',
    includeExecutionData: true,
    destinations: [{ cloudWatchLogsLogGroup: { logGroupArn } }],
  };
  const arn = await server.machine('Logged', pass, { loggingConfiguration });
  expect(await server.ok('DescribeStateMachine', { stateMachineArn: arn })).toMatchObject({ loggingConfiguration });
});

test('UpdateStateMachine: a new revision for what starts from now on (SM-04)', async () => {
  const server = await testServer();
  const arn = await server.machine('Greet', pass);
  const before = await server.run(arn, { name: 'before' });
  expect(await server.refusal('UpdateStateMachine', { stateMachineArn: arn })).toBe(
    'MissingRequiredParameter: Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified',
  );
  expect(await server.refusal('UpdateStateMachine', { stateMachineArn: arn, definition: '{}' })).toContain(
    'InvalidDefinition',
  );
  const changed = definition({ Done: { Type: 'Succeed', Output: 'new' } });
  const updated = await server.ok('UpdateStateMachine', { stateMachineArn: arn, definition: changed });
  expect(updated).toEqual({ updateDate: expect.any(Number), revisionId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(await server.run(arn, { name: 'after' })).toMatchObject({ output: '"new"' });
  const { executionArn = null } = before;
  const old = await server.ok('DescribeStateMachineForExecution', { executionArn });
  expect(old).toMatchObject({ definition: definition(pass), name: 'Greet', roleArn });
  expect(old).not.toHaveProperty('revisionId');
  const same = await server.ok('UpdateStateMachine', { stateMachineArn: arn, definition: changed });
  expect(same['revisionId']).toBe(updated['revisionId']);
});

test('DeleteStateMachine stops what runs, and frees the names (SM-05)', async () => {
  const server = await testServer({ waitTimeScale: 1, clock: stoppedClock });
  const arn = await server.machine('Long', { Wait: { Type: 'Wait', Seconds: 60, End: true } });
  const { executionArn = null } = await server.ok('StartExecution', { stateMachineArn: arn, name: 'one' });
  expect(await server.ok('DeleteStateMachine', { stateMachineArn: arn })).toEqual({});
  await server.service.executions.ended(String(executionArn));
  expect(await server.ok('DescribeExecution', { executionArn })).toMatchObject({ status: 'ABORTED' });
  expect(await server.refusal('DescribeStateMachine', { stateMachineArn: arn })).toBe(
    `StateMachineDoesNotExist: State Machine Does Not Exist: '${arn}'`,
  );
  expect(await server.ok('DeleteStateMachine', { stateMachineArn: arn })).toEqual({});
});

/** Time never moves by itself. */
const stoppedClock = { now: () => 0, schedule: () => () => undefined, hold: () => () => undefined };

test('ListStateMachines in pages (SM-08)', async () => {
  const server = await testServer();
  for (const name of ['A', 'B', 'C']) await server.machine(name, pass);
  const first = await server.ok('ListStateMachines', { maxResults: 2 });
  expect(first['stateMachines']).toMatchObject([{ name: 'A', type: 'STANDARD' }, { name: 'B' }]);
  // What is added or removed in between moves nothing else.
  await server.ok('DeleteStateMachine', { stateMachineArn: arnOf('A') });
  const second = await server.ok('ListStateMachines', { maxResults: 2, nextToken: first['nextToken'] ?? null });
  expect(second).toMatchObject({ stateMachines: [{ name: 'C' }] });
  expect(second).not.toHaveProperty('nextToken');
  expect(await server.refusal('ListStateMachines', { nextToken: 'made up' })).toContain('InvalidToken');
  expect(await server.ok('ListStateMachines', { maxResults: 0 })).not.toHaveProperty('nextToken');
});

test.each([
  ['arn:aws:states:us-east-1:123456789012:activity:a', 'Resource type not valid in this context: activity'],
  ['arn:aws:s3:::bucket', 'Service name not valid: s3'],
  ['machine', 'Invalid ARN prefix: machine'],
])('the ARN %s is refused', async (stateMachineArn, reason) => {
  const server = await testServer();
  expect(await server.refusal('DescribeStateMachine', { stateMachineArn })).toBe(
    `InvalidArn: Invalid Arn: '${reason}'`,
  );
});

test('account and region are in the ARNs', async () => {
  const server = await testServer({ region: 'cn-north-1', accountId: '000000000001' });
  expect(await server.machine('A', pass)).toBe('arn:aws-cn:states:cn-north-1:000000000001:stateMachine:A');
});
