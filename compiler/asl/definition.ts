// Amazon States Language as types, field by field (https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html).
// JSONata mode with variables; a state that is not read by `asl/read` is not a `State`.
import type { Json, JsonObject } from '../json.js';

export interface Definition {
  readonly Comment?: string;
  readonly QueryLanguage: 'JSONata';
  readonly Version?: '1.0';
  readonly TimeoutSeconds?: number;
  readonly StartAt: string;
  readonly States: { readonly [name: string]: State };
}

interface StateFields<T extends string> {
  readonly Type: T;
  readonly Comment?: string;
  readonly QueryLanguage?: 'JSONata';
}
interface Output {
  /** Any JSON; strings `{% … %}` in it are JSONata. */
  readonly Output?: Json;
}
interface Assign {
  readonly Assign?: JsonObject;
}
/** Exactly one of the two. */
interface Transition {
  readonly Next?: string;
  readonly End?: true;
}

export interface Retrier {
  readonly ErrorEquals: readonly string[];
  readonly IntervalSeconds?: number;
  readonly MaxAttempts?: number;
  readonly BackoffRate?: number;
  readonly MaxDelaySeconds?: number;
  readonly JitterStrategy?: 'FULL' | 'NONE';
  readonly Comment?: string;
}
export interface Catcher extends Output, Assign {
  readonly ErrorEquals: readonly string[];
  readonly Next: string;
  readonly Comment?: string;
}

export interface PassState extends StateFields<'Pass'>, Output, Assign, Transition {}
export interface TaskState extends StateFields<'Task'>, Output, Assign, Transition {
  readonly Resource: string;
  readonly Arguments?: Json;
  readonly TimeoutSeconds?: number | string;
  readonly HeartbeatSeconds?: number | string;
  readonly Credentials?: JsonObject;
  readonly Retry?: readonly Retrier[];
  readonly Catch?: readonly Catcher[];
}
export interface ChoiceRule extends Output, Assign {
  readonly Condition: string | boolean;
  readonly Next: string;
  readonly Comment?: string;
}
export interface ChoiceState extends StateFields<'Choice'>, Output, Assign {
  readonly Choices: readonly ChoiceRule[];
  readonly Default?: string;
}
/** Exactly one of `Seconds` and `Timestamp`. */
export interface WaitState extends StateFields<'Wait'>, Output, Assign, Transition {
  readonly Seconds?: number | string;
  readonly Timestamp?: string;
}
export interface SucceedState extends StateFields<'Succeed'>, Output {}
export interface FailState extends StateFields<'Fail'> {
  readonly Error?: string;
  readonly Cause?: string;
}

export type State = PassState | TaskState | ChoiceState | WaitState | SucceedState | FailState;
export type StateType = State['Type'];
export type StateOf<T extends StateType> = Extract<State, { Type: T }>;
