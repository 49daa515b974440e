// How a distributed Map ends: its run is recorded as over, then the state goes on or meets its error.
import type { Json } from '../../../../compiler/json.js';
import { meet, troubled } from '../../failure.js';
import { finishGroup } from '../../groups.js';
import type { LinkedMap } from '../../linked.js';
import type { RunFailure } from '../../map-run.js';
import type { Problem } from '../../moment.js';
import type { ErrorOccurrence } from '../../retry.js';
import { recordProblem } from '../../transition.js';
import { closeRun, record, recordAside, stopThread, type Turn, type WorkingThread } from '../../turn.js';
import { runOf } from './run.js';

/** AWS lets the state's exit follow the start of its run, not its end. */
export function succeed(turn: Turn, thread: WorkingThread, state: LinkedMap, output: Json): void {
  const run = runOf(thread);
  if (run !== undefined) closeRun(turn, run, 'SUCCEEDED');
  const started = thread.lastEvent;
  record(turn, thread, { kind: 'map-run-succeeded', state: state.name });
  recordAside(turn, thread, { kind: 'map-succeeded', state: state.name });
  thread.lastEvent = started;
  finishGroup(turn, thread, state, output);
}

/** The run fails: because of its children, its items, its results or one of the state's own fields. */
export function failRun(turn: Turn, thread: WorkingThread, state: LinkedMap, failure: RunFailure): void {
  const { error, cause, origin = 'task' } = failure;
  const run = runOf(thread);
  if (run !== undefined) closeRun(turn, run, 'FAILED');
  stopThread(turn, thread);
  record(turn, thread, { kind: 'map-run-failed', state: state.name, error, cause });
  const occurrence: ErrorOccurrence = { name: error, origin };
  const failed = () => record(turn, thread, { kind: 'map-failed', state: state.name });
  meet(turn, thread, state, occurrence, { error, cause }, failed);
}

/** What a problem with one of the state's own fields is to the run, once it is on record. */
export function failureOf(turn: Turn, thread: WorkingThread, problem: Problem): RunFailure {
  const { error, cause = '' } = recordProblem(turn, thread, problem);
  return { error, cause, origin: 'state' };
}

/** The state fails before its run began. */
export function fail(turn: Turn, thread: WorkingThread, state: LinkedMap, problem: Problem): void {
  troubled(turn, thread, state, problem, () => record(turn, thread, { kind: 'map-failed', state: state.name }));
}
