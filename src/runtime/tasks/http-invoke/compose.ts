// A task, its connection and its credentials -> the request that goes out. The connection's values win over the task's
// before anything is encoded.
import type { Json, JsonObject } from '../../../../compiler/json.js';
import type { Connection, Pair } from './connection.js';
import { encodePairs, pairsOf } from './encode.js';
import type { ExchangeRequest } from './exchange.js';
import { runtimeFailure } from './failure.js';
import { requestHeaders } from './headers.js';
import type { BodyEncoding, HttpTask } from './request.js';

export interface Composition {
  readonly task: HttpTask;
  readonly connection: Connection;
  readonly credentials: readonly Pair[];
  readonly region: string;
}

/** Throws `States.Runtime` for what cannot be merged or encoded. */
export function compose({ task, connection, credentials, region }: Composition): Omit<ExchangeRequest, 'signal'> {
  const { parameters } = connection;
  const merged = mergedBody(task.body, parameters.body);
  const body = merged === undefined ? undefined : encodedBody(merged, task.encoding);
  return {
    method: task.method,
    url: withQuery(task.url, task.query, parameters.query),
    headers: requestHeaders({
      task: task.headers,
      connection: parameters.headers,
      credentials,
      region,
      hasBody: body !== undefined,
    }),
    ...(body === undefined ? {} : { body }),
  };
}

function mergedBody(body: Json | undefined, parameters: readonly Pair[]): Json | undefined {
  if (parameters.length === 0) return body;
  if (body === undefined || body === null) return Object.fromEntries(parameters);
  if (typeof body === 'object' && !Array.isArray(body)) return { ...body, ...Object.fromEntries(parameters) };
  const what = Array.isArray(body) ? 'an array' : `a ${typeof body}`;
  throw runtimeFailure(`The request body is ${what}, so the body parameters of the connection cannot be put into it.`);
}

function encodedBody(body: Json, encoding: BodyEncoding): string {
  // A text is the body itself.
  if (encoding.kind === 'json') return typeof body === 'string' ? body : JSON.stringify(body);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw runtimeFailure('The request body must be an object to be sent with RequestBodyEncoding URL_ENCODED.');
  }
  return encodePairs(pairsOf(body as JsonObject, encoding.arrays));
}

/**
 * @example
 * withQuery(new URL('https://a.b/c?x=1&y=2'), { z: 3 }, [['x', 'connection']]).search; // '?y=2&z=3&x=connection'
 */
export function withQuery(url: URL, query: JsonObject, connection: readonly Pair[]): URL {
  const taken = new Set(connection.map(([name]) => name));
  const own = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !taken.has(nameOf(part)));
  const fields = Object.fromEntries(Object.entries(query).filter(([name]) => !taken.has(name)));
  // Repeated, as Step Functions writes the arrays of its calls to API Gateway.
  const added = encodePairs([...pairsOf(fields, 'REPEAT'), ...connection]);
  const whole = new URL(url);
  whole.search = [...own, ...(added === '' ? [] : [added])].join('&');
  return whole;
}

function nameOf(part: string): string {
  return [...new URLSearchParams(part).keys()][0] ?? '';
}
