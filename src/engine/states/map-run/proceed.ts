// A run goes on after each answer: more children, more items, more results written, until there is nothing left.
import type { LinkedMap } from '../../linked.js';
import type { MapChild, RunFailure } from '../../map-run.js';
import type { ChildEndedSignal, MapRunSignal, SignalOf } from '../../messages.js';
import { isRunning, stopChildren, type Turn, type WorkingThread } from '../../turn.js';
import { collectResult, exportDetails, exportParts, objectPut, resultOf } from './export.js';
import { feed } from './feed.js';
import { failRun, failureOf, succeed } from './finish.js';
import { runOf, totalOf, type WritableRun } from './run.js';

export function answered(turn: Turn, thread: WorkingThread, state: LinkedMap, answer: MapRunSignal): void {
  const run = runOf(thread);
  if (run !== undefined) (receivers[answer.kind] as Receiver)(turn, thread, state, run, answer);
}

type Receiver<A = MapRunSignal> = (
  turn: Turn,
  thread: WorkingThread,
  state: LinkedMap,
  run: WritableRun,
  answer: A,
) => void;

const receivers: { readonly [K in MapRunSignal['kind']]: Receiver<SignalOf<K>> } = {
  'child-ended'(turn, thread, state, run, answer) {
    if (run.children[answer.child] === undefined) return;
    delete turn.execution.waiting[answer.child];
    takeBack(turn, run, answer);
    proceed(turn, thread, state, run);
  },
  'items-read'(turn, thread, state, run, { reader, offset, items, keyed, source: place, done }) {
    const { source } = run;
    if (source.kind !== 'reader' || !source.asked) return;
    const { request } = source;
    if (request.reader !== reader || request.offset !== offset) return;
    delete turn.execution.waiting[reader];
    const next = { ...request, offset: offset + items.length };
    run.source = done ? { kind: 'read' } : { kind: 'reader', asked: false, request: next };
    if (items.length > 0) run.pages = [...run.pages, { items, keyed, source: place }];
    run.available += items.length;
    proceed(turn, thread, state, run);
  },
  'reading-failed'(turn, thread, state, run, { reader, error, cause }) {
    const { source } = run;
    if (source.kind !== 'reader' || !source.asked || source.request.reader !== reader) return;
    delete turn.execution.waiting[reader];
    run.source = { kind: 'read' };
    giveUp(turn, thread, state, run, { error, cause });
  },
  'object-put'(turn, thread, state, run, answer) {
    if (run.exporting?.put?.effect.put !== answer.put) return;
    delete turn.execution.waiting[answer.put];
    if (!objectPut(run, answer)) return proceed(turn, thread, state, run);
    if (run.failure !== undefined) failRun(turn, thread, state, run.failure);
    else succeed(turn, thread, state, exportDetails(run, run.exporting));
  },
  'put-failed'(turn, thread, state, run, { put, error, cause }) {
    if (run.exporting?.put?.effect.put !== put) return;
    delete turn.execution.waiting[put];
    delete run.exporting.put;
    failRun(turn, thread, state, { error, cause });
  },
};

const endings = { SUCCEEDED: 'succeeded', FAILED: 'failed', TIMED_OUT: 'timedOut', ABORTED: 'aborted' } as const;

/** Puts down what has come of a child. */
function takeBack(turn: Turn, run: WritableRun, answer: ChildEndedSignal): void {
  const child = run.children[answer.child] as MapChild;
  delete run.children[answer.child];
  run.running -= 1;
  const kind = endings[answer.status];
  run.executions[kind] += 1;
  run.items[kind] += child.start.itemCount;
  collectResult(turn, run, child, answer);
}

export function proceed(turn: Turn, thread: WorkingThread, state: LinkedMap, run: WritableRun): void {
  if (!isRunning(turn)) return;
  if (run.failure === undefined && isExceeded(run)) return giveUp(turn, thread, state, run, thresholdExceeded);
  if (run.failure === undefined) {
    const problem = feed(turn, thread, state, run);
    if (problem !== undefined) return giveUp(turn, thread, state, run, failureOf(turn, thread, problem));
  }
  const isOver = run.failure !== undefined || isWorkedOff(run);
  if (!exportParts(turn, thread, run, isOver) || !isOver) return;
  succeed(turn, thread, state, resultOf(run));
}

function isWorkedOff({ source, available, running }: WritableRun): boolean {
  return source.kind === 'read' && available === 0 && running === 0;
}

/** No more children; what the others gave is still written. */
function giveUp(turn: Turn, thread: WorkingThread, state: LinkedMap, run: WritableRun, failure: RunFailure): void {
  if (run.exporting === undefined) return failRun(turn, thread, state, failure);
  stopChildren(turn, run);
  for (const { start } of Object.values(run.children)) {
    takeBack(turn, run, { kind: 'child-ended', time: turn.time, child: start.child, status: 'ABORTED' });
  }
  // What went wrong first is what is told.
  run.failure ??= failure;
  proceed(turn, thread, state, run);
}

const thresholdExceeded: RunFailure = {
  error: 'States.ExceedToleratedFailureThreshold',
  cause: 'The specified tolerated failure threshold was exceeded',
};

/**
 * Either limit fails the run when it is exceeded; a limit of 0 that was not asked for gives way to the other one. A
 * share of all items can be exceeded only once all of them are known.
 */
function isExceeded(run: WritableRun): boolean {
  const { items, toleratedCount, toleratedPercentage } = run;
  const failed = items.failed + items.timedOut + items.aborted;
  if (failed === 0) return false;
  const total = totalOf(run);
  const isShareExceeded =
    toleratedPercentage === 0 || (total !== undefined && (100 * failed) / total > toleratedPercentage);
  if (toleratedCount === 0) return isShareExceeded;
  if (toleratedPercentage === 0) return failed > toleratedCount;
  return failed > toleratedCount || isShareExceeded;
}
