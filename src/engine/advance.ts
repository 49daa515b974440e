// The engine: an execution and a signal in, events and effects out. Synchronous, deterministic, total. A queue of
// ready threads and no recursion, so a chain of any length runs in linear time and constant stack.
import { eventCount, lastTime } from './event-log.js';
import type { StateType } from '../../compiler/asl/definition.js';
import type { Execution, Phase } from './execution.js';
import { lastMoment, lifeEnd } from './limits.js';
import type { Linked, LinkedOf, LinkedState } from './linked.js';
import { isMapRunSignal, type Effect, type Signal, type SignalKind, type SignalOf } from './messages.js';
import type { Answer, StateHandler } from './states/handler.js';
import { updateRun } from './states/map-run/update.js';
import { stateHandlers } from './states/table.js';
import {
  append,
  end,
  isRunning,
  record,
  timeOut,
  type Turn,
  type WorkingExecution,
  type WorkingThread,
} from './turn.js';

export interface Advance {
  /** The id of the first event that this call recorded, if it recorded any: `eventsOf(execution.log, firstEvent)`. */
  readonly firstEvent: number;
  /** What the outside is asked to do now, in order. */
  readonly effects: readonly Effect[];
}

/**
 * Takes one signal and goes on until every thread waits or has ended. Changes `execution` in place. A signal that
 * is unknown or late (a timer that was cancelled, a task that timed out) does nothing.
 * @example
 * const { effects } = advance(linked, execution, { kind: 'start', time: 0 });
 */
export function advance(linked: Linked, execution: Execution, signal: Signal): Advance {
  // The one place where an execution becomes writable: its driver owns it and has handed it over for this call.
  const working = execution as WorkingExecution;
  const from = eventCount(working.log);
  const last = lastTime(working.log) ?? signal.time;
  const time = Math.min(Math.max(signal.time, last, -lastMoment), lastMoment);
  const turn: Turn = { linked, execution: working, time, effects: [], ready: [], endings: [] };
  if (isPastTheLimit(turn)) {
    settle(turn, signal);
    timeOut(turn, lifeEnd(working));
  } else dispatch(turn, signal);
  tellParents(turn);
  while (turn.ready.length > 0) {
    const batch = turn.ready;
    turn.ready = [];
    for (const thread of batch) {
      enter(turn, thread);
      tellParents(turn);
    }
  }
  return { firstEvent: from + 1, effects: turn.effects };
}

const receivers: { readonly [K in SignalKind]: (turn: Turn, signal: SignalOf<K>) => void } = {
  start(turn) {
    const { execution, time } = turn;
    const [thread] = execution.threads;
    if (execution.status !== 'PENDING' || !thread) return;
    execution.status = 'RUNNING';
    execution.startTime = time;
    append(turn, 0, {
      kind: 'execution-started',
      input: execution.input,
      roleArn: execution.roleArn,
    });
    const due = timeoutOf(turn);
    if (due !== undefined) {
      execution.timeout = { timer: execution.nextId++, due };
      turn.effects.push({ kind: 'start-timer', ...execution.timeout });
    }
    turn.ready.push(thread);
  },
  'task-started': (turn, signal) => answer(turn, signal.task, signal),
  'task-submitted': (turn, signal) => answer(turn, signal.task, signal),
  'task-succeeded': (turn, signal) => answer(turn, signal.task, signal),
  'task-failed': (turn, signal) => answer(turn, signal.task, signal),
  heartbeat: (turn, signal) => answer(turn, signal.task, signal),
  'child-ended': (turn, signal) => answer(turn, signal.child, signal),
  'items-read': (turn, signal) => answer(turn, signal.reader, signal),
  'reading-failed': (turn, signal) => answer(turn, signal.reader, signal),
  'object-put': (turn, signal) => answer(turn, signal.put, signal),
  'put-failed': (turn, signal) => answer(turn, signal.put, signal),
  timer(turn, signal) {
    const { timeout } = turn.execution;
    if (timeout?.timer !== signal.timer) return answer(turn, signal.timer, signal);
    delete turn.execution.timeout;
    timeOut(turn, timeout.due);
  },
  'update-map-run'(turn, signal) {
    for (const thread of turn.execution.threads) {
      const state = thread?.visit === undefined ? undefined : turn.linked.states.get(thread.visit.state);
      if (thread && state?.type === 'Map') updateRun(turn, thread, state, signal);
    }
  },
  stop(turn, { error, cause }) {
    const info = { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
    if (turn.execution.status === 'PENDING') receivers.start(turn, { kind: 'start', time: turn.time });
    append(turn, 0, { kind: 'execution-aborted', ...info });
    end(turn, 'ABORTED', info);
  },
};

function dispatch(turn: Turn, signal: Signal): void {
  const started = isRunning(turn) || turn.execution.status === 'PENDING';
  if (!started || !Object.hasOwn(receivers, signal.kind)) return;
  const receive = receivers[signal.kind] as (turn: Turn, signal: Signal) => void;
  receive(turn, signal);
}

/** The timer of the machine's own timeout; an express execution has one always, as its life is short. */
function timeoutOf({ linked: { timeoutSeconds }, execution, time }: Turn): number | undefined {
  const own = timeoutSeconds === undefined ? undefined : time + timeoutSeconds * 1000;
  if (execution.type !== 'EXPRESS' || execution.limits === 'none') return own;
  return Math.min(own ?? Infinity, lifeEnd(execution));
}

/** Nothing but signals makes time pass, so the longest life of an execution needs no timer of its own. */
function isPastTheLimit({ execution, time }: Turn): boolean {
  return execution.limits === 'aws' && execution.status === 'RUNNING' && time > lifeEnd(execution);
}

function answer(turn: Turn, id: number, signal: Answer): void {
  const awaiting = awaitingOf(turn, id, signal);
  if (awaiting === undefined) return;
  if (signal.kind === 'timer') delete turn.execution.waiting[id];
  handlerOf(awaiting.state).answer?.(turn, awaiting.thread, awaiting.state, signal);
}

function awaitingOf(
  { execution, linked }: Turn,
  id: number,
  signal: Answer,
): { readonly thread: WorkingThread; readonly state: LinkedState } | undefined {
  const threadId = execution.waiting[id];
  const thread = threadId === undefined ? undefined : execution.threads[threadId];
  const state = thread?.visit === undefined ? undefined : linked.states.get(thread.visit.state);
  if (!thread || state === undefined || !isAwaited(thread.phase, id, signal)) return undefined;
  return { thread, state };
}

/** An answer that comes when the execution is over already: what has been answered is not called off. */
function settle(turn: Turn, signal: Signal): void {
  const { execution } = turn;
  const settled = settledBy(signal);
  if (settled === undefined) return;
  const [id, answer] = settled;
  if (signal.kind === 'timer' && execution.timeout?.timer === id) delete execution.timeout;
  else if (awaitingOf(turn, id, answer) !== undefined) delete execution.waiting[id];
}

function settledBy(signal: Signal): readonly [id: number, answer: Answer] | undefined {
  switch (signal.kind) {
    case 'timer':
      return [signal.timer, signal];
    case 'task-succeeded':
    case 'task-failed':
      return [signal.task, signal];
    case 'child-ended':
      return [signal.child, signal];
    case 'object-put':
    case 'put-failed':
      return [signal.put, signal];
    default:
      return undefined;
  }
}

/** All that can be waited for shares one row of ids: a signal of the wrong kind is as unknown as one with a wrong id. */
function isAwaited(phase: Phase, id: number, signal: Answer): boolean {
  const isTask = phase.kind === 'task' && phase.call.task === id;
  if (signal.kind === 'timer') return !isTask && phase.kind !== 'map-run';
  return isMapRunSignal(signal) ? phase.kind === 'map-run' : isTask;
}

function enter(turn: Turn, thread: WorkingThread): void {
  const { phase } = thread;
  const state = phase.kind === 'entering' ? turn.linked.states.get(phase.state) : undefined;
  if (phase.kind !== 'entering' || state === undefined || !isRunning(turn)) return;
  const { input } = phase;
  const { name, type } = state;
  record(turn, thread, { kind: 'state-entered', state: name, type, input });
  thread.visit = {
    state: state.name,
    input,
    enteredAt: turn.time,
    enteredEvent: thread.lastEvent,
    retryCount: 0,
    retries: [],
  };
  if (isRunning(turn)) handlerOf(state).enter(turn, thread, state);
}

/** The branches and iterations that have ended: their parents go on, and may end in turn. */
function tellParents(turn: Turn): void {
  for (let ending = turn.endings.shift(); ending !== undefined; ending = turn.endings.shift()) {
    const parent = turn.execution.threads[ending.thread.parent ?? 0];
    const state = parent?.visit === undefined ? undefined : turn.linked.states.get(parent.visit.state);
    if (parent && state !== undefined) handlerOf(state).childEnded?.(turn, parent, state, ending);
  }
}

/** The row of the table; the cast says what the type system cannot: row and state have the same type. */
function handlerOf(state: LinkedState): StateHandler<StateType> & {
  enter(turn: Turn, thread: WorkingThread, state: LinkedOf<StateType>): void;
} {
  return stateHandlers[state.type] as unknown as StateHandler<StateType>;
}
