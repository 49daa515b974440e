// UpdateMapRun: other limits for a run that goes on.
import { distributedConcurrency } from '../../limits.js';
import type { LinkedMap } from '../../linked.js';
import type { UpdateMapRunSignal } from '../../messages.js';
import type { Turn, WorkingThread } from '../../turn.js';
import { proceed } from './proceed.js';
import { runOf } from './run.js';

export function updateRun(turn: Turn, thread: WorkingThread, state: LinkedMap, change: UpdateMapRunSignal): void {
  const run = runOf(thread);
  if (run?.arn !== change.mapRunArn) return;
  const { maxConcurrency, toleratedCount = run.toleratedCount, toleratedPercentage = run.toleratedPercentage } = change;
  if (maxConcurrency !== undefined) {
    run.concurrency = maxConcurrency === 0 ? distributedConcurrency : Math.min(maxConcurrency, distributedConcurrency);
  }
  run.toleratedCount = toleratedCount;
  run.toleratedPercentage = toleratedPercentage;
  turn.execution.mapRuns = (turn.execution.mapRuns ?? []).map((known) =>
    known.arn === run.arn
      ? { ...known, toleratedCount, toleratedPercentage, maxConcurrency: maxConcurrency ?? known.maxConcurrency }
      : known,
  );
  proceed(turn, thread, state, run);
}
