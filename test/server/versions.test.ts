// Versions and aliases of state machines, and what is started on them.
import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../compiler/json.js';
import { definition, pass, roleArn, testServer, type TestServer } from './harness.js';

const giving = (output: Json): JsonObject => ({ Done: { Type: 'Succeed', Output: output } });
const change = (server: TestServer, stateMachineArn: string, output: Json, more: JsonObject = {}) =>
  server.ok('UpdateStateMachine', { stateMachineArn, definition: definition(giving(output)), ...more });
const versionsOf = async (server: TestServer, stateMachineArn: string) => {
  const { stateMachineVersions } = await server.ok('ListStateMachineVersions', { stateMachineArn });
  return (stateMachineVersions as readonly JsonObject[]).map((version) => version['stateMachineVersionArn']);
};
const route = (stateMachineVersionArn: string, weight = 100) => ({ stateMachineVersionArn, weight });

/** A state machine with two versions that give their number. */
async function twoVersions(server: TestServer): Promise<string> {
  const arn = await server.machine('M', giving(1), { publish: true });
  await change(server, arn, 2, { publish: true });
  return arn;
}

test('a revision is published once, under numbers that are never used again (VER-01)', async () => {
  const server = await testServer();
  const arn = await server.machine('M', giving(1));
  const publish = async (more: JsonObject = {}) =>
    (await server.ok('PublishStateMachineVersion', { stateMachineArn: arn, ...more }))['stateMachineVersionArn'];
  expect(await publish({ revisionId: 'INITIAL', description: 'first' })).toBe(`${arn}:1`);
  expect(await publish()).toBe(`${arn}:1`);
  const { revisionId = null } = await change(server, arn, 2);
  expect(await server.refusal('PublishStateMachineVersion', { stateMachineArn: arn, revisionId: 'INITIAL' })).toContain(
    'ConflictException',
  );
  expect(await publish({ revisionId })).toBe(`${arn}:2`);
  expect(await server.ok('DeleteStateMachineVersion', { stateMachineVersionArn: `${arn}:2` })).toEqual({});
  expect(await publish()).toBe(`${arn}:3`);
  expect(await versionsOf(server, arn)).toEqual([`${arn}:3`, `${arn}:1`]);
  expect(await server.ok('DescribeStateMachine', { stateMachineArn: `${arn}:1` })).toMatchObject({
    stateMachineArn: `${arn}:1`,
    definition: definition(giving(1)),
    description: 'first',
  });
});

test('CreateStateMachine is idempotent on publish and versionDescription too (SM-01, SM-02)', async () => {
  const server = await testServer();
  const request = { name: 'M', roleArn, definition: definition(pass), publish: true, versionDescription: 'v' };
  const first = await server.ok('CreateStateMachine', request);
  expect(first).toMatchObject({ stateMachineVersionArn: `${String(first['stateMachineArn'])}:1` });
  expect(await server.ok('CreateStateMachine', request)).toEqual(first);
  for (const more of [{ versionDescription: 'w' }, { publish: false, versionDescription: null }]) {
    expect(await server.refusal('CreateStateMachine', { ...request, ...more })).toContain('StateMachineAlreadyExists');
  }
  const stateMachineArn = first['stateMachineArn'] ?? null;
  expect(await server.refusal('UpdateStateMachine', { stateMachineArn, roleArn, versionDescription: 'v' })).toBe(
    'ValidationException: Version description can only be set when publish is true',
  );
});

test('executions of a version run what it was, and say so (VER-04)', async () => {
  const server = await testServer();
  const arn = await twoVersions(server);
  await change(server, arn, 3);
  const described = await server.run(`${arn}:1`, { name: 'one' });
  expect(described).toMatchObject({
    executionArn: `${arn.replace(':stateMachine:', ':execution:')}:one`,
    stateMachineArn: arn,
    stateMachineVersionArn: `${arn}:1`,
    output: '1',
  });
  expect(described).not.toHaveProperty('stateMachineAliasArn');
  expect(await server.run(arn)).not.toHaveProperty('stateMachineVersionArn');
  const { executions } = await server.ok('ListExecutions', { stateMachineArn: `${arn}:1` });
  expect(executions).toMatchObject([{ name: 'one', stateMachineArn: arn, stateMachineVersionArn: `${arn}:1` }]);
  expect((await server.ok('ListExecutions', { stateMachineArn: arn }))['executions']).toHaveLength(2);
  expect(await server.refusal('StartExecution', { stateMachineArn: `${arn}:4` })).toBe(
    `StateMachineDoesNotExist: State Machine Does Not Exist: '${arn}:4'`,
  );
});

test('an alias leads to its versions by weight (VER-04)', async () => {
  let percent = 0;
  const server = await testServer({ seed: () => percent++ });
  const arn = await twoVersions(server);
  const routingConfiguration = [route(`${arn}:1`, 30), route(`${arn}:2`, 70)];
  await server.ok('CreateStateMachineAlias', { name: 'live', routingConfiguration });
  const outputs: unknown[] = [];
  const versions: unknown[] = [];
  for (let i = 0; i < 100; i++) {
    percent = i;
    const { output, stateMachineVersionArn, stateMachineAliasArn } = await server.run(`${arn}:live`);
    expect(stateMachineAliasArn).toBe(`${arn}:live`);
    outputs.push(output);
    versions.push(stateMachineVersionArn);
  }
  expect(outputs).toEqual([...Array<string>(30).fill('1'), ...Array<string>(70).fill('2')]);
  expect(versions).toEqual([...Array<string>(30).fill(`${arn}:1`), ...Array<string>(70).fill(`${arn}:2`)]);
  await server.run(`${arn}:1`);
  const listed = await server.ok('ListExecutions', { stateMachineArn: `${arn}:live` });
  expect(listed['executions']).toHaveLength(100);
});

test('StartSyncExecution on a version and on an alias', async () => {
  const server = await testServer();
  const arn = await server.machine('E', giving('old'), { type: 'EXPRESS', publish: true });
  await server.ok('CreateStateMachineAlias', { name: 'live', routingConfiguration: [route(`${arn}:1`)] });
  await change(server, arn, 'new');
  for (const stateMachineArn of [`${arn}:1`, `${arn}:live`])
    expect(await server.ok('StartSyncExecution', { stateMachineArn })).toMatchObject({ output: '"old"' });
  expect(await server.ok('StartSyncExecution', { stateMachineArn: arn })).toMatchObject({ output: '"new"' });
});

test('aliases are made, described, changed, listed and deleted (VER-03)', async () => {
  const server = await testServer();
  const arn = await twoVersions(server);
  const request = { name: 'live', description: 'd', routingConfiguration: [route(`${arn}:1`)] };
  const made = await server.ok('CreateStateMachineAlias', request);
  const stateMachineAliasArn = `${arn}:live`;
  expect(made).toEqual({ stateMachineAliasArn, creationDate: expect.any(Number) });
  expect(await server.ok('CreateStateMachineAlias', request)).toEqual(made);
  expect(await server.refusal('CreateStateMachineAlias', { ...request, description: 'e' })).toContain(
    'ConflictException',
  );
  const { creationDate = null } = made;
  expect(await server.ok('DescribeStateMachineAlias', { stateMachineAliasArn })).toEqual({
    ...request,
    stateMachineAliasArn,
    creationDate,
    updateDate: creationDate,
  });
  expect(await server.refusal('UpdateStateMachineAlias', { stateMachineAliasArn })).toContain('ValidationException');
  const routingConfiguration = [route(`${arn}:1`, 0), route(`${arn}:2`, 100)];
  await server.ok('UpdateStateMachineAlias', { stateMachineAliasArn, routingConfiguration });
  const changed = await server.ok('DescribeStateMachineAlias', { stateMachineAliasArn });
  expect(changed).toMatchObject({ description: 'd', routingConfiguration });
  expect(await server.run(stateMachineAliasArn)).toMatchObject({ output: '2' });
  expect(await server.ok('DescribeStateMachine', { stateMachineArn: stateMachineAliasArn })).toMatchObject({
    definition: definition(giving(2)),
  });

  const listed = async (stateMachineArn: string) =>
    (await server.ok('ListStateMachineAliases', { stateMachineArn }))['stateMachineAliases'];
  await server.ok('CreateStateMachineAlias', { name: 'next', routingConfiguration: [route(`${arn}:2`)] });
  expect(await listed(arn)).toMatchObject([{ stateMachineAliasArn }, { stateMachineAliasArn: `${arn}:next` }]);
  expect(await listed(`${arn}:1`)).toMatchObject([{ stateMachineAliasArn }]);
  expect(await server.ok('DeleteStateMachineAlias', { stateMachineAliasArn })).toEqual({});
  expect(await server.refusal('DescribeStateMachineAlias', { stateMachineAliasArn })).toBe(
    `ResourceNotFound: Resource not found: '${stateMachineAliasArn}'`,
  );
  expect(await listed(arn)).toMatchObject([{ stateMachineAliasArn: `${arn}:next` }]);
});

test('routes lead to versions that exist, of one state machine (VER-03)', async () => {
  const server = await testServer();
  const arn = await twoVersions(server);
  const other = await server.machine('Other', pass, { publish: true });
  const refusal = (...routingConfiguration: JsonObject[]) =>
    server.refusal('CreateStateMachineAlias', { name: 'live', routingConfiguration });
  expect(await refusal(route(`${arn}:9`))).toBe(`ResourceNotFound: Resource not found: '${arn}:9'`);
  expect(await refusal(route(`${arn}:1`, 50), route(`${other}:1`, 50))).toContain('versions of one state machine');
  expect(await refusal()).toContain('Member must have length greater than or equal to 1');
  await server.ok('CreateStateMachineAlias', { name: 'live', routingConfiguration: [route(`${arn}:1`)] });
  expect(
    await server.refusal('UpdateStateMachineAlias', {
      stateMachineAliasArn: `${arn}:live`,
      routingConfiguration: [route(`${other}:1`)],
    }),
  ).toContain('ValidationException');
});

test('a version that an alias leads to is not deleted (VER-02)', async () => {
  const server = await testServer();
  const arn = await twoVersions(server);
  for (const name of ['live', 'next'])
    await server.ok('CreateStateMachineAlias', { name, routingConfiguration: [route(`${arn}:1`)] });
  expect(await server.refusal('DeleteStateMachineVersion', { stateMachineVersionArn: `${arn}:1` })).toBe(
    'ConflictException: Version to be deleted must not be referenced by an alias. Current list of aliases referencing this version: [live, next]',
  );
  expect(await versionsOf(server, arn)).toHaveLength(2);
  for (const stateMachineVersionArn of [arn, `${arn}:live`])
    expect(await server.refusal('DeleteStateMachineVersion', { stateMachineVersionArn })).toContain('InvalidArn');
});

test('an alias can have the name of a number only with something else in it', async () => {
  const server = await testServer();
  const arn = await twoVersions(server);
  const routingConfiguration = [route(`${arn}:2`)];
  expect(await server.refusal('CreateStateMachineAlias', { name: '1', routingConfiguration })).toContain('name');
  await server.ok('CreateStateMachineAlias', { name: '1.0', routingConfiguration });
  expect(await server.run(`${arn}:1.0`)).toMatchObject({ output: '2' });
  expect(await server.run(`${arn}:1`)).toMatchObject({ output: '1' });
});

test('DeleteStateMachine takes versions and aliases along (SM-05)', async () => {
  const server = await testServer();
  const arn = await twoVersions(server);
  await server.ok('CreateStateMachineAlias', { name: 'live', routingConfiguration: [route(`${arn}:1`)] });
  await server.ok('DeleteStateMachine', { stateMachineArn: arn });
  for (const stateMachineArn of [`${arn}:1`, `${arn}:live`])
    expect(await server.refusal('StartExecution', { stateMachineArn })).toContain('StateMachineDoesNotExist');
  expect(await server.machine('M', giving(1), { publish: true })).toBe(arn);
  expect(await versionsOf(server, arn)).toEqual([`${arn}:1`]);
});
