// A wrong definition for every message about ways, variables and amounts of data, and the same definition put right.
import type { aslFlowMessages } from '../../diagnostics/catalogue/asl-flow.js';
import { definitionOf, done, lambda, type Mistake, task, withPathState, withState } from './mistake.js';

const asking = (condition: string | boolean, next = 'Done') => ({ Condition: condition, Next: next });
const choice = (...rules: readonly object[]) => withState({ Type: 'Choice', Choices: rules, Default: 'Done' });
const assigning = (name: string, next: object) => ({ Type: 'Pass', Assign: { [name]: 1 }, ...next });
const reading = (name: string) => ({ Type: 'Pass', Output: `{% $${name} %}`, End: true });
const call = { ...task, Arguments: lambda };
const mapOf = (inside: object, fields: object = {}) => ({
  Type: 'Map',
  ItemProcessor: { StartAt: 'I', States: { I: inside }, ...fields },
  Next: 'Done',
});
const distributed = { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' } };

export const flowMistakes: { readonly [Code in keyof typeof aslFlowMessages]: Mistake } = {
  'asl/placeholder': {
    wrong: withPathState({ Type: 'Wait', Seconds: '${Pause}', Next: 'Done' }),
    at: '/States/A/Seconds',
    says: '`Seconds` of state `A` is the placeholder ${Pause}; its value must be a whole number of seconds',
    right: withPathState({ Type: 'Wait', Seconds: 5, Next: 'Done' }),
  },
  'asl/loop-without-exit': {
    wrong: definitionOf({
      A: { Type: 'Choice', Choices: [asking('{% $states.input.ready %}')], Default: 'Poll' },
      Poll: { Type: 'Wait', Seconds: 5, Next: 'Again' },
      Again: { Type: 'Pass', Next: 'Poll' },
      ...done,
    }),
    at: '/States/Poll',
    says: 'no way leads from `Poll` and `Again` to an end',
    right: definitionOf({
      A: { Type: 'Choice', Choices: [asking('{% $states.input.ready %}')], Default: 'Poll' },
      Poll: { Type: 'Wait', Seconds: 5, Next: 'A' },
      ...done,
    }),
  },
  'asl/unreachable-rule': {
    wrong: choice(asking('{% $states.input.n > 1 %}'), asking('{%$states.input.n > 1%}')),
    at: '/States/A/Choices/1',
    says: '`Choices[1]` of state `A` is never taken: `Choices[0]` asks the same',
    right: choice(asking('{% $states.input.n > 1 %}'), asking('{% $states.input.n > 0 %}'), asking(true)),
  },
  'asl/choice-without-default': {
    wrong: withState({ Type: 'Choice', Choices: [asking('{% $states.input.ok %}')] }),
    at: '/States/A',
    says: 'state `A` has no `Default`',
    right: choice(asking('{% $states.input.ok %}')),
  },
  'asl/assigned-outside': {
    wrong: definitionOf({ S: assigning('total', { Next: 'A' }), A: mapOf(assigning('total', { End: true })), ...done }),
    at: '/States/A/ItemProcessor/States/I/Assign/total',
    says: 'assigns `total`, which `Assign.total` of state `S` assigns outside',
    help: 'choose a name other than `total`',
    right: definitionOf({ S: assigning('total', { Next: 'A' }), A: mapOf(assigning('part', { End: true })), ...done }),
  },
  'asl/variable-out-of-scope': {
    wrong: definitionOf({ S: assigning('rate', { Next: 'A' }), A: mapOf(reading('rate'), distributed), ...done }),
    at: '/States/A/ItemProcessor/States/I/Output',
    says: 'reads `$rate`, which is assigned outside of the distributed Map',
    help: 'in `ItemSelector`',
    right: definitionOf({ S: assigning('rate', { Next: 'A' }), A: mapOf(reading('rate')), ...done }),
  },
  'asl/variable-not-yet': {
    wrong: definitionOf({ A: { Type: 'Pass', Output: '{% $x %}', Next: 'B' }, B: assigning('x', { End: true }) }),
    at: '/States/A/Output',
    says: 'reads `$x`, which is assigned later only',
    right: definitionOf({ B: assigning('x', { Next: 'A' }), A: { Type: 'Pass', Output: '{% $x %}', End: true } }),
  },
  'asl/variable-may-be-unset': {
    wrong: definitionOf({
      A: { ...call, Assign: { x: 1 }, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'R' }], Next: 'R' },
      R: reading('x'),
    }),
    at: '/States/R/Output',
    says: 'reads `$x`, which is not assigned on every way',
    right: definitionOf({
      A: {
        ...call,
        Assign: { x: 1 },
        Catch: [{ ErrorEquals: ['States.ALL'], Assign: { x: 0 }, Next: 'R' }],
        Next: 'R',
      },
      R: reading('x'),
    }),
  },
  'asl/too-much-data': {
    wrong: withState({ Type: 'Pass', Assign: { text: 'ä'.repeat(132_000) }, Next: 'Done' }),
    at: '/States/A/Assign',
    says: '`Assign` of state `A` holds 264011 bytes of JSON; AWS passes on 262144 at most',
    right: withState({ Type: 'Pass', Assign: { text: 'ä'.repeat(130_000) }, Next: 'Done' }),
  },
};
