// Succeed: ends the execution with its input, or its `Output`.
import { departOrFail, visitOf } from '../transition.js';
import type { StateHandler } from './handler.js';

export const succeed: StateHandler<'Succeed'> = {
  fields: ['Output'],
  link: (state, name, linker) => ({ type: 'Succeed', name, exit: linker.exit(state, '') }),
  enter(turn, thread, state) {
    departOrFail(turn, thread, 'Succeed', state.exit, visitOf(thread).input);
  },
};
