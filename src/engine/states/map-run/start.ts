// Map, distributed: every item, or batch of items, is an execution of its own, outside of this one. Its run begins with
// all of its fields read; then items come, children start, and what they give is collected.
// https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html
import type { Json, JsonObject } from '../../../../compiler/json.js';
import { uuid } from '../../expressions/jsonata/library/step-functions.js';
import { distributedConcurrency } from '../../limits.js';
import type { LinkedBatcher, LinkedDistribution, LinkedMap, LinkedReader, LinkedWriter } from '../../linked.js';
import type { Batching, Exporting, ItemPage, ItemSource } from '../../map-run.js';
import { isProblem, type MapItems, type Moment, type Problem, runtimeProblem } from '../../moment.js';
import { nextRandom } from '../../random.js';
import { momentOf } from '../../transition.js';
import { isRunning, record, type Turn, type WorkingThread } from '../../turn.js';
import { noShare } from './export.js';
import { proceed } from './proceed.js';
import { fail } from './finish.js';
import type { WritableRun } from './run.js';

/** The state has been recorded as started. */
export function startRun(
  turn: Turn,
  thread: WorkingThread,
  state: LinkedMap,
  distributed: LinkedDistribution,
  given: MapItems,
  concurrency: number,
): void {
  const moment = momentOf(turn, thread);
  const arn = arnOf(turn, thread, distributed);
  const plan = planOf(turn, moment, state, distributed, given, arn);
  if (isProblem(plan)) return fail(turn, thread, state, plan);
  record(turn, thread, { kind: 'map-run-started', state: state.name, mapRunArn: arn });
  if (!isRunning(turn)) return;
  const run: WritableRun = {
    arn,
    concurrency: concurrency === 0 ? distributedConcurrency : Math.min(concurrency, distributedConcurrency),
    ...plan,
    taken: 0,
    available: given.items.length,
    nextItem: 0,
    started: 0,
    running: 0,
    children: {},
    executions: { succeeded: 0, failed: 0, timedOut: 0, aborted: 0 },
    items: { succeeded: 0, failed: 0, timedOut: 0, aborted: 0 },
    outputs: [],
  };
  thread.phase = { kind: 'map-run', run };
  const { toleratedCount, toleratedPercentage } = run;
  turn.execution.mapRuns ??= [];
  turn.execution.mapRuns.push({
    arn,
    status: 'RUNNING',
    startTime: turn.time,
    maxConcurrency: concurrency,
    toleratedCount,
    toleratedPercentage,
  });
  proceed(turn, thread, state, run);
}

function arnOf(turn: Turn, thread: WorkingThread, { label }: LinkedDistribution): string {
  const { arn, stateMachineName } = turn.execution;
  const random = () => nextRandom(thread.streams, 'jitter');
  const [, partition = 'aws', , region = '', account = ''] = arn.split(':');
  return `arn:${partition}:states:${region}:${account}:mapRun:${stateMachineName}/${label ?? uuid(random)}:${uuid(random)}`;
}

type Plan = Pick<
  WritableRun,
  'toleratedCount' | 'toleratedPercentage' | 'source' | 'pages' | 'batching' | 'transformation' | 'exporting'
>;

/** Every field of the state that the run needs, read once. */
function planOf(
  turn: Turn,
  moment: Moment,
  state: LinkedMap,
  distributed: LinkedDistribution,
  { items, keyed }: MapItems,
  arn: string,
): Plan | Problem {
  const toleratedCount = distributed.toleratedCount?.(moment) ?? 0;
  if (isProblem(toleratedCount)) return toleratedCount;
  const toleratedPercentage = distributed.toleratedPercentage?.(moment) ?? 0;
  if (isProblem(toleratedPercentage)) return toleratedPercentage;
  const { reader, batcher, writer } = distributed;
  const source = reader === undefined ? ({ kind: 'read' } as const) : sourceOf(turn, moment, state, reader);
  if (isProblem(source)) return source;
  const batching = batcher === undefined ? undefined : batchingOf(moment, state, batcher);
  if (isProblem(batching)) return batching;
  const exporting = writer === undefined ? undefined : exportingOf(moment, state, writer, arn);
  if (isProblem(exporting)) return exporting;
  const page: ItemPage = { items, keyed, source: 'STATE_DATA' };
  return {
    toleratedCount,
    toleratedPercentage,
    source,
    pages: items.length === 0 ? [] : [page],
    transformation: writer?.transformation ?? 'COMPACT',
    ...(batching === undefined ? {} : { batching }),
    ...(exporting === undefined ? {} : { exporting: exporting as NonNullable<WritableRun['exporting']> }),
  };
}

function sourceOf(turn: Turn, moment: Moment, state: LinkedMap, reader: LinkedReader): ItemSource | Problem {
  const args = derived(moment, state, reader.arguments);
  if (isProblem(args)) return args;
  const config = derived(moment, state, reader.config);
  if (isProblem(config)) return config;
  const most = reader.maxItems?.(moment);
  if (isProblem(most)) return most;
  if (most === 0) return runtimeProblem('field MaxItems must be positive');
  return {
    kind: 'reader',
    asked: false,
    request: {
      kind: 'read-items',
      reader: turn.execution.nextId++,
      state: state.name,
      resource: reader.resource,
      arguments: args.value,
      config: { ...(config.value as JsonObject), ...(most === undefined ? {} : { MaxItems: most }) },
      offset: 0,
    },
  };
}

function batchingOf(moment: Moment, state: LinkedMap, batcher: LinkedBatcher): Batching | Problem {
  const maxItems = batcher.maxItems?.(moment);
  if (isProblem(maxItems)) return maxItems;
  const maxBytes = batcher.maxBytes?.(moment);
  if (isProblem(maxBytes)) return maxBytes;
  if (maxItems === 0) return runtimeProblem('field MaxItemsPerBatch must be positive');
  if (maxBytes === 0) return runtimeProblem('field MaxInputBytesPerBatch must be positive');
  const input = batcher.input === undefined ? undefined : derived(moment, state, batcher.input);
  if (isProblem(input)) return input;
  return {
    ...(maxItems === undefined ? {} : { maxItems }),
    ...(maxBytes === undefined ? {} : { maxBytes }),
    ...(input === undefined ? {} : { input: input.value }),
  };
}

const nothingYet = () => ({ records: [], bytes: 0, share: noShare, parts: [] });

function exportingOf(
  moment: Moment,
  state: LinkedMap,
  { target, outputType }: LinkedWriter,
  arn: string,
): Exporting | undefined | Problem {
  if (target === undefined) return undefined;
  const args = derived(moment, state, target.arguments);
  if (isProblem(args)) return args;
  const given = isObject(args.value) ? args.value : {};
  const unknown = Object.keys(given).find((field) => !['Bucket', 'Prefix', 'ExpectedBucketOwner'].includes(field));
  if (unknown !== undefined) return runtimeProblem(`The field "${unknown}" is not supported by Step Functions`);
  const { Bucket, Prefix } = given;
  if (Bucket === undefined) return runtimeProblem('The field "Bucket" is required but was missing');
  if (typeof Bucket !== 'string') return runtimeProblem('The field "Bucket" must be a string');
  if (Prefix !== undefined && typeof Prefix !== 'string') return runtimeProblem('The field "Prefix" must be a string');
  const folder = Prefix !== undefined && Prefix !== '' ? `${Prefix.replace(/\/$/, '')}/` : '';
  return {
    resource: target.resource,
    bucket: Bucket,
    prefix: `${folder}${arn.split(':').at(-1) ?? ''}/`,
    outputType,
    written: noShare,
    files: { SUCCEEDED: nothingYet(), FAILED: nothingYet(), PENDING: nothingYet() },
  };
}

function derived(moment: Moment, state: LinkedMap, derive: LinkedMap['input']): ReturnType<LinkedMap['input']> {
  const input = state.input(moment, moment.input);
  return input.kind === 'problem' ? input : derive(moment, input.value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
