// A wrong definition for every message about Task states, and the same definition put right.
import type { aslTaskMessages } from '../../diagnostics/catalogue/asl-tasks.js';
import { definitionOf, lambda, type Mistake, task, withState } from './mistake.js';

const call = { ...task, Arguments: lambda };
const service = (action: string, args: object, fields: object = {}) =>
  withState({ Type: 'Task', Resource: `arn:aws:states:::${action}`, Arguments: args, ...fields, Next: 'Done' });
const token = '{% $states.context.Task.Token %}';
const queue = { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/Q' };
const connection = { ConnectionArn: 'arn:aws:events:us-east-1:123456789012:connection/C/1' };
const http = { ApiEndpoint: 'https://example.com', Method: 'GET', Authentication: connection };
const role = 'arn:aws:iam::123456789012:role/Other';
const activity = 'arn:aws:states:us-east-1:123456789012:activity:Approve';

export const taskMistakes: { readonly [Code in keyof typeof aslTaskMessages]: Mistake } = {
  'asl/unknown-resource': {
    wrong: withState({ ...call, Resource: 'arn:aws:states:::lambda:invok' }),
    at: '/States/A/Resource',
    says: 'The resource provided arn:aws:states:::lambda:invok is not recognized.',
    help: 'did you mean `arn:aws:states:::lambda:invoke`?',
    right: withState(call),
  },
  'asl/express-pattern': {
    wrong: service('states:startExecution.sync:2', { StateMachineArn: '${Machine}' }),
    at: '/States/A/Resource',
    says: "(AWS: Express state machine does not support '.sync' service integration)",
    help: 'make the state machine STANDARD',
    right: service('states:startExecution', { StateMachineArn: '${Machine}' }),
    type: 'EXPRESS',
  },
  'asl/invalid-argument': {
    wrong: service('http:invoke', { ...http, Method: 'FETCH' }),
    at: '/States/A/Arguments/Method',
    says: '`Arguments.Method` of state `A` cannot be "FETCH"',
    help: 'GET, POST',
    right: service('http:invoke', http),
  },
  'asl/local-address': {
    wrong: service('http:invoke', { ...http, ApiEndpoint: 'http://127.0.0.1:4000/users' }),
    at: '/States/A/Arguments/ApiEndpoint',
    says: 'is an address of this machine',
    help: 'https address',
    right: service('http:invoke', http),
  },
  'asl/invalid-role': {
    wrong: withState({ ...call, Credentials: { RoleArn: 'Other' } }),
    at: '/States/A/Credentials/RoleArn',
    says: 'is "Other", which is not the ARN of a role',
    right: withState({ ...call, Credentials: { RoleArn: role } }),
  },
  'asl/credentials-unused': {
    wrong: service('http:invoke', http, { Credentials: { RoleArn: role } }),
    at: '/States/A/Credentials',
    says: 'an HTTP task does not assume a role',
    right: service('http:invoke', http),
  },
  'asl/token-not-passed': {
    wrong: service('sqs:sendMessage.waitForTaskToken', { ...queue, MessageBody: 'approve?' }, { TimeoutSeconds: 60 }),
    at: '/States/A',
    says: '`Arguments` does not pass it on',
    help: 'pass "{% $states.context.Task.Token %}"',
    right: service('sqs:sendMessage.waitForTaskToken', { ...queue, MessageBody: { token } }, { TimeoutSeconds: 60 }),
  },
  'asl/token-without-wait': {
    wrong: service('sqs:sendMessage', { ...queue, MessageBody: { token } }),
    at: '/States/A/Arguments',
    says: '`Arguments` of state `A` reads the task token',
    right: service('sqs:sendMessage.waitForTaskToken', { ...queue, MessageBody: { token } }, { HeartbeatSeconds: 60 }),
  },
  'asl/waits-without-timeout': {
    wrong: withState({ Type: 'Task', Resource: activity, Next: 'Done' }),
    at: '/States/A',
    says: 'waits without a time limit',
    right: withState({ Type: 'Task', Resource: activity, HeartbeatSeconds: 60, Next: 'Done' }),
  },
  'asl/unreachable-handler': {
    wrong: withState({ ...call, Retry: [{ ErrorEquals: ['States.TaskFailed'] }, { ErrorEquals: ['Busy'] }] }),
    at: '/States/A/Retry/1',
    says: '`Retry[1]` of state `A` is never reached: `Retry[0]` of state `A` matches `Busy` already',
    right: withState({
      ...call,
      Retry: [{ ErrorEquals: ['Busy'] }, { ErrorEquals: ['States.TaskFailed'] }, { ErrorEquals: ['States.Timeout'] }],
    }),
  },
  'asl/constant-field': {
    wrong: withState({ ...call, Retry: [{ ErrorEquals: ["{% 'Busy' %}"] }] }),
    at: '/States/A/Retry/0/ErrorEquals/0',
    says: 'is taken as plain text here',
    right: withState({ ...call, Retry: [{ ErrorEquals: ['Busy'] }] }),
  },
  'asl/retry-outlives-timeout': {
    wrong: withState({ ...call, Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 10 }] }, { TimeoutSeconds: 600 }),
    at: '/States/A/Retry/0',
    says: '`Retry[0]` of state `A` waits 1023 s in all, but the execution may run for 600 s only',
    right: withState(
      { ...call, Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 10, MaxDelaySeconds: 30 }] },
      { TimeoutSeconds: 600 },
    ),
  },
  'asl/reserved-error-name': {
    wrong: definitionOf({ A: { Type: 'Fail', Error: 'States.Refused' } }),
    at: '/States/A/Error',
    says: '`Error` of state `A` is `States.Refused`',
    right: definitionOf({ A: { Type: 'Fail', Error: 'Refused' } }),
  },
  'asl/too-long': {
    wrong: definitionOf({ A: { Type: 'Fail', Error: 'E'.repeat(257) } }),
    at: '/States/A/Error',
    says: '`Error` of state `A` has 257 characters; AWS takes 256',
    right: definitionOf({ A: { Type: 'Fail', Error: 'E'.repeat(256), Cause: 'c'.repeat(32_768) } }),
  },
};
