// `states:startExecution`: another state machine as a task. Plain, it answers as soon as the execution has started;
// `.sync` and `.sync:2` wait for its end, and stop it when nobody waits any more.
import type { Json, JsonObject } from '../../../compiler/json.js';
import type { TaskHandler, TaskOutcome, TaskRequest } from '../ports.js';
import { jsonText } from './json-text.js';
import { epochMillis, toSdk } from './sdk-case.js';
import { sdkMetadata } from './sdk-metadata.js';
import type { ApiAnswer, ApiObject, StepFunctionsApi } from './step-functions-api.js';

/**
 * @example
 * const tasks = nestedExecutions(api);
 */
export function nestedExecutions(api: StepFunctionsApi): TaskHandler {
  return async (request): Promise<TaskOutcome> => {
    const started = await api.call('StartExecution', requestOf(request.arguments), request.signal);
    if (started.kind === 'refused') return refusal(started);
    const output = resultOf(started.response, started.requestId);
    if (request.pattern === 'request') return { kind: 'succeeded', output };
    if (request.pattern === 'callback') return { kind: 'submitted', output };
    return { kind: 'submitted', output, result: endOf(api, String(started.response['executionArn']), request) };
  };
}

function requestOf(args: Json): JsonObject {
  const fields = typeof args === 'object' && args !== null && !Array.isArray(args) ? (args as JsonObject) : {};
  const {
    StateMachineArn: stateMachineArn = null,
    Input: input = null,
    Name: name = null,
    TraceHeader: trace = null,
  } = fields;
  return { stateMachineArn, name, traceHeader: trace, input: input === null ? null : jsonText(input) };
}

async function endOf(api: StepFunctionsApi, executionArn: string, request: TaskRequest): Promise<TaskOutcome> {
  const { signal, resource } = request;
  const stop = () => {
    const cause = `The Task state in AWS Step Functions execution [${request.executionArn}] which was managing this resource was aborted`;
    void api.call('StopExecution', { executionArn, cause }, new AbortController().signal);
  };
  signal.addEventListener('abort', stop, { once: true });
  await api.ended(executionArn);
  signal.removeEventListener('abort', stop);
  const answer = await api.call('DescribeExecution', { executionArn }, signal);
  if (answer.kind === 'refused') return refusal(answer);
  const description = toSdk(answer.response, epochMillis);
  if (description['Status'] !== 'SUCCEEDED') {
    return { kind: 'failed', error: 'States.TaskFailed', cause: JSON.stringify(description) };
  }
  return { kind: 'succeeded', output: resource.endsWith('.sync:2') ? withJson(description) : description };
}

/** `.sync:2` gives what went in and came out as JSON, `.sync` as text. */
function withJson(description: JsonObject): JsonObject {
  const fields = Object.entries(description).map(([member, value]): [string, Json] =>
    (member === 'Input' || member === 'Output') && typeof value === 'string'
      ? [member, JSON.parse(value) as Json]
      : [member, value],
  );
  return Object.fromEntries(fields);
}

function resultOf(response: ApiObject, requestId: string): JsonObject {
  const { ExecutionArn = null, StartDate = null } = toSdk(response, epochMillis);
  const length = bodyOf(String(ExecutionArn), Number(StartDate)).length;
  const headers = {
    connection: 'keep-alive',
    'Content-Length': String(length),
    'Content-Type': 'application/x-amz-json-1.0',
    Date: new Date(Number(StartDate)).toUTCString(),
    'x-amzn-RequestId': requestId,
  };
  return { ExecutionArn, ...sdkMetadata(headers, 200, requestId), StartDate };
}

/** The answer as AWS sends it, where Java writes the time: `1.700000000123E9`. */
function bodyOf(executionArn: string, startDate: number): string {
  const [mantissa = '', exponent = ''] = (startDate / 1000).toExponential().split('e+');
  return JSON.stringify({ executionArn, startDate: 0 }).slice(0, -2) + `${mantissa}E${exponent}}`;
}

function refusal({ error, message, status, requestId }: Extract<ApiAnswer, { kind: 'refused' }>): TaskOutcome {
  const details = `Service: AWSStepFunctions; Status Code: ${status}; Error Code: ${error}; Request ID: ${requestId}; Proxy: null`;
  return {
    kind: 'failed',
    error: `StepFunctions.${error}${error.endsWith('Exception') ? '' : 'Exception'}`,
    cause: `${message} (${details})`,
  };
}
