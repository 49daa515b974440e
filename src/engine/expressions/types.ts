// What the engine and the expressions say to each other. Everything is plain data or a pure function of the scope:
// time, randomness and variables come from it, so the same scope always gives the same result.
import type { Json, JsonObject } from '../../../compiler/json.js';

/** The reserved variable `$states` at one place of one state. `result` and `errorOutput` only where ASL gives them. */
export interface StatesValue {
  readonly input: Json;
  readonly context: JsonObject;
  readonly result?: Json;
  readonly errorOutput?: Json;
}

/** All that an expression can read. Values are never changed by an evaluation; results may share structure with them. */
export interface EvaluationScope {
  readonly states: StatesValue;
  /** Workflow variables by name, without the `$`. Only own properties count. */
  readonly variables: { readonly [name: string]: Json };
  /** Milliseconds since the epoch: `$now()` and `$millis()` of this evaluation. */
  readonly millis: number;
  /** The next number of the execution's own stream, 0 <= n < 1: `$random()` and `$uuid()`. See `javaRandom`. */
  random(): number;
  /** `none` turns off AWS's bounds for depth, memory and time. `aws` when absent. */
  readonly limits?: 'aws' | 'none';
}

export interface EvaluationError {
  readonly kind: 'error';
  readonly error: 'States.QueryEvaluationError';
  /** AWS's text from `The JSONata expression …` on; the engine puts `An error occurred while executing the state …` before it. */
  readonly cause: string;
  /** The field path as AWS spells it: `Output/a/b`, `Choices[1]/Condition`. */
  readonly location: string;
}
export interface EvaluatedValue {
  readonly kind: 'value';
  readonly value: Json;
}
export type Evaluation = EvaluatedValue | EvaluationError;

/** A JSON value whose `{% … %}` strings are compiled. Made once at link time, shared by all executions. */
export interface CompiledTemplate {
  /** `constant`: no expression inside. `expression`: the whole value is one. `mixed`: expressions somewhere inside. */
  readonly kind: 'constant' | 'expression' | 'mixed';
  /** The expression without its delimiters, as AWS quotes it in causes, when `kind` is `expression`. */
  readonly text?: string;
  readonly location: string;
  evaluate(scope: EvaluationScope): Evaluation;
}

/** Why a template cannot be linked: a syntax error, or a construct that the evaluator does not have. */
export interface Refusal {
  readonly location: string;
  readonly expression: string;
  readonly code: string;
  readonly message: string;
}
export type LinkedTemplate =
  | { readonly kind: 'linked'; readonly template: CompiledTemplate }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };
