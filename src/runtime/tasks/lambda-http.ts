// Lambda tasks over HTTP: the Invoke call of the Lambda API against an endpoint, as AWS's own local version of Step
// Functions makes it. Results, errors and causes have the shapes that AWS passes on.
import { randomUUID } from 'node:crypto';
import type { Json, JsonObject } from '../../../compiler/json.js';
import type { TaskHandler, TaskOutcome, TaskRequest } from '../ports.js';
import { type HttpAnswer, httpCall } from './http-call.js';
import { sdkMetadata } from './sdk-metadata.js';

interface Invocation {
  /** Name or ARN, as the state wrote it. */
  readonly functionName: string;
  /** JSON text. */
  readonly payload: string;
  readonly style: 'direct' | 'invoke';
  readonly qualifier?: string;
  readonly headers: { readonly [name: string]: string };
}

/**
 * Runs Lambda functions behind `endpoint`: those that a state names by ARN, and `lambda:invoke`.
 * @example
 * const lambda = lambdaOverHttp('http://127.0.0.1:3001');
 */
export function lambdaOverHttp(endpoint: string): TaskHandler {
  return async (request) => {
    const invocation = readInvocation(request);
    if ('kind' in invocation) return invocation;
    const { functionName, qualifier, headers, payload } = invocation;
    const path = `/2015-03-31/functions/${encodeURIComponent(functionName)}/invocations`;
    const url = new URL(endpoint.replace(/\/$/, '') + path);
    if (qualifier !== undefined) url.searchParams.set('Qualifier', qualifier);
    const { signal } = request;
    let answer: HttpAnswer;
    try {
      answer = await httpCall({ method: 'POST', url, headers, body: payload, signal });
    } catch (error) {
      if (signal.aborted) return { kind: 'never' };
      return unreachable(endpoint, error);
    }
    const outcome = outcomeOf(invocation, answer, request);
    return request.pattern === 'callback' && outcome.kind === 'succeeded'
      ? { kind: 'submitted', output: outcome.output }
      : outcome;
  };
}

function readInvocation({ resource, arguments: args }: TaskRequest): Invocation | TaskOutcome {
  const headers = { 'Content-Type': 'application/json' };
  if (resource.includes(':lambda:') && resource.includes(':function:')) {
    return { functionName: resource, payload: JSON.stringify(args), style: 'direct', headers };
  }
  const fields = isObject(args) ? args : {};
  const { FunctionName: functionName, Payload: payload = {}, Qualifier: qualifier } = fields;
  if (typeof functionName !== 'string') {
    return {
      kind: 'failed',
      error: 'States.Runtime',
      cause: 'The field `FunctionName` of `lambda:invoke` is missing.',
    };
  }
  const { InvocationType: type, LogType: logType, ClientContext: context } = fields;
  return {
    functionName,
    // A string is the payload itself, and goes out as it is: recorded on AWS.
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    style: 'invoke',
    ...(typeof qualifier === 'string' ? { qualifier } : {}),
    headers: {
      ...headers,
      ...(typeof type === 'string' ? { 'X-Amz-Invocation-Type': type } : {}),
      ...(typeof logType === 'string' ? { 'X-Amz-Log-Type': logType } : {}),
      ...(typeof context === 'string' ? { 'X-Amz-Client-Context': context } : {}),
    },
  };
}

function outcomeOf(invocation: Invocation, answer: HttpAnswer, request: TaskRequest): TaskOutcome {
  if (answer.status < 200 || answer.status >= 300) return refused(invocation, answer);
  if (answer.header('X-Amz-Function-Error') !== undefined) return functionFailed(answer.body);
  const payload = parse(answer.body);
  return { kind: 'succeeded', output: invocation.style === 'direct' ? payload : resultOf(answer, payload, request) };
}

/** What is no JSON arrives as text. */
function parse(body: string): Json {
  try {
    return JSON.parse(body) as Json;
  } catch {
    return body;
  }
}

function functionFailed(body: string): TaskOutcome {
  const payload = parse(body);
  const { errorType } = isObject(payload) ? payload : {};
  if (typeof errorType === 'string' && errorType !== '') return { kind: 'failed', error: errorType, cause: body };
  const cause = `The cause could not be determined because Lambda did not return an error type. Returned payload: ${body}`;
  return { kind: 'failed', error: 'Lambda.Unknown', cause };
}

/** The Lambda service itself said no; the words are those of the first AWS SDK for Java, which Step Functions uses here. */
function refused({ functionName }: Invocation, answer: HttpAnswer): TaskOutcome {
  const type = answer.header('x-amzn-ErrorType')?.split(':')[0];
  const code = type ?? (answer.status === 404 ? 'ResourceNotFoundException' : undefined);
  const { Message, message } = fieldsOf(answer.body);
  const fallback = code === 'ResourceNotFoundException' ? `Function not found: ${functionName}` : answer.body;
  const said = typeof Message === 'string' ? Message : typeof message === 'string' ? message : fallback;
  const isServer = answer.status >= 500;
  const error = code ?? (isServer ? 'ServiceException' : 'AWSLambdaException');
  const id = answer.header('x-amzn-RequestId') ?? randomUUID();
  const details = `Service: AWSLambda; Status Code: ${answer.status}; Error Code: ${error}; Request ID: ${id}; Proxy: null`;
  return { kind: 'failed', error: `Lambda.${error}`, cause: `${said} (${details})` };
}

function unreachable(endpoint: string, error: unknown): TaskOutcome {
  const { code, message } = error as NodeJS.ErrnoException;
  const cause =
    `Unable to execute HTTP request: ${message === '' ? String(code) : message}. ` +
    `typestep calls Lambda functions at ${endpoint}; start them there, or name their place with --lambda-endpoint`;
  return { kind: 'failed', error: 'Lambda.SdkClientException', cause };
}

function resultOf(answer: HttpAnswer, payload: Json, { time }: TaskRequest): JsonObject {
  const requestId = answer.header('x-amzn-RequestId') ?? randomUUID();
  const isSynchronous = answer.status === 200;
  const version = answer.header('X-Amz-Executed-Version') ?? '$LATEST';
  const log = answer.header('X-Amz-Log-Result');
  const type = answer.header('Content-Type');
  const headers = {
    Connection: answer.header('Connection') ?? 'keep-alive',
    'Content-Length': answer.header('Content-Length') ?? String(Buffer.byteLength(answer.body)),
    ...(isSynchronous ? { 'Content-Type': type ?? 'application/json' } : {}),
    Date: answer.header('Date') ?? new Date(time).toUTCString(),
    ...(isSynchronous ? { 'X-Amz-Executed-Version': version } : {}),
    ...(log === undefined ? {} : { 'X-Amz-Log-Result': log }),
    'x-amzn-Remapped-Content-Length': answer.header('x-amzn-Remapped-Content-Length') ?? '0',
    'x-amzn-RequestId': requestId,
    'X-Amzn-Trace-Id': answer.header('X-Amzn-Trace-Id') ?? traceId(),
  };
  return {
    ...(isSynchronous ? { ExecutedVersion: version } : {}),
    ...(log === undefined ? {} : { LogResult: log }),
    Payload: payload,
    ...sdkMetadata(headers, answer.status, requestId),
    StatusCode: answer.status,
  };
}

function traceId(): string {
  const hex = randomUUID().replaceAll('-', '');
  return `root=1-${hex.slice(0, 8)}-${hex.slice(8)};sampled=0`;
}

function fieldsOf(body: string): JsonObject {
  const value = parse(body);
  return isObject(value) ? value : {};
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
