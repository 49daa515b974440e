// The API's own spelling <-> the AWS SDK's, which tasks use: `stateMachineArn` <-> `StateMachineArn`, at every depth,
// and times as text.
import type { Json, JsonObject } from '../../../compiler/json.js';
import type { ApiObject, ApiValue } from './step-functions-api.js';

export type DateWriter = (date: Date) => Json;

/** As `aws-sdk:*` results write times. */
export const isoDate: DateWriter = (date) => date.toISOString();
/** As results of the optimized integration write times. */
export const epochMillis: DateWriter = (date) => date.getTime();

/** A request as a task writes it -> as the API takes it. */
export function toApi(value: Json): Json {
  return rekeyed(value, (key) => key.charAt(0).toLowerCase() + key.slice(1));
}

/** A response of the API -> a result; what is missing stays missing, fields in alphabetical order. */
export function toSdk(response: ApiObject, writeDate: DateWriter): JsonObject {
  return written(response, writeDate) as JsonObject;
}

function written(value: ApiValue, writeDate: DateWriter): Json {
  if (value instanceof Date) return writeDate(value);
  if (Array.isArray(value)) return (value as readonly ApiValue[]).map((item) => written(item, writeDate));
  if (typeof value !== 'object' || value === null) return value as Json;
  const fields = Object.entries(value as ApiObject).flatMap(([key, field]): [string, Json][] =>
    field === undefined || field === null
      ? []
      : [[key.charAt(0).toUpperCase() + key.slice(1), written(field, writeDate)]],
  );
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function rekeyed(value: Json, rename: (key: string) => string): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => rekeyed(item, rename));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value as JsonObject).map(([key, field]) => [rename(key), rekeyed(field, rename)]);
  return Object.fromEntries(fields) as JsonObject;
}
