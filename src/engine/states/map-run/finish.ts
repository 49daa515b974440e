// How a distributed Map ends: its run is recorded as over, then the state goes on or meets its error.
import type { Json } from '../../../../compiler/json.js';
import { meet, troubled } from '../../failure.js';
import { finishGroup } from '../../groups.js';
import type { LinkedMap } from '../../linked.js';
import type { Problem } from '../../moment.js';
import type { ErrorOccurrence } from '../../retry.js';
import { recordProblem } from '../../transition.js';
import { closeRun, record, recordAside, stopThread, type Turn, type WorkingThread } from '../../turn.js';
import { runOf } from './run.js';

export interface Failure {
  readonly error: string;
  readonly cause: string;
}

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

/** The run fails because of its children, its items or its results. */
export function failRun(turn: Turn, thread: WorkingThread, state: LinkedMap, failure: Failure): void {
  endRun(turn, thread, state, failure, { name: failure.error, origin: 'task' });
}

/** The run fails because of one of the state's own fields. */
export function failRunBy(turn: Turn, thread: WorkingThread, state: LinkedMap, problem: Problem): void {
  const { error, cause = '' } = recordProblem(turn, thread, problem);
  endRun(turn, thread, state, { error, cause }, { name: error, origin: 'state' });
}

/** The state fails before its run began. */
export function fail(turn: Turn, thread: WorkingThread, state: LinkedMap, problem: Problem): void {
  troubled(turn, thread, state, problem, () => record(turn, thread, { kind: 'map-failed', state: state.name }));
}

function endRun(
  turn: Turn,
  thread: WorkingThread,
  state: LinkedMap,
  failure: Failure,
  occurrence: ErrorOccurrence,
): void {
  const run = runOf(thread);
  if (run !== undefined) closeRun(turn, run, 'FAILED');
  stopThread(turn, thread);
  record(turn, thread, { kind: 'map-run-failed', state: state.name, ...failure });
  meet(turn, thread, state, occurrence, failure, () => record(turn, thread, { kind: 'map-failed', state: state.name }));
}
