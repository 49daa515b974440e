// What each state type must know: how to be linked, what to do on entering, and what to do when an answer arrives
// that its thread was waiting for.
import type { StateOf, StateType } from '../../../compiler/asl/definition.js';
import type { Json } from '../../../compiler/json.js';
import type { CompiledTemplate } from '../expressions/types.js';
import type { LinkedExit, LinkedOf } from '../linked.js';
import type { SignalOf, TaskSignal } from '../messages.js';
import type { Turn, WorkingThread } from '../turn.js';

/** Helps a state to link itself; collects what must be refused. */
export interface Linker {
  /** Compiles a field of the state. `location` is the field as AWS spells it in causes. */
  template(value: Json, location: string): CompiledTemplate;
  optional(value: Json | undefined, location: string): CompiledTemplate | undefined;
  exit(fields: ExitFields, location: string): LinkedExit;
  refuse(location: string, what: string): void;
}
export interface ExitFields {
  readonly Output?: Json;
  readonly Assign?: Json;
  readonly Next?: string;
}

/** Answers to what a thread asked for. */
export type Answer = TaskSignal | SignalOf<'timer'>;

export interface StateHandler<T extends StateType> {
  /** The fields that are carried out; any other field is refused, never ignored. */
  readonly fields: readonly Extract<keyof StateOf<T>, string>[];
  link(state: StateOf<T>, name: string, linker: Linker): LinkedOf<T>;
  enter(turn: Turn, thread: WorkingThread, state: LinkedOf<T>): void;
  answer?(turn: Turn, thread: WorkingThread, state: LinkedOf<T>, answer: Answer): void;
}
