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
}
export interface TaskStartedEvent extends EventFields<'task-started'>, TaskFields {}
export interface TaskSucceededEvent extends EventFields<'task-succeeded'>, TaskFields {
  readonly output: Json;
}
export interface TaskFailedEvent extends EventFields<'task-failed'>, TaskFields, Failure {}
export interface TaskTimedOutEvent extends EventFields<'task-timed-out'>, TaskFields, Failure {}

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
  | TaskSucceededEvent
  | TaskFailedEvent
  | TaskTimedOutEvent;
export type EventKind = Event['kind'];
export type EventOf<K extends EventKind> = Extract<Event, { kind: K }>;
/** An event before it has its id, time and place in the chain. */
export type NewEvent = { [K in EventKind]: Omit<EventOf<K>, 'id' | 'time' | 'previous'> }[EventKind];
