// A folder as a bucket: no key reads, lists or writes anything outside it.
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folderStorage } from '../../../src/runtime/storage/folder.js';
import { keysOf, problemOf, put, textAt } from './contents.js';
import { temporaryFolder } from './temporary-folder.js';

/** `outside/s3/data`; the secret is in `outside`, and in a bucket beside. */
function layout() {
  const outside = temporaryFolder();
  const root = join(outside, 's3');
  mkdirSync(join(root, 'data/inner'), { recursive: true });
  mkdirSync(join(root, 'data2'));
  writeFileSync(join(outside, 'secret'), 'secret');
  writeFileSync(join(root, 'data2/secret'), 'secret');
  writeFileSync(join(root, 'data/inner/file'), 'inner');
  return { outside, root, storage: folderStorage(root) };
}

const attempts = [
  '..',
  '../../secret',
  '../data2/secret',
  'inner/../../data2/secret',
  './inner/file',
  'inner//file',
  '/etc/passwd',
  'inner/',
  'inner',
  'inner/file/',
  'inner/file\0',
  'x'.repeat(300),
  '.typestep-uploads/x',
];

test.each(attempts)('the key %j is no object and cannot be written', async (key) => {
  const { outside, storage } = layout();
  const before = filesBelow(outside);
  expect(await problemOf(textAt(storage, 'data', key))).toEqual(['NoSuchKey', 'The specified key does not exist.']);
  expect((await problemOf(put(storage, 'data', key, 'x')))[0]).toBe('InvalidArgument');
  expect(filesBelow(outside)).toEqual(before);
});

test.each(['..', '.', '', 'data/..', '../s3/data', 'data/inner', '/', 'DATA\0', '.hidden'])(
  '%j is no bucket',
  async (bucket) => {
    const { storage } = layout();
    expect((await problemOf(textAt(storage, bucket, 'secret')))[0]).toBe('NoSuchBucket');
    expect((await problemOf(keysOf(storage, bucket)))[0]).toBe('NoSuchBucket');
    expect((await problemOf(put(storage, bucket, 'k', 'x')))[0]).toBe('NoSuchBucket');
  },
);

test('no key leaves the folder of its bucket', async () => {
  const { outside, root, storage } = layout();
  const segment = fc.constantFrom(
    '..',
    '.',
    '',
    'inner',
    'file',
    'data',
    'data2',
    'secret',
    's3',
    '~',
    '\\..',
    'new',
    '%2e%2e',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(segment, { minLength: 1, maxLength: 8 }), async (segments) => {
      const key = segments.join('/');
      await put(storage, 'data', key, 'written').catch(() => undefined);
      const text = await textAt(storage, 'data', key).catch(() => '');
      expect(text).not.toBe('secret');
      const changed = filesBelow(outside).filter((file) => readFileSync(file, 'utf8') === 'written');
      expect(changed.filter((file) => relative(join(root, 'data'), file).startsWith('..'))).toEqual([]);
    }),
    { numRuns: 200 },
  );
  expect(readFileSync(join(outside, 'secret'), 'utf8')).toBe('secret');
});

test('links are followed inside the bucket only, and never in circles', async () => {
  const { outside, root, storage } = layout();
  const data = join(root, 'data');
  symlinkSync(join(data, 'inner/file'), join(data, 'alias'));
  symlinkSync(join(data, 'inner'), join(data, 'mirror'));
  symlinkSync(data, join(data, 'inner/circle'));
  symlinkSync(join(outside, 'secret'), join(data, 'leak'));
  symlinkSync(outside, join(data, 'out'));
  symlinkSync(join(data, 'gone'), join(data, 'broken'));
  expect(await textAt(storage, 'data', 'alias')).toBe('inner');
  expect(await textAt(storage, 'data', 'mirror/file')).toBe('inner');
  for (const key of ['leak', 'out/secret', 'out/s3/data2/secret', 'broken']) {
    expect((await problemOf(textAt(storage, 'data', key)))[0]).toBe('NoSuchKey');
  }
  for (const key of ['out/new', 'out/deep/new']) {
    expect((await problemOf(put(storage, 'data', key, 'x')))[0]).toBe('InvalidArgument');
  }
  expect(existsSync(join(outside, 'new')) || existsSync(join(outside, 'deep'))).toBe(false);
  expect(await keysOf(storage, 'data')).toEqual(['alias', 'inner/file', 'mirror/file']);
  await put(storage, 'data', 'leak', 'mine');
  expect(readFileSync(join(outside, 'secret'), 'utf8')).toBe('secret');
  expect(await textAt(storage, 'data', 'leak')).toBe('mine');
});

test('a name is a file or a folder, not both', async () => {
  const { storage } = layout();
  expect((await problemOf(put(storage, 'data', 'inner/file/below', 'x')))[0]).toBe('InvalidArgument');
  expect((await problemOf(textAt(storage, 'data', 'inner/file/below')))[0]).toBe('NoSuchKey');
});

test('nothing is left of uploads', async () => {
  const { root, storage } = layout();
  await put(storage, 'data', 'deep/er/new', 'x');
  const sink = await storage.create({ bucket: 'data', key: 'given-up' });
  await sink.write(Buffer.from('x'));
  expect(await keysOf(storage, 'data')).toEqual(['deep/er/new', 'inner/file']);
  await sink.abort();
  expect(readdirSync(join(root, 'data')).sort()).toEqual(['deep', 'inner']);
});

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath ?? dirname(folder), item.name))
    .sort();
}
