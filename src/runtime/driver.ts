// The only loop that waits: take a signal, advance, save, then act. A task handler that answers at once costs no
// turn of the event loop; a promise holds the clock until it settles.
import { eventsOf } from '../engine/event-log.js';
import { containersIn, statePointerIn } from '../../compiler/asl/containers.js';
import type { Definition } from '../../compiler/asl/definition.js';
import { diagnose, type Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import { advance } from '../engine/advance.js';
import type { Event } from '../engine/events.js';
import { type Execution, isAwaited, pendingEffects } from '../engine/execution.js';
import type { Linked } from '../engine/linked.js';
import type {
  Effect,
  EffectKind,
  EffectOf,
  Signal,
  TaskId,
  TaskSignal,
  TimerId,
  UpdateMapRunSignal,
} from '../engine/messages.js';
import { type ChildHost, ChildRuns, type Family } from './child-runs.js';
import { MapObjectCalls, type ObjectsHost } from './map-objects.js';
import type { Clock, ExecutionStore, MapObjects, TaskHandler } from './ports.js';
import { RunError } from './run-error.js';
import { TaskCalls, type TaskHost } from './task-calls.js';

export interface DriveOptions {
  readonly linked: Linked;
  /**
   * New, or loaded after a crash: then what was outstanding is asked for again, and children of distributed Maps go on
   * from what the store has of them.
   */
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
  /** Gives a run of a distributed Map other limits. */
  updateMapRun(change: Omit<UpdateMapRunSignal, 'kind' | 'time'>): void;
  /** Aborts the execution. */
  stop(reason?: { readonly error?: string; readonly cause?: string }): void;
}

type Timeless<T> = T extends unknown ? Omit<T, 'time'> : never;
/** A signal about a task; the driver adds the time. */
export type OutsideAnswer = Timeless<TaskSignal>;

/**
 * Starts an execution, or goes on with one, until it ends.
 * @example
 * const { ended } = drive({ linked, execution: createExecution(linked, { input }), clock: virtualClock(), tasks });
 */
export function drive(options: DriveOptions): Drive {
  const driver = new Driver(options, options.execution);
  // A promise for the caller before anything can go wrong.
  void driver.ended;
  driver.begin();
  return driver;
}

class Driver implements Drive, TaskHost, ObjectsHost, ChildHost {
  readonly clock: Clock;
  readonly tasks: TaskHandler;
  readonly options: DriveOptions;
  readonly execution: Execution;
  readonly executionArn: string;
  /** The run that this one is a child of. */
  readonly #family: Family | undefined;
  // Made when they are needed: of the thousands of children of a distributed Map, most need few of them.
  #timers: Map<TimerId, () => void> | undefined;
  #calls: TaskCalls | undefined;
  #children: ChildRuns | undefined;
  #objects: MapObjectCalls | undefined;
  #queue: Signal[] = [];
  /** How many of the queue have been taken. */
  #taken = 0;
  #working = false;
  #over = false;
  #ended: PromiseWithResolvers<Execution> | undefined;
  /** Why the run could not go on. */
  #crash: { readonly error: unknown } | undefined;

  constructor(options: DriveOptions, execution: Execution, family?: Family) {
    this.options = options;
    this.execution = execution;
    this.executionArn = execution.arn;
    this.clock = options.clock;
    this.tasks = options.tasks;
    this.#family = family;
  }

  get ended(): Promise<Execution> {
    if (this.#ended === undefined) {
      this.#ended = withResolvers();
      if (this.#crash !== undefined) this.#ended.reject(this.#crash.error);
      else if (this.#over) this.#ended.resolve(this.execution);
    }
    return this.#ended.promise;
  }

  begin(): void {
    if (this.execution.status === 'PENDING') return this.deliver({ kind: 'start', time: this.clock.now() });
    // Answers that come at once wait until everything is asked for, or they would meet timers not yet started.
    this.#working = true;
    try {
      for (const effect of pendingEffects(this.execution)) {
        if (this.#over) break;
        if (effect.kind === 'start-child') this.children().resume(effect);
        else this.#act([effect]);
      }
    } catch (error) {
      this.crash(error);
    }
    this.#work();
  }

  send(answer: OutsideAnswer): boolean {
    if (this.#over || !isAwaited(this.execution, answer.task)) return false;
    if (answer.kind === 'task-succeeded' || answer.kind === 'task-failed') this.cancelTask(answer.task);
    this.deliver({ ...answer, time: this.clock.now() });
    return true;
  }

  updateMapRun(change: Omit<UpdateMapRunSignal, 'kind' | 'time'>): void {
    this.deliver({ kind: 'update-map-run', time: this.clock.now(), ...change });
  }

  stop(reason: { readonly error?: string; readonly cause?: string } = {}): void {
    this.deliver({ kind: 'stop', time: this.clock.now(), ...reason });
  }

  deliver(signal: Signal): void {
    if (this.#over) return;
    this.#queue.push(signal);
    if (!this.#working) this.#work();
  }

  isOver(): boolean {
    return this.#over;
  }

  crash(error: unknown): void {
    if (this.#over) return;
    this.#over = true;
    this.#crash = { error };
    this.#queue = [];
    for (const cancel of this.#timers?.values() ?? []) cancel();
    this.#calls?.cancelAll();
    this.#objects?.close();
    this.#children?.stopAll();
    this.#ended?.reject(error);
    this.#family?.crashed(error);
  }

  tellWhenStuck(): void {
    const { wokenBy = 'anybody', linked } = this.options;
    if (wokenBy === 'anybody' || this.#over || this.#working || (this.#timers?.size ?? 0) > 0) return;
    if (this.#children?.mayWake() === true || this.#objects?.isBusy() === true || this.#calls?.areSilent() === false) {
      return;
    }
    const diagnostic = this.#children?.asleep ?? nothingWakes(linked, this.execution);
    if (this.#family === undefined) this.crash(new RunError([diagnostic]));
    else this.#family.stuck(diagnostic);
  }

  #work(): void {
    const { execution, options } = this;
    const { linked, onEvent, store } = options;
    this.#working = true;
    try {
      while (this.#taken < this.#queue.length && !this.#over) {
        const { firstEvent, effects } = advance(linked, execution, this.#next());
        if (onEvent !== undefined && this.#family === undefined) eventsOf(execution.log, firstEvent).forEach(onEvent);
        const saved = store?.save({ execution, firstEvent });
        if (saved !== undefined) return void this.#afterSaving(saved, effects);
        this.#act(effects);
      }
    } catch (error) {
      return this.crash(error);
    }
    this.#working = false;
    if (execution.status !== 'PENDING' && execution.status !== 'RUNNING' && !this.#over) {
      this.#over = true;
      if (this.#family === undefined) options.onEnd?.(execution);
      else this.#family.ended(execution);
      this.#ended?.resolve(execution);
    }
    this.tellWhenStuck();
  }

  /** By its place: taking the first of a long array away would cost as much as the array is long. */
  #next(): Signal {
    if (this.#taken === this.#queue.length - 1) {
      this.#taken = 0;
      const signal = this.#queue.pop() as Signal;
      if (this.#queue.length > 0) this.#queue = [];
      return signal;
    }
    return this.#queue[this.#taken++] as Signal;
  }

  async #afterSaving(saved: Promise<void>, effects: readonly Effect[]): Promise<void> {
    const release = this.clock.hold();
    try {
      await saved;
      this.#act(effects);
      this.#work();
    } catch (error) {
      this.crash(error);
    } finally {
      release();
    }
  }

  #act(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (!this.#over) (performers[effect.kind] as (driver: Driver, effect: Effect) => void)(this, effect);
    }
  }

  callTask(effect: EffectOf<'call-task'>): void {
    (this.#calls ??= new TaskCalls(this)).call(effect);
  }
  cancelTask(task: TaskId): void {
    this.#calls?.cancel(task);
  }

  startTimer({ timer, due }: EffectOf<'start-timer'>): void {
    const wake = () => {
      if (timer !== this.execution.timeout?.timer) this.#calls?.giveAnswers();
      // One of the answers may have made the timer pointless.
      if (this.#timers?.delete(timer) === true) this.deliver({ kind: 'timer', time: this.clock.now(), timer });
    };
    this.#timers ??= new Map();
    this.#timers.set(timer, this.clock.schedule(this.#scaled(timer, due), wake));
  }
  cancelTimer(timer: TimerId): void {
    this.#timers?.get(timer)?.();
    this.#timers?.delete(timer);
  }

  /** Timeouts and heartbeats keep their length: what they measure is not ours to hurry. */
  #scaled(timer: TimerId, due: number): number {
    const { waitTimeScale = 1 } = this.options;
    if (waitTimeScale === 1) return due;
    const phase = this.execution.threads[this.execution.waiting[timer] ?? -1]?.phase;
    const isPause = phase?.kind === 'wait' || phase?.kind === 'retry';
    return isPause ? this.clock.now() + Math.max(0, due - this.clock.now()) * waitTimeScale : due;
  }

  children(): ChildRuns {
    return (this.#children ??= new ChildRuns(this, beginChild));
  }
  objects(): MapObjectCalls {
    return (this.#objects ??= new MapObjectCalls(this.options.objects, this));
  }
}

/** Node has it from version 22 on. */
function withResolvers<T>(): PromiseWithResolvers<T> {
  const made = {} as PromiseWithResolvers<T>;
  made.promise = new Promise<T>((resolve, reject) => {
    made.resolve = resolve;
    made.reject = reject;
  });
  return made;
}
interface PromiseWithResolvers<T> {
  promise: Promise<T>;
  resolve(value: T): void;
  reject(error: unknown): void;
}

function beginChild(options: DriveOptions, execution: Execution, family: Family): Drive {
  const driver = new Driver(options, execution, family);
  driver.begin();
  return driver;
}

const performers: { readonly [K in EffectKind]: (driver: Driver, effect: EffectOf<K>) => void } = {
  'call-task': (driver, effect) => driver.callTask(effect),
  'cancel-task': (driver, { task }) => driver.cancelTask(task),
  'start-timer': (driver, effect) => driver.startTimer(effect),
  'cancel-timer': (driver, { timer }) => driver.cancelTimer(timer),
  'start-child': (driver, effect) => driver.children().start(effect),
  'stop-child': (driver, { child }) => driver.children().stop(child),
  'read-items': (driver, effect) => driver.objects().read(effect),
  'stop-reading': (driver, { reader }) => driver.objects().stopReading(reader),
  'put-object': (driver, effect) => driver.objects().put(effect),
  'cancel-put': (driver, { put }) => driver.objects().cancelPut(put),
};

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
