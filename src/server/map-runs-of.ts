// Map Runs by ARN, as requests name them. Each belongs to the execution that started it.
import { countsOf, type MapRun, type MapRunSummary } from '../engine/map-run.js';
import type { Execution } from '../engine/execution.js';
import type { StoredExecution } from '../store/store.js';
import { ApiError } from './api-error.js';
import { checkArn } from './arns.js';
import type { Service } from './service.js';

export interface FoundMapRun {
  readonly row: StoredExecution;
  readonly summary: MapRunSummary;
}

/** The Map Run with this ARN, or AWS's refusal. */
export function mapRunOf({ store }: Service, arn: string): FoundMapRun {
  checkArn(arn, 'mapRun');
  for (const row of store.executions.all()) {
    const summary = row.execution.mapRuns?.find((run) => run.arn === arn);
    if (summary !== undefined) return { row, summary };
  }
  throw new ApiError('ResourceNotFound', `Resource not found: '${arn}'`);
}

/** What has come of the run up to now. */
export function countsNow(execution: Execution, { arn, counts }: MapRunSummary): ReturnType<typeof countsOf> {
  if (counts !== undefined) return counts;
  const phases = execution.threads.flatMap((thread) => (thread?.phase.kind === 'map-run' ? [thread.phase.run] : []));
  return countsOf(phases.find((run) => run.arn === arn) as MapRun);
}
