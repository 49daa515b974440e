// Files that are compressed, as their names say: whole, in small parts, and broken.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ReaderConfig } from '../../../src/runtime/readers/request.js';
import { failureOf, itemsOf } from './reading.js';

const config: ReaderConfig = { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' };
const expected = Array.from({ length: 300 }, (_, id) => ({ id: String(id), name: `name ${id % 7}` }));
const text = ['id,name', ...expected.map(({ id, name }) => `${id},${name}`), ''].join('\n');

/** `text`, compressed by `zstd -19 --check`. */
const zstd = Buffer.from(
  'KLUv/WR+C+UOAAalQhOgl6TFRAHE/8vJ7u7eifv6xakRSwA5ADUAdVmhzopoSChokgKdFc2MTMzjhDkrkhGRkEUJclYUExIRhxHirOhZjt/DZ0WOYrgaDL5AC0IFRMFMIBJEBB9oEACEgIABAQcCDCgQ4yiKoiiKoiiKYRiGYRiGYbi7u7u7q6qqqqoaDAaDwWAwGAyeFd2cXNznhTsrsjGxsE0LdlZUU1IR////7u7u7u7hcDgcDofD4fB5nud5nud5mqZpmqZpmmZZlmVZlmVZkiRJkiRJkuQ4juM4jmP3fd/3fd/3bdu2bdu2bdt1Xdd1Xdd1TdM0TdM0TdPzPM/zPM/zLMuyLMuyLMtxHMdxHMdx/P8fgSyoEXDssxkBRxJN9BEkDAHOD63P+97vfe/3vvd73/u97/3e935BEvSBC+yAAvx/9ed+8+v71Pd8xef3ttf1pPfzKs/xhtff6e7tys7Xra7Tie7P1ZzLTa6PU9zDFZx/21t3k9tvqzZnG1u/prVXKzWftrSOJrR/VmduNrO+TGVPVmR+bGNdTGI/rMIcbGArYbQodAbz0Jazc9GS4HHQOoN5aMvZuWhJ8DhoncE8tOUsS2AI9AFrQAoYAfuGotpvP/vtt5/99ov2Z2mpAsoqVjj8zQ==',
  'base64',
);
/** A frame of Zstandard whose blocks are not compressed; the last one repeats a byte. */
function plainFrame(body: string, repeated: string, count: number): Buffer {
  const block = (last: 0 | 1, type: 0 | 1, size: number) => {
    const header = last | (type << 1) | (size << 3);
    return Buffer.from([header & 255, (header >> 8) & 255, header >> 16]);
  };
  const start = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38]);
  const bytes = Buffer.from(body);
  return Buffer.concat([start, block(0, 0, bytes.length), bytes, block(1, 1, count), Buffer.from(repeated)]);
}

describe.each([1, 5, 100, 65_536])('in parts of %i bytes', (partSize) => {
  test.each(['rows.csv.zst', 'rows.csv.zstd', 'ROWS.CSV.ZST'])('%s', async (key) => {
    expect(await itemsOf(zstd, config, { key, partSize })).toEqual(expected);
    expect(await itemsOf(Buffer.concat([zstd, zstd]), config, { key, partSize })).toHaveLength(601);
  });

  test.each(['rows.csv.gz', 'rows.csv.gzip'])('%s', async (key) => {
    expect(await itemsOf(gzipSync(text), config, { key, partSize })).toEqual(expected);
    const twice = Buffer.concat([gzipSync(text.slice(0, 99)), gzipSync(text.slice(99))]);
    expect(await itemsOf(twice, config, { key, partSize })).toEqual(expected);
  });
});

test('the other text formats are decompressed too', async () => {
  expect(await itemsOf(gzipSync('[1,2]'), { InputType: 'JSON' }, { key: 'a.json.gz' })).toEqual([1, 2]);
  expect(await itemsOf(gzipSync('1\n2\n'), { InputType: 'JSONL' }, { key: 'a.jsonl.gz' })).toEqual([1, 2]);
});

test('only the name says what a file is', async () => {
  const [error] = await failureOf(itemsOf(gzipSync('[1]'), { InputType: 'JSON' }, { key: 'a.json' }));
  expect(error).toBe('States.ItemReaderFailed');
});

test('a small file can stand for a large one', async () => {
  const frame = plainFrame('a\n', 'x', 131_072);
  const [item] = await itemsOf(frame, config, { key: 'a.csv.zst' });
  expect(item).toEqual({ a: 'x'.repeat(131_072) });
});

describe('RDR-08 broken', () => {
  const read = (bytes: Uint8Array, key: string, partSize: number) =>
    failureOf(itemsOf(bytes, config, { key, partSize }));
  test.each([1, 1000, 65_536])('GZIP, in parts of %i bytes', async (partSize) => {
    const whole = gzipSync(text);
    for (const end of [0, 5, 40, whole.length - 1]) {
      expect(await read(whole.subarray(0, end), 'a.csv.gz', partSize)).toEqual([
        'States.ItemReaderFailed',
        's3://b/a.csv.gz is not valid GZIP data: unexpected end of file.',
      ]);
    }
    expect(await read(Buffer.from(text), 'a.csv.gz', partSize)).toEqual([
      'States.ItemReaderFailed',
      's3://b/a.csv.gz is not valid GZIP data: incorrect header check.',
    ]);
  });

  test.each([1, 1000, 65_536])('ZSTD, in parts of %i bytes', async (partSize) => {
    for (const bytes of [zstd.subarray(0, 0), zstd.subarray(0, 5), zstd.subarray(0, 100), Buffer.from(text)]) {
      const [error, cause] = await read(bytes, 'a.csv.zst', partSize);
      expect(error).toBe('States.ItemReaderFailed');
      expect(cause).toMatch(/^s3:\/\/b\/a\.csv\.zst is not valid ZSTD data: /);
    }
  });
});
