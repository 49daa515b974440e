// The only loop that waits: take a signal, advance, save, then act. A task handler that answers at once costs no
// turn of the event loop; a promise holds the clock until it settles.
import { containersIn, statePointerIn } from '../../compiler/asl/containers.js';
import type { Definition } from '../../compiler/asl/definition.js';
import { diagnose, type Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import { advance } from '../engine/advance.js';
import type { Event } from '../engine/events.js';
import { createExecution, type Execution, isAwaited, pendingEffects } from '../engine/execution.js';
import { type Linked, processorOf } from '../engine/linked.js';
import type {
  CallTaskEffect,
  ChildId,
  Effect,
  EffectKind,
  EffectOf,
  Signal,
  StartChildEffect,
  TaskId,
  TaskSignal,
  TimerId,
} from '../engine/messages.js';
import { mapObjects } from './map-objects.js';
import type { Clock, ExecutionStore, MapObjects, TaskHandler, TaskOutcome, TaskRequest } from './ports.js';
import { RunError } from './run-error.js';

export interface DriveOptions {
  readonly linked: Linked;
  /** New, or loaded after a crash: then what was outstanding is asked for again. */
  readonly execution: Execution;
  readonly clock: Clock;
  readonly tasks: TaskHandler;
  readonly store?: ExecutionStore | undefined;
  /** Where distributed Maps read their items and write their results. Absent: one that asks ends the run. */
  readonly objects?: MapObjects | undefined;
  readonly onEvent?: ((event: Event) => void) | undefined;
  /** What the durations of waits and of the pauses before retries are multiplied by. 1 when absent. */
  readonly waitTimeScale?: number | undefined;
  /**
   * Who may wake the execution. `anybody`: answers may come through `Drive.send` too. `itself`: only its timers and
   * tasks, and when none of them will, the run ends with a `RunError`. `anybody` when absent.
   */
  readonly wokenBy?: 'anybody' | 'itself' | undefined;
  /** Hears of the child executions of distributed Maps, before and after each begins. */
  readonly children?: ChildWatcher | undefined;
  /** Called once, when nothing in the execution can wake it any more. Absent: the run ends. */
  readonly onStuck?: ((diagnostic: Diagnostic) => void) | undefined;
  /** Called once, in the moment in which the execution ends. */
  readonly onEnd?: ((execution: Execution) => void) | undefined;
}
export interface ChildWatcher {
  created(execution: Execution): void;
  started(execution: Execution, drive: Drive): void;
}
export interface Drive {
  /** The execution, once it has ended. Rejected with a `RunError`, or with what a handler or the store threw. */
  readonly ended: Promise<Execution>;
  /** Tells what the outside says of a task. False, and without effect, when nobody waits for that task any more. */
  send(answer: OutsideAnswer): boolean;
  /** Aborts the execution. */
  stop(reason?: { readonly error?: string; readonly cause?: string }): void;
}

type Timeless<T> = T extends unknown ? Omit<T, 'time'> : never;
/** A signal about a task; the driver adds the time. */
export type OutsideAnswer = Timeless<TaskSignal>;

/** A task under way. */
interface Call {
  cancelled: boolean;
  /** The handler has said that it gives no answer, or none yet. */
  silent: boolean;
  abort?: AbortController;
  /** Lets go of the clock or of the timer that stands for the task's duration. */
  letGo?: () => void;
  /** The answer that comes when the task's duration is over. */
  answer?: { readonly due: number; give(): void };
}

/**
 * Starts an execution, or goes on with one, until it ends.
 * @example
 * const { ended } = drive({ linked, execution: createExecution(linked, { input }), clock: virtualClock(), tasks });
 */
export function drive(options: DriveOptions): Drive {
  const { linked, execution, clock, tasks, store, onEvent, waitTimeScale = 1, wokenBy = 'anybody' } = options;
  const timers = new Map<TimerId, () => void>();
  const calls = new Map<TaskId, Call>();
  const children = new Map<ChildId, Drive | undefined>();
  /** Children that may still wake this execution, and the one that said first that it can not. */
  const awake = new Set<ChildId>();
  let asleep: Diagnostic | undefined;
  const objects = mapObjects(options.objects, {
    clock,
    deliver: (signal) => deliver({ ...signal, time: clock.now() } as Signal),
    crash: (error) => crash(error),
  });
  let queue: Signal[] = [];
  let first = 0;
  let working = false;
  let over = false;
  let resolve: (execution: Execution) => void;
  let reject: (error: unknown) => void;
  const ended = new Promise<Execution>((onEnd, onError) => {
    resolve = onEnd;
    reject = onError;
  });

  const deliver = (signal: Signal) => {
    if (over) return;
    queue.push(signal);
    if (!working) work();
  };

  const work = () => {
    working = true;
    try {
      while (first < queue.length && !over) {
        const signal = queue[first++] as Signal;
        if (first === queue.length) {
          queue = [];
          first = 0;
        }
        const { events, effects } = advance(linked, execution, signal);
        if (onEvent !== undefined) events.forEach(onEvent);
        const saved = store?.save({ execution, events });
        if (saved !== undefined) return void afterSaving(saved, effects);
        act(effects);
      }
    } catch (error) {
      return crash(error);
    }
    working = false;
    if (execution.status !== 'PENDING' && execution.status !== 'RUNNING' && !over) {
      over = true;
      options.onEnd?.(execution);
      resolve(execution);
    }
    tellWhenStuck();
  };

  const tellWhenStuck = () => {
    if (wokenBy === 'anybody' || over || working || timers.size > 0 || awake.size > 0 || objects.isBusy()) return;
    for (const { silent } of calls.values()) if (!silent) return;
    const diagnostic = asleep ?? nothingWakes(linked, execution);
    if (options.onStuck === undefined) crash(new RunError([diagnostic]));
    else options.onStuck(diagnostic);
  };

  const afterSaving = async (saved: Promise<void>, effects: readonly Effect[]) => {
    const release = clock.hold();
    try {
      await saved;
      act(effects);
      work();
    } catch (error) {
      crash(error);
    } finally {
      release();
    }
  };

  const crash = (error: unknown) => {
    if (over) return;
    over = true;
    queue = [];
    first = 0;
    objects.close();
    for (const cancel of timers.values()) cancel();
    for (const call of calls.values()) cancelCall(call);
    for (const child of children.values()) child?.stop();
    reject(error);
  };

  const act = (effects: readonly Effect[]) => {
    for (const effect of effects) if (!over) perform(effect);
  };
  const perform = (effect: Effect) => (performers[effect.kind] as (effect: Effect) => void)(effect);

  const performers: { readonly [K in EffectKind]: (effect: EffectOf<K>) => void } = {
    'call-task': (effect) => callTask(effect),
    'cancel-task'({ task }) {
      const call = calls.get(task);
      calls.delete(task);
      if (call !== undefined) cancelCall(call);
    },
    'start-timer'({ timer, due }) {
      const wake = () => {
        if (timer !== execution.timeout?.timer) giveAnswers();
        // One of the answers may have made the timer pointless.
        if (timers.delete(timer)) deliver({ kind: 'timer', time: clock.now(), timer });
      };
      timers.set(timer, clock.schedule(scaled(timer, due), wake));
    },
    'start-child': (effect) => startChild(effect),
    'stop-child'({ child }) {
      const drive = children.get(child);
      children.delete(child);
      awake.delete(child);
      drive?.stop();
    },
    'read-items': (effect) => objects.read(effect),
    'stop-reading': ({ reader }) => objects.stopReading(reader),
    'put-object': (effect) => objects.put(effect),
    'cancel-put': ({ put }) => objects.cancelPut(put),
    'cancel-timer'({ timer }) {
      timers.get(timer)?.();
      timers.delete(timer);
    },
  };

  /** Timeouts and heartbeats keep their length: what they measure is not ours to hurry. */
  const scaled = (timer: TimerId, due: number): number => {
    if (waitTimeScale === 1) return due;
    const phase = execution.threads[execution.waiting[timer] ?? -1]?.phase;
    const isPause = phase?.kind === 'wait' || phase?.kind === 'retry';
    return isPause ? clock.now() + Math.max(0, due - clock.now()) * waitTimeScale : due;
  };

  const startChild = ({ child, state, kind: _kind, ...asked }: StartChildEffect) => {
    const { stateMachineName, stateMachineArn, roleArn, region, limits } = execution;
    const inner = processorOf(linked, state);
    children.set(child, undefined);
    awake.add(child);
    const given = { stateMachineName, stateMachineArn, roleArn, region, limits };
    const born = createExecution(inner, { ...given, ...asked });
    options.children?.created(born);
    const started = drive({
      ...options,
      linked: inner,
      execution: born,
      onEvent: undefined,
      onStuck(diagnostic) {
        if (!awake.delete(child)) return;
        asleep ??= diagnostic;
        tellWhenStuck();
      },
      // At once, not a turn of the event loop later: time may not move before the parent knows.
      onEnd({ status, output, error, cause }) {
        awake.delete(child);
        if (!children.delete(child) || status === 'PENDING' || status === 'RUNNING') return;
        const result = output === undefined ? {} : { output };
        const info = { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
        deliver({ kind: 'child-ended', time: clock.now(), child, status, ...result, ...info });
      },
    });
    // It may have ended before there was something to stop.
    if (children.has(child)) {
      children.set(child, started);
      options.children?.started(born, started);
    }
    started.ended.catch(crash);
  };

  const callTask = (effect: CallTaskEffect) => {
    const call: Call = { cancelled: false, silent: false };
    calls.set(effect.task, call);
    const { task } = effect;
    const time = clock.now();
    const { kind: _kind, ...asked } = effect;
    const request: TaskRequest = {
      ...asked,
      executionArn: execution.arn,
      time,
      get signal() {
        call.abort ??= new AbortController();
        if (call.cancelled) call.abort.abort();
        return call.abort.signal;
      },
      heartbeat: () => deliver({ kind: 'heartbeat', time: clock.now(), task }),
    };
    const outcome = tasks(request);
    if (outcome instanceof Promise) awaitOutcome(task, call, outcome, time);
    else settle(task, call, outcome, time);
  };

  const awaitOutcome = (task: TaskId, call: Call, outcome: Promise<TaskOutcome>, time: number) => {
    const release = clock.hold();
    call.letGo = release;
    outcome.then(
      (result) => {
        // Answer first, let time move then: what the answer leads to happens at this time.
        if (!call.cancelled && !over) settle(task, call, result, time);
        release();
      },
      (error: unknown) => {
        if (!call.cancelled) crash(error);
        release();
      },
    );
  };

  const settle = (task: TaskId, call: Call, outcome: TaskOutcome, calledAt: number) => {
    if (outcome.kind === 'never') return silence(call);
    if (outcome.kind === 'refused') return crash(new RunError([outcome.diagnostic]));
    if (outcome.kind === 'submitted') {
      if (outcome.result === undefined) call.silent = true;
      else awaitOutcome(task, call, outcome.result, calledAt);
      return deliver({ kind: 'task-submitted', time: clock.now(), task, output: outcome.output });
    }
    const give = () => {
      calls.delete(task);
      deliver(signalOf(task, outcome, clock.now()));
    };
    const due = calledAt + (outcome.takes ?? 0);
    if (due <= clock.now()) return give();
    call.answer = { due, give };
    call.letGo = clock.schedule(due, give);
  };

  const silence = (call: Call) => {
    call.silent = true;
    tellWhenStuck();
  };

  const send = (answer: OutsideAnswer): boolean => {
    if (over || !isAwaited(execution, answer.task)) return false;
    if (answer.kind === 'task-succeeded' || answer.kind === 'task-failed') {
      const call = calls.get(answer.task);
      calls.delete(answer.task);
      if (call !== undefined) cancelCall(call);
    }
    deliver({ ...answer, time: clock.now() });
    return true;
  };

  /** A task times out when it takes longer: an answer of this very moment comes first, however late it was promised. */
  const giveAnswers = () => {
    for (const { answer, letGo } of calls.values()) {
      if (answer === undefined || answer.due > clock.now()) continue;
      letGo?.();
      answer.give();
    }
  };

  if (execution.status === 'PENDING') deliver({ kind: 'start', time: clock.now() });
  else {
    // Answers that come at once wait until everything is asked for, or they would meet timers not yet started.
    working = true;
    try {
      act(pendingEffects(execution));
    } catch (error) {
      crash(error);
    }
    work();
  }
  return { ended, send, stop: (reason = {}) => deliver({ kind: 'stop', time: clock.now(), ...reason }) };
}

/** What is said of an execution that waits for a task, or a child of its, that nobody will answer. */
function nothingWakes(linked: Linked, { threads }: Execution): Diagnostic {
  const call = threads.flatMap((thread) => (thread?.phase.kind === 'task' ? [thread.phase.call] : []))[0];
  const state = call?.stateName ?? '';
  const pointer = pointerOfState(linked.definition, state);
  return diagnose(
    'task/nothing-wakes',
    { state, task: call?.resource ?? '' },
    pointer === undefined ? {} : { pointer },
  );
}

function pointerOfState(definition: Definition, state: string): string | undefined {
  const container = containersIn(definition).find(({ states }) => states.some(([name]) => name === state));
  return container && statePointerIn(container.pointer, state);
}

function cancelCall(call: Call): void {
  call.cancelled = true;
  call.abort?.abort();
  call.letGo?.();
}

function signalOf(task: TaskId, outcome: Extract<TaskOutcome, { kind: 'succeeded' | 'failed' }>, time: number): Signal {
  if (outcome.kind === 'succeeded') return { kind: 'task-succeeded', time, task, output: outcome.output };
  const { error, cause } = outcome;
  return {
    kind: 'task-failed',
    time,
    task,
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined ? {} : { cause }),
  };
}
