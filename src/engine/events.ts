// What an execution records while it runs: compact, all JSON, values shared with the execution's data, never
// changed once recorded. `history.ts` renders them in AWS's shape when somebody asks.
import type { StateType } from '../../compiler/asl/definition.js';
import type { Json, JsonObject } from '../../compiler/json.js';

interface EventFields<K extends string> {
  readonly kind: K;
  /** 1, 2, 3 … without gaps. */
  readonly id: number;
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** The event before this one in the same chain; 0 where AWS gives 0. */
  readonly previous: number;
}

/** How a state was left, where there is more than one way. Indexes count from 0. */
export type Via =
  | { readonly kind: 'rule'; readonly index: number }
  | { readonly kind: 'default' }
  | { readonly kind: 'catch'; readonly index: number };

export interface ExecutionStartedEvent extends EventFields<'execution-started'> {
  readonly input: Json;
  readonly roleArn: string;
}
export interface ExecutionSucceededEvent extends EventFields<'execution-succeeded'> {
  readonly output: Json;
}
interface Failure {
  readonly error?: string;
  readonly cause?: string;
}
export interface ExecutionFailedEvent extends EventFields<'execution-failed'>, Failure {}
export interface ExecutionAbortedEvent extends EventFields<'execution-aborted'>, Failure {}
export interface ExecutionTimedOutEvent extends EventFields<'execution-timed-out'>, Failure {}

export interface StateEnteredEvent extends EventFields<'state-entered'> {
  readonly state: string;
  readonly type: StateType;
  readonly input: Json;
}
export interface StateExitedEvent extends EventFields<'state-exited'> {
  readonly state: string;
  readonly type: StateType;
  readonly output: Json;
  readonly assigned?: JsonObject;
  readonly via?: Via;
  /** Of Parallel and Map: the event of entering, which the chain does not lead back to. */
  readonly entered?: number;
}
export interface EvaluationFailedEvent extends EventFields<'evaluation-failed'> {
  readonly state: string;
  readonly error: string;
  readonly cause: string;
  readonly location?: string;
}

interface TaskFields {
  readonly state: string;
  readonly resource: string;
}
export interface TaskScheduledEvent extends EventFields<'task-scheduled'>, TaskFields {
  readonly region: string;
  readonly arguments: Json;
  readonly attempt: number;
  /** The index of the retrier that asked for this attempt. */
  readonly retrier?: number;
  readonly timeoutSeconds?: number;
  readonly heartbeatSeconds?: number;
  readonly roleArn?: string;
}
export interface TaskStartedEvent extends EventFields<'task-started'>, TaskFields {
  readonly workerName?: string;
}
export interface TaskSubmittedEvent extends EventFields<'task-submitted'>, TaskFields {
  readonly output: Json;
}
export interface TaskSucceededEvent extends EventFields<'task-succeeded'>, TaskFields {
  readonly output: Json;
}
export interface TaskFailedEvent extends EventFields<'task-failed'>, TaskFields, Failure {}
export interface TaskTimedOutEvent extends EventFields<'task-timed-out'>, TaskFields, Failure {}

interface GroupFields {
  readonly state: string;
}
export interface ParallelStartedEvent extends EventFields<'parallel-started'>, GroupFields {}
export interface ParallelSucceededEvent extends EventFields<'parallel-succeeded'>, GroupFields {}
export interface ParallelFailedEvent extends EventFields<'parallel-failed'>, GroupFields {}
export interface MapStartedEvent extends EventFields<'map-started'>, GroupFields {
  readonly length: number;
}
export interface MapSucceededEvent extends EventFields<'map-succeeded'>, GroupFields {}
export interface MapFailedEvent extends EventFields<'map-failed'>, GroupFields {}
export interface MapRunStartedEvent extends EventFields<'map-run-started'>, GroupFields {
  readonly mapRunArn: string;
}
export interface MapRunSucceededEvent extends EventFields<'map-run-succeeded'>, GroupFields {}
export interface MapRunFailedEvent extends EventFields<'map-run-failed'>, GroupFields, Failure {}
export interface MapRunAbortedEvent extends EventFields<'map-run-aborted'>, GroupFields {}
/** What happened to one iteration of a Map. */
export interface MapIterationEvent extends EventFields<'map-iteration'>, GroupFields {
  readonly what: 'started' | 'succeeded' | 'failed' | 'aborted';
  readonly index: number;
}
/** A state inside a branch or iteration that ended before it did. */
export interface StateAbortedEvent extends EventFields<'state-aborted'>, GroupFields {
  readonly type: 'Task' | 'Wait' | 'Parallel' | 'Map';
}

export type Event =
  | ExecutionStartedEvent
  | ExecutionSucceededEvent
  | ExecutionFailedEvent
  | ExecutionAbortedEvent
  | ExecutionTimedOutEvent
  | StateEnteredEvent
  | StateExitedEvent
  | EvaluationFailedEvent
  | TaskScheduledEvent
  | TaskStartedEvent
  | TaskSubmittedEvent
  | TaskSucceededEvent
  | TaskFailedEvent
  | TaskTimedOutEvent
  | ParallelStartedEvent
  | ParallelSucceededEvent
  | ParallelFailedEvent
  | MapStartedEvent
  | MapSucceededEvent
  | MapFailedEvent
  | MapRunStartedEvent
  | MapRunSucceededEvent
  | MapRunFailedEvent
  | MapRunAbortedEvent
  | MapIterationEvent
  | StateAbortedEvent;
export type EventKind = Event['kind'];
export type EventOf<K extends EventKind> = Extract<Event, { kind: K }>;
/** An event before it has its id, time and place in the chain. */
export type NewEvent = { [K in EventKind]: NewEventOf<K> }[EventKind];
export type NewEventOf<K extends EventKind> = Omit<EventOf<K>, 'id' | 'time' | 'previous'>;
