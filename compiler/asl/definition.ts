// Amazon States Language as types, field by field (https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html).
// A state has the fields of both query languages; which of them it may use is said by `asl/read`, and a state that
// was not read by it is not a `State`.
import type { Json, JsonObject } from '../json.js';

export type QueryLanguage = 'JSONata' | 'JSONPath';

/** States that refer to each other: a definition, a branch, the processor of a Map. */
export interface Container {
  readonly Comment?: string;
  readonly StartAt: string;
  readonly States: { readonly [name: string]: State };
}
export interface Definition extends Container {
  /** JSONPath when absent. */
  readonly QueryLanguage?: QueryLanguage;
  readonly Version?: '1.0';
  readonly TimeoutSeconds?: number;
}
export type Branch = Container;
export interface Processor extends Container {
  readonly ProcessorConfig?: {
    readonly Mode?: 'INLINE' | 'DISTRIBUTED';
    readonly ExecutionType?: 'STANDARD' | 'EXPRESS';
  };
}

interface StateFields<T extends string> {
  readonly Type: T;
  readonly Comment?: string;
  /** Only JSONata, in a JSONPath machine. */
  readonly QueryLanguage?: QueryLanguage;
}
interface Assign {
  /** Variables by name; JSONPath: a payload template. */
  readonly Assign?: JsonObject;
}
interface Output {
  /** JSONata: any JSON; strings `{% … %}` in it are expressions. */
  readonly Output?: Json;
  /** JSONPath. `null` stands for the empty object. */
  readonly InputPath?: string | null;
  readonly OutputPath?: string | null;
}
interface Result {
  /** JSONPath. `null` throws the result away. */
  readonly ResultPath?: string | null;
}
/** Exactly one of the two. */
interface Transition {
  readonly Next?: string;
  readonly End?: true;
}
/** What Task, Parallel and Map have in common. */
interface Work extends Output, Result, Assign, Transition {
  /** JSONPath: a payload template over the raw result. */
  readonly ResultSelector?: Json;
  readonly Retry?: readonly Retrier[];
  readonly Catch?: readonly Catcher[];
}
interface Input {
  /** JSONata. */
  readonly Arguments?: Json;
  /** JSONPath: a payload template. */
  readonly Parameters?: Json;
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
export interface Catcher extends Result, Assign {
  readonly ErrorEquals: readonly string[];
  readonly Next: string;
  readonly Output?: Json;
  readonly Comment?: string;
}

export interface PassState extends StateFields<'Pass'>, Output, Result, Assign, Transition {
  /** JSONPath: the result as it is written. */
  readonly Result?: Json;
  readonly Parameters?: Json;
}
export interface TaskState extends StateFields<'Task'>, Work, Input {
  readonly Resource: string;
  readonly TimeoutSeconds?: number | string;
  readonly TimeoutSecondsPath?: string;
  readonly HeartbeatSeconds?: number | string;
  readonly HeartbeatSecondsPath?: string;
  readonly Credentials?: JsonObject;
}
/** JSONata: a `Condition`. JSONPath: the fields that `parseChoiceRule` reads. */
export interface ChoiceRule extends Assign {
  readonly Condition?: string | boolean;
  readonly Next: string;
  readonly Output?: Json;
  readonly Comment?: string;
}
export interface ChoiceState extends StateFields<'Choice'>, Output, Assign {
  readonly Choices: readonly ChoiceRule[];
  readonly Default?: string;
}
/** Exactly one of the four durations. */
export interface WaitState extends StateFields<'Wait'>, Output, Assign, Transition {
  readonly Seconds?: number | string;
  readonly SecondsPath?: string;
  readonly Timestamp?: string;
  readonly TimestampPath?: string;
}
export interface SucceedState extends StateFields<'Succeed'>, Output {}
export interface FailState extends StateFields<'Fail'> {
  readonly Error?: string;
  readonly ErrorPath?: string;
  readonly Cause?: string;
  readonly CausePath?: string;
}
export interface ParallelState extends StateFields<'Parallel'>, Work, Input {
  readonly Branches: readonly Branch[];
}
/** Exactly one of `ItemProcessor` and `Iterator`, its older name. */
export interface MapState extends StateFields<'Map'>, Work {
  readonly ItemProcessor?: Processor;
  readonly Iterator?: Processor;
  readonly ItemSelector?: Json;
  /** The older name of `ItemSelector`. */
  readonly Parameters?: Json;
  readonly Items?: Json;
  readonly ItemsPath?: string;
  readonly MaxConcurrency?: number | string;
  readonly MaxConcurrencyPath?: string;
  readonly ToleratedFailureCount?: number | string;
  readonly ToleratedFailureCountPath?: string;
  readonly ToleratedFailurePercentage?: number | string;
  readonly ToleratedFailurePercentagePath?: string;
  readonly Label?: string;
  readonly ItemReader?: JsonObject;
  readonly ItemBatcher?: JsonObject;
  readonly ResultWriter?: JsonObject;
}

export type State =
  PassState | TaskState | ChoiceState | WaitState | SucceedState | FailState | ParallelState | MapState;
export type StateType = State['Type'];
export type StateOf<T extends StateType> = Extract<State, { Type: T }>;

/** The language of a state: its own, else the machine's, however deep the state is nested. */
export function languageOf(
  definition: { readonly QueryLanguage?: unknown },
  state: { readonly QueryLanguage?: unknown },
): QueryLanguage {
  return (state.QueryLanguage ?? definition.QueryLanguage) === 'JSONata' ? 'JSONata' : 'JSONPath';
}
