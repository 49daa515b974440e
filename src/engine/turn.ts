// The inside of one call of `advance`: the execution while it may be written, the effects gathered so far, the
// threads that can go on. Once the execution has ended, nothing more is recorded or asked for.
import { appendEvent, closeLog, eventCount, lastTime } from './event-log.js';
import type { Json } from '../../compiler/json.js';
import type { NewEvent } from './events.js';
import type { ErrorInfo, Execution, ExecutionStatus, Thread, ThreadId, Timer } from './execution.js';
import type { Linked } from './linked.js';
import { historyFull, lifeEnd, maxEvents, maxExpressEvents } from './limits.js';
import { closedSummary, type MapRun, type MapRunStatus, type MapRunSummary } from './map-run.js';
import type { CallTaskEffect, Effect, TaskId } from './messages.js';
import { forkedStreams, type Streams } from './random.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export interface WorkingThread extends Mutable<Omit<Thread, 'streams'>> {
  readonly streams: Mutable<Streams>;
}
export interface WorkingExecution extends Mutable<Omit<Execution, 'threads' | 'freeThreads' | 'waiting' | 'mapRuns'>> {
  readonly threads: (WorkingThread | null)[];
  readonly freeThreads: ThreadId[];
  readonly waiting: { [id: number]: ThreadId };
  mapRuns?: MapRunSummary[];
}

/** A branch or iteration that is over; its parent is told once the step that ended it is done. */
export type Ending =
  | { readonly kind: 'succeeded'; readonly thread: WorkingThread; readonly output: Json }
  | { readonly kind: 'failed'; readonly thread: WorkingThread; readonly info: ErrorInfo };

export interface Turn {
  readonly linked: Linked;
  readonly execution: WorkingExecution;
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly effects: Effect[];
  /** Threads that can go on, in order. */
  ready: WorkingThread[];
  readonly endings: Ending[];
}

export function isRunning(turn: Turn): boolean {
  return turn.execution.status === 'RUNNING';
}

/** Appends an event to a thread's chain. */
export function record(turn: Turn, thread: WorkingThread, event: NewEvent): void {
  const id = recordAfter(turn, thread.lastEvent, event);
  if (id !== undefined) thread.lastEvent = id;
}

/** Appends an event behind another one. The last event that fits says that the history is full. */
export function recordAfter(turn: Turn, previous: number, event: NewEvent): number | undefined {
  if (!isRunning(turn)) return undefined;
  const { log, limits, type } = turn.execution;
  if (limits === 'none' || eventCount(log) + 1 < (type === 'EXPRESS' ? maxExpressEvents : maxEvents)) {
    return append(turn, previous, event);
  }
  if (type === 'EXPRESS') {
    timeOut(turn, lifeEnd(turn.execution));
    return undefined;
  }
  const info = { error: 'States.Runtime', cause: historyFull };
  append(turn, eventCount(log), { kind: 'execution-failed', ...info });
  end(turn, 'FAILED', info);
  return undefined;
}

/** Appends an event to a thread's chain that the next event of the chain passes over. */
export function recordAside(turn: Turn, thread: WorkingThread, event: NewEvent): void {
  const { lastEvent } = thread;
  record(turn, thread, event);
  thread.lastEvent = lastEvent;
}

export function append(turn: Turn, previous: number, event: NewEvent, time = turn.time): number {
  return appendEvent(turn.execution.log, event, time, previous);
}

/** Ends the execution because of an error that nothing took, from wherever the thread is. */
export function failExecution(turn: Turn, thread: WorkingThread, info: ErrorInfo): void {
  if (!isRunning(turn)) return;
  append(turn, thread.lastEvent, { kind: 'execution-failed', ...info });
  end(turn, 'FAILED', info);
}

/** AWS stops at exactly the due time, however late the signal comes. */
export function timeOut(turn: Turn, due: number): void {
  const time = Math.max(due, lastTime(turn.execution.log) ?? due);
  append(turn, 0, { kind: 'execution-timed-out', error: 'States.Timeout' }, time);
  end(turn, 'TIMED_OUT', { error: 'States.Timeout' }, time);
}

/** Sets how it ended and calls off everything that is outstanding. */
export function end(turn: Turn, status: ExecutionStatus, info: ErrorInfo, time = turn.time): void {
  const { execution } = turn;
  execution.status = status;
  execution.stopTime = time;
  if (info.error !== undefined) execution.error = info.error;
  if (info.cause !== undefined) execution.cause = info.cause;
  for (const thread of execution.threads) if (thread !== null) stopThread(turn, thread);
  if (execution.timeout !== undefined) {
    turn.effects.push({ kind: 'cancel-timer', timer: execution.timeout.timer });
    delete execution.timeout;
  }
  turn.ready = [];
  turn.endings.length = 0;
  closeLog(execution.log);
}

/** Asks for a timer on behalf of a thread. */
export function startTimer(turn: Turn, thread: WorkingThread, due: number): Timer {
  const timer = turn.execution.nextId++;
  turn.execution.waiting[timer] = thread.id;
  turn.effects.push({ kind: 'start-timer', timer, due });
  return { timer, due };
}

export function cancelTimer(turn: Turn, timer: Timer | undefined): void {
  if (timer !== undefined && forget(turn, timer.timer)) turn.effects.push({ kind: 'cancel-timer', timer: timer.timer });
}

/** Nobody waits for it any more. False when nobody did: what has been answered needs no calling off. */
function forget({ execution: { waiting } }: Turn, id: number): boolean {
  return waiting[id] !== undefined && delete waiting[id];
}

export function callTask(
  turn: Turn,
  thread: WorkingThread,
  task: TaskId,
  call: Omit<CallTaskEffect, 'kind' | 'task'>,
): CallTaskEffect {
  turn.execution.waiting[task] = thread.id;
  const effect: CallTaskEffect = { kind: 'call-task', task, ...call };
  turn.effects.push(effect);
  return effect;
}

export function cancelTask(turn: Turn, task: TaskId): void {
  if (forget(turn, task)) turn.effects.push({ kind: 'cancel-task', task });
}

/** A branch or an iteration of `parent`, about to enter its first state. */
export function startThread(
  turn: Turn,
  parent: WorkingThread,
  child: Pick<Thread, 'index' | 'item' | 'phase' | 'lastEvent'> & { readonly seed: number },
): void {
  const { threads, freeThreads } = turn.execution;
  const id = freeThreads.pop() ?? threads.length;
  const item = child.item ?? parent.item;
  const thread: WorkingThread = {
    id,
    parent: parent.id,
    index: child.index,
    ...(item === undefined ? {} : { item }),
    phase: child.phase,
    variables: parent.variables,
    lastEvent: child.lastEvent,
    streams: { ...forkedStreams(child.seed, child.index) },
  };
  threads[id] = thread;
  turn.ready.push(thread);
}

/** Frees the place of a branch or an iteration that has ended, and calls off what it waits for. */
export function dropThread(turn: Turn, thread: WorkingThread): void {
  stopThread(turn, thread);
  turn.execution.threads[thread.id] = null;
  turn.execution.freeThreads.push(thread.id);
}

/** The branches or iterations that are still running, by their parents, in the order of their index. */
export function childrenByParent({ execution }: Turn): ReadonlyMap<ThreadId, readonly WorkingThread[]> {
  const found = new Map<ThreadId, WorkingThread[]>();
  for (const thread of execution.threads) {
    if (thread?.parent === undefined) continue;
    const siblings = found.get(thread.parent);
    if (siblings === undefined) found.set(thread.parent, [thread]);
    else siblings.push(thread);
  }
  for (const siblings of found.values()) siblings.sort((a, b) => a.index - b.index);
  return found;
}

/** Aborts the child executions of a distributed Map. */
export function stopChildren(turn: Turn, { children }: MapRun): void {
  for (const { start } of Object.values(children)) {
    if (forget(turn, start.child)) turn.effects.push({ kind: 'stop-child', child: start.child });
  }
}

/** Puts down how a run ended, unless that is known already. */
export function closeRun({ execution, time }: Turn, run: MapRun, status: MapRunStatus): void {
  const { mapRuns = [] } = execution;
  // From the end: of the thousands that a loop may start, the one that ends is among the last.
  const at = mapRuns.findLastIndex(({ arn }) => arn === run.arn);
  const known = mapRuns[at];
  if (known?.status === 'RUNNING') mapRuns[at] = closedSummary(known, run, status, time);
}

/** Calls off what a thread waits for. */
export function stopThread(turn: Turn, thread: WorkingThread): void {
  const { phase } = thread;
  if (phase.kind === 'task') {
    cancelTask(turn, phase.call.task);
    cancelTimer(turn, phase.timeout);
    cancelTimer(turn, phase.heartbeat);
  } else if (phase.kind === 'map-run') {
    const { source, exporting } = phase.run;
    closeRun(turn, phase.run, 'ABORTED');
    stopChildren(turn, phase.run);
    if (exporting?.put !== undefined) {
      const { put } = exporting.put.effect;
      if (forget(turn, put)) turn.effects.push({ kind: 'cancel-put', put });
    }
    if (source.kind === 'reader') {
      // Between two pages, too: the object is still open.
      forget(turn, source.request.reader);
      turn.effects.push({ kind: 'stop-reading', reader: source.request.reader });
    }
  } else if (phase.kind === 'wait' || phase.kind === 'retry') cancelTimer(turn, phase.timer);
  thread.phase = { kind: 'done' };
}
