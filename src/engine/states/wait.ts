// Wait: a timer for a number of seconds or until a time. A time that has passed takes no timer at all.
import { unexpectedType } from '../expressions/causes.js';
import type { CompiledTemplate } from '../expressions/types.js';
import { maxDurationMs, maxSeconds } from '../limits.js';
import { parseTimestamp } from '../timestamp.js';
import { departOrFail, evaluate, failState, type Problem, problemOf, scopeOf, visitOf } from '../transition.js';
import { startTimer, type Turn, type WorkingThread } from '../turn.js';
import type { StateHandler } from './handler.js';

export const wait: StateHandler<'Wait'> = {
  fields: ['Seconds', 'Timestamp', 'Output', 'Assign', 'Next', 'End'],
  link(state, name, linker) {
    const exit = linker.exit(state, '');
    if (state.Seconds !== undefined) {
      return {
        type: 'Wait',
        name,
        until: { kind: 'seconds', template: linker.template(state.Seconds, 'Seconds') },
        exit,
      };
    }
    const template = linker.template(state.Timestamp ?? '', 'Timestamp');
    return { type: 'Wait', name, until: { kind: 'timestamp', template }, exit };
  },
  enter(turn, thread, state) {
    const { kind, template } = state.until;
    const due = dueTime[kind](turn, thread, template);
    if (typeof due === 'object') return failState(turn, thread, due);
    if (due <= turn.time) return departOrFail(turn, thread, 'Wait', state.exit, visitOf(thread).input);
    if (turn.execution.limits === 'aws' && due - turn.time > maxDurationMs) {
      return failState(turn, thread, {
        kind: 'problem',
        error: 'States.Runtime',
        cause: 'Wait state delay is too long.',
      });
    }
    thread.phase = { kind: 'wait', timer: startTimer(turn, thread, due) };
  },
  answer(turn, thread, state) {
    departOrFail(turn, thread, 'Wait', state.exit, visitOf(thread).input);
  },
};

type DueTime = (turn: Turn, thread: WorkingThread, template: CompiledTemplate) => number | Problem;

const dueTime: { readonly [kind in 'seconds' | 'timestamp']: DueTime } = {
  seconds(turn, thread, template) {
    const evaluation = evaluate(template, scopeOf(turn, thread));
    if (evaluation.kind === 'error') return problemOf(evaluation);
    const { value } = evaluation;
    if (typeof value !== 'number') {
      return problemOf(unexpectedType(template.text ?? '', template.location, 'number', value));
    }
    if (!Number.isInteger(value)) return invalid('Seconds', `cannot be parsed as a long value: ${value}`);
    if (value < 0) return invalid('Seconds', `references a negative value: ${value}`);
    if (value > maxSeconds) return invalid('Seconds', `is greater than ${maxSeconds}: ${value}`);
    return turn.time + value * 1000;
  },
  timestamp(turn, thread, template) {
    const evaluation = evaluate(template, scopeOf(turn, thread));
    if (evaluation.kind === 'error') return problemOf(evaluation);
    const { value } = evaluation;
    if (typeof value !== 'string') {
      return problemOf(unexpectedType(template.text ?? '', template.location, 'string', value));
    }
    const time = parseTimestamp(value);
    return (
      time ?? invalid('Timestamp', `cannot be parsed as an ISO-8601 extended offset date-time format string: ${value}`)
    );
  },
};

function invalid(field: string, what: string): Problem {
  return {
    kind: 'problem',
    error: 'States.QueryEvaluationError',
    cause: `The ${field} field ${what}`,
    location: field,
  };
}
