// Pass: hands its input on, or what it makes of it.
import { departOrFail, failState, momentOf } from '../transition.js';
import type { StateHandler } from './handler.js';

export const pass: StateHandler<'Pass'> = {
  link: (state, name, linker) => ({
    type: 'Pass',
    name,
    input: linker.input(),
    result: linker.passed(),
    exit: linker.exit(state, '', 'passed'),
  }),
  enter(turn, thread, state) {
    const moment = momentOf(turn, thread);
    const input = state.input(moment, moment.input);
    const result = input.kind === 'problem' ? input : state.result(moment, input.value);
    if (result.kind === 'problem') return failState(turn, thread, result);
    departOrFail(turn, thread, 'Pass', state.exit, result.value);
  },
};
