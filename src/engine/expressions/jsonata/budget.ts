// What one evaluation may spend, so that every expression ends and ends the same way everywhere: fuel instead of
// AWS's clock, AWS's measured bounds for nesting (100 nodes deep) and for the size of one value (6,990,256 bytes).
import type { EvaluationScope } from '../types.js';
import { fault } from './faults.js';
import type { FunctionValue, Value } from './values.js';

/** The state of one evaluation. Changed in place; lives no longer than the evaluation. */
export interface Evaluation {
  scope: EvaluationScope;
  /** The document: what `$$` gives. `undefined` in Step Functions. */
  readonly root: Value;
  fuel: number;
  /** How many bytes one value may have. */
  readonly bytes: number;
  /** How deep nodes may nest, calls included. */
  readonly depth: number;
  /** A call in tail position leaves here what its caller's loop shall call next; see `apply.ts`. */
  tailFunction: FunctionValue | undefined;
  tailArguments: readonly Value[];
  tailName: string | undefined;
  tailPosition: number;
}

export const depthLimit = 100;
export const byteLimit = 6_990_256;
const bytesOfNumber = 8;
const initialFuel = 4_000_000;

export function evaluationOf(scope: EvaluationScope, root: Value): Evaluation {
  return {
    scope,
    root,
    fuel: scope.limits === 'none' ? Infinity : initialFuel,
    bytes: scope.limits === 'none' ? Infinity : byteLimit,
    depth: scope.limits === 'none' ? Infinity : depthLimit,
    tailFunction: undefined,
    tailArguments: [],
    tailName: undefined,
    tailPosition: 0,
  };
}

/** Stands in for a scope before the first evaluation. */
export const nothingGiven: EvaluationScope = {
  states: { input: null, context: {} },
  variables: {},
  millis: 0,
  random: () => 0,
};

/** Makes an evaluation new again. Its budgets are AWS's. */
export function restart(evaluation: Evaluation, scope: EvaluationScope): void {
  evaluation.scope = scope;
  evaluation.fuel = initialFuel;
}

/** One unit is about one call or one element visited. */
export function spend(evaluation: Evaluation, units: number): void {
  evaluation.fuel -= units;
  if (evaluation.fuel < 0) throw fault('limit-time');
}

/** Before an array of this many elements is made. */
export function spendArray(evaluation: Evaluation, length: number): void {
  if (length * bytesOfNumber > evaluation.bytes) throw fault('limit-memory');
  spend(evaluation, 1 + (length >> 3));
}

/** Before a string of this many UTF-16 units is made. */
export function spendText(evaluation: Evaluation, length: number): void {
  if (length > evaluation.bytes) throw fault('limit-memory');
  spend(evaluation, 1 + (length >> 6));
}

/** Shared parts make values that are small here and enormous as text; they are measured before they are written out. */
export function spendValue(evaluation: Evaluation, value: Value): void {
  measure(value, { bytes: evaluation.bytes });
  spend(evaluation, 1);
}

function measure(value: Value, left: { bytes: number }): void {
  left.bytes -= typeof value === 'string' ? value.length : bytesOfNumber;
  if (left.bytes < 0) throw fault('limit-memory');
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const item of value as readonly Value[]) measure(item, left);
  else for (const item of Object.values(value)) measure(item, left);
}
