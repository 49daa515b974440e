// What every storage does alike: bytes, listings, errors with S3's codes and words.
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folderStorage } from '../../../src/runtime/storage/folder.js';
import { memoryStorage } from '../../../src/runtime/storage/memory.js';
import { compareKeys, type ObjectStorage } from '../../../src/runtime/storage/object-storage.js';
import { keysOf, problemOf, put, textAt, textOf } from './contents.js';
import { temporaryFolder } from './temporary-folder.js';

const makers: { readonly [name: string]: () => ObjectStorage } = {
  memory: () => memoryStorage({ data: {} }),
  folder() {
    const root = temporaryFolder();
    mkdirSync(join(root, 'data'));
    return folderStorage(root);
  },
};

describe.each(Object.entries(makers))('%s', (_name, make) => {
  test('what is written is read, with size and MD5', async () => {
    const storage = make();
    const facts = await put(storage, 'data', 'a/b.txt', 'one ', 'two');
    const etag = `"${createHash('md5').update('one two').digest('hex')}"`;
    expect(facts).toMatchObject({ size: 7, etag });
    expect(await textAt(storage, 'data', 'a/b.txt')).toBe('one two');
    const object = await storage.open({ bucket: 'data', key: 'a/b.txt' });
    expect(object).toMatchObject({ size: 7, etag, lastModified: facts.lastModified });
    const parts = [];
    for await (const part of object.read({ start: 2, end: 5 })) parts.push(part);
    expect(Buffer.concat(parts).toString()).toBe('e t');
  });

  test('an object is replaced whole, and only when it is finished', async () => {
    const storage = make();
    await put(storage, 'data', 'k', 'old');
    const sink = await storage.create({ bucket: 'data', key: 'k' });
    await sink.write(Buffer.from('new'));
    expect(await textAt(storage, 'data', 'k')).toBe('old');
    expect(await keysOf(storage, 'data')).toEqual(['k']);
    await sink.finish();
    expect(await textAt(storage, 'data', 'k')).toBe('new');
    const given = await storage.create({ bucket: 'data', key: 'up' });
    await given.write(Buffer.from('x'));
    await given.abort();
    expect(await keysOf(storage, 'data')).toEqual(['k']);
  });

  test("what is not there has S3's codes", async () => {
    const storage = make();
    await put(storage, 'data', 'k', 'x');
    expect(await problemOf(textAt(storage, 'other', 'k'))).toEqual([
      'NoSuchBucket',
      'The specified bucket does not exist',
    ]);
    expect(await problemOf(textAt(storage, 'data', 'K/'))).toEqual(['NoSuchKey', 'The specified key does not exist.']);
    expect(await problemOf(keysOf(storage, 'other'))).toMatchObject(['NoSuchBucket', expect.anything()]);
    expect(await problemOf(put(storage, 'other', 'k', 'x'))).toMatchObject(['NoSuchBucket', expect.anything()]);
    expect(await problemOf(textOf(storage, { bucket: 'data', key: 'k', versionId: 'v1' }))).toEqual([
      'NoSuchVersion',
      'The specified version does not exist.',
    ]);
    expect(await textOf(storage, { bucket: 'data', key: 'k', versionId: 'null' })).toBe('x');
    expect(await problemOf(put(storage, 'data', 'k'.repeat(1025), 'x'))).toMatchObject([
      'KeyTooLongError',
      'Your key is too long',
    ]);
    expect(await problemOf(put(storage, 'data', '', 'x'))).toMatchObject(['InvalidArgument', expect.anything()]);
  });

  test('listings are in the order of the bytes of the keys, by prefix and in pages of 1000', async () => {
    const storage = make();
    const keys = ['a-b', 'a.b', 'a/b', 'a/b0', 'a0', 'ab/c', 'b', '\u{ff5e}', '\u{1f600}'];
    for (const key of [...keys].reverse()) await put(storage, 'data', key, key);
    expect(await keysOf(storage, 'data')).toEqual(keys);
    expect(await keysOf(storage, 'data', 'a/')).toEqual(['a/b', 'a/b0']);
    expect(await keysOf(storage, 'data', 'a')).toEqual(['a-b', 'a.b', 'a/b', 'a/b0', 'a0', 'ab/c']);
    expect(await keysOf(storage, 'data', 'nothing')).toEqual([]);
    const after = [];
    for await (const page of storage.list({ bucket: 'data', startAfter: 'a/b' })) after.push(...page);
    expect(after.map(({ key }) => key)).toEqual(keys.slice(3));
    await Promise.all(Array.from({ length: 1500 }, (_, count) => put(storage, 'data', `many/${count}`, '')));
    const sizes = [];
    for await (const page of storage.list({ bucket: 'data', prefix: 'many/' })) sizes.push(page.length);
    expect(sizes).toEqual([1000, 500]);
  });
});

test('keys compare as their UTF-8 bytes', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '/', '\u{e000}', '\u{1f600}', '\u{ffff}', 'é') });
  fc.assert(
    fc.property(text, text, (left, right) => {
      expect(Math.sign(compareKeys(left, right))).toBe(Buffer.compare(Buffer.from(left), Buffer.from(right)));
    }),
  );
});
