// Sections A and B of the checklist: the document, the top level, states in general.
import { choice, distributed, inline, inside, j, next, p, pass, type Row, row, call } from './row.js';

const fine = p(pass);
const only = (states: object, fields: object = {}) => ({ StartAt: Object.keys(states)[0], States: states, ...fields });
const done = { Done: { Type: 'Succeed' } };
const parallel = (branch: object, fields: object = {}) =>
  p({ Type: 'Parallel', Branches: [branch], ...next, ...fields });
const leaving = { StartAt: 'I', States: { I: { Type: 'Pass', Next: 'Done' }, K: { Type: 'Succeed' } } };

// prettier-ignore
export const languageRows: readonly Row[] = [
  row('V-01', 'text that is not JSON', 'asl/invalid-json', '{"StartAt": }', JSON.stringify(fine)),
  row('V-01', 'text that is empty', 'asl/invalid-json', '', JSON.stringify(fine)),
  row('V-01', 'JSON that is no object', 'asl/not-an-object', '[]', JSON.stringify(fine)),
  row('V-02', 'neither States nor StartAt', 'asl/missing-field', {}, fine),
  row('V-03', 'a key that is written twice', 'asl/duplicate-key', JSON.stringify(p({ ...pass, Result: { a: 1, b: 2 } })).replace('"b"', '"a"'), fine),
  row('V-04', 'States without a state', 'asl/empty-field', { StartAt: 'A', States: {} }, fine),
  row('V-05', 'StartAt that names no state', 'asl/missing-target', { StartAt: 'done', States: done }, only(done)),
  row('V-05', 'StartAt that is no text', 'asl/invalid-field', { StartAt: 1, States: done }, only(done)),
  row('V-06', 'another Version', 'asl/invalid-field', only(done, { Version: '1.1' }), only(done, { Version: '1.0' })),
  row('V-07', 'TimeoutSeconds of 0', 'asl/invalid-field', only(done, { TimeoutSeconds: 0 }), only(done, { TimeoutSeconds: 1 })),
  row('V-08', 'another QueryLanguage', 'asl/invalid-field', only(done, { QueryLanguage: 'JMESPath' }), only(done, { QueryLanguage: 'JSONPath' })),
  row('V-09', 'an unknown field at the top', 'asl/unknown-field', only(done, { Name: 'M' }), only(done, { Comment: 'M' })),
  row('V-10', 'more than a megabyte', 'asl/too-large', p({ ...pass, Comment: 'x'.repeat(1_048_576) }), p({ ...pass, Comment: 'x'.repeat(1000) })),
  row('V-11', 'nested too deeply', 'asl/too-deep', p({ ...pass, Result: JSON.parse('['.repeat(600) + ']'.repeat(600)) as unknown }), p({ ...pass, Result: [[]] })),

  row('V-13', 'a state that is no object', 'asl/invalid-field', only({ A: 'Pass' }), only(done)),
  row('V-14', 'no Type', 'asl/missing-field', only({ A: { End: true } }), only({ A: { Type: 'Pass', End: true } })),
  row('V-14', 'another Type', 'asl/unknown-state-type', only({ A: { Type: 'pass', End: true } }), only({ A: { Type: 'Pass', End: true } })),
  row('V-15', 'a name of 81 characters', 'asl/state-name-length', only({ ['n'.repeat(81)]: { Type: 'Succeed' } }), only({ ['n'.repeat(80)]: { Type: 'Succeed' } })),
  row('V-15', 'an empty name', 'asl/state-name-length', only({ '': { Type: 'Succeed' } }), only(done)),
  row('V-16', 'the same name in a branch', 'asl/duplicate-state-name', parallel(inside('A')), parallel(inside('B'))),
  row('V-17', 'a field of another type', 'asl/unknown-field', p({ ...pass, Seconds: 1 }), fine),
  row('V-18', 'a field of JSONata in JSONPath', 'asl/jsonata-field', p({ ...pass, Output: 1 }), p({ ...pass, Result: 1 })),
  row('V-18', 'a field of JSONPath in JSONata', 'asl/jsonpath-field', j({ ...pass, Result: 1 }), j({ ...pass, Output: 1 })),
  row('V-19', 'a JSONPath state in a JSONata machine', 'asl/mixed-query-language', j({ ...pass, QueryLanguage: 'JSONPath' }), p({ ...pass, QueryLanguage: 'JSONata' })),
  row('V-20', 'QueryLanguage of a branch', 'asl/unknown-field', parallel({ ...inside(), QueryLanguage: 'JSONata' }), parallel(inside())),
  row('V-20', 'QueryLanguage of a processor', 'asl/unknown-field', p(inline({ ItemProcessor: { ...inside(), QueryLanguage: 'JSONata' } })), p(inline({}))),
  row('V-21', 'neither Next nor End', 'asl/missing-transition', only({ A: { Type: 'Pass' } }), only({ A: { Type: 'Pass', End: true } })),
  row('V-22', 'both Next and End', 'asl/next-and-end', p({ ...pass, End: true }), p({ ...pass, End: false })),
  row('V-23', 'Next of a Succeed state', 'asl/unknown-field', only({ A: { Type: 'Succeed', Next: 'A' } }), only(done)),
  row('V-23', 'End of a Fail state', 'asl/unknown-field', only({ A: { Type: 'Fail', End: true } }), only({ A: { Type: 'Fail' } })),
  row('V-23', 'Next of a Choice state', 'asl/unknown-field', p({ Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, Next: 'Done' }], Default: 'Done', Next: 'Done' }), choice({ Variable: '$.a', IsNull: true, Next: 'Done' })),
  row('V-24', 'End that is no boolean', 'asl/invalid-field', only({ A: { Type: 'Pass', End: 'true' } }), only({ A: { Type: 'Pass', End: true } })),
  row('V-24', 'Next that is no text', 'asl/invalid-field', p({ Type: 'Pass', Next: 1 }), fine),
  row('V-24', 'Comment that is no text', 'asl/invalid-field', p({ ...pass, Comment: 1 }), p({ ...pass, Comment: '1' })),
  row('V-25', 'Next that names no state', 'asl/missing-target', p({ Type: 'Pass', Next: 'B' }), fine),
  row('V-25', 'Next of a catcher that names no state', 'asl/missing-target', p({ ...call, Catch: [{ ErrorEquals: ['E'], Next: 'B' }] }), p({ ...call, Catch: [{ ErrorEquals: ['E'], Next: 'Done' }] })),
  row('V-26', 'a transition out of a branch', 'asl/missing-target', parallel(leaving), parallel(inside())),
  row('V-26', 'a transition out of a processor', 'asl/missing-target', p(inline({ ItemProcessor: leaving })), p(inline({}))),
  row('V-27', 'a state that cannot be reached', 'asl/unreachable-state', only({ ...done, B: { Type: 'Fail' } }), only(done)),
  row('V-28', 'no state that ends', 'asl/no-terminal-state', only({ A: { Type: 'Pass', Next: 'A' }, B: { Type: 'Pass', Next: 'A' } }), only(done)),
  row('V-29', 'no state that ends a branch', 'asl/no-terminal-state', parallel({ StartAt: 'I', States: { I: { Type: 'Pass', Next: 'I' } } }), parallel(inside())),
  row('V-29', 'no state that ends a processor', 'asl/no-terminal-state', p(inline({ ItemProcessor: { ...distributed, States: { I: { Type: 'Pass', Next: 'I' } } } })), p(inline({}))),
];
