// Lambda functions as plain JavaScript functions: what goes in and out crosses as JSON, a throw becomes the error
// that a Node.js Lambda function reports. The parts are exported, so that mocks answer in the same shapes.
import { diagnose } from '../../../compiler/diagnostics/diagnostic.js';
import type { Json, JsonObject } from '../../../compiler/json.js';
import { jsonBytes } from '../../engine/limits.js';
import { copyJson } from '../json-copy.js';
import type { TaskHandler, TaskOutcome, TaskRequest } from '../ports.js';
import { nameOfThrown, textOfThrown } from '../thrown.js';

export type LambdaFunction = (payload: Json) => unknown;

/** What a state asks of a Lambda function. */
export interface Invocation {
  /** The plain name, without account, version or alias. */
  readonly functionName: string;
  readonly payload: Json;
  /** The payload is a text that is no JSON. */
  readonly unreadable?: true;
  /** `invoke`: by `arn:aws:states:::lambda:invoke`, whose result is wrapped. `direct`: by the function's own ARN. */
  readonly style: 'invoke' | 'direct';
}

/**
 * Runs the functions that `table` knows. A task that is no Lambda function, or one that the table does not know,
 * is refused: the run ends with a `RunError` that holds `task/no-handler`.
 * @example
 * const tasks = lambdaHandlers((name) => ({ CheckVerified: () => ({ verified: true }) })[name]);
 */
export function lambdaHandlers(table: (functionName: string) => LambdaFunction | undefined): TaskHandler {
  return (request) => {
    const invocation = readInvocation(request);
    const run = invocation === undefined ? undefined : table(invocation.functionName);
    if (invocation === undefined || run === undefined) return noHandler(request);
    if (invocation.unreadable === true) return unreadablePayload(invocation);
    try {
      // The function gets a copy of its own: what it does to its argument stays with it.
      const result = run(copyOf(invocation.payload));
      return isThenable(result)
        ? Promise.resolve(result).then((value) => succeededWith(request, value), failedWith)
        : succeededWith(request, result);
    } catch (error) {
      return failedWith(error);
    }
  };
}

/** Reads a task call as a Lambda invocation; `undefined` when it is something else. */
export function readInvocation(request: Pick<TaskRequest, 'resource' | 'arguments'>): Invocation | undefined {
  const { resource, arguments: args } = request;
  const direct = plainName(resource);
  if (direct !== undefined) return { functionName: direct, payload: args, style: 'direct' };
  if (!/^arn:[a-z-]+:states:[^:]*:[^:]*:lambda:invoke$/.test(resource) || !isObject(args)) return undefined;
  const { FunctionName: name, Payload: payload = {} } = args;
  if (typeof name !== 'string') return undefined;
  const functionName = plainName(name) ?? /^[^:]+/.exec(name)?.[0] ?? name;
  return { functionName, ...decoded(payload), style: 'invoke' };
}

/** A string is not a value but the text of one, as AWS takes it. */
function decoded(payload: Json): Pick<Invocation, 'payload' | 'unreadable'> {
  if (typeof payload !== 'string') return { payload };
  try {
    return { payload: JSON.parse(payload) as Json };
  } catch {
    return { payload, unreadable: true };
  }
}

/** What Lambda says of a payload that is no JSON. */
export function unreadablePayload({ payload }: Invocation): TaskOutcome {
  const error = 'InvalidRequestContentException';
  const said = `Could not parse request body into json: Unrecognized token in ${JSON.stringify(payload)}`;
  const cause = `${said} (Service: AWSLambda; Status Code: 400; Error Code: ${error}; Request ID: ${requestId}; Proxy: null)`;
  return { kind: 'failed', error: `Lambda.${error}`, cause };
}

/** What a state sees when its function returned `value`. */
export function succeededWith(request: TaskRequest, value: unknown): TaskOutcome {
  const invocation = readInvocation(request);
  const copy = copyJson(value);
  if (copy.kind === 'not-json') {
    const { path, what } = copy;
    const task = invocation?.functionName ?? request.resource;
    return { kind: 'refused', diagnostic: diagnose('task/result-not-json', { task, path, what }) };
  }
  const output = invocation?.style === 'invoke' ? invokeResult(copy.value, request.time) : copy.value;
  return { kind: 'succeeded', output };
}

/**
 * What a state sees when its function threw: `Error` is the error's name, `Cause` the text that the Node.js runtime
 * of Lambda answers with. The trace is left empty, so that runs can be compared.
 */
export function failedWith(thrown: unknown): {
  readonly kind: 'failed';
  readonly error: string;
  readonly cause: string;
} {
  const errorType = nameOfThrown(thrown);
  const errorMessage = textOfThrown(thrown);
  return { kind: 'failed', error: errorType, cause: JSON.stringify({ errorType, errorMessage, trace: [] }) };
}

export function noHandler(request: TaskRequest): TaskOutcome {
  const task = readInvocation(request)?.functionName ?? request.resource;
  return { kind: 'refused', diagnostic: diagnose('task/no-handler', { task, state: request.stateName }) };
}

function plainName(text: string): string | undefined {
  return text.includes('function:') ? /(?:^|:)function:([^:]+)(?::[^:]+)?$/.exec(text)?.[1] : undefined;
}

/** The answer of the Lambda API, as Step Functions passes it on. */
function invokeResult(payload: Json, time: number): JsonObject {
  const length = String(jsonBytes(payload));
  const date = new Date(time).toUTCString();
  return {
    ExecutedVersion: '$LATEST',
    Payload: payload,
    SdkHttpMetadata: {
      AllHttpHeaders: { ...headerLists, 'Content-Length': [length], Date: [date] },
      HttpHeaders: { ...headers, 'Content-Length': length, Date: date },
      HttpStatusCode: 200,
    },
    SdkResponseMetadata: { RequestId: requestId },
    StatusCode: 200,
  };
}

/** No request is made, so there is no id to tell; one that never changes keeps runs comparable. */
const requestId = '00000000-0000-0000-0000-000000000000';
const headers = {
  Connection: 'keep-alive',
  'Content-Length': '',
  'Content-Type': 'application/json',
  Date: '',
  'X-Amz-Executed-Version': '$LATEST',
  'x-amzn-Remapped-Content-Length': '0',
  'x-amzn-RequestId': requestId,
  'X-Amzn-Trace-Id': 'root=1-00000000-000000000000000000000000;sampled=0',
} as const;
const headerLists: JsonObject = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));

function copyOf(value: Json): Json {
  const copy = copyJson(value);
  return copy.kind === 'json' ? copy.value : value;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}
