// A wrong definition for every message about the language itself, and the same definition put right. The type makes the
// list complete.
import type { aslMessages } from '../../diagnostics/catalogue/asl.js';
import { definitionOf, done, lambda, type Mistake, task, withState } from './mistake.js';

function nested(levels: number): unknown {
  let value: unknown = {};
  for (let i = 0; i < levels; i++) value = { a: value };
  return value;
}

const pass = (fields: object): object => withState({ Type: 'Pass', ...fields, Next: 'Done' });
const fine = pass({});
const branch = (state: string): object => ({ StartAt: state, States: { [state]: { Type: 'Succeed' } } });

export const languageMistakes: { readonly [Code in keyof typeof aslMessages]: Mistake } = {
  'asl/invalid-json': {
    wrong: '{\n  "StartAt": "A",\n}',
    says: 'a name in double quotes should be here (line 3, column 1)',
    right: JSON.stringify(fine),
  },
  'asl/not-an-object': { wrong: [], at: '', says: 'Definition must be a valid JSON object', right: fine },
  'asl/not-json': {
    wrong: pass({ Output: { at: new Date(0) } }),
    at: '/States/A/Output/at',
    says: '`Output.at` of state `A` is an instance of a class (Date)',
    right: pass({ Output: { at: 0 } }),
  },
  'asl/forbidden-key': {
    wrong: JSON.stringify(pass({ Output: { x: 1 } })).replace('"x"', '"__proto__"'),
    at: '/States/A/Output/__proto__',
    says: '`Output` of state `A` has a key `__proto__`',
    right: pass({ Output: { x: 1 } }),
  },
  'asl/too-large': {
    wrong: pass({ Comment: 'x'.repeat(1_048_576) }),
    says: 'more than 1048576 characters',
    right: pass({ Comment: 'x'.repeat(1_000_000) }),
  },
  'asl/too-deep': {
    wrong: pass({ Output: nested(100_000) }),
    at: '/States/A/Output',
    says: 'nested more than 500 levels',
    right: pass({ Output: nested(400) }),
  },
  'asl/duplicate-key': {
    wrong: JSON.stringify(pass({ Output: { x: 1, y: 2 } })).replace('"y"', '"x"'),
    at: '/States/A/Output/x',
    says: '`x` is written more than once in `Output` of state `A`',
    right: JSON.stringify(pass({ Output: { x: 1, y: 2 } })),
  },
  'asl/mixed-query-language': {
    wrong: pass({ QueryLanguage: 'JSONPath' }),
    at: '/States/A/QueryLanguage',
    says: "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine",
    right: pass({ QueryLanguage: 'JSONata' }),
  },
  'asl/unknown-field': {
    wrong: withState({ Type: 'Task', Resorce: 'arn:x', Next: 'Done' }),
    at: '/States/A/Resorce',
    says: "Task state `A` has no field `Resorce` (AWS: Field 'Resorce' is not supported)",
    help: 'did you mean `Resource`?',
    right: withState(task),
  },
  'asl/jsonpath-field': {
    wrong: withState({ ...task, Parameters: {} }),
    at: '/States/A/Parameters',
    says: "The QueryLanguage is set to 'JSONata', but field 'Parameters' is only supported for the 'JSONPath' QueryLanguage",
    help: 'write `Arguments`',
    right: withState({ ...task, Arguments: { FunctionName: 'F' } }),
  },
  'asl/jsonata-field': {
    wrong: { StartAt: 'A', States: { A: { ...task, Arguments: lambda }, ...done } },
    at: '/States/A/Arguments',
    says: "The QueryLanguage is set to 'JSONPath', but field 'Arguments' is only supported for the 'JSONata' QueryLanguage",
    help: 'set "QueryLanguage": "JSONata" on the state or at the top, or write `Parameters`',
    right: { StartAt: 'A', States: { A: { ...task, Parameters: lambda }, ...done } },
  },
  'asl/jsonpath-rule': {
    wrong: withState({ Type: 'Choice', Choices: [{ Variable: '$.a', StringEquals: 'x', Next: 'Done' }] }),
    at: '/States/A/Choices/0',
    says: '`Choices[0]` of state `A` is written with JSONPath operators',
    right: withState({ Type: 'Choice', Choices: [{ Condition: "{% $states.input.a = 'x' %}", Next: 'Done' }], Default: 'Done' }), // prettier-ignore
  },
  'asl/assign-at-end': {
    wrong: definitionOf({ Done: { Type: 'Succeed', Assign: { x: 1 } } }),
    at: '/States/Done/Assign',
    says: 'state `Done` is a Succeed state and cannot assign variables',
    right: definitionOf(done),
  },
  'asl/missing-field': {
    wrong: { QueryLanguage: 'JSONata' },
    at: '',
    says: 'the definition needs `States` and `StartAt` (AWS: These fields are required: [States, StartAt])',
    right: fine,
  },
  'asl/unknown-state-type': {
    wrong: withState({ Type: 'Tsak', Next: 'Done' }),
    at: '/States/A/Type',
    says: "The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map]",
    help: 'did you mean `Task`?',
    right: withState(task),
  },
  'asl/empty-field': {
    wrong: withState({ Type: 'Choice', Choices: [], Default: 'Done' }),
    at: '/States/A/Choices',
    says: '`Choices` of state `A` is empty (AWS: Value cannot be empty)',
    right: withState({ Type: 'Choice', Choices: [{ Condition: true, Next: 'Done' }], Default: 'Done' }),
  },
  'asl/invalid-field': {
    wrong: withState({ ...task, Retry: [{ ErrorEquals: ['E'], MaxAttempts: 1.5 }] }),
    at: '/States/A/Retry/0/MaxAttempts',
    says: '`Retry[0].MaxAttempts` of state `A` must be a whole number from 0 to 99999999, but is 1.5',
    right: withState({ ...task, Retry: [{ ErrorEquals: ['E'], MaxAttempts: 0 }] }),
  },
  'asl/missing-target': {
    wrong: withState({ Type: 'Pass', Next: 'done' }),
    at: '/States/A/Next',
    says: "Missing 'Next' target: done",
    help: 'did you mean `Done`?',
    right: fine,
  },
  'asl/missing-transition': {
    wrong: definitionOf({ A: { Type: 'Pass' } }),
    at: '/States/A',
    says: 'state `A` does not say what follows',
    right: definitionOf({ A: { Type: 'Pass', End: true } }),
  },
  'asl/next-and-end': {
    wrong: withState({ Type: 'Pass', Next: 'Done', End: true }),
    at: '/States/A/End',
    says: 'both goes on to `Done` and ends',
    right: withState({ Type: 'Pass', Next: 'Done', End: false }),
  },
  'asl/duplicate-state-name': {
    wrong: withState({ Type: 'Parallel', Branches: [branch('Done')], Next: 'Done' }),
    at: '/States/A/Branches/0/States/Done',
    says: 'the name `Done` is taken by a state in the definition',
    right: withState({ Type: 'Parallel', Branches: [branch('Inner')], Next: 'Done' }),
  },
  'asl/only-one-field': {
    wrong: withState({
      Type: 'Map',
      ItemProcessor: branch('B'),
      ItemSelector: {},
      Iterator: branch('C'),
      Next: 'Done',
    }),
    at: '/States/A',
    says: 'There should only be one of the following fields: [ItemProcessor, Iterator]',
    right: withState({ Type: 'Map', ItemProcessor: branch('B'), ItemSelector: {}, Next: 'Done' }),
  },
  'asl/unreachable-state': {
    wrong: definitionOf({ ...done, Lost: { Type: 'Fail' } }),
    at: '/States/Lost',
    says: 'State "Lost" is not reachable.',
    right: definitionOf({ A: { Type: 'Choice', Choices: [{ Condition: true, Next: 'Done' }], Default: 'B' }, B: { ...task, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Lost' }] }, ...done, Lost: { Type: 'Fail' } }), // prettier-ignore
  },
  'asl/no-terminal-state': {
    wrong: definitionOf({ A: { Type: 'Pass', Next: 'A' }, Unreachable: { Type: 'Pass', Next: 'A' } }),
    at: '/States',
    says: 'Workflow has no terminal state',
    right: definitionOf({ A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Wait', Seconds: 1, End: true } }),
  },
  'asl/state-name-length': {
    wrong: definitionOf({ ['n'.repeat(81)]: { Type: 'Succeed' } }),
    at: `/States/${'n'.repeat(81)}`,
    says: 'has 81 characters; 80 are allowed',
    right: definitionOf({ ['😀'.repeat(80)]: { Type: 'Succeed' } }),
  },
  'asl/wait-duration': {
    wrong: withState({ Type: 'Wait', Next: 'Done' }),
    at: '/States/A',
    says: 'does not say how long to wait',
    right: withState({ Type: 'Wait', Seconds: 0, Next: 'Done' }),
  },
  'asl/invalid-timestamp': {
    wrong: withState({ Type: 'Wait', Timestamp: '2027-02-29T00:00:00Z', Next: 'Done' }),
    at: '/States/A/Timestamp',
    says: 'String does not match RFC3339 timestamp',
    right: withState({ Type: 'Wait', Timestamp: '2028-02-29T23:59:59.123+01:00', Next: 'Done' }),
  },
  'asl/resource-not-an-arn': {
    wrong: withState({ ...task, Resource: 'SendWelcome' }),
    at: '/States/A/Resource',
    says: 'state `A` has the resource "SendWelcome", which is not an ARN (AWS: The resource provided SendWelcome is not',
    help: '"Arguments": { "FunctionName": "SendWelcome" }',
    right: withState({ ...task, Resource: '${SendWelcomeArn}' }),
  },
  'asl/missing-argument': {
    wrong: withState({ ...task, Arguments: { functionName: 'F' } }),
    at: '/States/A/Arguments',
    says: "`Arguments` of state `A` has no `FunctionName`, which lambda:invoke needs (AWS: The field 'FunctionName' is",
    help: 'write `functionName` as `FunctionName`',
    right: withState({ ...task, Arguments: { FunctionName: 'F', Payload: {} } }),
  },
  'asl/heartbeat-not-below-timeout': {
    wrong: withState({ ...task, TimeoutSeconds: 10, HeartbeatSeconds: 10 }),
    at: '/States/A/HeartbeatSeconds',
    says: 'expects a heartbeat every 10 s, but times out after 10 s',
    right: withState({ ...task, TimeoutSeconds: 10, HeartbeatSeconds: 9 }),
  },
  'asl/max-delay-not-above-interval': {
    wrong: withState({ ...task, Retry: [{ ErrorEquals: ['E'], MaxDelaySeconds: 1 }] }),
    at: '/States/A/Retry/0/MaxDelaySeconds',
    says: '`Retry[0].MaxDelaySeconds` of state `A` is 1',
    right: withState({ ...task, Retry: [{ ErrorEquals: ['E'], IntervalSeconds: 1, MaxDelaySeconds: 2 }] }),
  },
  'asl/states-all-not-alone': {
    wrong: withState({ ...task, Retry: [{ ErrorEquals: ['States.ALL', 'E'] }] }),
    at: '/States/A/Retry/0/ErrorEquals',
    says: '`Retry[0]` of state `A` has `States.ALL` beside other names',
    right: withState({ ...task, Retry: [{ ErrorEquals: ['E'] }, { ErrorEquals: ['States.ALL'] }] }),
  },
  'asl/states-all-not-last': {
    wrong: withState({ ...task, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Done' }, { ErrorEquals: ['E'], Next: 'Done' }] }), // prettier-ignore
    at: '/States/A/Catch/0',
    says: 'is not the last one',
    right: withState({ ...task, Catch: [{ ErrorEquals: ['E'], Next: 'Done' }, { ErrorEquals: ['States.ALL'], Next: 'Done' }] }), // prettier-ignore
  },
  'asl/unknown-error-name': {
    wrong: withState({ ...task, Retry: [{ ErrorEquals: ['States.Timout'] }] }),
    at: '/States/A/Retry/0/ErrorEquals/0',
    says: 'names `States.Timout`',
    help: 'did you mean `States.Timeout`?',
    right: withState({ ...task, Retry: [{ ErrorEquals: ['States.Timeout', 'States.Http.StatusCode.503'] }] }),
  },
  'asl/error-never-matches': {
    wrong: withState({ ...task, Catch: [{ ErrorEquals: ['States.Runtime'], Next: 'Done' }] }),
    at: '/States/A/Catch/0/ErrorEquals/0',
    says: 'names `States.Runtime`',
    right: withState({ ...task, Catch: [{ ErrorEquals: ['States.TaskFailed'], Next: 'Done' }] }),
  },
  'asl/variable-name': {
    wrong: pass({ Assign: { 'user.name': 1 } }),
    at: '/States/A/Assign/user.name',
    says: 'cannot assign a variable named `user.name`: it contains `.`',
    right: pass({ Assign: { user_name: 1, größe: 2, ['x'.repeat(80)]: 3 } }),
  },
};
