// Fail: ends the execution, the branch or the iteration with an error. Both `Error` and `Cause` may be absent.
import { failState, failThread, momentOf } from '../transition.js';
import type { StateHandler } from './handler.js';

export const fail: StateHandler<'Fail'> = {
  link(_state, name, linker) {
    const error = linker.text('Error');
    const cause = linker.text('Cause');
    return {
      type: 'Fail',
      name,
      input: linker.input(),
      ...(error === undefined ? {} : { error }),
      ...(cause === undefined ? {} : { cause }),
    };
  },
  enter(turn, thread, state) {
    const moment = momentOf(turn, thread);
    const error = state.error?.(moment);
    if (typeof error === 'object') return failState(turn, thread, error);
    const cause = state.cause?.(moment);
    if (typeof cause === 'object') return failState(turn, thread, cause);
    failThread(turn, thread, {
      ...(error === undefined ? {} : { error }),
      ...(cause === undefined ? {} : { cause }),
    });
  },
};
