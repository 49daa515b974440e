// One execution as data: JSON through and through, changed only by `advance`, readonly to everyone else. What is
// outstanding (task calls, timers) is always derivable from it, so a crash between saving and acting loses nothing.
import { copyOfLog, emptyLog, type EventLog } from './event-log.js';
import type { Json, JsonObject } from '../../compiler/json.js';
import type { Linked } from './linked.js';
import { copyOfRun, type MapRun, type MapRunSummary, pendingOfRun } from './map-run.js';
import type { CallTaskEffect, Effect, TaskId, TimerId } from './messages.js';
import { type Streams, seededStreams } from './random.js';

export type ExecutionStatus = 'PENDING' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** `aws`: 256 KiB of data, 25,000 events, one year. `none`: no limits, for measuring scale. */
export type Limits = 'aws' | 'none';

/** What the outside needs to know about an error: ASL's names, or the task's own. */
export interface ErrorInfo {
  readonly error?: string;
  readonly cause?: string;
}

export interface Timer {
  readonly timer: TimerId;
  readonly due: number;
}

/** One stay in one state, from entering to leaving it, with all its retries. */
export interface Visit {
  readonly state: string;
  readonly input: Json;
  readonly enteredAt: number;
  readonly enteredEvent: number;
  readonly retryCount: number;
  /** How often each retrier of the state has been used, by its index. Filled on first use. */
  readonly retries: readonly number[];
  /** The retrier that asked for the attempt under way. */
  readonly retrier?: number;
}

/** How far a task is: an activity waits for a worker, a job or callback has been taken by its service. */
export type TaskStage = 'scheduled' | 'started' | 'submitted';

/** What a thread waits for between two calls of `advance`. */
export type Phase =
  | { readonly kind: 'entering'; readonly state: string; readonly input: Json }
  | {
      readonly kind: 'task';
      readonly call: CallTaskEffect;
      readonly stage: TaskStage;
      readonly timeout?: Timer;
      readonly heartbeat?: Timer;
    }
  | { readonly kind: 'wait'; readonly timer: Timer }
  | { readonly kind: 'retry'; readonly timer: Timer }
  /** Branches or iterations are running. */
  | { readonly kind: 'group'; readonly group: Group }
  /** Child executions of a distributed Map are running. */
  | { readonly kind: 'map-run'; readonly run: MapRun }
  | { readonly kind: 'done' };

/** The children of a Parallel or Map state during one attempt. */
export interface Group {
  /** The input of each child, or of all of them. */
  readonly inputs: readonly Json[];
  /** The outputs, at the places of their inputs. */
  readonly outputs: readonly Json[];
  readonly total: number;
  /** How many were started. */
  readonly started: number;
  readonly ended: number;
  /** How many may run at the same time. */
  readonly concurrency: number;
  /** What the randomness of each child follows from. */
  readonly seed: number;
}

export type ThreadId = number;

/** `$states.context.Map.Item`. */
export interface MapItem {
  readonly Index: number;
  readonly Value: Json;
  /** Of the fields of an object. */
  readonly Key?: string;
  /** Of a distributed Map: where the item was read. */
  readonly Source?: string;
}

/**
 * A line of control: its own place, variables, event chain and random streams. The first one is the execution itself;
 * the branches of a Parallel and the iterations of a Map are further ones. A parent is blocked while they run, so a
 * child's variables start as those of its parent.
 */
export interface Thread {
  readonly id: ThreadId;
  /** Absent for the first thread. */
  readonly parent?: ThreadId;
  /** Which branch or iteration of its parent it is. */
  readonly index: number;
  /** The item of the iteration it is in, however deep. */
  readonly item?: MapItem;
  readonly phase: Phase;
  readonly visit?: Visit;
  readonly variables: JsonObject;
  /** The last event of this thread's chain. */
  readonly lastEvent: number;
  readonly streams: Streams;
}

export type StateMachineType = 'STANDARD' | 'EXPRESS';

export interface Execution {
  readonly name: string;
  readonly arn: string;
  readonly stateMachineName: string;
  readonly stateMachineArn: string;
  readonly roleArn: string;
  readonly region: string;
  readonly type: StateMachineType;
  readonly mapRunArn?: string;
  /** Of a child execution of a distributed Map: how many items it works on. */
  readonly itemCount?: number;
  readonly input: Json;
  /** The input as it was written, where that is not its compact form. AWS shows it so. */
  readonly inputText?: string;
  readonly limits: Limits;
  readonly status: ExecutionStatus;
  /** Milliseconds since the epoch, from the `start` signal on. */
  readonly startTime?: number;
  readonly stopTime?: number;
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: string;
  readonly log: EventLog;
  /** By id; `null` where a branch or iteration has ended and the id is free again. */
  readonly threads: readonly (Thread | null)[];
  readonly freeThreads: readonly ThreadId[];
  /** Which thread waits for which task or timer. */
  readonly waiting: { readonly [id: number]: ThreadId };
  /** The runs of its distributed Maps, the oldest first. Absent when there were none. */
  readonly mapRuns?: readonly MapRunSummary[];
  /** The timer of the state machine's own `TimeoutSeconds`. */
  readonly timeout?: Timer;
  readonly nextId: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface NewExecution {
  readonly input: Json;
  readonly inputText?: string;
  readonly name?: string;
  readonly arn?: string;
  readonly stateMachineName?: string;
  readonly stateMachineArn?: string;
  /** Of a child execution of a distributed Map. */
  readonly mapRunArn?: string;
  readonly itemCount?: number;
  /** STANDARD when absent. EXPRESS has no limit on the number of events. */
  readonly type?: StateMachineType;
  /** Everything random in this execution follows from it. 0 when absent. */
  readonly seed?: number;
  readonly limits?: Limits;
  readonly accountId?: string;
  readonly region?: string;
  readonly partition?: string;
  readonly roleArn?: string;
}

/**
 * An execution that waits for its `start` signal.
 * @example
 * const execution = createExecution(linked, { name: 'e1', stateMachineName: 'VerifyUser', input: { id: 'u1' }, seed: 1 });
 */
export function createExecution(linked: Linked, options: NewExecution): Execution {
  const { name = 'execution', stateMachineName = 'StateMachine', seed = 0, limits = 'aws', input } = options;
  const { accountId = '123456789012', region = 'us-east-1', partition = 'aws', inputText } = options;
  const base = `arn:${partition}:states:${region}:${accountId}`;
  const execution: Mutable<Execution> = {
    name,
    arn: options.arn ?? `${base}:execution:${stateMachineName}:${name}`,
    stateMachineName,
    stateMachineArn: options.stateMachineArn ?? `${base}:stateMachine:${stateMachineName}`,
    roleArn: options.roleArn ?? `arn:${partition}:iam::${accountId}:role/StepFunctionsRole`,
    region,
    type: options.type ?? 'STANDARD',
    input,
    limits,
    status: 'PENDING',
    log: emptyLog(),
    threads: [
      {
        id: 0,
        index: 0,
        phase: { kind: 'entering', state: linked.startAt, input },
        variables: {},
        lastEvent: 0,
        streams: seededStreams(seed),
      },
    ],
    freeThreads: [],
    waiting: {},
    nextId: 1,
  };
  if (options.mapRunArn !== undefined) execution.mapRunArn = options.mapRunArn;
  if (options.itemCount !== undefined) execution.itemCount = options.itemCount;
  if (inputText !== undefined && inputText !== JSON.stringify(input)) execution.inputText = inputText;
  return execution;
}

/** A copy that later calls of `advance` do not touch. Data inside is shared, since nobody ever changes it. */
export function snapshot(execution: Execution): Execution {
  return {
    ...execution,
    log: copyOfLog(execution.log),
    threads: execution.threads.map((thread) => thread && copyOf(thread)),
    freeThreads: [...execution.freeThreads],
    waiting: { ...execution.waiting },
    ...(execution.mapRuns === undefined ? {} : { mapRuns: [...execution.mapRuns] }),
  };
}

function copyOf(thread: Thread): Thread {
  const { phase, streams } = thread;
  return { ...thread, phase: copyOfPhase(phase), streams: { ...streams } };
}

function copyOfPhase(phase: Phase): Phase {
  if (phase.kind === 'group') return { ...phase, group: { ...phase.group, outputs: [...phase.group.outputs] } };
  return phase.kind === 'map-run' ? { ...phase, run: copyOfRun(phase.run) } : phase;
}

/** Whether somebody waits for the answer to a task. */
export function isAwaited(execution: Execution, task: TaskId): boolean {
  return execution.status === 'RUNNING' && execution.waiting[task] !== undefined;
}

/** Everything asked for and not answered yet, in the order in which it was asked. */
export function pendingEffects(execution: Execution): readonly Effect[] {
  if (execution.status !== 'RUNNING') return [];
  const found: { readonly order: number; readonly effect: Effect }[] = [];
  const timer = (of: Timer | undefined) => {
    if (of !== undefined) found.push({ order: of.timer, effect: { kind: 'start-timer', ...of } });
  };
  timer(execution.timeout);
  for (const thread of execution.threads) {
    if (thread === null) continue;
    const { phase } = thread;
    if (phase.kind === 'task') {
      found.push({ order: phase.call.task, effect: phase.call });
      timer(phase.timeout);
      timer(phase.heartbeat);
    } else if (phase.kind === 'map-run') {
      found.push(...pendingOfRun(phase.run));
    } else if (phase.kind === 'wait' || phase.kind === 'retry') timer(phase.timer);
  }
  return found.sort((a, b) => a.order - b.order).map(({ effect }) => effect);
}
