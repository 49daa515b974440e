// Choice: the first rule whose condition is true decides. A rule brings its own Output and Assign; those of the
// state belong to the default way alone.
import { unexpectedType } from '../expressions/causes.js';
import { departOrFail, evaluate, failState, problemOf, scopeOf, visitOf } from '../transition.js';
import type { StateHandler } from './handler.js';

/** Measured on AWS in 2026; the documentation speaks of States.NoChoiceMatched. */
const noWayOut = 'Failed to transition out of the state. The state does not point to a next state.';

export const choice: StateHandler<'Choice'> = {
  fields: ['Choices', 'Default', 'Output', 'Assign'],
  link(state, name, linker) {
    const { Default, Output, Assign } = state;
    const otherwise =
      Default === undefined
        ? undefined
        : linker.exit(
            {
              Next: Default,
              ...(Output === undefined ? {} : { Output }),
              ...(Assign === undefined ? {} : { Assign }),
            },
            '',
          );
    return {
      type: 'Choice',
      name,
      rules: state.Choices.map((rule, index) => ({
        condition: linker.template(rule.Condition, `Choices[${index}]/Condition`),
        exit: linker.exit(rule, `Choices[${index}]/`),
      })),
      ...(otherwise === undefined ? {} : { otherwise }),
    };
  },
  enter(turn, thread, state) {
    const { input } = visitOf(thread);
    const scope = scopeOf(turn, thread);
    for (const [index, { condition, exit }] of state.rules.entries()) {
      const evaluation = evaluate(condition, scope);
      if (evaluation.kind === 'error') return failState(turn, thread, problemOf(evaluation));
      const { value } = evaluation;
      if (typeof value !== 'boolean') {
        const { text = '', location } = condition;
        return failState(turn, thread, problemOf(unexpectedType(text, location, 'boolean', value)));
      }
      if (value) return departOrFail(turn, thread, 'Choice', exit, input, { kind: 'rule', index });
    }
    if (state.otherwise === undefined) {
      return failState(turn, thread, { kind: 'problem', error: 'States.Runtime', cause: noWayOut });
    }
    departOrFail(turn, thread, 'Choice', state.otherwise, input, { kind: 'default' });
  },
};
