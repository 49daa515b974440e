// A wrong definition for every message about JSONata expressions, and the same definition put right.
import type { aslJsonataMessages } from '../../diagnostics/catalogue/asl-jsonata.js';
import { definitionOf, type Mistake, task, withState } from './mistake.js';

const pass = (fields: object): object => withState({ Type: 'Pass', ...fields, Next: 'Done' });

export const jsonataMistakes: { readonly [Code in keyof typeof aslJsonataMessages]: Mistake } = {
  'asl/not-an-expression': {
    wrong: pass({ Output: { list: [' {% 1 %}'] } }),
    at: '/States/A/Output/list/0',
    says: '`Output.list[0]` of state `A` looks like an expression',
    right: pass({ Output: { list: ['{% 1 %}', 'half a % and {'] } }),
  },
  'asl/path-key': {
    wrong: pass({ Output: { list: [{ 'id.$': '$.user.id' }] } }),
    at: '/States/A/Output/list/0/id.$',
    says: '`Output.list[0]` of state `A` has the key `id.$`, which is passed on as it is',
    help: 'write "id" with an expression',
    right: pass({ Output: { list: [{ id: '{% $states.input.user.id %}', 'price.$': 5 }] } }),
  },
  'asl/jsonata-syntax': {
    wrong: pass({ Output: '{% [1, 2 %}' }),
    at: '/States/A/Output',
    says: 'INVALID_JSONATA_EXPRESSION: Expected "]" before end of expression',
    right: pass({ Output: '{% [1, 2] %}' }),
  },
  'asl/jsonata-top-level-name': {
    wrong: pass({ Output: '{% phone & phone %}' }),
    at: '/States/A/Output',
    says: "Reference to 'phone' at the top level is not supported.",
    help: '$states.input.phone',
    right: pass({ Output: '{% $states.input.orders[phone = $.fax].phone %}' }),
  },
  'asl/states-field': {
    wrong: pass({ Output: '{% $states.inputs.a %}' }),
    at: '/States/A/Output',
    says: '`Output` of state `A` reads `$states.inputs`',
    help: 'did you mean `input`?',
    right: pass({ Output: '{% $states.input.inputs & $states.context.State.Name %}' }),
  },
  'asl/states-field-here': {
    wrong: withState({ ...task, Arguments: '{% $states.result %}' }),
    at: '/States/A/Arguments',
    says: '`Arguments` of state `A` reads `$states.result`',
    right: withState({ ...task, Output: '{% $states.result %}', Catch: [{ ErrorEquals: ['E'], Next: 'Done', Assign: { e: '{% $states.errorOutput.Cause %}' } }] }), // prettier-ignore
  },
  'asl/jsonata-unknown-function': {
    wrong: pass({ Output: '{% $uppercas("a") %}' }),
    at: '/States/A/Output',
    says: 'calls `$uppercas`',
    help: 'did you mean `$uppercase`?',
    right: pass({ Output: '{% ($twice := function($x) { $x & $x }; $twice($uppercase($uuid()))) %}' }),
  },
  'asl/jsonata-arguments': {
    wrong: pass({ Output: '{% $hash("a") %}' }),
    at: '/States/A/Output',
    says: 'calls `$hash` with 1 argument, but it takes 2',
    right: pass({ Output: '{% ($f := function($x) { $x.$uppercase() }; $hash($f("a"), "MD5") & ("b" ~> $pad(3))) %}' }),
  },
  'asl/jsonata-regex': {
    wrong: pass({ Output: '{% $contains("ab", /a(?=b)/) %}' }),
    at: '/States/A/Output',
    says: 'uses look-ahead (?=…) in a regular expression',
    right: pass({ Output: '{% $contains("ab", /^(a+)+$/) %}' }),
  },
  'asl/unassigned-variable': {
    wrong: definitionOf({ A: { Type: 'Pass', Assign: { total: 1 }, Next: 'B' }, B: { Type: 'Succeed', Output: '{% $totl %}' } }), // prettier-ignore
    at: '/States/B/Output',
    says: '`Output` of state `B` reads `$totl`',
    help: 'did you mean `$total`?',
    right: definitionOf({ A: { Type: 'Pass', Assign: { total: 1 }, Next: 'B' }, B: { Type: 'Succeed', Output: '{% $total %}' } }), // prettier-ignore
  },
};
