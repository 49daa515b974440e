// Storage over S3's REST API: addresses, listings in pages, connections that break, errors.
import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { s3HttpStorage } from '../../../src/runtime/storage/s3-http.js';
import { readListing } from '../../../src/runtime/storage/s3-xml.js';
import { keysOf, problemOf, put, textAt, textOf } from './contents.js';
import { s3StandIn } from './s3-stand-in.js';

const names = [
  'a b+c/%2F?x=1#y',
  "it's (all) *fine*!",
  'ü/\u{1f600}/你',
  'a//b',
  '/start',
  'quote"<&>',
  'back\\slash',
  'end/',
];

test.each(names)('the key %j is written, read and listed', async (key) => {
  const { endpoint, objects } = await s3StandIn();
  const storage = s3HttpStorage(endpoint);
  const facts = await put(storage, 'data', key, 'one ', 'two');
  expect(facts).toMatchObject({ size: 7, etag: `"${createHash('md5').update('one two').digest('hex')}"` });
  expect([...objects.keys()]).toEqual([key]);
  expect(await textAt(storage, 'data', key)).toBe('one two');
  expect(await keysOf(storage, 'data')).toEqual([key]);
  await put(storage, 'data', 'zzz', '');
  expect(await keysOf(storage, 'data')).toEqual([key, 'zzz'].sort());
});

test('a listing has all pages, by prefix and after a key', async () => {
  const { endpoint, objects, requests } = await s3StandIn({ pageSize: 10 });
  for (let index = 0; index < 35; index++) objects.set(`in/${`${index}`.padStart(2, '0')}`, Buffer.from('x'));
  objects.set('other', Buffer.from('x'));
  const storage = s3HttpStorage(endpoint);
  const pages = [];
  for await (const page of storage.list({ bucket: 'data', prefix: 'in/' })) pages.push(page.length);
  expect(pages).toEqual([10, 10, 10, 5]);
  expect(requests).toHaveLength(4);
  const after = [];
  for await (const page of storage.list({ bucket: 'data', startAfter: 'in/33' })) after.push(...page);
  expect(after).toEqual([
    expect.objectContaining({ key: 'in/34', size: 1, storageClass: 'STANDARD', lastModified: 1_445_412_480_000 }),
    expect.objectContaining({ key: 'other', etag: '"9dd4e461268c8034f5c8564e155c67a6"' }),
  ]);
});

describe.each(['known', 'unknown'] as const)('ranges are %s', (ranges) => {
  const body = randomBytes(1_000_003);

  test('parts of an object', async () => {
    const { endpoint, objects } = await s3StandIn({ ranges });
    objects.set('k', body);
    const object = await s3HttpStorage(endpoint).open({ bucket: 'data', key: 'k' });
    expect(object).toMatchObject({ size: body.length, lastModified: 1_445_412_480_000 });
    for (const [start, end] of [
      [0, 10],
      [500_000, 900_001],
      [1_000_002, 1_000_003],
      [5, 5],
      [0, body.length],
    ] as const) {
      const parts = [];
      for await (const part of object.read({ start, end })) parts.push(part);
      expect(Buffer.concat(parts).equals(body.subarray(start, end))).toBe(true);
    }
    object.close();
  });

  test('a connection that breaks is taken up again', async () => {
    const { endpoint, objects, requests } = await s3StandIn({
      ranges,
      breaksAfter: ranges === 'known' ? 300_000 : 1_000_002,
    });
    objects.set('k', body);
    const object = await s3HttpStorage(endpoint).open({ bucket: 'data', key: 'k' });
    const read = async () => {
      const parts = [];
      for await (const part of object.read()) parts.push(part);
      return Buffer.concat(parts);
    };
    if (ranges === 'known') {
      expect((await read()).equals(body)).toBe(true);
      expect(requests.length).toBeGreaterThan(3);
    } else {
      // Without ranges the last byte is never reached, however often it is asked for.
      const [code, message] = await problemOf(read());
      expect(code).toBe('InternalError');
      expect(message).toMatch(/^The connection broke: /);
    }
  });
});

test('an object that is replaced while it is read is not mixed', async () => {
  const { endpoint, objects } = await s3StandIn({ breaksAfter: 100_000 });
  objects.set('k', Buffer.alloc(500_000, 'a'));
  const object = await s3HttpStorage(endpoint).open({ bucket: 'data', key: 'k' });
  objects.set('k', Buffer.alloc(500_000, 'b'));
  const read = async () => {
    for await (const part of object.read()) expect(part[0]).toBe('a'.charCodeAt(0));
  };
  expect((await problemOf(read()))[0]).toBe('PreconditionFailed');
});

test('an empty object', async () => {
  const { endpoint } = await s3StandIn();
  const storage = s3HttpStorage(endpoint);
  await put(storage, 'data', 'k');
  expect(await textAt(storage, 'data', 'k')).toBe('');
});

describe('errors', () => {
  test("have S3's code and words", async () => {
    const { endpoint, objects } = await s3StandIn();
    objects.set('k', Buffer.from('x'));
    const storage = s3HttpStorage(endpoint);
    const noBucket = ['NoSuchBucket', 'The specified bucket does not exist'];
    expect(await problemOf(textAt(storage, 'other', 'k'))).toEqual(noBucket);
    expect(await problemOf(keysOf(storage, 'other'))).toEqual(noBucket);
    expect(await problemOf(put(storage, 'other', 'k', 'x'))).toEqual(noBucket);
    expect(await problemOf(textAt(storage, 'data', 'x'))).toEqual(['NoSuchKey', 'The specified key does not exist.']);
    expect((await problemOf(textOf(storage, { bucket: 'data', key: 'k', versionId: 'v' })))[0]).toBe('NoSuchVersion');
  });

  test.each(['../other/k', 'a/../../other/k', '.', 'a/./b'])(
    'the key %j does not lead out of the bucket',
    async (key) => {
      const { endpoint, requests } = await s3StandIn();
      const storage = s3HttpStorage(endpoint);
      expect((await problemOf(textAt(storage, 'data', key)))[0]).toBe('InvalidArgument');
      expect((await problemOf(put(storage, 'data', key, 'x')))[0]).toBe('InvalidArgument');
      expect(requests).toEqual([]);
    },
  );

  test.each(['', '..', 'a/b', 'a?b'])('%j is no bucket', async (bucket) => {
    const { endpoint } = await s3StandIn();
    expect((await problemOf(textAt(s3HttpStorage(endpoint), bucket, 'k')))[0]).toBe('NoSuchBucket');
  });

  test('nothing listens', async () => {
    const [code, message] = await problemOf(textAt(s3HttpStorage('http://127.0.0.1:1'), 'data', 'k'));
    expect(code).toBe('InternalError');
    expect(message).toContain('ECONNREFUSED');
  });
});

test('entities of XML', () => {
  const xml = '<R><Contents><Key>a&amp;&lt;&#233;&#x1F600;&unknown;</Key><Size>3</Size></Contents></R>';
  expect(readListing(xml)).toEqual({
    objects: [{ key: 'a&<é😀&unknown;', size: 3, etag: '""', lastModified: 0, storageClass: 'STANDARD' }],
    next: undefined,
  });
});
