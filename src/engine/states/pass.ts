// Pass: hands its input on, or its `Output`.
import { departOrFail, visitOf } from '../transition.js';
import type { StateHandler } from './handler.js';

export const pass: StateHandler<'Pass'> = {
  fields: ['Output', 'Assign', 'Next', 'End'],
  link: (state, name, linker) => ({ type: 'Pass', name, exit: linker.exit(state, '') }),
  enter(turn, thread, state) {
    departOrFail(turn, thread, 'Pass', state.exit, visitOf(thread).input);
  },
};
