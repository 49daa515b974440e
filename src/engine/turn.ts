// The inside of one call of `advance`: the execution while it may be written, the effects gathered so far, the
// threads that can go on. Once the execution has ended, nothing more is recorded or asked for.
import type { Event, NewEvent } from './events.js';
import type { ErrorInfo, Execution, ExecutionStatus, Thread, ThreadId, Timer } from './execution.js';
import type { Linked } from './linked.js';
import { historyFull, maxEvents } from './limits.js';
import type { CallTaskEffect, Effect } from './messages.js';
import type { Streams } from './random.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export interface WorkingThread extends Mutable<Omit<Thread, 'streams'>> {
  readonly streams: Mutable<Streams>;
}
export interface WorkingExecution extends Mutable<Omit<Execution, 'threads' | 'events' | 'waiting'>> {
  readonly threads: WorkingThread[];
  readonly events: Event[];
  readonly waiting: { [id: number]: ThreadId };
}

export interface Turn {
  readonly linked: Linked;
  readonly execution: WorkingExecution;
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly effects: Effect[];
  /** Threads that can go on, in order. */
  ready: WorkingThread[];
}

export function isRunning(turn: Turn): boolean {
  return turn.execution.status === 'RUNNING';
}

/** Appends an event to a thread's chain. The last event that fits is the one that says that the history is full. */
export function record(turn: Turn, thread: WorkingThread, event: NewEvent): void {
  if (!isRunning(turn)) return;
  const { events, limits } = turn.execution;
  if (limits === 'aws' && events.length + 1 >= maxEvents) {
    thread.lastEvent = events.length;
    return fail(turn, thread, { error: 'States.Runtime', cause: historyFull });
  }
  thread.lastEvent = append(turn, thread.lastEvent, event);
}

export function append(turn: Turn, previous: number, event: NewEvent, time = turn.time): number {
  // The caller made the event for this call alone. Completed in place: a copy of each would be felt in every run.
  const complete = event as Mutable<Event>;
  complete.id = turn.execution.events.length + 1;
  complete.time = time;
  complete.previous = previous;
  turn.execution.events.push(complete);
  return complete.id;
}

/** Ends the execution because of an error that nothing took. */
export function fail(turn: Turn, thread: WorkingThread, info: ErrorInfo): void {
  if (!isRunning(turn)) return;
  append(turn, thread.lastEvent, { kind: 'execution-failed', ...info });
  end(turn, 'FAILED', info);
}

/** Sets how it ended and calls off everything that is outstanding. */
export function end(turn: Turn, status: ExecutionStatus, info: ErrorInfo, time = turn.time): void {
  const { execution } = turn;
  execution.status = status;
  execution.stopTime = time;
  if (info.error !== undefined) execution.error = info.error;
  if (info.cause !== undefined) execution.cause = info.cause;
  for (const thread of execution.threads) {
    release(turn, thread);
    thread.phase = { kind: 'done' };
  }
  if (execution.timeout !== undefined) {
    turn.effects.push({ kind: 'cancel-timer', timer: execution.timeout.timer });
    delete execution.timeout;
  }
  turn.ready = [];
}

/** Asks for a timer on behalf of a thread. */
export function startTimer(turn: Turn, thread: WorkingThread, due: number): Timer {
  const timer = turn.execution.nextId++;
  turn.execution.waiting[timer] = thread.id;
  turn.effects.push({ kind: 'start-timer', timer, due });
  return { timer, due };
}

export function cancelTimer(turn: Turn, timer: Timer | undefined): void {
  if (timer === undefined) return;
  delete turn.execution.waiting[timer.timer];
  turn.effects.push({ kind: 'cancel-timer', timer: timer.timer });
}

export function callTask(
  turn: Turn,
  thread: WorkingThread,
  call: Omit<CallTaskEffect, 'kind' | 'task'>,
): CallTaskEffect {
  const task = turn.execution.nextId++;
  turn.execution.waiting[task] = thread.id;
  const effect: CallTaskEffect = { kind: 'call-task', task, ...call };
  turn.effects.push(effect);
  return effect;
}

/** Calls off what a thread waits for. */
function release(turn: Turn, thread: WorkingThread): void {
  const { phase } = thread;
  if (phase.kind === 'task') {
    delete turn.execution.waiting[phase.call.task];
    turn.effects.push({ kind: 'cancel-task', task: phase.call.task });
    cancelTimer(turn, phase.timeout);
    cancelTimer(turn, phase.heartbeat);
  } else if (phase.kind === 'wait' || phase.kind === 'retry') cancelTimer(turn, phase.timer);
}
