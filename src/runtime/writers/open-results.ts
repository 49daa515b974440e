// A ResultWriter with its fields evaluated, and the children of a map run as they end -> files in S3 and a manifest, or
// the output itself. Memory does not grow with the number of children.
import type { Json, JsonObject } from '../../../compiler/json.js';
import type { ObjectStorage } from '../storage/object-storage.js';
import { type ChildRecord, groupOf, type ResultGroup, textsOf, type Transformation } from './child-record.js';
import { inlineResults } from './inline-results.js';
import { type OutputType, resultFiles } from './result-files.js';
import { putText } from './put-text.js';
import { WriteProblem } from './write-problem.js';

/** `WriterConfig`. */
export interface WriterConfig {
  readonly Transformation?: Transformation | undefined;
  readonly OutputType?: OutputType | undefined;
}

export interface WriteRequest {
  /** `arn:aws:states:us-east-1:123456789012:mapRun:Machine/Label:uuid` */
  readonly mapRunArn: string;
  /** The `Resource`, `arn:aws:states:::s3:putObject`. Absent: the results are the output of the state. */
  readonly resource?: string | undefined;
  /** `Arguments` or `Parameters`, evaluated. */
  readonly arguments?: Json | undefined;
  readonly writerConfig?: WriterConfig | undefined;
}

export interface WriteOptions {
  /** In bytes; 5 GiB when absent, as on AWS. */
  readonly maxFileBytes?: number | undefined;
  /** How many characters of each file are held before they are written. 1,048,576 when absent. */
  readonly partLength?: number | undefined;
  /** Of an output that goes nowhere else, in bytes. 262,144 when absent, as on AWS. */
  readonly maxOutputBytes?: number | undefined;
}

export interface ResultWriter {
  /**
   * Takes what a child has come to. The promise, when there is one, ends when there is room for more; it is rejected with
   * a `WriteProblem`, which `finish` throws too.
   * @param position of the child's first item; the order of results that are the state's output
   */
  add(child: ChildRecord, position: number): Promise<void> | undefined;
  /** How many children have been taken: `resultsWritten` of the map run. */
  count(): number;
  /** Completes the files; the manifest is the last one. The state's result. */
  finish(): Promise<Json>;
  /** Gives up. Files that are complete stay, as on AWS. */
  abort(): Promise<void>;
}

/**
 * @throws WriteProblem when the fields have no values that can be used
 * @example
 * const writer = openResults({ mapRunArn, resource: 'arn:aws:states:::s3:putObject', arguments: { Bucket: 'out' } }, storage);
 * await writer.add({ Status: 'SUCCEEDED', Output: '1' }, 0);
 * await writer.finish(); // { MapRunArn, ResultWriterDetails: { Bucket: 'out', Key: '<uuid>/manifest.json' } }
 */
export function openResults(request: WriteRequest, storage: ObjectStorage, options: WriteOptions = {}): ResultWriter {
  return request.resource === undefined ? toOutput(request, options) : toStorage(request, storage, options);
}

function toOutput({ writerConfig = {} }: WriteRequest, { maxOutputBytes = 262_144 }: WriteOptions): ResultWriter {
  const { Transformation: transformation = 'COMPACT', OutputType: outputType = 'JSON' } = writerConfig;
  const results = inlineResults(outputType, maxOutputBytes);
  let count = 0;
  return {
    add(child, position) {
      results.add(textsOf(child, transformation), position);
      count++;
      return undefined;
    },
    count: () => count,
    finish: async () => results.finish(),
    async abort() {},
  };
}

const extensions: { readonly [T in OutputType]: string } = { JSON: 'json', JSONL: 'jsonl' };

function toStorage(request: WriteRequest, storage: ObjectStorage, options: WriteOptions): ResultWriter {
  const { mapRunArn, writerConfig = {} } = request;
  const { Transformation: transformation = 'NONE', OutputType: outputType = 'JSON' } = writerConfig;
  const { maxFileBytes = 5 * 1024 ** 3, partLength = 1024 * 1024 } = options;
  const { bucket, prefix } = destinationOf(request);
  const folder = prefix + mapRunArn.slice(mapRunArn.lastIndexOf(':') + 1);
  const filesOf = (group: ResultGroup) =>
    resultFiles({
      storage,
      bucket,
      keyOf: (index) => `${folder}/${group}_${index}.${extensions[outputType]}`,
      outputType,
      maxFileBytes,
      partLength,
    });
  const groups = { FAILED: filesOf('FAILED'), PENDING: filesOf('PENDING'), SUCCEEDED: filesOf('SUCCEEDED') };
  let count = 0;
  return {
    add(child) {
      count++;
      const group = groups[groupOf[child.Status]];
      let room: Promise<void> | undefined;
      for (const text of textsOf(child, transformation)) room = group.add(text) ?? room;
      return room;
    },
    count: () => count,
    async finish() {
      const [FAILED, PENDING, SUCCEEDED] = await Promise.all([
        groups.FAILED.finish(),
        groups.PENDING.finish(),
        groups.SUCCEEDED.finish(),
      ]);
      const key = `${folder}/manifest.json`;
      const manifest = {
        DestinationBucket: bucket,
        MapRunArn: mapRunArn,
        ResultFiles: { FAILED, PENDING, SUCCEEDED },
      };
      await putText(storage, { bucket, key }, JSON.stringify(manifest));
      return { MapRunArn: mapRunArn, ResultWriterDetails: { Bucket: bucket, Key: key } };
    },
    async abort() {
      await Promise.all([groups.FAILED.abort(), groups.PENDING.abort(), groups.SUCCEEDED.abort()]);
    },
  };
}

/** Bucket and the prefix with its `/`. Owners make no difference to what is written here. */
const known: ReadonlySet<string> = new Set(['Bucket', 'Prefix', 'ExpectedBucketOwner']);

function destinationOf({ resource = '', arguments: given = {} }: WriteRequest) {
  const invalid = (cause: string) => new WriteProblem(cause, 'States.Runtime');
  if (!/^arn:[\w-]+:states:::s3:putObject$/.test(resource)) {
    throw invalid(`The resource ${resource} of ResultWriter cannot be written to.`);
  }
  const fields: JsonObject =
    typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as JsonObject) : {};
  for (const name of Object.keys(fields)) {
    if (!known.has(name)) throw invalid(`The field "${name}" is not supported by Step Functions`);
  }
  const { Bucket: bucket, Prefix: prefix = '' } = fields;
  if (bucket === undefined) throw invalid('The field "Bucket" is required but was missing');
  if (typeof bucket !== 'string') throw invalid('The field "Bucket" must be a string');
  if (typeof prefix !== 'string') throw invalid('The field "Prefix" must be a string');
  return { bucket, prefix: prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/` };
}
