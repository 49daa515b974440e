// A definition made ready to run: every field compiled once, shared by all executions. A linked state knows nothing of
// query languages. Kept apart from `link.ts`, so that the states can name these types without a cycle.
import type { Definition, Retrier, StateType } from '../../compiler/asl/definition.js';
import type { Json } from '../../compiler/json.js';
import type { OutputType, Transformation } from './map-run.js';
import type { Departure, Derive, MapItems, Moment, Problem, Read } from './moment.js';

/** One way out of a state. `next` absent: its container ends. */
export interface LinkedExit {
  /** `given`: the result of the work, the error output for a catcher, else the input of the state. */
  depart(moment: Moment, given: Json): Departure | Problem;
  readonly next?: string;
}
export interface LinkedCatcher {
  readonly errorEquals: readonly string[];
  readonly exit: LinkedExit;
}

interface Fields<T extends StateType> {
  readonly type: T;
  readonly name: string;
  /** What the state works on, out of what it was given. */
  readonly input: Derive;
}
/** States that work, may fail at it, and can be retried and caught. */
export interface Work {
  readonly retry: readonly Retrier[];
  readonly catch: readonly LinkedCatcher[];
  readonly exit: LinkedExit;
}
export interface LinkedPass extends Fields<'Pass'> {
  readonly result: Derive;
  readonly exit: LinkedExit;
}
export interface LinkedTask extends Fields<'Task'>, Work {
  readonly resource: string;
  readonly arguments: Derive;
  readonly timeoutSeconds?: Read<number>;
  readonly heartbeatSeconds?: Read<number>;
  readonly roleArn?: Read<string>;
}
export interface LinkedRule {
  readonly condition: Read<boolean>;
  readonly exit: LinkedExit;
}
export interface LinkedChoice extends Fields<'Choice'> {
  readonly rules: readonly LinkedRule[];
  readonly otherwise?: LinkedExit;
}
export interface LinkedWait extends Fields<'Wait'> {
  /** Milliseconds since the epoch. */
  readonly due: Read<number>;
  readonly exit: LinkedExit;
}
export interface LinkedSucceed extends Fields<'Succeed'> {
  readonly exit: LinkedExit;
}
export interface LinkedFail extends Fields<'Fail'> {
  readonly error?: Read<string>;
  readonly cause?: Read<string>;
}
export interface LinkedParallel extends Fields<'Parallel'>, Work {
  readonly arguments: Derive;
  /** The names of the states that the branches start at. */
  readonly branches: readonly string[];
}
export interface LinkedMap extends Fields<'Map'>, Work {
  /** All items; empty when they are read from elsewhere. */
  readonly items: Read<MapItems>;
  /** The input of an iteration, out of the state's input; the item itself when absent. */
  readonly selector?: Derive;
  readonly maxConcurrency?: Read<number>;
  readonly startAt: string;
  /** Present for a distributed Map: items, or batches of them, are executions of their own. */
  readonly distributed?: LinkedDistribution;
}
export interface LinkedDistribution {
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly label?: string;
  readonly toleratedCount?: Read<number>;
  readonly toleratedPercentage?: Read<number>;
  readonly reader?: LinkedReader;
  readonly batcher?: LinkedBatcher;
  readonly writer?: LinkedWriter;
}
export interface LinkedReader {
  readonly resource: string;
  readonly arguments: Derive;
  /** `ReaderConfig` without `MaxItems`. */
  readonly config: Derive;
  readonly maxItems?: Read<number>;
}
export interface LinkedBatcher {
  readonly maxItems?: Read<number>;
  readonly maxBytes?: Read<number>;
  readonly input?: Derive;
}
export interface LinkedWriter {
  readonly transformation: Transformation;
  readonly outputType: OutputType;
  /** Where results are exported to; absent when they are only transformed. */
  readonly target?: { readonly resource: string; readonly arguments: Derive };
}
export type LinkedState =
  LinkedPass | LinkedTask | LinkedChoice | LinkedWait | LinkedSucceed | LinkedFail | LinkedParallel | LinkedMap;
export type LinkedOf<T extends StateType> = Extract<LinkedState, { type: T }>;

export interface Linked {
  readonly definition: Definition;
  readonly startAt: string;
  /** All states, nested ones too: names are unique in the whole machine. */
  readonly states: ReadonlyMap<string, LinkedState>;
  readonly timeoutSeconds?: number;
}

/**
 * What the child executions of a distributed Map run: the same states, from another start.
 * @example
 * const child = createExecution(processorOf(linked, effect.state), { input: effect.input });
 */
export function processorOf(linked: Linked, state: string): Linked {
  const map = linked.states.get(state);
  const { timeoutSeconds: _own, ...rest } = linked;
  return { ...rest, startAt: map?.type === 'Map' ? map.startAt : '' };
}
