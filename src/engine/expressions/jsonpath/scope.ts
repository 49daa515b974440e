// What paths, templates, intrinsics and choice rules read, and how they fail. The same scope gives the same result.
import type { Json, JsonObject } from '../../../../compiler/json.js';

export interface PathScope {
  /** What `$` means at this place: the state's input, its effective input, or a task's result. */
  readonly input: Json;
  /** `$$`. */
  readonly context: JsonObject;
  /** Workflow variables by name, without the `$`. Only own properties count. */
  readonly variables: { readonly [name: string]: Json };
  /** The next number of the execution's own stream, 0 <= n < 1: States.UUID and States.MathRandom without a seed. */
  random(): number;
}

export interface PathError {
  readonly kind: 'error';
  readonly error: 'States.Runtime' | 'States.ReferencePathConflict';
  /** AWS's text behind `An error occurred while executing the state …`, which the engine puts before it. */
  readonly cause: string;
}
export interface PathValue {
  readonly kind: 'value';
  readonly value: Json;
}
export type PathEvaluation = PathValue | PathError;
