// Map, distributed: every item is an execution of its own, outside of this one. What comes back is its output or its
// failure; the run fails as soon as more of them failed than are tolerated.
// https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html
import type { Json } from '../../../compiler/json.js';
import type { MapRun } from '../execution.js';
import { uuid } from '../expressions/jsonata/library/step-functions.js';
import { meet, troubled } from '../failure.js';
import { collect, finishGroup, type WritableGroup } from '../groups.js';
import { distributedConcurrency } from '../limits.js';
import type { LinkedMap } from '../linked.js';
import type { SignalOf, StartChildEffect } from '../messages.js';
import type { Problem } from '../moment.js';
import { groupSeed, nextRandom } from '../random.js';
import { momentOf } from '../transition.js';
import { isRunning, record, recordAside, stopThread, type Turn, type WorkingThread } from '../turn.js';
import { inputOfItem } from './map-items.js';

interface WritableRun extends Omit<{ -readonly [K in keyof MapRun]: MapRun[K] }, 'children'> {
  readonly children: { -readonly [C in keyof MapRun['children']]: MapRun['children'][C] };
}
interface Running {
  readonly group: WritableGroup;
  readonly run: WritableRun;
}

/** The state has been recorded as started; the items are known. */
export function startRun(
  turn: Turn,
  thread: WorkingThread,
  state: LinkedMap,
  items: readonly Json[],
  concurrency: number,
): void {
  const { distributed } = state;
  const moment = momentOf(turn, thread);
  const count = distributed?.toleratedCount?.(moment) ?? 0;
  if (typeof count === 'object') return fail(turn, thread, state, count);
  const percentage = distributed?.toleratedPercentage?.(moment) ?? 0;
  if (typeof percentage === 'object') return fail(turn, thread, state, percentage);
  const { execution } = turn;
  const random = () => nextRandom(thread.streams, 'jitter');
  const [, partition = 'aws', , region = '', account = ''] = execution.arn.split(':');
  const label = distributed?.label ?? uuid(random);
  const arn = `arn:${partition}:states:${region}:${account}:mapRun:${execution.stateMachineName}/${label}:${uuid(random)}`;
  record(turn, thread, { kind: 'map-run-started', state: state.name, mapRunArn: arn });
  if (!isRunning(turn)) return;
  const group: WritableGroup = {
    inputs: items,
    outputs: items.map(() => null),
    total: items.length,
    started: 0,
    ended: 0,
    concurrency: concurrency === 0 ? distributedConcurrency : Math.min(concurrency, distributedConcurrency),
    seed: groupSeed(thread.streams),
  };
  const run: WritableRun = { arn, failed: 0, toleratedCount: count, toleratedPercentage: percentage, children: {} };
  thread.phase = { kind: 'map-run', group, run };
  if (items.length === 0) return succeed(turn, thread, state, group);
  startChildren(turn, thread, state, { group, run });
}

export function childAnswered(
  turn: Turn,
  thread: WorkingThread,
  state: LinkedMap,
  answer: SignalOf<'child-ended'>,
): void {
  if (thread.phase.kind !== 'map-run') return;
  const running = thread.phase as unknown as Running;
  const { group, run } = running;
  const child = run.children[answer.child];
  if (child === undefined) return;
  // In place: a copy for each child would be felt with thousands of them.
  delete run.children[answer.child];
  const isDone = collect(group, child.index, answer.status === 'SUCCEEDED' ? (answer.output ?? null) : null);
  if (answer.status !== 'SUCCEEDED') {
    run.failed += 1;
    if (isExceeded(run, group)) return failRun(turn, thread, state);
  }
  if (isDone) return succeed(turn, thread, state, group);
  startChildren(turn, thread, state, running);
}

/** Either limit fails the run when it is exceeded; a limit of 0 that was not asked for gives way to the other one. */
function isExceeded({ failed, toleratedCount, toleratedPercentage }: MapRun, { total }: WritableGroup): boolean {
  const percentage = (100 * failed) / total;
  if (toleratedCount === 0) return percentage > toleratedPercentage;
  if (toleratedPercentage === 0) return failed > toleratedCount;
  return failed > toleratedCount || percentage > toleratedPercentage;
}

function startChildren(turn: Turn, thread: WorkingThread, state: LinkedMap, { group, run }: Running): void {
  while (group.started < group.total && group.started - group.ended < group.concurrency) {
    const index = group.started;
    const input = inputOfItem(turn, thread, state, { Index: index, Value: group.inputs[index] as Json });
    if (input.kind === 'problem') {
      stopThread(turn, thread);
      return fail(turn, thread, state, input);
    }
    group.started += 1;
    const start = childOf(turn, thread, state, run.arn, input.value);
    run.children[start.child] = { index, start };
    turn.execution.waiting[start.child] = thread.id;
    turn.effects.push(start);
  }
}

function childOf(
  turn: Turn,
  thread: WorkingThread,
  state: LinkedMap,
  mapRunArn: string,
  input: Json,
): StartChildEffect {
  const random = () => nextRandom(thread.streams, 'jitter');
  const type = state.distributed?.type ?? 'STANDARD';
  const name = uuid(random);
  const machine = mapRunArn.split(':').at(-2) ?? '';
  const prefix = mapRunArn.split(':').slice(0, 5).join(':');
  return {
    kind: 'start-child',
    child: turn.execution.nextId++,
    state: state.name,
    name,
    arn: `${prefix}:${type === 'EXPRESS' ? 'express' : 'execution'}:${machine}:${name}`,
    mapRunArn,
    type,
    input,
    seed: Math.floor(random() * 0x1_0000_0000),
  };
}

/** AWS lets the state's exit follow the start of its run, not its end. */
function succeed(turn: Turn, thread: WorkingThread, state: LinkedMap, group: WritableGroup): void {
  const started = thread.lastEvent;
  record(turn, thread, { kind: 'map-run-succeeded', state: state.name });
  recordAside(turn, thread, { kind: 'map-succeeded', state: state.name });
  thread.lastEvent = started;
  finishGroup(turn, thread, state, group.outputs);
}

function failRun(turn: Turn, thread: WorkingThread, state: LinkedMap): void {
  stopThread(turn, thread);
  const error = 'States.ExceedToleratedFailureThreshold';
  const info = { error, cause: 'The specified tolerated failure threshold was exceeded' };
  record(turn, thread, { kind: 'map-run-failed', state: state.name, ...info });
  meet(turn, thread, state, { name: error, origin: 'task' }, info, () =>
    record(turn, thread, { kind: 'map-failed', state: state.name }),
  );
}

function fail(turn: Turn, thread: WorkingThread, state: LinkedMap, problem: Problem): void {
  troubled(turn, thread, state, problem, () => record(turn, thread, { kind: 'map-failed', state: state.name }));
}
