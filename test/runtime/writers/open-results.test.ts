// Results of map runs: files by status, transformations, splitting, memory, failures.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../compiler/json.js';
import { folderStorage } from '../../../src/runtime/storage/folder.js';
import { memoryStorage } from '../../../src/runtime/storage/memory.js';
import { type ObjectStorage, StorageProblem } from '../../../src/runtime/storage/object-storage.js';
import type { ChildRecord } from '../../../src/runtime/writers/child-record.js';
import { openResults, type WriteOptions, type WriteRequest } from '../../../src/runtime/writers/open-results.js';
import { WriteProblem } from '../../../src/runtime/writers/write-problem.js';
import { keysOf, textAt } from '../storage/contents.js';
import { temporaryFolder } from '../storage/temporary-folder.js';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const uuid = 'ad9b5f27-090b-3ac6-9beb-243cd77144a7';
const mapRunArn = `arn:aws:states:us-east-2:123456789012:mapRun:csvProcess/Map:${uuid}`;
const resource = 'arn:aws:states:::s3:putObject';
const request = (changes: Partial<WriteRequest> = {}): WriteRequest => ({
  mapRunArn,
  resource,
  arguments: { Bucket: 'out', Prefix: 'csvProcessJobs' },
  ...changes,
});
const child = (output: Json, changes: Partial<ChildRecord> = {}): ChildRecord => ({
  StopDate: '2025-02-04T01:49:50.163Z',
  Status: 'SUCCEEDED',
  StateMachineArn: 'arn:aws:states:us-east-2:123456789012:stateMachine:csvProcess/Map',
  StartDate: '2025-02-04T01:49:50.099Z',
  RedriveStatusReason: 'Execution is SUCCEEDED and cannot be redriven',
  RedriveStatus: 'NOT_REDRIVABLE',
  RedriveCount: 0,
  OutputDetails: { Included: true },
  Output: JSON.stringify(output),
  Name: 'n',
  InputDetails: { Included: true },
  Input: '{"id":1}',
  ExecutionArn: 'arn:aws:states:us-east-2:123456789012:execution:csvProcess/Map:n',
  ...changes,
});
const failed = child(null, {
  Status: 'FAILED',
  Error: 'E',
  Cause: 'C',
  Output: undefined,
  OutputDetails: undefined,
  RedriveStatusReason: undefined,
});
const pending: ChildRecord = { Status: 'PENDING', Input: '{}', InputDetails: { Included: true } };

async function write(
  children: readonly ChildRecord[],
  changes: Partial<WriteRequest> = {},
  options: WriteOptions = {},
  storage: ObjectStorage = memoryStorage({ out: {} }),
) {
  const writer = openResults(request(changes), storage, options);
  for (const [position, each] of children.entries()) await writer.add(each, position);
  expect(writer.count()).toBe(children.length);
  return { result: await writer.finish(), storage };
}
const folder = `csvProcessJobs/${uuid}`;

describe('in S3', () => {
  test('the result says where the manifest is, and the manifest where the results are', async () => {
    const children = [
      child([1]),
      failed,
      pending,
      child({ a: 2 }),
      child(null, { Status: 'TIMED_OUT', Output: undefined }),
    ];
    const { result, storage } = await write(children);
    expect(result).toEqual({
      MapRunArn: mapRunArn,
      ResultWriterDetails: { Bucket: 'out', Key: `${folder}/manifest.json` },
    });
    const sizeOf = async (key: string) => Buffer.byteLength(await textAt(storage, 'out', key));
    const file = async (name: string) => ({ Key: `${folder}/${name}`, Size: await sizeOf(`${folder}/${name}`) });
    expect(JSON.parse(await textAt(storage, 'out', `${folder}/manifest.json`))).toEqual({
      DestinationBucket: 'out',
      MapRunArn: mapRunArn,
      ResultFiles: {
        FAILED: [await file('FAILED_0.json')],
        PENDING: [await file('PENDING_0.json')],
        SUCCEEDED: [await file('SUCCEEDED_0.json')],
      },
    });
    const read = async (name: string) => JSON.parse(await textAt(storage, 'out', `${folder}/${name}`)) as Json;
    expect(await read('SUCCEEDED_0.json')).toEqual([children[0], children[3]]);
    expect(await read('FAILED_0.json')).toEqual(JSON.parse(JSON.stringify([failed, children[4]])));
    expect(await read('PENDING_0.json')).toEqual([pending]);
  });

  test('fields are in the order of the alphabet', async () => {
    const { storage } = await write([child(1), failed]);
    for (const group of ['SUCCEEDED', 'FAILED']) {
      const [record] = JSON.parse(await textAt(storage, 'out', `${folder}/${group}_0.json`)) as readonly object[];
      expect(Object.keys(record ?? {})).toEqual(Object.keys(record ?? {}).sort());
    }
  });

  test('a map run without children has a manifest', async () => {
    const { storage } = await write([]);
    expect(await keysOf(storage, 'out')).toEqual([`${folder}/manifest.json`]);
    expect(JSON.parse(await textAt(storage, 'out', `${folder}/manifest.json`))).toMatchObject({
      ResultFiles: { FAILED: [], PENDING: [], SUCCEEDED: [] },
    });
  });

  test.each([
    [{ Bucket: 'out' }, `${uuid}/manifest.json`],
    [{ Bucket: 'out', Prefix: '' }, `${uuid}/manifest.json`],
    [{ Bucket: 'out', Prefix: 'a/b' }, `a/b/${uuid}/manifest.json`],
    [{ Bucket: 'out', Prefix: '/jobs//' }, `/jobs//${uuid}/manifest.json`],
  ])('%j', async (args, key) => {
    const { result } = await write([child(1)], { arguments: args });
    expect(result).toMatchObject({ ResultWriterDetails: { Key: key } });
  });

  test.each([
    ['COMPACT', 'JSON', '[[1,2],{"a":3},null]'],
    ['COMPACT', 'JSONL', '[1,2]\n{"a":3}\nnull\n'],
    ['FLATTEN', 'JSON', '[1,2,{"a":3},null]'],
    ['FLATTEN', 'JSONL', '1\n2\n{"a":3}\nnull\n'],
  ] as const)('%s as %s', async (Transformation, OutputType, expected) => {
    const children = [child([1, 2]), failed, child([]), child({ a: 3 }, { Output: '\n{\n"a": 3 }' }), child(null)];
    const used = Transformation === 'FLATTEN' ? children : children.filter(({ Output }) => Output !== '[]');
    const { storage } = await write(used, { writerConfig: { Transformation, OutputType } });
    const end = OutputType === 'JSON' ? 'json' : 'jsonl';
    expect(await textAt(storage, 'out', `${folder}/SUCCEEDED_0.${end}`)).toBe(expected);
    expect(await textAt(storage, 'out', `${folder}/FAILED_0.${end}`)).toContain('"Error":"E"');
  });

  test('files are split at their largest size, parts and all', async () => {
    const outputs = fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.integer()), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(
        outputs,
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom('JSON', 'JSONL'),
        async (values, maxFileBytes, partLength, OutputType) => {
          const writerConfig = { Transformation: 'COMPACT', OutputType } as const;
          const children = values.map((value) => child(value));
          const { storage } = await write(children, { writerConfig }, { maxFileBytes, partLength });
          const manifest = JSON.parse(await textAt(storage, 'out', `${folder}/manifest.json`)) as {
            ResultFiles: { SUCCEEDED: readonly { Key: string; Size: number }[] };
          };
          const read: Json[] = [];
          for (const { Key, Size } of manifest.ResultFiles.SUCCEEDED) {
            const text = await textAt(storage, 'out', Key);
            expect(Buffer.byteLength(text)).toBe(Size);
            const values = OutputType === 'JSON' ? text : `[${text.trimEnd().replaceAll('\n', ',')}]`;
            const items = JSON.parse(values) as readonly Json[];
            expect(Size <= maxFileBytes || items.length === 1).toBe(true);
            read.push(...items);
          }
          expect(read).toEqual(values);
        },
      ),
    );
  });

  test('nothing is held longer than a part, also when nobody waits', async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'out'));
    const storage = folderStorage(root);
    const writer = openResults(request(), storage, { partLength: 10_000 });
    for (let position = 0; position < 2000; position++) void writer.add(child({ position }), position);
    await writer.finish();
    const records = JSON.parse(await textAt(storage, 'out', `${folder}/SUCCEEDED_0.json`)) as readonly ChildRecord[];
    expect(records.map(({ Output }) => Output)).toEqual(
      Array.from({ length: 2000 }, (_, index) => `{"position":${index}}`),
    );
  });

  test('a writer that is given up leaves no file', async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'out'));
    const writer = openResults(request(), folderStorage(root), { partLength: 1 });
    await writer.add(child(1), 0);
    await writer.abort();
    expect(await keysOf(folderStorage(root), 'out')).toEqual([]);
  });
});

describe('as the output', () => {
  const noDestination = { resource: undefined, arguments: undefined };
  test.each([
    [undefined, [[1, 2], { a: 3 }]],
    [{ Transformation: 'COMPACT', OutputType: 'JSON' }, [[1, 2], { a: 3 }]],
    [{ Transformation: 'FLATTEN', OutputType: 'JSON' }, [1, 2, { a: 3 }]],
    [{ Transformation: 'FLATTEN', OutputType: 'JSONL' }, '1\n2\n{"a":3}\n'],
    [{ Transformation: 'NONE', OutputType: 'JSON' }, [child([1, 2]), child({ a: 3 })]],
  ] as const)('%j', async (writerConfig, expected) => {
    const { result, storage } = await write([child([1, 2]), child({ a: 3 })], { ...noDestination, writerConfig });
    expect(result).toEqual(expected);
    expect(await keysOf(storage, 'out')).toEqual([]);
  });

  test('is in the order of the items; what failed is there with everything', async () => {
    const writer = openResults(request(noDestination), memoryStorage({}));
    await writer.add(child('c'), 2);
    await writer.add(failed, 1);
    await writer.add(child('a'), 0);
    expect(await writer.finish()).toEqual(['a', JSON.parse(JSON.stringify(failed)), 'c']);
  });

  test('is at most 256 KiB large', async () => {
    const half = 'x'.repeat(131_072 - 4);
    const { result } = await write([child(half), child(`${half}x`.slice(1))], noDestination);
    expect(JSON.stringify(result)).toHaveLength(262_144 - 1);
    const tooLarge = write([child(half), child(half), child(1)], noDestination);
    await expect(tooLarge).rejects.toMatchObject({ name: 'WriteProblem', error: 'States.DataLimitExceeded' });
  });
});

describe('failures', () => {
  test('a bucket that is not there', async () => {
    const work = write([child(1)], { arguments: { Bucket: 'gone' } });
    await expect(work).rejects.toMatchObject({
      error: 'States.ResultWriterFailed',
      cause: `s3://gone/${uuid}/SUCCEEDED_0.json could not be written: The specified bucket does not exist`,
    });
    await expect(write([], { arguments: { Bucket: 'gone' } })).rejects.toMatchObject({
      error: 'States.ResultWriterFailed',
      cause: `s3://gone/${uuid}/manifest.json could not be written: The specified bucket does not exist`,
    });
  });

  test('a storage that fails in between is told to who waits, and at the end', async () => {
    const storage = memoryStorage({ out: {} });
    let parts = 0;
    const failing: ObjectStorage = {
      ...storage,
      async create(address) {
        const sink = await storage.create(address);
        return {
          ...sink,
          async write(part) {
            if (++parts === 3) throw new StorageProblem('AccessDenied');
            await sink.write(part);
          },
        };
      },
    };
    const writer = openResults(request(), failing, { partLength: 1 });
    await writer.add(child(1), 0);
    await writer.add(child(2), 1);
    const denied = { error: 'States.ResultWriterFailed', cause: expect.stringContaining('Access Denied') as string };
    await expect(writer.add(child(3), 2)).rejects.toMatchObject(denied);
    await expect(writer.add(child(4), 3)).rejects.toMatchObject(denied);
    await expect(writer.finish()).rejects.toMatchObject(denied);
    await writer.abort();
    expect(await keysOf(storage, 'out')).toEqual([]);
  });

  test.each<readonly [Partial<WriteRequest>, string]>([
    [{ arguments: {} }, 'The field "Bucket" is required but was missing'],
    [{ arguments: { Bucket: 1 } }, 'The field "Bucket" must be a string'],
    [{ arguments: { Bucket: 'out', Prefix: 1 } }, 'The field "Prefix" must be a string'],
    [{ arguments: { Bucket: 'out', Key: 'k' } }, 'The field "Key" is not supported by Step Functions'],
    [
      { resource: 'arn:aws:states:::s3:getObject' },
      'The resource arn:aws:states:::s3:getObject of ResultWriter cannot be written to.',
    ],
  ])('%j', (changes, cause) => {
    expect(() => openResults(request(changes), memoryStorage({ out: {} }))).toThrow(
      new WriteProblem(cause, 'States.Runtime').message,
    );
  });
});
