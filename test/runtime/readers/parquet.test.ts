// Parquet files: types, compression, groups of rows, broken files.
import { gzipSync } from 'node:zlib';
import { type ParquetWriteOptions, parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { failureOf, itemsOf, pagesOf } from './reading.js';
import { memoryStorage } from '../../../src/runtime/storage/memory.js';

type Columns = ParquetWriteOptions['columnData'];
const fileOf = (columnData: Columns, options: Partial<ParquetWriteOptions> = {}): Uint8Array =>
  new Uint8Array(parquetWriteBuffer({ columnData, ...options }));
const read = (file: Uint8Array, partSize = 65_536) => itemsOf(file, { InputType: 'PARQUET' }, { partSize });
const ids: Columns = [{ name: 'id', data: Array.from({ length: 2500 }, (_, id) => id), type: 'INT32' }];

test('types become JSON', async () => {
  const file = fileOf([
    { name: 'text', data: ['a', '\u{1f600}', null] },
    { name: 'int', data: [1, -2, null], type: 'INT32' },
    { name: 'long', data: [1n, 9_007_199_254_740_991n, null], type: 'INT64' },
    { name: 'double', data: [0.5, Number.NaN, null], type: 'DOUBLE' },
    { name: 'flag', data: [true, false, null] },
    { name: 'time', data: [new Date(0), new Date('1969-12-31T23:59:59.123Z'), null], type: 'TIMESTAMP' },
    { name: 'json', data: [{ a: [1] }, [2], null], type: 'JSON' },
    { name: '__proto__', data: ['x', 'y', 'z'] },
  ]);
  const proto = (value: string) => Object.fromEntries([['__proto__', value]]) as object;
  const items = await read(file);
  expect(items.map((item) => JSON.stringify(item))).toEqual(
    [
      {
        text: 'a',
        int: 1,
        long: 1,
        double: 0.5,
        flag: true,
        time: '1970-01-01T00:00:00.000Z',
        json: { a: [1] },
        ...{},
      },
      {
        text: '😀',
        int: -2,
        long: 9_007_199_254_740_991,
        double: 'NaN',
        flag: false,
        time: '1969-12-31T23:59:59.123Z',
        json: [2],
      },
      { text: null, int: null, long: null, double: null, flag: null, time: null, json: null },
    ].map(
      (item, index) => JSON.stringify(item).slice(0, -1) + ',' + JSON.stringify(proto('xyz'.charAt(index))).slice(1),
    ),
  );
});

test('dates', async () => {
  const schema: NonNullable<ParquetWriteOptions['schema']> = [
    { name: 'root', num_children: 1 },
    { name: 'day', type: 'INT32', converted_type: 'DATE', repetition_type: 'REQUIRED' },
  ];
  const file = fileOf([{ name: 'day', data: [new Date('2024-02-29'), new Date('1969-12-31')] }], { schema });
  expect(await read(file)).toEqual([{ day: '2024-02-29' }, { day: '1969-12-31' }]);
});

describe('RDR-07 groups of rows', () => {
  test('come one after another, in pages', async () => {
    const storage = memoryStorage({ b: { k: fileOf(ids, { rowGroupSize: 700 }) } });
    const pages = await pagesOf(storage, 'k', { InputType: 'PARQUET', MaxItems: 2200 });
    expect(pages.map(({ items }) => items.length)).toEqual([1000, 1000, 200]);
    expect(pages.flatMap(({ items }) => items)).toEqual(Array.from({ length: 2200 }, (_, id) => ({ id })));
  });

  test('of files without rows', async () => {
    expect(await read(fileOf([{ name: 'id', data: [], type: 'INT32' }]))).toEqual([]);
  });
});

test.each(['UNCOMPRESSED', 'SNAPPY', 'GZIP'] as const)('%s', async (codec) => {
  const file = fileOf(ids, { codec, compressors: { GZIP: (bytes) => gzipSync(bytes) } });
  expect(await read(file, 999)).toEqual(Array.from({ length: 2500 }, (_, id) => ({ id })));
});

test('what Step Functions does not decompress is refused', async () => {
  const file = fileOf(ids, { codec: 'BROTLI', compressors: { BROTLI: (bytes) => bytes } });
  const [error, cause] = await failureOf(read(file));
  expect(error).toBe('States.ItemReaderFailed');
  expect(cause).toMatch(/^s3:\/\/b\/file is not a valid Parquet file: .*BROTLI/);
});

test('ZSTD', async () => {
  // A frame of Zstandard with one block that is not compressed.
  const frame = (bytes: Uint8Array) => {
    const header = 1 | (bytes.length << 3);
    const start = [0x28, 0xb5, 0x2f, 0xfd, 0xa0, ...uint32(bytes.length)];
    return Buffer.concat([Buffer.from([...start, header & 255, (header >> 8) & 255, header >> 16]), bytes]);
  };
  const uint32 = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24];
  const file = fileOf(ids, { codec: 'ZSTD', compressors: { ZSTD: frame } });
  expect(await read(file)).toEqual(Array.from({ length: 2500 }, (_, id) => ({ id })));
});

describe('broken files', () => {
  const whole = fileOf(ids);
  test('whose end is missing', async () => {
    for (const length of [0, 4, 11, 12, 100, whole.length - 1]) {
      const [error, cause] = await failureOf(read(whole.slice(0, length)));
      expect(error).toBe('States.ItemReaderFailed');
      expect(cause).toMatch(/^s3:\/\/b\/file is not a valid Parquet file: /);
    }
  });

  test('whose middle is missing, or says something else', async () => {
    for (const damage of [(bytes: Uint8Array) => bytes.slice(200), (bytes: Uint8Array) => bytes.fill(255, 4, 400)]) {
      const [error, cause] = await failureOf(read(damage(whole.slice())));
      expect(error).toBe('States.ItemReaderFailed');
      expect(cause).toMatch(/^s3:\/\/b\/file is not a valid Parquet file: /);
    }
  });

  test('that are too large for Step Functions', async () => {
    const footer = whole.slice();
    new DataView(footer.buffer).setUint32(footer.length - 8, 5 * 1024 * 1024 + 1, true);
    expect(await failureOf(read(footer))).toEqual([
      'States.ItemReaderFailed',
      'The footer of s3://b/file is larger than 5 MB.',
    ]);
  });

  test('VersionId is not for Parquet', async () => {
    const storage = memoryStorage({ b: { k: whole } });
    const { openItems } = await import('../../../src/runtime/readers/open-items.js');
    const request = {
      resource: 'arn:aws:states:::s3:getObject',
      arguments: { Bucket: 'b', Key: 'k', VersionId: 'null' },
      readerConfig: { InputType: 'PARQUET' },
    } as const;
    expect(await failureOf(openItems(request, storage).next())).toEqual([
      'States.ItemReaderFailed',
      'The field VersionId is not supported for the InputType PARQUET.',
    ]);
  });
});
