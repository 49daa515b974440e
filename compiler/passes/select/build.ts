// Shorthands for JSONata trees, and the few shapes that stand for JavaScript's ideas.
import type { JsonataExpr, JsonataOperator } from '../../ir/jsonata.js';

export const nullConstant: JsonataExpr = { kind: 'constant', value: null };
/** An expression that gives nothing: what `undefined` is in JSONata. */
export const nothing: JsonataExpr = { kind: 'path', base: { kind: 'object', entries: [] }, steps: ['undefined'] };

export function constant(value: null | boolean | number | string): JsonataExpr {
  return { kind: 'constant', value };
}
export function call(name: string, ...args: readonly JsonataExpr[]): JsonataExpr {
  return { kind: 'call', function: name, arguments: args };
}
export function binary(operator: JsonataOperator, left: JsonataExpr, right: JsonataExpr): JsonataExpr {
  return { kind: 'binary', operator, left, right };
}
export function conditional(condition: JsonataExpr, then: JsonataExpr, otherwise?: JsonataExpr): JsonataExpr {
  return otherwise === undefined
    ? { kind: 'conditional', condition, then }
    : { kind: 'conditional', condition, then, else: otherwise };
}
export function path(base: JsonataExpr, ...steps: readonly (string | number)[]): JsonataExpr {
  // JSONata quotes names with backticks, and has no way to quote a backtick.
  const [first, ...others] = steps;
  if (steps.some(hasBacktick) && first !== undefined) {
    const one = hasBacktick(first) ? call('lookup', base, constant(first)) : path(base, first);
    return others.length === 0 ? one : path(one, ...others);
  }
  return base.kind === 'path' && base !== nothing
    ? { ...base, steps: [...base.steps, ...steps] }
    : { kind: 'path', base, steps };
}
function hasBacktick(step: string | number): boolean {
  return typeof step === 'string' && step.includes('`');
}
/** `[$map(xs, function($v, $i) { … })[]]` and its like: one result stays an array, none is `[]`. */
export function listOf(sequence: JsonataExpr): JsonataExpr {
  return { kind: 'array', elements: [{ kind: 'keep', base: sequence }] };
}
export function lambda(parameters: readonly string[], body: JsonataExpr): JsonataExpr {
  return { kind: 'lambda', parameters, body };
}
export function index(base: JsonataExpr, at: JsonataExpr): JsonataExpr {
  return at.kind === 'constant' && typeof at.value === 'number' && at.value >= 0
    ? path(base, at.value)
    : { kind: 'index', base, index: at };
}
export function isType(
  value: JsonataExpr,
  type: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null',
): JsonataExpr {
  return binary('=', call('type', value), constant(type));
}
/** Ends the execution: `what` says what happened, and what to write instead. */
export function stop(name: StopName, what: string): JsonataExpr {
  return call('error', constant(`Typestep.${name}: ${what}`));
}
export type StopName = 'NotFinite' | 'NotANumber' | 'Missing' | 'Index';
export function exists(value: JsonataExpr): JsonataExpr {
  return call('exists', value);
}
export function not(value: JsonataExpr): JsonataExpr {
  return call('not', value);
}

/** Costs nothing to write twice. */
export function isCheap(value: JsonataExpr): boolean {
  return value.kind === 'constant' || value.kind === 'variable' || (value.kind === 'path' && isCheap(value.base));
}
