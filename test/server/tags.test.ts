// Tags of state machines and activities.
import { expect, test } from 'vitest';
import { pass, testServer, type TestServer } from './harness.js';

const tag = (key: string, value = '') => ({ key, value });
const many = (count: number, first = 0) => Array.from({ length: count }, (_, i) => tag(`k${first + i}`));
const tagsOf = async (server: TestServer, resourceArn: string) =>
  (await server.ok('ListTagsForResource', { resourceArn }))['tags'];

test('tags come with the resource, are added, replaced and removed (TAG-01)', async () => {
  const server = await testServer();
  const machine = await server.machine('A', pass, { tags: [tag('team', 'a'), tag('stage', 'test')] });
  const { activityArn = null } = await server.ok('CreateActivity', { name: 'A', tags: [tag('team', 'b')] });
  expect(await tagsOf(server, machine)).toEqual([tag('team', 'a'), tag('stage', 'test')]);
  expect(await tagsOf(server, String(activityArn))).toEqual([tag('team', 'b')]);
  const tags = [tag('team', 'c'), tag('cost')];
  expect(await server.ok('TagResource', { resourceArn: machine, tags })).toEqual({});
  expect(await tagsOf(server, machine)).toEqual([tag('team', 'c'), tag('stage', 'test'), tag('cost')]);
  expect(await server.ok('UntagResource', { resourceArn: machine, tagKeys: ['stage', 'other'] })).toEqual({});
  expect(await tagsOf(server, machine)).toEqual([tag('team', 'c'), tag('cost')]);
});

test('asking again for a resource changes no tags, and its successor does not inherit them', async () => {
  const server = await testServer();
  const machine = await server.machine('A', pass, { tags: [tag('first')] });
  await server.machine('A', pass, { tags: [tag('second')] });
  expect(await tagsOf(server, machine)).toEqual([tag('first')]);
  await server.ok('DeleteStateMachine', { stateMachineArn: machine });
  await server.machine('A', pass);
  expect(await tagsOf(server, machine)).toEqual([]);
  const { activityArn = null } = await server.ok('CreateActivity', { name: 'A', tags: [tag('first')] });
  await server.ok('DeleteActivity', { activityArn });
  await server.ok('CreateActivity', { name: 'A' });
  expect(await tagsOf(server, String(activityArn))).toEqual([]);
});

test('what is not there, and versions, have no tags', async () => {
  const server = await testServer();
  const machine = await server.machine('A', pass, { publish: true });
  for (const resourceArn of [`${machine}:1`, `${machine}B`]) {
    const refused = `ResourceNotFound: Resource not found: '${resourceArn}'`;
    expect(await server.refusal('ListTagsForResource', { resourceArn })).toBe(refused);
    expect(await server.refusal('TagResource', { resourceArn, tags: [] })).toBe(refused);
    expect(await server.refusal('UntagResource', { resourceArn, tagKeys: [] })).toBe(refused);
  }
  expect(await server.refusal('ListTagsForResource', { resourceArn: 'arn:aws:s3:::b' })).toContain('InvalidArn');
});

test('50 tags are the most', async () => {
  const server = await testServer();
  const machine = await server.machine('A', pass, { tags: many(49) });
  const { body } = await server.call('TagResource', { resourceArn: machine, tags: many(2, 49) });
  expect(body).toMatchObject({ __type: 'TooManyTags', resourceName: machine });
  expect(await tagsOf(server, machine)).toHaveLength(49);
  await server.ok('TagResource', { resourceArn: machine, tags: many(2, 48) });
  expect(await tagsOf(server, machine)).toHaveLength(50);
  expect(await server.refusal('CreateActivity', { name: 'A', tags: many(51) })).toContain('TooManyTags');
  expect((await server.ok('ListActivities'))['activities']).toEqual([]);
});
