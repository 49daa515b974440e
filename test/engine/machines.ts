// Small definitions and the shapes that tests ask of a history.
import type { Definition, Retrier, State, TaskState } from '../../compiler/asl/definition.js';
import type { Json } from '../../compiler/json.js';
import { createExecution, type Execution, type NewExecution } from '../../src/engine/execution.js';
import { renderHistory } from '../../src/engine/history.js';
import type { CallTaskEffect } from '../../src/engine/messages.js';
import { linkedOf, type Outcome, play, type Played } from './play.js';

export const invoke = 'arn:aws:states:::lambda:invoke';

export function machine(
  states: { readonly [name: string]: State },
  rest: { readonly TimeoutSeconds?: number } = {},
): Definition {
  return { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0] ?? '', States: states, ...rest };
}

export function taskState(rest: Partial<TaskState> = {}): TaskState {
  return { Type: 'Task', Resource: invoke, ...(rest.Next === undefined ? { End: true as const } : {}), ...rest };
}

export const always: Retrier = { ErrorEquals: ['States.ALL'], IntervalSeconds: 10, BackoffRate: 1 };

export function run(
  definition: Definition,
  input: Json,
  answer: (call: CallTaskEffect) => Outcome = () => ({ kind: 'never' }),
  options: Omit<NewExecution, 'input'> = {},
): Played {
  const linked = linkedOf(definition);
  return play(linked, createExecution(linked, { input, ...options }), answer);
}

/** `TaskFailed(4<3)`: type, id, previous id. */
export function outline(execution: Execution): readonly string[] {
  return renderHistory(execution).map(({ type, id, previousEventId }) => `${type}(${id}<${previousEventId})`);
}

export function types(execution: Execution): readonly string[] {
  return renderHistory(execution).map(({ type }) => type);
}
