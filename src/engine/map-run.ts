// What a distributed Map keeps while its child executions run: items that wait, children under way, what has come of the
// others. JSON like the execution that holds it; items come in pages and results leave in parts, so neither has to fit.
import type { Json } from '../../compiler/json.js';
import type { ChildId, Effect, PutObjectEffect, ReadItemsEffect, StartChildEffect } from './messages.js';

/** How child executions, or their items, have ended. */
export interface Ended {
  readonly succeeded: number;
  readonly failed: number;
  readonly timedOut: number;
  readonly aborted: number;
}

/** Items as they came: `keyed` when they are the fields of an object, `{ Key, Value }` each. */
export interface ItemPage {
  readonly items: readonly Json[];
  readonly keyed: boolean;
  /** `$states.context.Map.Item.Source` of these items. */
  readonly source: string;
}

/** Where items come from. */
export type ItemSource =
  /** All there are have been read. */
  | { readonly kind: 'read' }
  /** `asked`: the page of `request` is on its way. */
  | { readonly kind: 'reader'; readonly request: ReadItemsEffect; readonly asked: boolean };

export interface Batching {
  readonly maxItems?: number;
  readonly maxBytes?: number;
  readonly input?: Json;
}

export type Transformation = 'NONE' | 'COMPACT' | 'FLATTEN';
export type OutputType = 'JSON' | 'JSONL';
export type ResultFile = 'SUCCEEDED' | 'FAILED' | 'PENDING';

/** Results on their way to a bucket. */
export interface Exporting {
  readonly resource: string;
  readonly bucket: string;
  /** Of all keys, up to and with the slash before the file's name. */
  readonly prefix: string;
  readonly outputType: OutputType;
  readonly files: { readonly [F in ResultFile]: ExportedFile };
  /** Whose results have been written. */
  readonly written: Share;
  /** The object that is being written; without a `file` it is the manifest. */
  readonly put?: { readonly effect: PutObjectEffect; readonly file?: ResultFile; readonly share: Share };
}
/** So many executions, and the items that they had. */
export interface Share {
  readonly executions: number;
  readonly items: number;
}
export interface ExportedFile {
  /** What waits to be written. */
  readonly records: readonly Json[];
  readonly bytes: number;
  /** Whose results wait. */
  readonly share: Share;
  readonly parts: readonly { readonly Key: string; readonly Size: number }[];
}

export interface MapChild {
  readonly index: number;
  /** When it was started, in milliseconds since the epoch. */
  readonly startTime: number;
  readonly start: StartChildEffect;
}

export interface MapRun {
  readonly arn: string;
  readonly concurrency: number;
  /** How many failed items it takes to fail the run. */
  readonly toleratedCount: number;
  readonly toleratedPercentage: number;
  readonly source: ItemSource;
  readonly batching?: Batching;
  /** Read, and not yet handed out. */
  readonly pages: readonly ItemPage[];
  /** How many of the first page have been handed out. */
  readonly taken: number;
  /** How many wait in all the pages. */
  readonly available: number;
  /** The index of the next item. */
  readonly nextItem: number;
  /** How many children have been started. */
  readonly started: number;
  readonly running: number;
  readonly children: { readonly [child: ChildId]: MapChild };
  readonly executions: Ended;
  readonly items: Ended;
  readonly transformation: Transformation;
  /** What each child gave, at its place; empty where results are exported. */
  readonly outputs: readonly Json[];
  readonly exporting?: Exporting;
  /** Why the run fails, while what it has is still being written. */
  readonly failure?: RunFailure;
}

export interface RunFailure {
  readonly error: string;
  readonly cause: string;
  /** `state`: one of the state's own fields is to blame. `task` when absent. */
  readonly origin?: 'state';
}

export type MapRunStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';

/** What an execution keeps of each of its runs, for whoever asks: https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeMapRun.html */
export interface MapRunSummary {
  readonly arn: string;
  readonly status: MapRunStatus;
  /** Milliseconds since the epoch. */
  readonly startTime: number;
  readonly stopTime?: number;
  readonly maxConcurrency: number;
  readonly toleratedCount: number;
  readonly toleratedPercentage: number;
  /** Absent while the run goes on: then `countsOf` its phase. */
  readonly counts?: { readonly executions: Counts; readonly items: Counts };
}
export interface Counts extends Ended {
  readonly pending: number;
  readonly running: number;
  readonly total: number;
  readonly resultsWritten: number;
}

/** As of now. */
export function countsOf(run: MapRun): { readonly executions: Counts; readonly items: Counts } {
  const { executions, items, running, available, exporting, started, nextItem } = run;
  const underWay = Object.values(run.children).reduce((sum, { start }) => sum + start.itemCount, 0);
  const written = exporting?.written ?? { executions: 0, items: 0 };
  const count = (ended: Ended, running: number, pending: number, total: number, resultsWritten: number): Counts => ({
    ...ended,
    pending,
    running,
    total,
    resultsWritten,
  });
  // Without batches one item is one execution, so those that wait are known.
  const waiting = run.batching === undefined ? available : 0;
  return {
    executions: count(executions, running, waiting, started + waiting, written.executions),
    items: count(items, underWay, available, nextItem + available, written.items),
  };
}

/** What a run waits for, with the ids that tell the order in which it was asked for. */
export function pendingOfRun({ source, children, exporting }: MapRun): readonly { order: number; effect: Effect }[] {
  const pending: { order: number; effect: Effect }[] = [];
  if (source.kind === 'reader' && source.asked) pending.push({ order: source.request.reader, effect: source.request });
  for (const { start } of Object.values(children)) pending.push({ order: start.child, effect: start });
  if (exporting?.put !== undefined) pending.push({ order: exporting.put.effect.put, effect: exporting.put.effect });
  return pending;
}

/** What stays of a run that is over. Children still under way are being stopped. */
export function closedSummary(
  known: MapRunSummary,
  run: MapRun,
  status: MapRunStatus,
  stopTime: number,
): MapRunSummary {
  const { executions, items } = countsOf(run);
  const stopped = (counts: Counts): Counts => ({ ...counts, running: 0, aborted: counts.aborted + counts.running });
  return { ...known, status, stopTime, counts: { executions: stopped(executions), items: stopped(items) } };
}

/** A copy whose parts that are changed in place are its own. */
export function copyOfRun(run: MapRun): MapRun {
  const { children, outputs, executions, items, exporting } = run;
  return {
    ...run,
    children: { ...children },
    outputs: [...outputs],
    executions: { ...executions },
    items: { ...items },
    ...(exporting === undefined ? {} : { exporting: copyOfExporting(exporting) }),
  };
}

function copyOfExporting(exporting: Exporting): Exporting {
  const { SUCCEEDED, FAILED, PENDING } = exporting.files;
  const copyOf = (file: ExportedFile): ExportedFile => ({ ...file, records: [...file.records] });
  return {
    ...exporting,
    files: { SUCCEEDED: copyOf(SUCCEEDED), FAILED: copyOf(FAILED), PENDING: copyOf(PENDING) },
  };
}
