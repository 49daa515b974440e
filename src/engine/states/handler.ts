// What each state type must know: how to be linked, what to do on entering, when an answer arrives that its thread was
// waiting for, and when one of its branches or iterations has ended.
import type { Catcher, Retrier, StateOf, StateType } from '../../../compiler/asl/definition.js';
import type { JsonObject } from '../../../compiler/json.js';
import type { Given } from '../fields/compiler.js';
import type { LinkedExit, LinkedOf, Work } from '../linked.js';
import type { MapRunSignal, SignalOf, TaskSignal } from '../messages.js';
import type { Derive, MapItems, Read } from '../moment.js';
import type { Ending, Turn, WorkingThread } from '../turn.js';

/** Helps a state to link itself, in whichever query language it is written; collects what must be refused. */
export interface Linker {
  input(): Derive;
  work(): Derive;
  passed(): Derive;
  selector(): Derive | undefined;
  items(takesObjects: boolean): Read<MapItems>;
  due(): Read<number>;
  seconds(field: string): Read<number> | undefined;
  count(field: string): Read<number> | undefined;
  percentage(field: string): Read<number> | undefined;
  text(field: string): Read<string> | undefined;
  roleArn(): Read<string> | undefined;
  payload(field: string): Derive | undefined;
  settings(settings: JsonObject, location: string): Derive;
  /** For the fields inside of a field that is an object: `ItemReader`. They see the same input as the state. */
  within(field: string): Linker;
  condition(rule: object, at: string): Read<boolean>;
  /** `at` is the place of rules and catchers as AWS spells it: `Choices[0]/`. */
  exit(fields: object, at: string, given: Given): LinkedExit;
  /** Retry, Catch and the way out of a state that works. */
  working(state: { readonly Retry?: readonly Retrier[]; readonly Catch?: readonly Catcher[] }): Work;
  refuse(location: string, what: string): void;
}

/** Answers to what a thread asked for. */
export type Answer = TaskSignal | MapRunSignal | SignalOf<'timer'>;

export interface StateHandler<T extends StateType> {
  link(state: StateOf<T>, name: string, linker: Linker): LinkedOf<T>;
  enter(turn: Turn, thread: WorkingThread, state: LinkedOf<T>): void;
  answer?(turn: Turn, thread: WorkingThread, state: LinkedOf<T>, answer: Answer): void;
  childEnded?(turn: Turn, thread: WorkingThread, state: LinkedOf<T>, ending: Ending): void;
}
