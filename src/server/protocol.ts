// AWS's JSON 1.0 protocol: which operation an HTTP request asks for, and how an answer is written down
// (https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html). Times are seconds since the epoch.
import type { Json, JsonObject } from '../../compiler/json.js';
import type { ApiObject, ApiValue } from '../runtime/tasks/step-functions-api.js';
import { ApiError } from './api-error.js';

export const contentType = 'application/x-amz-json-1.0';
export const maxBodyBytes = 1_048_576;

const target = /^AWSStepFunctions\.(\w+)$/;

/** The operation that the header `X-Amz-Target` names. */
export function operationOf(header: string | undefined): string {
  const [, operation] = target.exec(header ?? '') ?? [];
  if (operation !== undefined) return operation;
  const found = header === undefined ? 'it is missing' : `it is '${header}'`;
  throw new ApiError(
    'UnknownOperationException',
    `the header X-Amz-Target must be AWSStepFunctions.<operation>, but ${found}`,
  );
}

export function readBody(text: string): JsonObject {
  let value: Json;
  try {
    value = text === '' ? {} : (JSON.parse(text) as Json);
  } catch {
    throw new ApiError('SerializationException', 'The body of the request is not JSON');
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  throw new ApiError('SerializationException', 'The body of the request is not a JSON object');
}

export function writeResponse(response: ApiObject): string {
  return JSON.stringify(onTheWire(response));
}

export function writeError(type: string, message: string, members: JsonObject = {}): string {
  return JSON.stringify({ __type: type, message, ...members });
}

function onTheWire(value: ApiValue | undefined): Json | undefined {
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return (value as readonly ApiValue[]).map((item) => onTheWire(item) ?? null);
  if (typeof value !== 'object' || value === null) return value as Json | undefined;
  const fields = Object.entries(value as ApiObject).map(([name, field]) => [name, onTheWire(field)]);
  return Object.fromEntries(fields) as JsonObject;
}
