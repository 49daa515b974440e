// A Parquet file -> one object a row. Only the footer and one group of rows are held at a time.
import { gunzipSync } from 'node:zlib';
import type { AsyncBuffer, Compressors, FileMetaData } from 'hyparquet';
import type { JsonObject } from '../../../../compiler/json.js';
import { isStorageProblem, type OpenObject } from '../../storage/object-storage.js';
import type { Batch } from '../batch.js';
import { maxParquetFooterBytes, maxParquetRowGroupBytes } from '../limits.js';
import { uriOf } from '../object-text.js';
import { ReadProblem } from '../read-problem.js';
import { elements, type Format } from './format.js';
import { jsonOfParquet, parquetParsers } from './parquet-values.js';

const rowsOfBatch = 1000;

/**
 * Rows of a Parquet file in S3. Dates and times become ISO 8601 text, since AWS does not document what they become.
 * @throws ReadProblem for a footer of more than 5 MB, a group of rows of more than 256 MB, bytes that are not Parquet
 */
export const parquet: Format = ({ storage, address }) => {
  const place = uriOf(address);
  async function* batches(): AsyncGenerator<Batch> {
    if (address.versionId !== undefined) {
      throw new ReadProblem('The field VersionId is not supported for the InputType PARQUET.');
    }
    const object = await storage.open(address);
    try {
      yield* rowsOf(object, place);
    } finally {
      object.close();
    }
  }
  return elements(batches());
};

async function* rowsOf(object: OpenObject, place: string): AsyncGenerator<Batch> {
  const { parquetMetadataAsync, parquetRead, parquetSchema } = await import('hyparquet');
  const file = bufferOf(object);
  await checkFooter(file, place);
  const metadata = await understood(place, () => parquetMetadataAsync(file, { geoparquet: false }));
  checkRowGroups(metadata, place);
  const compressors = await decompressors();
  const names = parquetSchema(metadata).children.map(({ element }) => element.name);
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    const options = { file, metadata, rowStart, rowEnd, compressors, parsers: parquetParsers };
    let rows: unknown[][] = [];
    await understood(place, () => parquetRead({ ...options, onComplete: (all) => void (rows = all) }));
    if (rows.length !== rowEnd - rowStart) throw invalid(place, 'rows are missing');
    const bytesOfRow = Number(group.total_byte_size) / Math.max(1, rows.length);
    for (let at = 0; at < rows.length; at += rowsOfBatch) {
      const items = rows.slice(at, at + rowsOfBatch).map((row) => itemOf(names, row));
      yield { items, bytes: items.length * bytesOfRow };
    }
    rowStart = rowEnd;
  }
}

const itemOf = (names: readonly string[], row: readonly unknown[]): JsonObject =>
  Object.fromEntries(names.map((name, column) => [name, jsonOfParquet(row[column])]));

/** The last bytes of the file: the length of the footer, and the letters PAR1. */
async function checkFooter(file: AsyncBuffer, place: string): Promise<void> {
  if (file.byteLength < 12) throw invalid(place, 'it is too short');
  const end = Buffer.from(await file.slice(file.byteLength - 8, file.byteLength));
  if (end.subarray(4).toString('latin1') !== 'PAR1') throw invalid(place, 'it does not end with PAR1');
  if (end.readUInt32LE(0) > maxParquetFooterBytes) throw new ReadProblem(`The footer of ${place} is larger than 5 MB.`);
}

function checkRowGroups({ row_groups: groups }: FileMetaData, place: string): void {
  for (const group of groups) {
    if (Number(group.total_byte_size) <= maxParquetRowGroupBytes) continue;
    throw new ReadProblem(`${place} has a row group that is larger than 256 MB.`);
  }
}

function bufferOf(object: OpenObject): AsyncBuffer {
  return {
    byteLength: object.size,
    async slice(start, end = object.size) {
      const from = start < 0 ? Math.max(0, object.size + start) : start;
      const parts: Uint8Array[] = [];
      for await (const part of object.read({ start: from, end: Math.min(end, object.size) })) parts.push(part);
      const whole = Buffer.concat(parts);
      const bytes = new Uint8Array(whole.length);
      bytes.set(whole);
      return bytes.buffer;
    },
  };
}

/** Snappy is part of the library; LZO, LZ4 and Brotli are not read by Step Functions. */
async function decompressors(): Promise<Compressors> {
  const { decompress } = await import('fzstd');
  return { GZIP: (input) => gunzipSync(input), ZSTD: (input) => decompress(input) };
}

const invalid = (place: string, why: string) => new ReadProblem(`${place} is not a valid Parquet file: ${why}.`);

/** The library throws errors of many kinds for bytes that make no sense, and passes on those of the storage. */
async function understood<T>(place: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (isStorageProblem(error)) throw error;
    throw invalid(place, error instanceof Error ? error.message : String(error));
  }
}
