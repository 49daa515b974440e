// Map: inline, every item is worked on by a thread of its own, so many at a time; the first one to fail stops the
// others, and its error is the state's. Distributed, every item is an execution of its own: `map-run/`.
import type { Json } from '../../../compiler/json.js';
import { meet, troubled } from '../failure.js';
import { abortChildren, collect, finishGroup, groupOf } from '../groups.js';
import type { LinkedMap } from '../linked.js';
import { inlineConcurrency } from '../limits.js';
import { groupSeed } from '../random.js';
import { itemsOf } from '../moment.js';
import { isMapRunSignal } from '../messages.js';
import { momentOf } from '../transition.js';
import {
  dropThread,
  isRunning,
  record,
  recordAfter,
  recordAside,
  startThread,
  type Turn,
  type WorkingThread,
} from '../turn.js';
import type { StateHandler } from './handler.js';
import { inputOfItem } from './map-items.js';
import { distributionOf } from './map-run/link.js';
import { answered } from './map-run/proceed.js';
import { startRun } from './map-run/start.js';

export const map: StateHandler<'Map'> = {
  link(state, name, linker) {
    const processor = state.ItemProcessor ?? state.Iterator;
    const selector = linker.selector();
    const maxConcurrency = linker.count('MaxConcurrency');
    const isDistributed = processor?.ProcessorConfig?.Mode === 'DISTRIBUTED';
    return {
      type: 'Map',
      name,
      input: linker.input(),
      items: state.ItemReader === undefined ? linker.items(isDistributed) : () => itemsOf([]),
      ...(selector === undefined ? {} : { selector }),
      ...(maxConcurrency === undefined ? {} : { maxConcurrency }),
      startAt: processor?.StartAt ?? '',
      ...(isDistributed ? { distributed: distributionOf(state, linker) } : {}),
      ...linker.working(state),
    };
  },
  enter: start,
  answer(turn, thread, state, answer) {
    if (isMapRunSignal(answer)) answered(turn, thread, state, answer);
    else start(turn, thread, state);
  },
  childEnded(turn, thread, state, ending) {
    const child = ending.thread;
    const group = groupOf(thread);
    if (group === undefined) return;
    const { lastEvent, index } = child;
    const what = ending.kind;
    const ended = recordAfter(turn, lastEvent, {
      kind: 'map-iteration',
      state: state.name,
      what,
      index,
    });
    if (ended === undefined) return;
    dropThread(turn, child);
    if (ending.kind === 'succeeded') {
      // The next iteration goes on behind the last state of this one, the state itself behind its end.
      if (!collect(group, index, ending.output)) return startIterations(turn, thread, state, lastEvent);
      thread.lastEvent = ended;
      return succeed(turn, thread, state, group.outputs);
    }
    abortChildren(turn, thread);
    thread.lastEvent = lastEvent;
    const { info } = ending;
    meet(turn, thread, state, { name: info.error, origin: 'task' }, info, failedForGood(turn, thread, state));
  },
};

function start(turn: Turn, thread: WorkingThread, state: LinkedMap): void {
  const moment = momentOf(turn, thread);
  const failed = failedForGood(turn, thread, state);
  const given = state.items(moment);
  if (given.kind === 'problem') return troubled(turn, thread, state, given, failed);
  const { items } = given;
  const most = state.maxConcurrency?.(moment) ?? 0;
  if (typeof most === 'object') return troubled(turn, thread, state, most, failed);
  record(turn, thread, { kind: 'map-started', state: state.name, length: items.length });
  if (!isRunning(turn)) return;
  if (state.distributed !== undefined) return startRun(turn, thread, state, state.distributed, given, most);
  if (items.length === 0) return succeed(turn, thread, state, []);
  thread.phase = {
    kind: 'group',
    group: {
      inputs: items,
      outputs: items.map(() => null),
      total: items.length,
      started: 0,
      ended: 0,
      concurrency: most === 0 ? inlineConcurrency : Math.min(most, inlineConcurrency),
      seed: groupSeed(thread.streams),
    },
  };
  startIterations(turn, thread, state, thread.lastEvent);
}

/** As many as may run now. Their chains go on from `previous`. */
function startIterations(turn: Turn, thread: WorkingThread, state: LinkedMap, previous: number): void {
  const group = groupOf(thread);
  while (group !== undefined && group.started < group.total && group.started - group.ended < group.concurrency) {
    const index = group.started;
    const item = { Index: index, Value: group.inputs[index] as Json };
    const input = inputOfItem(turn, thread, state, item);
    if (input.kind === 'problem') {
      abortChildren(turn, thread);
      return troubled(turn, thread, state, input, failedForGood(turn, thread, state));
    }
    group.started += 1;
    const event = {
      kind: 'map-iteration',
      state: state.name,
      what: 'started',
      index,
    } as const;
    const lastEvent = recordAfter(turn, previous, event);
    if (lastEvent === undefined) return;
    const phase = { kind: 'entering', state: state.startAt, input: input.value } as const;
    startThread(turn, thread, { index, item, phase, lastEvent, seed: group.seed });
  }
}

function succeed(turn: Turn, thread: WorkingThread, state: LinkedMap, outputs: readonly Json[]): void {
  recordAside(turn, thread, { kind: 'map-succeeded', state: state.name });
  finishGroup(turn, thread, state, outputs);
}

function failedForGood(turn: Turn, thread: WorkingThread, state: LinkedMap): () => void {
  return () => record(turn, thread, { kind: 'map-failed', state: state.name });
}
