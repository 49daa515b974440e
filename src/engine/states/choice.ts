// Choice: the first rule that holds decides. A rule brings its own Output and Assign; those of the state belong to the
// default way alone.
import { runtimeProblem } from '../moment.js';
import { departOrFail, failState, momentOf } from '../transition.js';
import type { StateHandler } from './handler.js';

/** Measured on AWS in 2026; the documentation speaks of States.NoChoiceMatched. */
const noWayOut = 'Failed to transition out of the state. The state does not point to a next state.';

export const choice: StateHandler<'Choice'> = {
  link(state, name, linker) {
    const { Default, Output, Assign } = state;
    return {
      type: 'Choice',
      name,
      input: linker.input(),
      rules: state.Choices.map((rule, index) => ({
        condition: linker.condition(rule, `Choices[${index}]/`),
        exit: linker.exit(rule, `Choices[${index}]/`, 'input'),
      })),
      ...(Default === undefined ? {} : { otherwise: linker.exit({ Next: Default, Output, Assign }, '', 'input') }),
    };
  },
  enter(turn, thread, state) {
    const moment = momentOf(turn, thread);
    const input = state.input(moment, moment.input);
    if (input.kind === 'problem') return failState(turn, thread, input);
    for (const [index, { condition, exit }] of state.rules.entries()) {
      const holds = condition(moment);
      if (typeof holds === 'object') return failState(turn, thread, holds);
      if (holds) return departOrFail(turn, thread, 'Choice', exit, input.value, { kind: 'rule', index });
    }
    if (state.otherwise === undefined) return failState(turn, thread, runtimeProblem(noWayOut));
    departOrFail(turn, thread, 'Choice', state.otherwise, input.value, { kind: 'default' });
  },
};
