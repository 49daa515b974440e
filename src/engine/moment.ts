// What the fields of a state can read at one moment, and what comes of reading them. Query languages differ in how
// fields are written, never in what a moment offers.
import type { Json, JsonObject } from '../../compiler/json.js';
import type { ErrorInfo, Limits } from './execution.js';

export interface Moment {
  /** The input of the state, as it arrived. */
  readonly input: Json;
  readonly variables: JsonObject;
  /** Milliseconds since the epoch. */
  readonly millis: number;
  readonly limits: Limits;
  /** The context object, made when asked for. */
  context(): JsonObject;
  /** The next number of the thread's own stream. */
  random(): number;
}

/** A problem of the state itself, not of a task: `location` when an expression is to blame. */
export interface Problem extends ErrorInfo {
  readonly kind: 'problem';
  readonly error: string;
  readonly cause: string;
  /** Present (if empty, unknown) where AWS records an EvaluationFailed event. */
  readonly location?: string;
}
export interface Value {
  readonly kind: 'value';
  readonly value: Json;
}
export type Outcome = Value | Problem;

/** How a state is left: what it hands on, and the variables that change. */
export interface Departure {
  readonly kind: 'departure';
  readonly output: Json;
  readonly assigned?: JsonObject;
}

/** Reads a field that is a number, a text, a truth value or an array. */
export type Read<T> = (moment: Moment) => T | Problem;
/** Makes data out of data: the input of the state out of its raw input, the arguments out of the input. */
export type Derive = (moment: Moment, given: Json) => Outcome;

/** What a Map goes over: the elements of an array, or the fields of an object as `{ Key, Value }`. */
export interface MapItems {
  readonly kind: 'items';
  readonly items: readonly Json[];
  readonly keyed: boolean;
}

export const itemsOf = (items: readonly Json[]): MapItems => ({ kind: 'items', items, keyed: false });
export const fieldsAsItems = (object: JsonObject): MapItems => ({
  kind: 'items',
  items: Object.entries(object).map(([Key, Value]) => ({ Key, Value })),
  keyed: true,
});

export const valueOf = (value: Json): Value => ({ kind: 'value', value });

export function runtimeProblem(cause: string): Problem {
  return { kind: 'problem', error: 'States.Runtime', cause };
}

export function isProblem(outcome: unknown): outcome is Problem {
  return typeof outcome === 'object' && outcome !== null && (outcome as { kind?: unknown }).kind === 'problem';
}
