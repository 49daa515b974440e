// The headers of a task and of its connection -> the headers of the request. Names are compared in lower case; the
// connection's win, and what Step Functions sets itself wins over both.
import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { Json, JsonObject } from '../../../../compiler/json.js';
import type { Pair } from './connection.js';
import { runtimeFailure } from './failure.js';

/** By name in lower case. */
export type RequestHeaders = ReadonlyMap<string, readonly string[]>;

/** AWS's list, and the last, whose wrong value would make two requests of one. */
const forbidden = new Set(
  `A-IM Accept-Charset Accept-Datetime Accept-Encoding Authorization Cache-Control Connection Content-Encoding
  Content-MD5 Date Expect Forwarded From Host HTTP2-Settings If-Match If-Modified-Since If-None-Match If-Range
  If-Unmodified-Since Max-Forwards Origin Pragma Proxy-Authorization Referer Server TE Trailer Transfer-Encoding
  Upgrade Via Warning Content-Length`
    .toLowerCase()
    .split(/\s+/),
);
const forbiddenStart = /^x-(forwarded|amz|amzn)-/;

/**
 * The `Headers` of a task. Throws `States.Runtime` for names that AWS forbids and for what cannot be sent.
 * @example
 * readHeaders({ 'Request-Id': '1', Accept: ['text/plain', 'text/html'] });
 */
export function readHeaders(fields: JsonObject): RequestHeaders {
  const headers = new Map<string, string[]>();
  for (const [name, value] of Object.entries(fields)) {
    const key = name.toLowerCase();
    if (forbidden.has(key) || forbiddenStart.test(key)) {
      throw runtimeFailure(`The header \`${name}\` cannot be used in the definition of an HTTP task.`);
    }
    if (!isSendable(() => validateHeaderName(name))) {
      throw runtimeFailure(`${JSON.stringify(name)} is not a name that an HTTP header can have.`);
    }
    const values = (Array.isArray(value) ? (value as readonly Json[]) : [value]).map((item) => textOf(name, item));
    headers.set(key, [...(headers.get(key) ?? []), ...values]);
  }
  return headers;
}

function textOf(name: string, value: Json): string {
  if (typeof value === 'object') {
    throw runtimeFailure(`The header \`${name}\` must be a text or an array of texts.`);
  }
  const text = String(value);
  if (isSendable(() => validateHeaderValue(name, text))) return text;
  throw runtimeFailure(`The header \`${name}\` holds a character that cannot be in an HTTP header.`);
}

function isSendable(check: () => void): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}

export interface HeaderSources {
  readonly task: RequestHeaders;
  readonly connection: readonly Pair[];
  readonly credentials: readonly Pair[];
  readonly region: string;
  readonly hasBody: boolean;
}

/** All headers of a request but `Host` and those about its length. */
export function requestHeaders({ task, connection, credentials, region, hasBody }: HeaderSources): RequestHeaders {
  return new Map([
    ...(hasBody ? ([['content-type', ['application/json; charset=UTF-8']]] as const) : []),
    ...task,
    ...byName(connection),
    ...byName(credentials),
    ['user-agent', [`Amazon|StepFunctions|HttpInvoke|${region}`]],
    ['range', ['bytes=0-262144']],
  ]);
}

function byName(pairs: readonly Pair[]): RequestHeaders {
  return new Map(pairs.map(([name, value]) => [name.toLowerCase(), [value]]));
}
