// What ended children gave -> the state's result, or files in a bucket with a manifest. Files are written in parts while
// the run goes on, so results never have to fit into memory.
// https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html
import type { Json, JsonObject } from '../../../../compiler/json.js';
import { isoTime } from '../../context.js';
import { jsonBytes } from '../../limits.js';
import type { MapChild, ResultFile, Share } from '../../map-run.js';
import type { ChildEndedSignal, SignalOf } from '../../messages.js';
import type { Turn, WorkingThread } from '../../turn.js';
import type { WritableExport, WritableFile, WritableRun } from './run.js';

/** A part is written once it has so many bytes. */
const partBytes = 16 * 1024 * 1024;

export function collectResult(turn: Turn, run: WritableRun, child: MapChild, answer: ChildEndedSignal): void {
  const succeeded = answer.status === 'SUCCEEDED';
  // Failures are never transformed.
  const transformation = succeeded ? run.transformation : 'NONE';
  const result = transformation === 'NONE' ? recordOf(turn, child, answer) : (answer.output ?? null);
  const { exporting } = run;
  if (exporting === undefined) {
    (run.outputs as Json[])[child.index] = result;
    return;
  }
  const file = exporting.files[succeeded ? 'SUCCEEDED' : 'FAILED'];
  const records = file.records as Json[];
  if (transformation === 'FLATTEN' && Array.isArray(result)) {
    // One by one: 256 KiB of small elements are more arguments than a call can have.
    for (const element of result as readonly Json[]) records.push(element);
  } else records.push(result);
  file.bytes += jsonBytes(result);
  file.share = sumOf(file.share, { executions: 1, items: child.start.itemCount });
}

/** The result of the state, where it is not exported. */
export function resultOf({ outputs, transformation }: WritableRun): readonly Json[] {
  return transformation === 'FLATTEN' ? outputs.flat() : outputs;
}

/** No children are started while results pile up faster than they can be written. */
export function isCongested({ exporting }: WritableRun): boolean {
  return exporting?.put !== undefined && Object.values(exporting.files).some(({ bytes }) => bytes >= partBytes);
}

/** Writes the next part that is full, or any part when no more results come. True when nothing is left to write. */
export function exportParts(turn: Turn, thread: WorkingThread, run: WritableRun, isLast: boolean): boolean {
  const { exporting } = run;
  if (exporting === undefined) return true;
  if (exporting.put !== undefined) return false;
  const next = (Object.keys(exporting.files) as ResultFile[]).find((name) => {
    const { bytes, records } = exporting.files[name];
    return bytes >= partBytes || (isLast && records.length > 0);
  });
  if (next !== undefined) {
    putPart(turn, thread, exporting, next);
    return false;
  }
  if (!isLast) return true;
  const manifest = { DestinationBucket: exporting.bucket, MapRunArn: run.arn, ResultFiles: partsOf(exporting) };
  put(turn, thread, exporting, { key: manifestKey(exporting), format: 'json', content: manifest }, noShare);
  return false;
}

/** True when it was the manifest, the last object of all. */
export function objectPut({ exporting }: WritableRun, { put: id, size }: SignalOf<'object-put'>): boolean {
  const { put: written } = exporting ?? {};
  if (exporting === undefined || written === undefined || written.effect.put !== id) return false;
  delete exporting.put;
  if (written.file === undefined) return true;
  exporting.written = sumOf(exporting.written, written.share);
  const file = exporting.files[written.file];
  file.parts = [...file.parts, { Key: written.effect.key, Size: size }];
  return false;
}

/** What the state gives when its results are exported. */
export function exportDetails(run: WritableRun, exporting: WritableExport): JsonObject {
  const { bucket } = exporting;
  return { MapRunArn: run.arn, ResultWriterDetails: { Bucket: bucket, Key: manifestKey(exporting) } };
}

function manifestKey({ prefix }: WritableExport): string {
  return `${prefix}manifest.json`;
}

function partsOf({ files }: WritableExport): JsonObject {
  const { FAILED, PENDING, SUCCEEDED } = files;
  return { FAILED: FAILED.parts, PENDING: PENDING.parts, SUCCEEDED: SUCCEEDED.parts };
}

function putPart(turn: Turn, thread: WorkingThread, exporting: WritableExport, name: ResultFile): void {
  const file: WritableFile = exporting.files[name];
  const { records: content, parts, share } = file;
  file.records = [];
  file.bytes = 0;
  file.share = noShare;
  const isJson = exporting.outputType === 'JSON';
  const key = `${exporting.prefix}${name}_${parts.length}.${isJson ? 'json' : 'jsonl'}`;
  put(turn, thread, exporting, { key, format: isJson ? 'json' : 'lines', content }, share, name);
}

function put(
  turn: Turn,
  thread: WorkingThread,
  exporting: WritableExport,
  object: { readonly key: string; readonly format: 'json' | 'lines'; readonly content: Json },
  share: Share,
  file?: ResultFile,
): void {
  const { resource, bucket } = exporting;
  const id = turn.execution.nextId++;
  const state = thread.visit?.state ?? '';
  const effect = { kind: 'put-object', put: id, state, resource, bucket, ...object } as const;
  exporting.put = file === undefined ? { effect, share } : { effect, share, file };
  turn.execution.waiting[id] = thread.id;
  turn.effects.push(effect);
}

export const noShare: Share = { executions: 0, items: 0 };

function sumOf(one: Share, other: Share): Share {
  return { executions: one.executions + other.executions, items: one.items + other.items };
}

const redriveReason: { readonly [S in ChildEndedSignal['status']]?: string } = {
  SUCCEEDED: 'Execution is SUCCEEDED and cannot be redriven',
};

/** A child execution as the ResultWriter describes it. */
function recordOf({ execution }: Turn, { start, startTime }: MapChild, answer: ChildEndedSignal): JsonObject {
  const { status, output, error, cause } = answer;
  const reason = redriveReason[status];
  const machine = start.mapRunArn.split(':').at(-2) ?? '';
  return {
    ...(cause === undefined ? {} : { Cause: cause }),
    ...(error === undefined ? {} : { Error: error }),
    ExecutionArn: start.arn,
    Input: JSON.stringify(start.input),
    InputDetails: { Included: true },
    Name: start.name,
    ...(output === undefined ? {} : { Output: JSON.stringify(output), OutputDetails: { Included: true } }),
    RedriveCount: 0,
    RedriveStatus: reason === undefined ? 'REDRIVABLE_BY_MAP_RUN' : 'NOT_REDRIVABLE',
    ...(reason === undefined ? {} : { RedriveStatusReason: reason }),
    StartDate: isoTime(startTime),
    StateMachineArn: `${execution.stateMachineArn.split(':').slice(0, -1).join(':')}:${machine}`,
    Status: status,
    StopDate: isoTime(answer.time),
  };
}
