// What goes into the engine and what comes out: signals carry time and results in, effects ask for the outside
// world's help. Both are JSON, so a stored list of signals replays an execution exactly.
import type { TaskPattern } from '../../compiler/asl/resources/resource.js';
import type { Json, JsonObject } from '../../compiler/json.js';

/** Given out by the execution, unique within it; tasks and timers draw from one counter, so order of ids is order of asking. */
export type TaskId = number;
export type TimerId = number;
export type ChildId = number;
/** Of a reader of items, and of one object that is written. */
export type ReaderId = number;
export type PutId = number;

interface SignalFields<K extends string> {
  readonly kind: K;
  /** When it happened, in milliseconds since the epoch. Never earlier than the signal before. */
  readonly time: number;
}
export type StartSignal = SignalFields<'start'>;
export interface TaskSucceededSignal extends SignalFields<'task-succeeded'> {
  readonly task: TaskId;
  readonly output: Json;
}
export interface TaskFailedSignal extends SignalFields<'task-failed'> {
  readonly task: TaskId;
  readonly error?: string;
  readonly cause?: string;
}
/** A worker took the task of an activity: its clocks start. Tasks of all other kinds start with their call. */
export interface TaskStartedSignal extends SignalFields<'task-started'> {
  readonly task: TaskId;
  readonly workerName?: string;
}
/** The service took the request of a job or a callback; its result comes later. */
export interface TaskSubmittedSignal extends SignalFields<'task-submitted'> {
  readonly task: TaskId;
  readonly output: Json;
}
/** The worker of a task is alive: its heartbeat clock starts again. */
export interface HeartbeatSignal extends SignalFields<'heartbeat'> {
  readonly task: TaskId;
}
export interface TimerSignal extends SignalFields<'timer'> {
  readonly timer: TimerId;
}
/** A child execution of a distributed Map is over. */
export interface ChildEndedSignal extends SignalFields<'child-ended'> {
  readonly child: ChildId;
  readonly status: 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: string;
}
/** The next items of a reader, from the place that was asked for. */
export interface ItemsReadSignal extends SignalFields<'items-read'> {
  readonly reader: ReaderId;
  /** How many items came before these. */
  readonly offset: number;
  readonly items: readonly Json[];
  /** Whether they are the fields of an object: `{ Key, Value }` each. */
  readonly keyed: boolean;
  /** Where they were read, as AWS writes it: `s3://bucket/key`. */
  readonly source: string;
  /** There are no more. */
  readonly done: boolean;
}
export interface ReadingFailedSignal extends SignalFields<'reading-failed'> {
  readonly reader: ReaderId;
  readonly error: string;
  readonly cause: string;
}
export interface ObjectPutSignal extends SignalFields<'object-put'> {
  readonly put: PutId;
  /** In bytes. */
  readonly size: number;
}
export interface PutFailedSignal extends SignalFields<'put-failed'> {
  readonly put: PutId;
  readonly error: string;
  readonly cause: string;
}
/** What the outside says of the items and the results of a distributed Map. */
export type MapRunSignal = ChildEndedSignal | ItemsReadSignal | ReadingFailedSignal | ObjectPutSignal | PutFailedSignal;
const mapRunSignals: { readonly [K in MapRunSignal['kind']]: true } = {
  'child-ended': true,
  'items-read': true,
  'reading-failed': true,
  'object-put': true,
  'put-failed': true,
};

export function isMapRunSignal(signal: Signal): signal is MapRunSignal {
  return Object.hasOwn(mapRunSignals, signal.kind);
}

/** Changes a run of a distributed Map while it goes on. */
export interface UpdateMapRunSignal extends SignalFields<'update-map-run'> {
  readonly mapRunArn: string;
  readonly maxConcurrency?: number;
  readonly toleratedCount?: number;
  readonly toleratedPercentage?: number;
}
/** Aborts the execution. */
export interface StopSignal extends SignalFields<'stop'> {
  readonly error?: string;
  readonly cause?: string;
}
/** What the outside says of one task. */
export type TaskSignal =
  TaskStartedSignal | TaskSubmittedSignal | TaskSucceededSignal | TaskFailedSignal | HeartbeatSignal;
export type Signal = StartSignal | TaskSignal | TimerSignal | MapRunSignal | UpdateMapRunSignal | StopSignal;
export type SignalKind = Signal['kind'];
export type SignalOf<K extends SignalKind> = Extract<Signal, { kind: K }>;

export interface CallTaskEffect {
  readonly kind: 'call-task';
  readonly task: TaskId;
  /** The `Resource` of the state. */
  readonly resource: string;
  readonly pattern: TaskPattern;
  /** What the outside answers with, where the pattern lets it: the task token. */
  readonly token?: string;
  /** The role that the state's `Credentials` name. */
  readonly roleArn?: string;
  readonly arguments: Json;
  readonly stateName: string;
  /** 1 for the first call of a visit, 2 for its first retry. */
  readonly attempt: number;
  readonly timeoutSeconds?: number;
  readonly heartbeatSeconds?: number;
}
/** Nobody waits for the result any more. */
export interface CancelTaskEffect {
  readonly kind: 'cancel-task';
  readonly task: TaskId;
}
/** Asks for a `timer` signal at `due` (milliseconds since the epoch), at once when `due` has passed. */
export interface StartTimerEffect {
  readonly kind: 'start-timer';
  readonly timer: TimerId;
  readonly due: number;
}
export interface CancelTimerEffect {
  readonly kind: 'cancel-timer';
  readonly timer: TimerId;
}
/** Starts an execution of the states inside a distributed Map. */
export interface StartChildEffect {
  readonly kind: 'start-child';
  readonly child: ChildId;
  /** The Map state. */
  readonly state: string;
  readonly name: string;
  readonly arn: string;
  readonly mapRunArn: string;
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly input: Json;
  /** How many items it works on. */
  readonly itemCount: number;
  /** Everything random in the child follows from it. */
  readonly seed: number;
}
/** Aborts a child execution; its end is of no interest any more. */
export interface StopChildEffect {
  readonly kind: 'stop-child';
  readonly child: ChildId;
}
/** Asks for the next page of items: an `items-read` or `reading-failed` signal. */
export interface ReadItemsEffect {
  readonly kind: 'read-items';
  readonly reader: ReaderId;
  /** The Map state. */
  readonly state: string;
  /** `arn:aws:states:::s3:getObject` or `…:s3:listObjectsV2`. */
  readonly resource: string;
  readonly arguments: Json;
  /** `ReaderConfig`, all of its values known. */
  readonly config: JsonObject;
  /** How many items have been read. */
  readonly offset: number;
}
/** No more items of this reader are wanted. */
export interface StopReadingEffect {
  readonly kind: 'stop-reading';
  readonly reader: ReaderId;
}
/** Writes one object: an `object-put` or `put-failed` signal. */
export interface PutObjectEffect {
  readonly kind: 'put-object';
  readonly put: PutId;
  /** The Map state. */
  readonly state: string;
  /** `arn:aws:states:::s3:putObject`. */
  readonly resource: string;
  readonly bucket: string;
  readonly key: string;
  /** `lines`: each element of `content`, an array, is a line. */
  readonly format: 'json' | 'lines';
  readonly content: Json;
}
/** Nobody waits for the object any more. */
export interface CancelPutEffect {
  readonly kind: 'cancel-put';
  readonly put: PutId;
}
export type Effect =
  | CallTaskEffect
  | CancelTaskEffect
  | StartTimerEffect
  | CancelTimerEffect
  | StartChildEffect
  | StopChildEffect
  | ReadItemsEffect
  | StopReadingEffect
  | PutObjectEffect
  | CancelPutEffect;
export type EffectKind = Effect['kind'];
export type EffectOf<K extends EffectKind> = Extract<Effect, { kind: K }>;
