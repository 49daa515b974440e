// `aws-sdk:sfn:*`: any operation of Step Functions as a task, spelled as the AWS SDK for Java spells it.
import type { Json, JsonObject } from '../../../compiler/json.js';
import { readResource } from '../../../compiler/asl/resources/resource.js';
import type { TaskHandler, TaskOutcome } from '../ports.js';
import { isoDate, toApi, toSdk } from './sdk-case.js';
import type { ApiAnswer, StepFunctionsApi } from './step-functions-api.js';

/** Members that are JSON text in the API: a task may give the JSON itself. */
const textMembers: readonly string[] = ['input', 'output', 'definition'];

/**
 * @example
 * const tasks = stepFunctionsBySdk(api);
 */
export function stepFunctionsBySdk(api: StepFunctionsApi): TaskHandler {
  return async ({ resource, arguments: args, pattern, signal }): Promise<TaskOutcome> => {
    const read = readResource(resource);
    const action = read?.kind === 'service' ? read.action : '';
    const operation = action.charAt(0).toUpperCase() + action.slice(1);
    const answer = await api.call(operation, requestOf(args), signal);
    if (signal.aborted) return { kind: 'never' };
    if (answer.kind === 'refused') return failure(answer);
    const output = toSdk(answer.response, isoDate);
    return pattern === 'callback' ? { kind: 'submitted', output } : { kind: 'succeeded', output };
  };
}

function requestOf(args: Json): JsonObject {
  if (typeof args !== 'object' || args === null || Array.isArray(args)) return {};
  const fields = Object.entries(args as JsonObject).map(([member, value]): [string, Json] => {
    const name = member.charAt(0).toLowerCase() + member.slice(1);
    if (!textMembers.includes(name)) return [name, toApi(value)];
    return [name, typeof value === 'string' || value === null ? value : JSON.stringify(value)];
  });
  return Object.fromEntries(fields);
}

function failure({ error, message, status, requestId }: Extract<ApiAnswer, { kind: 'refused' }>): TaskOutcome {
  return {
    kind: 'failed',
    error: `Sfn.${error}${error.endsWith('Exception') ? '' : 'Exception'}`,
    cause: `${message} (Service: Sfn, Status Code: ${status}, Request ID: ${requestId}) (SDK Attempt Count: 1)`,
  };
}
