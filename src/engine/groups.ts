// The children of a Parallel or Map state: how they are stopped together, and how a state goes on after the last one.
import { eventCount } from './event-log.js';
import type { StateType } from '../../compiler/asl/definition.js';
import type { Json } from '../../compiler/json.js';
import type { Group } from './execution.js';
import { troubled } from './failure.js';
import type { LinkedState, Work } from './linked.js';
import { depart, leave } from './transition.js';
import { childrenByParent, dropThread, isRunning, recordAside, type Turn, type WorkingThread } from './turn.js';

export type WritableGroup = { -readonly [K in keyof Group]: Group[K] };

/** The group that a thread waits for, while it may be written. */
export function groupOf(thread: WorkingThread): WritableGroup | undefined {
  return thread.phase.kind === 'group' ? (thread.phase.group as WritableGroup) : undefined;
}

/** Puts down what a child gave. True when it was the last one. */
export function collect(group: WritableGroup, index: number, output: Json): boolean {
  (group.outputs as Json[])[index] = output;
  group.ended += 1;
  return group.ended === group.total;
}

/** Leaves the state with the outputs of all its children; that they all succeeded is on record. */
export function finishGroup(turn: Turn, thread: WorkingThread, state: LinkedState & Work, outputs: Json): void {
  if (!isRunning(turn)) return;
  const departure = depart(turn, thread, state.exit, outputs);
  if (departure.kind === 'departure') return leave(turn, thread, state.type, state.exit, departure);
  thread.lastEvent = eventCount(turn.execution.log);
  troubled(turn, thread, state, departure);
}

/** The states whose stay is on record as aborted when a sibling fails. */
const abortable: { readonly [T in StateType]?: T & ('Task' | 'Wait' | 'Parallel' | 'Map') } = {
  Task: 'Task',
  Wait: 'Wait',
  Parallel: 'Parallel',
  Map: 'Map',
};

/** Stops whatever still runs below a thread, the innermost first. */
export function abortChildren(turn: Turn, parent: WorkingThread): void {
  abortAmong(turn, parent, childrenByParent(turn));
}

function abortAmong(turn: Turn, parent: WorkingThread, children: ReturnType<typeof childrenByParent>): void {
  const parentState = typeIn(turn, parent);
  for (const child of children.get(parent.id) ?? []) {
    abortAmong(turn, child, children);
    const state = child.visit?.state;
    const type = child.phase.kind === 'entering' ? undefined : typeIn(turn, child);
    const aborted = type === undefined ? undefined : abortable[type];
    if (child.phase.kind === 'map-run') {
      recordAside(turn, child, { kind: 'map-run-aborted', state: state ?? '' });
    }
    if (aborted !== undefined && state !== undefined) {
      recordAside(turn, child, { kind: 'state-aborted', state, type: aborted });
    }
    if (parentState === 'Map' && parent.visit !== undefined) {
      const { state: name } = parent.visit;
      recordAside(turn, child, {
        kind: 'map-iteration',
        state: name,
        what: 'aborted',
        index: child.index,
      });
    }
    dropThread(turn, child);
  }
}

function typeIn(turn: Turn, { visit }: WorkingThread): StateType | undefined {
  return visit === undefined ? undefined : turn.linked.states.get(visit.state)?.type;
}
