// What the small functions of a chain are given.
import type { Position } from './position.js';

/** AWS's context object (https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html). */
export interface ContextObject {
  readonly Execution: {
    readonly Id: string;
    readonly Input: unknown;
    readonly Name: string;
    readonly RoleArn: string;
    readonly StartTime: string;
  };
  readonly StateMachine: { readonly Id: string; readonly Name: string };
  readonly State: {
    readonly EnteredTime: string;
    readonly Name: string;
    /** Only where a state can be retried. */
    readonly RetryCount?: number;
  };
}

/** In a state that can be retried. */
export interface RetriedContext extends ContextObject {
  readonly State: ContextObject['State'] & { readonly RetryCount: number };
}

/** In every state. */
export interface Scope<P extends Position> {
  readonly input: P['input'];
  readonly vars: P['vars'];
  readonly context: ContextObject;
}

/** Where a task is called. */
export interface TaskScope<P extends Position> extends Scope<P> {
  readonly context: RetriedContext;
}

/** Where a task has succeeded. */
export interface ResultScope<P extends Position, Result> extends TaskScope<P> {
  readonly result: Result;
}

/** A function of what the state has at hand, or a constant. */
export type Value<S, T> = ((scope: S) => T) | T;
