// Fail: ends the execution with an error. Both `Error` and `Cause` may be expressions, and both may be absent.
import { unexpectedType } from '../expressions/causes.js';
import type { CompiledTemplate, EvaluationError, EvaluationScope } from '../expressions/types.js';
import { evaluate, failState, problemOf, scopeOf } from '../transition.js';
import { fail as failExecution } from '../turn.js';
import type { StateHandler } from './handler.js';

export const fail: StateHandler<'Fail'> = {
  fields: ['Error', 'Cause'],
  link(state, name, linker) {
    const error = linker.optional(state.Error, 'Error');
    const cause = linker.optional(state.Cause, 'Cause');
    return {
      type: 'Fail',
      name,
      ...(error === undefined ? {} : { error }),
      ...(cause === undefined ? {} : { cause }),
    };
  },
  enter(turn, thread, state) {
    const scope = scopeOf(turn, thread);
    const error = textOf(state.error, scope);
    if (typeof error === 'object') return failState(turn, thread, problemOf(error));
    const cause = textOf(state.cause, scope);
    if (typeof cause === 'object') return failState(turn, thread, problemOf(cause));
    failExecution(turn, thread, {
      ...(error === undefined ? {} : { error }),
      ...(cause === undefined ? {} : { cause }),
    });
  },
};

function textOf(template: CompiledTemplate | undefined, scope: EvaluationScope): string | undefined | EvaluationError {
  if (template === undefined) return undefined;
  const evaluation = evaluate(template, scope);
  if (evaluation.kind === 'error') return evaluation;
  const { value } = evaluation;
  return typeof value === 'string' ? value : unexpectedType(template.text ?? '', template.location, 'string', value);
}
