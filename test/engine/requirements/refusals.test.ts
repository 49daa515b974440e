// What is wrong with a definition is said before it runs, in AWS's words where they are known.
import { expect, test } from 'vitest';
import { readDefinition } from '../../../compiler/asl/read.js';
import { link } from '../../../src/engine/link.js';

const end = { End: true };
const pass = { Type: 'Pass', ...end };
const task = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', ...end };
const one = (state: object, fields: object = {}) => ({ StartAt: 'A', States: { A: state }, ...fields });
const two = (state: object, fields: object = {}) => ({ StartAt: 'A', States: { A: state, B: pass }, ...fields });
const jsonata = { QueryLanguage: 'JSONata' };
const inside = { StartAt: 'I', States: { I: pass } };
const map = (fields: object) => ({ Type: 'Map', ItemProcessor: inside, ...end, ...fields });

const refused: readonly (readonly [title: string, definition: object, says: string])[] = [
  ['TOP-01 StartAt names no state', { StartAt: 'X', States: { A: pass } }, 'X'],
  ['TOP-02 another Version', one(pass, { Version: '2.0' }), 'Version'],
  ['TOP-03 another query language', one(pass, { QueryLanguage: 'SQL' }), 'QueryLanguage'],
  [
    'TOP-04 JSONPath in a machine of JSONata',
    one({ ...pass, QueryLanguage: 'JSONPath' }, jsonata),
    "'QueryLanguage' can not be 'JSONPath'",
  ],
  ['TOP-05 QueryLanguage in a processor', one(map({ ItemProcessor: { ...inside, ...jsonata } })), 'QueryLanguage'],
  ['TOP-06 a name with more than 80 characters', { StartAt: 'a'.repeat(81), States: { ['a'.repeat(81)]: pass } }, '80'],
  ['TOP-06 the same name inside', one(map({ ItemProcessor: { StartAt: 'A', States: { A: pass } } })), 'A'],
  [
    'TOP-07 a transition out of a processor',
    two(map({ ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Pass', Next: 'B' } } } })),
    'B',
  ],
  ['TOP-08 a machine without an end', one({ Type: 'Pass', Next: 'A' }), 'terminal'],
  ['TOP-08 a state that cannot be reached', two(pass), 'reach'],
  ['TOP-13 a field that the type does not have', one({ ...pass, Seconds: 1 }), "Field 'Seconds' is not supported"],
  [
    'FLD-01 Output in a state of JSONPath',
    one({ ...pass, Output: 1 }),
    "field 'Output' is only supported for the 'JSONata' QueryLanguage",
  ],
  [
    'FLD-01 Parameters in a state of JSONata',
    one({ ...task, Parameters: {} }, jsonata),
    "field 'Parameters' is only supported for the 'JSONPath' QueryLanguage",
  ],
  ['FLD-02 Next and End', two({ Type: 'Pass', Next: 'B', End: true }), 'both goes on to'],
  ['FLD-02 neither Next nor End', one({ Type: 'Pass' }), 'Next'],
  ['FLD-03 TimeoutSeconds of a Pass', one({ ...pass, TimeoutSeconds: 1 }), 'TimeoutSeconds'],
  ['JP-07 a computed field that is neither path nor function', one({ ...pass, Parameters: { 'a.$': 'x' } }), 'a.$'],
  [
    'INT-03 a function that does not exist',
    one({ ...pass, Parameters: { 'a.$': 'States.Nope()' } }),
    'there is no such intrinsic function',
  ],
  ['JSN-02 an expression where a constant must be', two({ Type: 'Pass', Next: "{% 'B' %}" }, jsonata), 'Next'],
  ['JSN-03 $states.result in a Pass', one({ ...pass, Output: '{% $states.result %}' }, jsonata), '$states.result'],
  [
    'JSN-04 a bare name',
    one({ ...pass, Output: '{% phone %}' }, jsonata),
    "Reference to 'phone' at the top level is not supported",
  ],
  [
    'JSN-12 an expression that does not parse',
    one({ ...pass, Output: '{% 1 + %}' }, jsonata),
    'Unexpected end of expression',
  ],
  ['VAR-01 Assign of a Succeed', one({ Type: 'Succeed', Assign: { a: 1 } }), 'Assign'],
  ['VAR-02 a variable named states', one({ ...pass, Assign: { states: 1 } }), 'states'],
  ['VAR-04 a part of a variable', one({ ...pass, Assign: { 'x.y': 1 } }), 'x.y'],
  [
    'TASK-02 a heartbeat that is not shorter than the time-out',
    one({ ...task, TimeoutSeconds: 5, HeartbeatSeconds: 5 }),
    'expects a heartbeat every 5 s',
  ],
  ['CHO-01 no Choices', one({ Type: 'Choice', Choices: [] }), 'Choices'],
  [
    'CHO-03 two operators in one rule',
    two({ Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, IsString: true, Next: 'B' }] }),
    'can only have one comparison operator',
  ],
  [
    'CHO-04 an operator that does not exist',
    two({ Type: 'Choice', Choices: [{ Variable: '$.a', StringIs: 'x', Next: 'B' }] }),
    'has no comparison operator',
  ],
  ['WAIT-01 two durations', one({ Type: 'Wait', Seconds: 1, Timestamp: '2020-01-01T00:00:00Z', ...end }), 'Seconds'],
  ['PAR-01 no Branches', one({ Type: 'Parallel', Branches: [], ...end }), 'cannot be empty'],
  ['MAP-01 ItemProcessor and Iterator', one(map({ Iterator: inside })), 'Iterator'],
  [
    'RET-03 States.ALL beside another name',
    one({ ...task, Retry: [{ ErrorEquals: ['States.ALL', 'E'] }] }),
    'States.ALL',
  ],
  [
    'RET-02 a cap below the interval',
    one({ ...task, Retry: [{ ErrorEquals: ['E'], IntervalSeconds: 5, MaxDelaySeconds: 5 }] }),
    'MaxDelaySeconds',
  ],
  ['CAT-01 a catcher without Next', one({ ...task, Catch: [{ ErrorEquals: ['E'] }] }), 'Next'],
  ['JP-02 a ResultPath with a wildcard', one({ ...pass, ResultPath: '$.a[*]' }), 'ResultPath'],
  ['JP-02 a SecondsPath with a filter', one({ Type: 'Wait', SecondsPath: '$.a[?(@.b)]', ...end }), 'SecondsPath'],
  ['JP-06 a ResultPath into a variable', one({ ...pass, ResultPath: '$v' }), 'ResultPath'],
  ['JP-07 two fields that are the same without .$', one({ ...pass, Parameters: { a: 1, 'a.$': '$' } }), 'a'],
  [
    'TASK-02 both spellings of a time-out',
    one({ ...task, TimeoutSeconds: 5, TimeoutSecondsPath: '$.t' }),
    'TimeoutSeconds',
  ],
  ['FAIL-01 Error and ErrorPath', one({ Type: 'Fail', Error: 'E', ErrorPath: '$.e' }), 'Error'],
  [
    'MAP-08 a Label with a space',
    one(
      map({
        ItemProcessor: { ...inside, ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' } },
        Label: 'a b',
      }),
    ),
    'Label',
  ],
  ['MAP-09 a Label of an inline Map', one(map({ Label: 'a' })), 'Label'],
  [
    'TASK-04 Credentials without RoleArn',
    one({ ...task, Credentials: {} }),
    "The field 'RoleArn' is required but was missing",
  ],
  [
    'SDK-09 a resource that does not exist',
    one({ ...task, Resource: 'arn:aws:states:::nope:nope' }),
    'The resource provided arn:aws:states:::nope:nope is not recognized.',
  ],
];

function messagesOf(wrong: object): string {
  const { definition, diagnostics } = readDefinition(wrong);
  const linked = definition === undefined ? undefined : link(definition);
  const found = linked?.kind === 'refused' ? [...diagnostics, ...linked.diagnostics] : diagnostics;
  return found.map(({ message }) => message).join('\n');
}

test.each(refused)('%s', (_, wrong, says) => {
  expect(messagesOf(wrong)).toContain(says);
});
