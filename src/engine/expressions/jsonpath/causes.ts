// What AWS says when a path, template, intrinsic or choice rule fails, each with where the words come from: (R)
// recorded by LocalStack's tests, (M) measured by others on AWS. All are States.Runtime but where ResultPath conflicts.
import type { Json } from '../../../../compiler/json.js';
import type { PathError } from './scope.js';

/**
 * The documentation names States.IntrinsicFailure, States.ParameterPathFailure and States.ResultPathMatchFailure;
 * what AWS was seen to give instead is this.
 */
function runtimeError(cause: string): PathError {
  return { kind: 'error', error: 'States.Runtime', cause };
}

/** (R) InputPath, OutputPath and the paths of numbers. */
export function invalidPath(text: string, reason: string): PathError {
  return runtimeError(`Invalid path '${text}' : ${reason}`);
}

/** (R) A `.$` field. It is the input that is shown, for a path into the context object too. */
export function fieldNotFound(text: string, field: string, shown: Json): PathError {
  const input = JSON.stringify(shown);
  return runtimeError(
    `The JSONPath '${text}' specified for the field '${field}' could not be found in the input '${input}'`,
  );
}

/** (M) `call` is the whole outermost call, as written. */
export function intrinsicFailed(call: string, reason: string): PathError {
  return runtimeError(`The function '${call}' had the following error: ${reason}`);
}

/** (M) A path to the context object is quoted without its first `$`, and it is the input that is shown. */
export function argumentNotFound(text: string, input: Json): string {
  const path = text.startsWith('$$') ? text.slice(1) : text;
  return `The JsonPath argument for the field '${path}' could not be found in the input '${JSON.stringify(input)}'`;
}

/** (M) */
export function invalidCondition(text: string): PathError {
  return runtimeError(`Invalid path '${text}': The choice state's condition path references an invalid value.`);
}

/** (M) `step` is the first step that could not be taken; without one, the input itself is neither object nor array. */
export function pathConflict(text: string, step: string | undefined, input: Json): PathError {
  const what = step === undefined ? `ReferencePath ${text}` : `step "${step}"`;
  const cause = `Unable to apply ${what} to input ${JSON.stringify(input)}`;
  return { kind: 'error', error: 'States.ReferencePathConflict', cause };
}
