// A definition made ready to run: every template and rule compiled once, shared by all executions.
// Kept apart from `link.ts`, so that the states can name these types without a cycle.
import type { Definition, Retrier, StateType } from '../../compiler/asl/definition.js';
import type { CompiledTemplate } from './expressions/types.js';

/** What happens when a state is left one way. `next` absent: the execution ends. */
export interface LinkedExit {
  readonly output?: CompiledTemplate;
  readonly assign?: CompiledTemplate;
  readonly next?: string;
}
export interface LinkedCatcher {
  readonly errorEquals: readonly string[];
  readonly exit: LinkedExit;
}

interface Fields<T extends StateType> {
  readonly type: T;
  readonly name: string;
}
export interface LinkedPass extends Fields<'Pass'> {
  readonly exit: LinkedExit;
}
export interface LinkedTask extends Fields<'Task'> {
  readonly resource: string;
  readonly arguments?: CompiledTemplate;
  readonly timeoutSeconds?: CompiledTemplate;
  readonly heartbeatSeconds?: CompiledTemplate;
  readonly retry: readonly Retrier[];
  readonly catch: readonly LinkedCatcher[];
  readonly exit: LinkedExit;
}
export interface LinkedRule {
  readonly condition: CompiledTemplate;
  readonly exit: LinkedExit;
}
export interface LinkedChoice extends Fields<'Choice'> {
  readonly rules: readonly LinkedRule[];
  readonly otherwise?: LinkedExit;
}
export interface LinkedWait extends Fields<'Wait'> {
  readonly until: { readonly kind: 'seconds' | 'timestamp'; readonly template: CompiledTemplate };
  readonly exit: LinkedExit;
}
export interface LinkedSucceed extends Fields<'Succeed'> {
  readonly exit: LinkedExit;
}
export interface LinkedFail extends Fields<'Fail'> {
  readonly error?: CompiledTemplate;
  readonly cause?: CompiledTemplate;
}
export type LinkedState = LinkedPass | LinkedTask | LinkedChoice | LinkedWait | LinkedSucceed | LinkedFail;
export type LinkedOf<T extends StateType> = Extract<LinkedState, { type: T }>;

export interface Linked {
  readonly definition: Definition;
  readonly startAt: string;
  readonly states: ReadonlyMap<string, LinkedState>;
  readonly timeoutSeconds?: number;
}
