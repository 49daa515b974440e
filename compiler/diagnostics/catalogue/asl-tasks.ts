// `asl/*`: what the validator finds in Task states: what they call, with what, how they wait for it, and how failures are
// met.
import { entry } from './entry.js';

const aws = (text: string): string => ` (AWS: ${text})`;

export const aslTaskMessages = {
  'asl/unknown-resource': entry<{ state: string; resource: string; why: string; suggestion?: string | undefined }>({
    severity: 'error',
    summary: 'The `Resource` of a task is an ARN, but AWS has nothing of that name that a task can call.',
    message: ({ state, resource, why }) =>
      `state \`${state}\` calls \`${resource}\`, and ${why}` +
      aws(
        `The resource provided ${resource} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region.`,
      ),
    help: ({ suggestion }) =>
      suggestion === undefined
        ? 'name a Lambda function, an activity, an optimized integration or "arn:aws:states:::aws-sdk:service:action"'
        : `did you mean \`${suggestion}\`?`,
  }),
  'asl/express-pattern': entry<{ place: string; what: string; where: 'machine' | 'child' }>({
    severity: 'error',
    summary: 'An EXPRESS workflow waits for a job, for a task token or for an activity, which only STANDARD ones can.',
    message: ({ place, what, where }) =>
      `${place} cannot be used in ${where === 'machine' ? 'an EXPRESS state machine' : 'the EXPRESS child executions of a distributed Map'}` +
      aws(`Express state machine does not support ${what}`),
    help: ({ where }) =>
      where === 'machine'
        ? 'make the state machine STANDARD, or call without waiting and poll for the result'
        : 'set "ExecutionType": "STANDARD" in `ProcessorConfig`, or call without waiting and poll for the result',
  }),
  'asl/invalid-argument': entry<{ place: string; reason: string; help: string }>({
    severity: 'error',
    summary: 'An argument of a task has a value that its service does not take, or two arguments exclude each other.',
    message: ({ place, reason }) => `${place} ${reason}`,
    help: ({ help }) => help,
  }),
  'asl/local-address': entry<{ place: string }>({
    severity: 'warning',
    summary: 'An HTTP task calls this machine, which the local server does and AWS does not.',
    message: ({ place }) =>
      `${place} is an address of this machine: \`typestep serve\` calls it, AWS calls \`https://\` only`,
    help: () => 'put the https address of the API here before the definition is deployed',
  }),
  'asl/invalid-role': entry<{ place: string; found: string }>({
    severity: 'error',
    summary: '`RoleArn` in `Credentials` is not the ARN of an IAM role.',
    message: ({ place, found }) => `${place} is ${found}, which is not the ARN of a role`,
    help: () => 'write an ARN such as "arn:aws:iam::123456789012:role/Name"',
  }),
  'asl/credentials-unused': entry<{ state: string; what: string }>({
    severity: 'warning',
    summary: '`Credentials` on a task that does not use them: an activity or an HTTP call.',
    message: ({ state, what }) => `state \`${state}\` has \`Credentials\`, but ${what} does not assume a role`,
    help: () => 'remove `Credentials`; they are for Lambda functions and AWS services',
  }),
  'asl/token-not-passed': entry<{ state: string; field: string; token: string }>({
    severity: 'warning',
    summary: 'A task waits for its task token to come back, but passes the token to nobody.',
    message: ({ state, field }) =>
      `state \`${state}\` waits for its task token, but \`${field}\` does not pass it on, so nobody can answer`,
    help: ({ field, token }) => `pass ${token} in \`${field}\`, or leave out \`.waitForTaskToken\``,
  }),
  'asl/token-without-wait': entry<{ place: string }>({
    severity: 'warning',
    summary: 'The task token is read where there is none: the task does not wait for one.',
    message: ({ place }) => `${place} reads the task token, but the state does not wait for one, so there is none`,
    help: () => 'let `Resource` end in `.waitForTaskToken`, or remove the token',
  }),
  'asl/waits-without-timeout': entry<{ state: string }>({
    severity: 'hint',
    summary: 'A task waits for somebody else without a time limit: a lost answer holds the execution for a year.',
    message: ({ state }) => `state \`${state}\` waits without a time limit, up to a year if the answer is lost`,
    help: () => 'set `TimeoutSeconds` or `HeartbeatSeconds`',
  }),
  'asl/unreachable-handler': entry<{ place: string; earlier: string; name: string }>({
    severity: 'warning',
    summary: 'A retrier or catcher never gets its turn, because earlier ones match all its errors.',
    message: ({ place, earlier, name }) => `${place} is never reached: ${earlier} matches \`${name}\` already`,
    help: () => 'remove it, or move it up: the first one that matches is taken, even when its attempts are used up',
  }),
  'asl/constant-field': entry<{ place: string }>({
    severity: 'warning',
    summary: 'An expression stands where AWS takes a constant, so it is taken as plain text.',
    message: ({ place }) => `${place} is an expression, but is taken as plain text here`,
    help: () => 'write the name itself; names of errors cannot be computed',
  }),
  'asl/retry-outlives-timeout': entry<{ place: string; seconds: number; limit: number }>({
    severity: 'warning',
    summary: 'A retrier without `MaxDelaySeconds` waits longer than the execution may run.',
    message: ({ place, seconds, limit }) =>
      `${place} waits ${seconds} s in all, but the execution may run for ${limit} s only`,
    help: () => 'set `MaxDelaySeconds`, or lower `MaxAttempts`, `IntervalSeconds` or `BackoffRate`',
  }),
  'asl/reserved-error-name': entry<{ place: string; name: string }>({
    severity: 'hint',
    summary: 'A Fail state gives an error a name that starts with `States.`, which AWS keeps for its own errors.',
    message: ({ place, name }) => `${place} is \`${name}\`, a name that AWS keeps for errors of its own`,
    help: () => 'choose a name that does not start with `States.`',
  }),
  'asl/too-long': entry<{ place: string; length: number; most: number }>({
    severity: 'warning',
    summary: '`Error` or `Cause` of a Fail state is longer than AWS keeps.',
    message: ({ place, length, most }) => `${place} has ${length} characters; AWS takes ${most}`,
    help: () => 'shorten the text',
  }),
} as const;
