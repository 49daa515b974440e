// A wrong definition for every message about JSONPath states, and the same definition put right.
import type { aslPathMessages } from '../../diagnostics/catalogue/asl-paths.js';
import { type Mistake, withPathState } from './mistake.js';

const pass = (fields: object) => withPathState({ Type: 'Pass', ...fields, Next: 'Done' });
const template = (parameters: object) => pass({ Parameters: parameters });
const nested = (levels: number): string => `${'States.Array('.repeat(levels)}${')'.repeat(levels)}`;
const choice = (rule: object) =>
  withPathState({ Type: 'Choice', Choices: [{ ...rule, Next: 'Done' }], Default: 'Done' });
const fail = (fields: object) => ({ StartAt: 'A', States: { A: { Type: 'Fail', ...fields } } });

export const pathMistakes: { readonly [Code in keyof typeof aslPathMessages]: Mistake } = {
  'asl/invalid-path': {
    wrong: pass({ InputPath: 'order' }),
    at: '/States/A/InputPath',
    says: '`InputPath` of state `A` is no path',
    right: pass({ InputPath: '$.order' }),
  },
  'asl/not-a-reference-path': {
    wrong: pass({ ResultPath: '$.orders[*]' }),
    at: '/States/A/ResultPath',
    says: '(AWS: Value is not a Reference Path)',
    right: pass({ ResultPath: '$.orders[0]' }),
  },
  'asl/template-field': {
    wrong: template({ 'id.$': 'order.id' }),
    at: '/States/A/Parameters/id.$',
    says: "The value for the field 'id.$' must be a valid JSONPath or a valid intrinsic function call",
    right: template({ 'id.$': '$.order.id' }),
  },
  'asl/intrinsic-unknown': {
    wrong: template({ 'n.$': 'States.ArrayLenght($.xs)' }),
    at: '/States/A/Parameters/n.$',
    says: 'calls `States.ArrayLenght`',
    help: 'did you mean `States.ArrayLength`?',
    right: template({ 'n.$': 'States.ArrayLength($.xs)' }),
  },
  'asl/intrinsic-arguments': {
    wrong: template({ 'n.$': "States.MathAdd(1, '2')" }),
    at: '/States/A/Parameters/n.$',
    says: 'gives `States.MathAdd` a string as argument 2',
    right: template({ 'n.$': 'States.MathAdd(1, 2)' }),
  },
  'asl/intrinsic-nesting': {
    wrong: template({ 'a.$': nested(11) }),
    at: '/States/A/Parameters/a.$',
    says: 'nests calls more than 10 deep',
    right: template({ 'a.$': nested(10) }),
  },
  'asl/repeated-field': {
    wrong: template({ id: 1, 'id.$': '$.id' }),
    at: '/States/A/Parameters/id.$',
    says: 'gives `id` a second time',
    right: template({ 'id.$': '$.id' }),
  },
  'asl/forgotten-path-key': {
    wrong: template({ id: '$.order.id' }),
    at: '/States/A/Parameters/id',
    says: 'looks like a path or a call, but is passed on as it is',
    right: template({ 'id.$': '$.order.id' }),
  },
  'asl/static-result': {
    wrong: pass({ Result: { 'id.$': '$.order.id' } }),
    at: '/States/A/Result/id.$',
    says: '`Result` is passed on as it is',
    right: template({ 'id.$': '$.order.id' }),
  },
  'asl/error-path': {
    wrong: fail({ ErrorPath: 'States.ArrayLength($.xs)' }),
    at: '/States/A/ErrorPath',
    says: 'States.ArrayLength gives a number',
    right: fail({ ErrorPath: '$.error', CausePath: 'States.JsonToString($.cause)' }),
  },
  'asl/choice-rule': {
    wrong: choice({ Variable: '$.n', NumericEquals: 1, StringEquals: 'a' }),
    at: '/States/A/Choices/0',
    says: 'only have one comparison operator',
    right: choice({ Variable: '$.n', NumericEquals: 1 }),
  },
};
