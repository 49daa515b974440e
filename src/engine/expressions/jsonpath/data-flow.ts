// The paths that stand alone in a field: InputPath, OutputPath and the paths of numbers and times are read, ResultPath
// is written. Values are never changed: what is written along the way is copied, the rest shared.
import type { Path } from '../../../../compiler/asl/expressions/jsonpath/ast.js';
import { referenceSteps, type ReferenceStep } from '../../../../compiler/asl/expressions/jsonpath/reference.js';
import type { Json } from '../../../../compiler/json.js';
import { invalidPath, pathConflict } from './causes.js';
import type { CompiledPath } from './compile.js';
import type { PathEvaluation, PathScope } from './scope.js';
import { isArray, isObject, setField } from './values.js';

/**
 * Reads a path where AWS says `Invalid path '…' : …` when there is nothing. `null` stands for the empty object.
 * @example
 * readPath(inputPath, scope); // { kind: 'value', value: { id: 'o-1' } }
 */
export function readPath(path: CompiledPath | null, scope: PathScope): PathEvaluation {
  if (path === null) return { kind: 'value', value: {} };
  const value = path.read(scope);
  if (value !== undefined) return { kind: 'value', value };
  return invalidPath(path.path.text, path.explain(scope).reason);
}

/**
 * Puts a result into the input. `null` throws the result away, `$` replaces the input.
 * @example
 * applyResultPath({ a: 1 }, path of '$.b.c', 2); // { kind: 'value', value: { a: 1, b: { c: 2 } } }
 */
export function applyResultPath(input: Json, path: Path | null, result: Json): PathEvaluation {
  if (path === null) return { kind: 'value', value: input };
  const steps = referenceSteps(path) ?? [];
  if (steps.length === 0) return { kind: 'value', value: result };
  const written = write(input, steps, 0, result);
  if ('value' in written) return { kind: 'value', value: written.value };
  const step = steps[written.conflict];
  return pathConflict(path.text, step === undefined ? undefined : String(step), input);
}

/**
 * Reads ItemsPath, whose failures AWS words unlike those of all other paths.
 * @example
 * readItemsPath(itemsPath, scope); // { kind: 'value', value: [1, 2] }
 */
export function readItemsPath(path: CompiledPath, scope: PathScope): PathEvaluation {
  const value = path.read(scope);
  if (value !== undefined) return { kind: 'value', value };
  const { root, text } = path.path;
  let target: Json | undefined = root.kind === 'context' ? scope.context : scope.input;
  const missing = (referenceSteps(path.path) ?? []).find((step) => {
    if (typeof step === 'number') target = isArray(target) ? target[step] : undefined;
    else target = isObject(target) && Object.hasOwn(target, step) ? target[step] : undefined;
    return target === undefined;
  });
  return pathConflict(text, missing === undefined ? undefined : String(missing), scope.input);
}

/** `conflict` is the number of a step, -1 for the input itself. */
type Written = { readonly value: Json } | { readonly conflict: number };

function write(target: Json | undefined, steps: readonly ReferenceStep[], at: number, result: Json): Written {
  const step = steps[at];
  if (step === undefined) return { value: result };
  if (typeof step === 'number') {
    // An element can be replaced, but arrays neither begin nor grow.
    if (!isArray(target) || step >= target.length) return { conflict: at };
    const written = write(target[step], steps, at + 1, result);
    return 'conflict' in written ? written : { value: target.with(step, written.value) };
  }
  // What is missing becomes an object. It is the step to the value that is no object that AWS names.
  if (target !== undefined && !isObject(target)) return { conflict: at - 1 };
  const fields = isObject(target) ? target : {};
  const written = write(Object.hasOwn(fields, step) ? fields[step] : undefined, steps, at + 1, result);
  if ('conflict' in written) return written;
  const copy: { [key: string]: Json } = {};
  for (const key of Object.keys(fields)) setField(copy, key, fields[key] as Json);
  setField(copy, step, written.value);
  return { value: copy };
}
