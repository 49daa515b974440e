// Sections F, G, H and J of the checklist: Task, Choice, Wait, Fail; Retry and Catch.
import { call, choice, j, next, p, pass, type Row, row, service, task } from './row.js';

const queue = { QueueUrl: 'Q', MessageBody: 'M' };
const http = { ApiEndpoint: 'https://example.com', Method: 'GET', Authentication: { ConnectionArn: 'C' } };
const role = 'arn:aws:iam::123456789012:role/R';
const activity = 'arn:aws:states:us-east-1:123456789012:activity:A';
const waiting = { HeartbeatSeconds: 60 };
const job = { JobName: 'J', JobQueue: 'Q', JobDefinition: 'D' };
const one = (operator: object) => choice({ Variable: '$.a', ...operator, ...next });
const retry = (...Retry: readonly object[]) => p({ ...call, Retry });
const caught = (...Catch: readonly object[]) => p({ ...call, Catch });
const wait = (fields: object) => p({ Type: 'Wait', ...fields, ...next });
const fail = (fields: object) => ({ StartAt: 'A', States: { A: { Type: 'Fail', ...fields } } });
const E = { ErrorEquals: ['E'] };

// prettier-ignore
export const taskRows: readonly Row[] = [
  row('V-60', 'no Resource', 'asl/missing-field', p({ Type: 'Task', ...next }), p(call)),
  row('V-60', 'Resource that is no ARN', 'asl/resource-not-an-arn', p({ ...task, Resource: 'F' }), p({ ...task, Resource: 'arn:aws:lambda:us-east-1:123456789012:function:F' })),
  row('V-61', 'a service without optimized integration', 'asl/unknown-resource', service('ses:sendEmail', {}), service('aws-sdk:ses:sendEmail', {})),
  row('V-61', 'an action that the service does not have', 'asl/unknown-resource', service('sqs:receiveMessage', {}), service('sqs:sendMessage', queue)),
  row('V-61', 'a pattern that the action does not support', 'asl/unknown-resource', service('lambda:invoke.sync', { FunctionName: 'F' }), service('batch:submitJob.sync', job)),
  row('V-62', 'an SDK service that does not exist', 'asl/unknown-resource', service('aws-sdk:dynamo:getItem', {}), service('aws-sdk:dynamodb:getItem', {})),
  row('V-62', 'an SDK action that is not supported', 'asl/unknown-resource', service('aws-sdk:lambda:invokeAsync', {}), service('aws-sdk:lambda:invoke', {})),
  row('V-62', '.sync of an SDK integration', 'asl/unknown-resource', service('aws-sdk:batch:submitJob.sync', {}), service('aws-sdk:batch:submitJob', {})),
  row('V-63', '.sync in EXPRESS', 'asl/express-pattern', service('batch:submitJob.sync', job), service('batch:submitJob', job), 'EXPRESS'),
  row('V-63', '.waitForTaskToken in EXPRESS', 'asl/express-pattern', service('sqs:sendMessage.waitForTaskToken', { QueueUrl: 'Q', 'MessageBody.$': '$$.Task.Token' }, waiting), service('sqs:sendMessage', queue), 'EXPRESS'),
  row('V-63', 'an activity in EXPRESS', 'asl/express-pattern', p({ ...task, Resource: activity, ...waiting }), p(call), 'EXPRESS'),
  row('V-64', 'a token that nobody gets', 'asl/token-not-passed', service('sqs:sendMessage.waitForTaskToken', queue, waiting), service('sqs:sendMessage.waitForTaskToken', { QueueUrl: 'Q', MessageBody: { 't.$': '$$.Task.Token' } }, waiting)),
  row('V-65', 'a wait without a time limit', 'asl/waits-without-timeout', p({ ...task, Resource: activity }), p({ ...task, Resource: activity, TimeoutSeconds: 60 })),
  row('V-66', 'a token where there is none', 'asl/token-without-wait', service('sqs:sendMessage', { QueueUrl: 'Q', 'MessageBody.$': '$$.Task.Token' }), service('sqs:sendMessage', queue)),
  row('V-67', 'TimeoutSeconds and TimeoutSecondsPath', 'asl/only-one-field', p({ ...call, TimeoutSeconds: 1, TimeoutSecondsPath: '$.t' }), p({ ...call, TimeoutSecondsPath: '$.t' })),
  row('V-67', 'HeartbeatSeconds and HeartbeatSecondsPath', 'asl/only-one-field', p({ ...call, HeartbeatSeconds: 1, HeartbeatSecondsPath: '$.t' }), p({ ...call, HeartbeatSeconds: 1 })),
  row('V-68', 'TimeoutSeconds of 0', 'asl/invalid-field', p({ ...call, TimeoutSeconds: 0 }), p({ ...call, TimeoutSeconds: 99_999_999 })),
  row('V-68', 'a heartbeat as long as the time limit', 'asl/heartbeat-not-below-timeout', p({ ...call, TimeoutSeconds: 5, HeartbeatSeconds: 5 }), p({ ...call, TimeoutSeconds: 5, HeartbeatSeconds: 4 })),
  row('V-69', 'Credentials without RoleArn', 'asl/missing-field', p({ ...call, Credentials: {} }), p({ ...call, Credentials: { 'RoleArn.$': '$.role' } })),
  row('V-70', 'RoleArn that is no role', 'asl/invalid-role', p({ ...call, Credentials: { RoleArn: 'R' } }), p({ ...call, Credentials: { RoleArn: role } })),
  row('V-70', 'Credentials of an activity', 'asl/credentials-unused', p({ ...task, Resource: activity, ...waiting, Credentials: { RoleArn: role } }), p({ ...call, Credentials: { RoleArn: role } })),
  row('V-71', 'no FunctionName', 'asl/missing-argument', service('lambda:invoke', {}), service('lambda:invoke', { 'FunctionName.$': '$.f' })),
  row('V-71', 'no StateMachineArn', 'asl/missing-argument', service('states:startExecution', { Input: {} }), service('states:startExecution', { StateMachineArn: 'M' })),
  row('V-71', 'no QueueUrl', 'asl/missing-argument', service('sqs:sendMessage', { MessageBody: 'M' }), service('sqs:sendMessage', queue)),
  row('V-71', 'no TableName', 'asl/missing-argument', service('dynamodb:getItem', { Key: {} }), service('dynamodb:getItem', { TableName: 'T', Key: {} })),
  row('V-71', 'no ApiEndpoint', 'asl/missing-argument', service('http:invoke', { Method: 'GET', Authentication: http.Authentication }), service('http:invoke', http)),
  row('V-72', 'another Method', 'asl/invalid-argument', service('http:invoke', { ...http, Method: 'TRACE' }), service('http:invoke', http)),
  row('V-72', 'an address without https', 'asl/invalid-argument', service('http:invoke', { ...http, ApiEndpoint: 'http://example.com' }), service('http:invoke', http)),
  row('V-72', 'both connections', 'asl/invalid-argument', service('http:invoke', { ...http, InvocationConfig: { ConnectionArn: 'C' } }), service('http:invoke', http)),
  row('V-73', 'Body and Input', 'asl/invalid-argument', service('bedrock:invokeModel', { ModelId: 'M', Body: {}, Input: { S3Uri: 's3://b/k' } }), service('bedrock:invokeModel', { ModelId: 'M', Body: {} })),

  row('V-74', 'no Choices', 'asl/missing-field', p({ Type: 'Choice', Default: 'Done' }), one({ IsNull: true })),
  row('V-74', 'Choices without a rule', 'asl/empty-field', choice(), one({ IsNull: true })),
  row('V-75', 'a rule without Next', 'asl/missing-field', choice({ Variable: '$.a', IsNull: true }), one({ IsNull: true })),
  row('V-75', 'Next of a rule inside', 'asl/choice-rule', choice({ Not: { Variable: '$.a', IsNull: true, ...next }, ...next }), choice({ Not: { Variable: '$.a', IsNull: true }, ...next })),
  row('V-76', 'no operator', 'asl/choice-rule', one({}), one({ IsNull: true })),
  row('V-76', 'two operators', 'asl/choice-rule', one({ IsNull: true, IsString: true }), one({ IsString: true })),
  row('V-76', 'no Variable', 'asl/choice-rule', choice({ IsNull: true, ...next }), one({ IsNull: true })),
  row('V-77', 'Variable beside And', 'asl/choice-rule', one({ And: [{ Variable: '$.b', IsNull: true }] }), choice({ And: [{ Variable: '$.b', IsNull: true }], ...next })),
  row('V-78', 'a text as the operand of a number', 'asl/choice-rule', one({ NumericEquals: '1' }), one({ NumericEquals: 1 })),
  row('V-78', 'an operand that is no timestamp', 'asl/choice-rule', one({ TimestampEquals: 'noon' }), one({ TimestampEquals: '2027-01-31T12:00:00Z' })),
  row('V-79', 'And without rules', 'asl/choice-rule', choice({ And: [], ...next }), choice({ And: [{ Variable: '$.a', IsNull: true }], ...next })),
  row('V-79', 'Not that is no object', 'asl/choice-rule', choice({ Not: [], ...next }), choice({ Not: { Variable: '$.a', IsNull: true }, ...next })),
  row('V-80', 'a pattern with an open backslash', 'asl/choice-rule', one({ StringMatches: 'a\\' }), one({ StringMatches: 'a\\\\' })),
  row('V-81', 'a rule of JSONata without Condition', 'asl/missing-field', j({ Type: 'Choice', Choices: [next], Default: 'Done' }), j({ Type: 'Choice', Choices: [{ Condition: true, ...next }], Default: 'Done' })),
  row('V-82', 'Default that names no state', 'asl/missing-target', p({ Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, ...next }], Default: 'B' }), one({ IsNull: true })),
  row('V-82', 'no Default', 'asl/choice-without-default', p({ Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, ...next }] }), one({ IsNull: true })),

  row('V-83', 'no duration', 'asl/wait-duration', wait({}), wait({ Seconds: 1 })),
  row('V-83', 'two durations', 'asl/wait-duration', wait({ Seconds: 1, SecondsPath: '$.s' }), wait({ SecondsPath: '$.s' })),
  row('V-84', 'Seconds below 0', 'asl/invalid-field', wait({ Seconds: -1 }), wait({ Seconds: 0 })),
  row('V-84', 'Seconds above 99999999', 'asl/invalid-field', wait({ Seconds: 100_000_000 }), wait({ Seconds: 99_999_999 })),
  row('V-84', 'Timestamp that is none', 'asl/invalid-timestamp', wait({ Timestamp: '2027-01-31' }), wait({ Timestamp: '2027-01-31T00:00:00Z' })),
  row('V-85', 'Error and ErrorPath', 'asl/only-one-field', fail({ Error: 'E', ErrorPath: '$.e' }), fail({ ErrorPath: '$.e' })),
  row('V-85', 'Cause and CausePath', 'asl/only-one-field', fail({ Cause: 'c', CausePath: '$.c' }), fail({ Cause: 'c' })),
  row('V-86', 'InputPath of a Fail state', 'asl/unknown-field', fail({ InputPath: '$' }), fail({})),
  row('V-86', 'Output of a Fail state', 'asl/unknown-field', { QueryLanguage: 'JSONata', ...fail({ Output: 1 }) }, { QueryLanguage: 'JSONata', ...fail({}) }),
  row('V-87', 'Retry of a Pass state', 'asl/unknown-field', p({ ...pass, Retry: [] }), retry()),
  row('V-87', 'Catch of a Wait state', 'asl/unknown-field', wait({ Seconds: 1, Catch: [] }), caught()),

  row('V-112', 'Retry that is no list', 'asl/invalid-field', p({ ...call, Retry: E }), retry(E)),
  row('V-112', 'no ErrorEquals', 'asl/missing-field', retry({}), retry(E)),
  row('V-112', 'ErrorEquals without a name', 'asl/empty-field', retry({ ErrorEquals: [] }), retry(E)),
  row('V-112', 'ErrorEquals with a number', 'asl/invalid-field', retry({ ErrorEquals: [1] }), retry(E)),
  row('V-113', 'States.ALL beside another name', 'asl/states-all-not-alone', retry({ ErrorEquals: ['States.ALL', 'E'] }), retry({ ErrorEquals: ['States.ALL'] })),
  row('V-113', 'States.ALL before another catcher', 'asl/states-all-not-last', caught({ ErrorEquals: ['States.ALL'], ...next }, { ...E, ...next }), caught({ ...E, ...next }, { ErrorEquals: ['States.ALL'], ...next })),
  row('V-114', 'IntervalSeconds of 0', 'asl/invalid-field', retry({ ...E, IntervalSeconds: 0 }), retry({ ...E, IntervalSeconds: 1 })),
  row('V-114', 'MaxAttempts below 0', 'asl/invalid-field', retry({ ...E, MaxAttempts: -1 }), retry({ ...E, MaxAttempts: 0 })),
  row('V-114', 'BackoffRate below 1', 'asl/invalid-field', retry({ ...E, BackoffRate: 0.5 }), retry({ ...E, BackoffRate: 1 })),
  row('V-114', 'MaxDelaySeconds above a year', 'asl/invalid-field', retry({ ...E, MaxDelaySeconds: 31_622_401 }), retry({ ...E, MaxDelaySeconds: 31_622_400 })),
  row('V-114', 'MaxDelaySeconds not above IntervalSeconds', 'asl/max-delay-not-above-interval', retry({ ...E, IntervalSeconds: 5, MaxDelaySeconds: 5 }), retry({ ...E, IntervalSeconds: 5, MaxDelaySeconds: 6 })),
  row('V-114', 'another JitterStrategy', 'asl/invalid-field', retry({ ...E, JitterStrategy: 'HALF' }), retry({ ...E, JitterStrategy: 'FULL' })),
  row('V-115', 'a name of AWS that does not exist', 'asl/unknown-error-name', retry({ ErrorEquals: ['States.Nope'] }), retry({ ErrorEquals: ['States.Timeout'] })),
  row('V-116', 'a catcher without Next', 'asl/missing-field', caught(E), caught({ ...E, ...next })),
  row('V-116', 'ResultPath of a catcher that is no Reference Path', 'asl/not-a-reference-path', caught({ ...E, ResultPath: '$[*]', ...next }), caught({ ...E, ResultPath: '$.error', ...next })),
  row('V-117', 'a catcher for States.Runtime', 'asl/error-never-matches', caught({ ErrorEquals: ['States.Runtime'], ...next }), caught({ ErrorEquals: ['States.TaskFailed'], ...next })),
  row('V-118', 'a retrier after one for the same error', 'asl/unreachable-handler', retry(E, E), retry(E, { ErrorEquals: ['F'] })),
  row('V-118', 'a catcher after one for every failure of tasks', 'asl/unreachable-handler', caught({ ErrorEquals: ['States.TaskFailed'], ...next }, { ...E, ...next }), caught({ ...E, ...next }, { ErrorEquals: ['States.TaskFailed'], ...next })),
];
