// Succeed: the end of the execution, or of a branch or iteration.
import { departOrFail, failState, momentOf } from '../transition.js';
import type { StateHandler } from './handler.js';

export const succeed: StateHandler<'Succeed'> = {
  link: (state, name, linker) => ({
    type: 'Succeed',
    name,
    input: linker.input(),
    exit: linker.exit(state, '', 'input'),
  }),
  enter(turn, thread, state) {
    const moment = momentOf(turn, thread);
    const input = state.input(moment, moment.input);
    if (input.kind === 'problem') return failState(turn, thread, input);
    departOrFail(turn, thread, 'Succeed', state.exit, input.value);
  },
};
