// What the driver needs from outside: a clock, somebody who does the tasks, a place to keep executions.
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import type { TaskPattern } from '../../compiler/asl/resources/resource.js';
import type { Json, JsonObject } from '../../compiler/json.js';
import type { Execution } from '../engine/execution.js';
import type { TaskId } from '../engine/messages.js';

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Calls `wake` once, when `due` (milliseconds since the epoch) is reached. The result cancels it. */
  schedule(due: number, wake: () => void): () => void;
  /** Says that somebody is at work: virtual time stands still until the result is called. */
  hold(): () => void;
}

export interface TaskRequest {
  /** The `Resource` of the state. */
  readonly resource: string;
  readonly pattern: TaskPattern;
  /** Unique within the execution: what `Drive.send` names the task by. */
  readonly task: TaskId;
  /** The task token, for callbacks and activities. */
  readonly token?: string;
  /** The role that the state's `Credentials` name. */
  readonly roleArn?: string;
  readonly arguments: Json;
  readonly stateName: string;
  /** 1 for the first call, 2 for the first retry. */
  readonly attempt: number;
  readonly executionArn: string;
  /** When it is called, in milliseconds since the epoch by the run's clock. */
  readonly time: number;
  readonly timeoutSeconds?: number;
  readonly heartbeatSeconds?: number;
  /** Aborted when nobody waits for the result any more: timeout, stop, end of the run. */
  readonly signal: AbortSignal;
  /** Starts the heartbeat clock of the task again. */
  heartbeat(): void;
}

/** `takes`: how long the task lasts by the run's clock, in milliseconds, counted from its call. */
interface Duration {
  readonly takes?: number;
}
export type TaskOutcome =
  | ({ readonly kind: 'succeeded'; readonly output: Json } & Duration)
  | ({ readonly kind: 'failed'; readonly error?: string; readonly cause?: string } & Duration)
  /**
   * A job was started or a callback asked for; `output` is what the service answered to the request. The result is what
   * `result` gives, or comes from outside through `Drive.send`.
   */
  | { readonly kind: 'submitted'; readonly output: Json; readonly result?: Promise<TaskOutcome> }
  /** The task stays under way: an answer through `Drive.send`, a timeout, a heartbeat timeout or a stop ends it. */
  | { readonly kind: 'never' }
  /** Nobody can do this task (not mocked, result not JSON): the run itself ends with a `RunError`, nothing catches it. */
  | { readonly kind: 'refused'; readonly diagnostic: Diagnostic };

/** Does one task. A plain result costs the driver no turn of the event loop. A throw ends the run: it is the handler's bug. */
export type TaskHandler = (request: TaskRequest) => TaskOutcome | Promise<TaskOutcome>;

/** What a distributed Map reads. */
export interface ItemsRequest {
  /** `arn:aws:states:::s3:getObject` or `…:s3:listObjectsV2`. */
  readonly resource: string;
  readonly arguments: Json;
  /** `ReaderConfig`, all of its values known. */
  readonly config: JsonObject;
  /** How many items to leave out, because they have been read before. */
  readonly offset: number;
}
export type PageOutcome =
  | {
      readonly kind: 'page';
      readonly items: readonly Json[];
      /** Whether they are the fields of an object, `{ Key, Value }` each. */
      readonly keyed: boolean;
      /** Where they were read: `s3://bucket/key`. */
      readonly source: string;
      /** There are no more. */
      readonly done: boolean;
    }
  | { readonly kind: 'failed'; readonly error: string; readonly cause: string };
export interface ItemReading {
  /** The next page, of a size that fits into memory easily. */
  next(): PageOutcome | Promise<PageOutcome>;
  /** No more pages are wanted. */
  close(): void;
}
export interface ObjectToPut {
  readonly resource: string;
  readonly bucket: string;
  readonly key: string;
  /** `lines`: each element of `content`, an array, is a line. */
  readonly format: 'json' | 'lines';
  readonly content: Json;
}
/** `size`: in bytes. */
export type PutOutcome =
  | { readonly kind: 'put'; readonly size: number }
  | { readonly kind: 'failed'; readonly error: string; readonly cause: string };

/** Reads and writes what distributed Maps keep in buckets. */
export interface MapObjects {
  read(request: ItemsRequest): ItemReading;
  put(object: ObjectToPut): PutOutcome | Promise<PutOutcome>;
}

/** What one call of `advance` changed. */
export interface ExecutionChange {
  readonly execution: Execution;
  /** The id of the first event that this change appended, if it did: `eventsOf(execution.log, firstEvent)`. */
  readonly firstEvent: number;
}

/**
 * Keeps executions. `save` ends before any effect of the change is acted on. The execution goes on to change: what is to be
 * kept is `snapshot(execution)`, which is JSON without the room that the log has reserved.
 */
export interface ExecutionStore {
  save(change: ExecutionChange): void | Promise<void>;
  load(executionArn: string): Execution | undefined | Promise<Execution | undefined>;
}
