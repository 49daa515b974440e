// Pages, limits, listings, manifests, and what cannot be read.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../compiler/json.js';
import { paged } from '../../../src/runtime/readers/batch.js';
import { openItems } from '../../../src/runtime/readers/open-items.js';
import type { ReaderConfig } from '../../../src/runtime/readers/request.js';
import { memoryStorage } from '../../../src/runtime/storage/memory.js';
import type { ObjectStorage } from '../../../src/runtime/storage/object-storage.js';
import { all, failureOf, getObject, listObjects, pagesOf } from './reading.js';

const numbers = (count: number) => JSON.stringify(Array.from({ length: count }, (_, index) => index));
const list = (storage: ObjectStorage, args: Json, readerConfig?: ReaderConfig) =>
  all(openItems({ resource: listObjects, arguments: args, readerConfig }, storage));

describe('pages', () => {
  const storage = memoryStorage({ b: { 'n.json': numbers(2500), 'o.json': '{"x":1,"y":[2]}' } }, { partSize: 100 });

  test('of 1000 items', async () => {
    const pages = await pagesOf(storage, 'n.json', { InputType: 'JSON' });
    expect(pages.map(({ items }) => items.length)).toEqual([1000, 1000, 500]);
    expect(pages.flatMap(({ items }) => items)).toEqual(JSON.parse(numbers(2500)));
    expect(pages[0]).toMatchObject({ source: 's3://b/n.json', shape: 'elements' });
  });

  test('of as many items as asked for, whatever the parts of the file', async () => {
    for (const partSize of [1, 10, 10_000_000]) {
      const other = memoryStorage({ b: { 'n.json': numbers(100) } }, { partSize });
      const pages = await pagesOf(other, 'n.json', { InputType: 'JSON' }, { pageItems: 7 });
      expect(pages.map(({ items }) => items.length)).toEqual([...Array.from({ length: 14 }, () => 7), 2]);
      expect(pages.flatMap(({ items }) => items)).toEqual(JSON.parse(numbers(100)));
    }
  });

  test('are made of batches, which stay as they are', async () => {
    async function* batches() {
      for (const items of [[], [1], [2, 3, 4], [5], []]) yield { items: Object.freeze(items), bytes: items.length };
    }
    const size = { items: 2, bytes: 1000 };
    expect(await all(paged(batches(), size, 100))).toEqual([[1, 2], [3, 4], [5]]);
    expect(await all(paged(batches(), size, 3))).toEqual([[1, 2], [3]]);
    expect(await all(paged(batches(), { items: 100, bytes: 3 }, 100))).toEqual([[1, 2, 3, 4], [5]]);
  });

  test('that end when they are large', async () => {
    const items = Array.from({ length: 20 }, (_, index) => `${index}`.padStart(50_000, '.'));
    const large = memoryStorage({ b: { k: JSON.stringify(items) } }, { partSize: 10_000 });
    const pages = await pagesOf(large, 'k', { InputType: 'JSON' }, { pageBytes: 100_000 });
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.flatMap((page) => page.items)).toEqual(items);
  });

  test('of an object hold its entries', async () => {
    expect(await pagesOf(storage, 'o.json', { InputType: 'JSON' })).toEqual([
      {
        items: [
          { Key: 'x', Value: 1 },
          { Key: 'y', Value: [2] },
        ],
        source: 's3://b/o.json',
        shape: 'entries',
      },
    ]);
  });

  test('end with MaxItems, and nothing more is read then', async () => {
    let read = 0;
    let closed = 0;
    const counted: ObjectStorage = {
      ...storage,
      async open(address) {
        const object = await storage.open(address);
        return {
          ...object,
          async *read() {
            for await (const part of object.read()) {
              read++;
              yield part;
            }
          },
          close: () => void closed++,
        };
      },
    };
    const pages = await pagesOf(counted, 'n.json', { InputType: 'JSON', MaxItems: 3 });
    expect(pages.map(({ items }) => items)).toEqual([[0, 1, 2]]);
    expect([read, closed]).toEqual([1, 1]);
    const iterator = openItems(
      { resource: getObject, arguments: { Bucket: 'b', Key: 'n.json' }, readerConfig: { InputType: 'JSON' } },
      counted,
      { pageItems: 1 },
    );
    await iterator.next();
    await iterator.return(undefined);
    expect(closed).toBe(2);
  });
});

describe('RDR-04 RDR-11 listings', () => {
  const storage = memoryStorage(
    {
      b: { 'in/b.json': '[2,3]', 'in/a.json': '[1]', 'in/': '', 'other.json': '[4]', 'in/c.json': '{"k":5}' },
      many: Object.fromEntries(Array.from({ length: 1006 }, (_, index) => [`${index}`.padStart(4, '0'), 'x'])),
      empty: {},
    },
    { now: () => 1_668_699_881_500 },
  );

  test('one item an object', async () => {
    expect(await list(storage, { Bucket: 'b', Prefix: 'in/b' })).toEqual([
      {
        items: [
          {
            Etag: `"${createHash('md5').update('[2,3]').digest('hex')}"`,
            Key: 'in/b.json',
            LastModified: 1_668_699_881,
            Size: 5,
            StorageClass: 'STANDARD',
          },
        ],
        source: 's3://b',
        shape: 'elements',
      },
    ]);
    const keys = (await list(storage, { Bucket: 'b' })).flatMap(({ items }) => items.map((item) => keyOf(item)));
    expect(keys).toEqual(['in/', 'in/a.json', 'in/b.json', 'in/c.json', 'other.json']);
    expect((await list(storage, { Bucket: 'many' })).map(({ items }) => items.length)).toEqual([1000, 6]);
    expect(await list(storage, { Bucket: 'empty' })).toEqual([]);
  });

  test('the items of all objects', async () => {
    const config: ReaderConfig = { InputType: 'JSON', Transformation: 'LOAD_AND_FLATTEN' };
    expect(await list(storage, { Bucket: 'b', Prefix: 'in/' }, config)).toEqual([
      { items: [1], source: 's3://b/in/a.json', shape: 'elements' },
      { items: [2, 3], source: 's3://b/in/b.json', shape: 'elements' },
      { items: [{ Key: 'k', Value: 5 }], source: 's3://b/in/c.json', shape: 'entries' },
    ]);
    const two = await list(storage, { Bucket: 'b', Prefix: 'in/' }, { ...config, MaxItems: 2 });
    expect(two.map(({ items }) => items)).toEqual([[1], [2]]);
  });
});

describe('RDR-03 RDR-11 manifests', () => {
  const rows = [
    '"src","csvDataset/","0","2022-11-16T00:27:19.000Z"',
    '"src","csvDataset/titles.csv","3399671","2022-11-16T00:29:32.000Z"',
  ].join('\n');
  const inventory = (changes: { readonly [field: string]: Json } = {}) =>
    JSON.stringify({
      sourceBucket: 'src',
      destinationBucket: 'arn:aws:s3:::inventory',
      version: '2016-11-30',
      fileFormat: 'CSV',
      fileSchema: 'Bucket, Key, Size, LastModifiedDate',
      files: [{ key: 'data/1.csv.gz', size: 1 }, { key: 'data/2.csv.gz' }],
      ...changes,
    });
  const storage = memoryStorage({
    b: {
      'manifest.json': inventory(),
      'parquet.json': inventory({ fileFormat: 'Parquet' }),
      'gone.json': inventory({ files: [{ key: 'gone.csv' }] }),
      'odd.json': inventory({ files: [{}] }),
      'text.json': 'text',
      'q-manifest.csv': 's3://results/q/1.gz\n"s3://results/q/2"\n\n',
      'gone.csv': 's3://results/q/1.gz\ns3://results/q/3\n',
      'bad.csv': 'results/q/1.gz\n',
    },
    inventory: { 'data/1.csv.gz': gzipSync(rows), 'data/2.csv.gz': gzipSync('"src","x","1","d"\n') },
    results: { 'q/1.gz': gzipSync('{"a":1}\n{"a":2}\n'), 'q/2': '{"a":3}\n' },
  });
  const athena: ReaderConfig = { ManifestType: 'ATHENA_DATA', InputType: 'JSONL' };

  test.each<ReaderConfig>([{ InputType: 'MANIFEST' }, { ManifestType: 'S3_INVENTORY' }])(
    'S3 Inventory: %j',
    async (config) => {
      const pages = await pagesOf(storage, 'manifest.json', config);
      expect(pages.map(({ source }) => source)).toEqual([
        's3://inventory/data/1.csv.gz',
        's3://inventory/data/2.csv.gz',
      ]);
      expect(JSON.stringify(pages[0]?.items[1])).toBe(
        '{"LastModifiedDate":"2022-11-16T00:29:32.000Z","Bucket":"src","Size":"3399671","Key":"csvDataset/titles.csv"}',
      );
      expect(pages.flatMap(({ items }) => items).map(keyOf)).toEqual(['csvDataset/', 'csvDataset/titles.csv', 'x']);
    },
  );

  test('Athena', async () => {
    expect(await pagesOf(storage, 'q-manifest.csv', athena)).toEqual([
      { items: [{ a: 1 }, { a: 2 }], source: 's3://results/q/1.gz', shape: 'elements' },
      { items: [{ a: 3 }], source: 's3://results/q/2', shape: 'elements' },
    ]);
  });

  test.each<readonly [string, ReaderConfig, string]>([
    [
      'parquet.json',
      { InputType: 'MANIFEST' },
      's3://b/parquet.json is not a manifest of S3 Inventory: its fileFormat is "Parquet", and only "CSV" is read.',
    ],
    [
      'gone.json',
      { InputType: 'MANIFEST' },
      's3://inventory/gone.csv could not be read: The specified key does not exist.',
    ],
    [
      'odd.json',
      { InputType: 'MANIFEST' },
      's3://b/odd.json is not a manifest of S3 Inventory: one of its files has no key.',
    ],
    ['gone.csv', athena, 's3://results/q/3 could not be read: The specified key does not exist.'],
    ['bad.csv', athena, 'Line 1 of s3://b/bad.csv is not the address of a file: results/q/1.gz'],
  ])('%s fails', async (key, config, cause) => {
    expect(await failureOf(pagesOf(storage, key, config))).toEqual(['States.ItemReaderFailed', cause]);
  });

  test('what is no JSON is no inventory', async () => {
    const [, cause] = await failureOf(pagesOf(storage, 'text.json', { InputType: 'MANIFEST' }));
    expect(cause).toMatch(/^s3:\/\/b\/text\.json is not a manifest of S3 Inventory: /);
  });
});

describe('RDR-01 RDR-12 what cannot be read', () => {
  const storage = memoryStorage({ b: { k: '[1]' } });
  const read = (args: Json, readerConfig: ReaderConfig = { InputType: 'JSON' }, resource = getObject) =>
    failureOf(all(openItems({ resource, arguments: args, readerConfig }, storage)));

  test.each<readonly [Json, string]>([
    [{ Bucket: 'x', Key: 'k' }, 's3://x/k could not be read: The specified bucket does not exist'],
    [{ Bucket: 'b', Key: 'x' }, 's3://b/x could not be read: The specified key does not exist.'],
    [{ Bucket: 'b', Key: 'k', VersionId: 'v' }, 's3://b/k could not be read: The specified version does not exist.'],
  ])('%j', async (args, cause) => {
    expect(await read(args)).toEqual(['States.ItemReaderFailed', cause]);
  });

  test.each<readonly [Json, string]>([
    [{ Bucket: 'b' }, 'The field "Key" is required but was missing'],
    [{ Key: 'k' }, 'The field "Bucket" is required but was missing'],
    [{ Bucket: 'b', Key: 1 }, 'The field "Key" must be a string'],
    [{ Bucket: 'b', Key: 'k', Prefix: 'p' }, 'The field "Prefix" is not supported by Step Functions'],
    [{ Bucket: 'b', Key: 'k', toString: 'p' }, 'The field "toString" is not supported by Step Functions'],
    ['text', 'The field "Bucket" is required but was missing'],
  ])('arguments %j', async (args, cause) => {
    expect(await read(args)).toEqual(['States.Runtime', cause]);
  });

  test.each<readonly [ReaderConfig, string]>([
    [{}, 'The field "InputType" is required but was missing'],
    [{ InputType: 'CSV' }, 'The field "CSVHeaderLocation" is required but was missing'],
    [{ InputType: 'CSV', CSVHeaderLocation: 'GIVEN' }, 'The field "CSVHeaders" is required but was missing'],
    [{ InputType: 'XML' as 'CSV' }, 'The InputType "XML" cannot be read'],
    [{ ManifestType: 'ATHENA_DATA' }, 'The field "InputType" is required but was missing'],
    [
      { ManifestType: 'ATHENA_DATA', InputType: 'JSON' },
      'An Athena manifest lists files of the InputType CSV, JSONL or PARQUET',
    ],
    [
      { ManifestType: 'S3_INVENTORY', InputType: 'CSV' },
      'The field "InputType" cannot be used with the ManifestType S3_INVENTORY',
    ],
  ])('configuration %j', async (config, cause) => {
    expect(await read({ Bucket: 'b', Key: 'k' }, config)).toEqual(['States.Runtime', cause]);
  });

  test.each([0, -1, 1.5])('MaxItems %d', async (MaxItems) => {
    const failure = ['States.ItemReaderFailed', 'field MaxItems must be positive'];
    expect(await read({ Bucket: 'b', Key: 'k' }, { InputType: 'JSON', MaxItems })).toEqual(failure);
  });

  test('another resource, and LOAD_AND_FLATTEN without a type', async () => {
    expect((await read({ Bucket: 'b' }, {}, 'arn:aws:states:::s3:putObject'))[0]).toBe('States.Runtime');
    expect(await read({ Bucket: 'b' }, { Transformation: 'LOAD_AND_FLATTEN' }, listObjects)).toEqual([
      'States.Runtime',
      'The field "InputType" is required but was missing',
    ]);
  });

  test('a file of more than 10 GB', async () => {
    const huge: ObjectStorage = {
      ...storage,
      open: async (address) => ({ ...(await storage.open(address)), size: 10 * 1024 ** 3 + 1 }),
    };
    const failure = ['States.ItemReaderFailed', 's3://b/k is larger than 10 GB, the most that Step Functions reads.'];
    expect(await failureOf(pagesOf(huge, 'k', { InputType: 'JSON' }))).toEqual(failure);
  });
});

const keyOf = (item: Json): Json | undefined => (item as { readonly Key?: Json }).Key;
