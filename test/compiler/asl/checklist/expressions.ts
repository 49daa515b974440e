// Sections C, D and E of the checklist: paths and templates, JSONata, variables.
import { choice, distributed, inline, j, jsonataCall, map, next, p, pass, type Row, row } from './row.js';

const template = (Parameters: object) => p({ ...pass, Parameters });
const calls = (levels: number): string => `${'States.Array('.repeat(levels)}${')'.repeat(levels)}`;
const fail = (fields: object) => ({ StartAt: 'A', States: { A: { Type: 'Fail', ...fields } } });
const output = (text: unknown) => j({ ...pass, Output: text });
const wait = (fields: object) => p({ Type: 'Wait', ...fields, ...next });
const first = (name: string, state: object) => ({ StartAt: 'S', States: { S: { Type: 'Pass', Assign: { [name]: 1 }, Next: 'A' }, A: state, Done: { Type: 'Succeed' } } }); // prettier-ignore
const within = (state: object, fields: object = {}) => ({
  ...fields,
  StartAt: 'I',
  States: { I: { ...state, End: true } },
});

// prettier-ignore
export const expressionRows: readonly Row[] = [
  row('V-30', 'InputPath that is no path', 'asl/invalid-path', p({ ...pass, InputPath: 'a' }), p({ ...pass, InputPath: null })),
  row('V-30', 'OutputPath that is no text', 'asl/invalid-field', p({ ...pass, OutputPath: 1 }), p({ ...pass, OutputPath: '$.a' })),
  row('V-31', 'ResultPath that is no Reference Path', 'asl/not-a-reference-path', p({ ...pass, ResultPath: '$..a' }), p({ ...pass, ResultPath: '$.a' })),
  row('V-32', 'ResultPath into the context object', 'asl/not-a-reference-path', p({ ...pass, ResultPath: '$$.a' }), p({ ...pass, ResultPath: null })),
  row('V-32', 'ResultPath into a variable', 'asl/not-a-reference-path', p({ ...pass, ResultPath: '$a.b' }), p({ ...pass, ResultPath: '$.b' })),
  row('V-33', 'SecondsPath with a filter', 'asl/not-a-reference-path', wait({ SecondsPath: '$.a[?(@.b)]' }), wait({ SecondsPath: '$.a' })),
  row('V-33', 'TimestampPath with a wildcard', 'asl/not-a-reference-path', wait({ TimestampPath: '$.*' }), wait({ TimestampPath: '$.a' })),
  row('V-33', 'the path of a comparison with a slice', 'asl/choice-rule', choice({ Variable: '$.a', NumericEqualsPath: '$.b[1:2]', ...next }), choice({ Variable: '$.a', NumericEqualsPath: '$.b[1]', ...next })),
  row('V-34', 'SecondsPath into the context object', 'asl/not-a-reference-path', wait({ SecondsPath: '$$.Execution.Input.n' }), p(inline({ ItemsPath: '$$.Execution.Input.xs' }))),
  row('V-35', 'a computed field that is neither path nor call', 'asl/template-field', template({ 'a.$': 'b' }), template({ 'a.$': '$.b' })),
  row('V-35', 'a computed field that is no text', 'asl/template-field', template({ 'a.$': 1 }), template({ a: 1 })),
  row('V-36', 'a field that is there twice without .$', 'asl/repeated-field', template({ a: 1, 'a.$': '$.b' }), template({ a: 1 })),
  row('V-37', 'a path under a key without .$', 'asl/forgotten-path-key', template({ a: '$.b' }), template({ 'a.$': '$.b' })),
  row('V-38', 'a key with .$ whose value is no path', 'asl/template-field', template({ 'price.$': '5' }), template({ price: '5' })),
  row('V-39', 'Result with a path', 'asl/static-result', p({ ...pass, Result: { 'a.$': '$.b' } }), p({ ...pass, Result: { a: 'b' } })),
  row('V-40', 'a path that does not parse', 'asl/invalid-path', p({ ...pass, InputPath: '$.a[' }), p({ ...pass, InputPath: '$.a[0]' })),
  row('V-41', 'an intrinsic function that does not exist', 'asl/intrinsic-unknown', template({ 'a.$': 'States.Nope()' }), template({ 'a.$': 'States.UUID()' })),
  row('V-42', 'too few arguments', 'asl/intrinsic-arguments', template({ 'a.$': 'States.Hash($.b)' }), template({ 'a.$': "States.Hash($.b, 'MD5')" })),
  row('V-42', 'a text that does not end', 'asl/template-field', template({ 'a.$': "States.Format('b)" }), template({ 'a.$': "States.Format('b')" })),
  row('V-42', 'an escape that does not exist', 'asl/template-field', template({ 'a.$': "States.Format('\\n')" }), template({ 'a.$': "States.Format('\\{')" })),
  row('V-43', 'calls nested 11 deep', 'asl/intrinsic-nesting', template({ 'a.$': calls(11) }), template({ 'a.$': calls(10) })),
  row('V-44', 'a call as InputPath', 'asl/invalid-path', p({ ...pass, InputPath: 'States.UUID()' }), template({ 'a.$': 'States.UUID()' })),
  row('V-44', 'a call as ItemsPath', 'asl/not-a-reference-path', p(inline({ ItemsPath: 'States.Array(1)' })), p(inline({ ItemsPath: '$.a' }))),
  row('V-45', 'CausePath that gives no text', 'asl/error-path', fail({ CausePath: 'States.ArrayLength($.a)' }), fail({ CausePath: "States.Format('{}', $.a)" })),

  row('V-46', 'an expression that does not parse', 'asl/jsonata-syntax', output('{% 1 + %}'), output('{% 1 + 1 %}')),
  row('V-47', 'a bare name', 'asl/jsonata-top-level-name', output('{% phone %}'), output('{% $states.input.phone %}')),
  row('V-47', '$ at the top level', 'asl/jsonata-top-level-name', output('{% $.phone %}'), output('{% $states.input.phones[$ > 1] %}')),
  row('V-47', '$$ at the top level', 'asl/jsonata-top-level-name', output('{% $$.phone %}'), output('{% $states.input %}')),
  row('V-48', '$states.result in a Pass', 'asl/states-field-here', output('{% $states.result %}'), j({ ...jsonataCall, Output: '{% $states.result %}' })),
  row('V-48', '$states.errorOutput outside of a catcher', 'asl/states-field-here', j({ ...jsonataCall, Output: '{% $states.errorOutput %}' }), j({ ...jsonataCall, Catch: [{ ErrorEquals: ['E'], Output: '{% $states.errorOutput %}', ...next }] })),
  row('V-49', 'another field of $states', 'asl/states-field', output('{% $states.output %}'), output('{% $states.context.State.Name %}')),
  row('V-50', 'an expression without its end', 'asl/not-an-expression', output('{% 1'), output('{% 1 %}')),
  row('V-50', 'an expression with a blank before it', 'asl/not-an-expression', output(' {% 1 %}'), output('1')),
  row('V-51', 'an expression as Resource', 'asl/resource-not-an-arn', j({ ...jsonataCall, Resource: '{% $states.input.arn %}' }), j(jsonataCall)),
  row('V-51', 'an expression as Next', 'asl/missing-target', j({ Type: 'Pass', Next: "{% 'Done' %}", Comment: 'x' }), j(pass)),
  row('V-51', 'an expression as the name of an error', 'asl/constant-field', j({ ...jsonataCall, Retry: [{ ErrorEquals: ['{% $e %}'] }] }), j({ ...jsonataCall, Retry: [{ ErrorEquals: ['E'] }] })),
  row('V-51', 'an expression as Label', 'asl/invalid-label', j(map({ Label: '{% $l %}' })), j(map({ Label: 'l' }))),
  row('V-52', 'a text as Seconds', 'asl/invalid-field', j({ Type: 'Wait', Seconds: '5', ...next }), j({ Type: 'Wait', Seconds: '{% 5 %}', ...next })),
  row('V-52', 'a text as Items', 'asl/invalid-field', j(inline({ Items: 'xs' })), j(inline({ Items: [1] }))),
  row('V-52', 'a text as Condition', 'asl/invalid-field', j({ Type: 'Choice', Choices: [{ Condition: 'yes', ...next }], Default: 'Done' }), j({ Type: 'Choice', Choices: [{ Condition: true, ...next }], Default: 'Done' })),
  row('V-52', 'a text as MaxConcurrency', 'asl/invalid-field', j(inline({ MaxConcurrency: '5' })), j(inline({ MaxConcurrency: '{% 5 %}' }))),
  row('V-53', '$eval', 'asl/jsonata-unknown-function', output("{% $eval('1') %}"), output('{% $string(1) %}')),
  row('V-53', 'an intrinsic function in JSONata', 'asl/jsonata-top-level-name', output("{% States.Format('a') %}"), output("{% 'a' %}")),

  row('V-54', 'Assign of a Succeed state', 'asl/assign-at-end', { StartAt: 'A', States: { A: { Type: 'Succeed', Assign: { a: 1 } } } }, p(pass)),
  row('V-54', 'Assign of a Fail state', 'asl/assign-at-end', fail({ Assign: { a: 1 } }), fail({})),
  row('V-55', 'a variable named states', 'asl/variable-name', p({ ...pass, Assign: { states: 1 } }), p({ ...pass, Assign: { state: 1 } })),
  row('V-55', 'a part of a variable', 'asl/variable-name', p({ ...pass, Assign: { 'a[0]': 1 } }), p({ ...pass, Assign: { a: [1] } })),
  row('V-55', 'a variable of 81 characters', 'asl/variable-name', p({ ...pass, Assign: { ['a'.repeat(81)]: 1 } }), p({ ...pass, Assign: { ['a'.repeat(80)]: 1 } })),
  row('V-56', 'a name of the outside assigned inside', 'asl/assigned-outside', first('a', inline({ ItemProcessor: within({ Type: 'Pass', Assign: { a: 2 } }) })), first('a', inline({ ItemProcessor: within({ Type: 'Pass', Assign: { b: 2 } }) }))),
  row('V-57', 'a variable that no state assigns', 'asl/unassigned-variable', output('{% $a %}'), first('a', { Type: 'Pass', QueryLanguage: 'JSONata', Output: '{% $a %}', ...next })),
  row('V-57', 'a variable that is assigned later', 'asl/variable-not-yet', { StartAt: 'A', States: { A: { ...pass, Parameters: { 'b.$': '$a' }, Next: 'B' }, B: { ...pass, Assign: { a: 1 } }, Done: { Type: 'Succeed' } } }, first('a', { ...pass, Parameters: { 'b.$': '$a' } })),
  row('V-58', 'an outer variable in a distributed Map', 'asl/variable-out-of-scope', first('a', map({ ItemProcessor: within({ Type: 'Pass', InputPath: '$a' }, { ProcessorConfig: distributed.ProcessorConfig }) })), first('a', inline({ ItemProcessor: within({ Type: 'Pass', InputPath: '$a' }) }))),
  row('V-59', 'Assign that is no object', 'asl/invalid-field', p({ ...pass, Assign: [1] }), p({ ...pass, Assign: {} })),
  row('V-59', 'Assign of more than 256 KiB', 'asl/too-much-data', p({ ...pass, Assign: { a: 'x'.repeat(270_000) } }), p({ ...pass, Assign: { a: 'x'.repeat(260_000) } })),
];
