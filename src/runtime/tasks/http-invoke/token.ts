// One request for a token of OAuth (RFC 6749, client credentials). Whatever goes wrong leaves the connection invalid;
// of the answer nothing but its status is said, since a token endpoint may repeat secrets.
import { validateHeaderValue } from 'node:http';
import type { Json, JsonObject } from '../../../../compiler/json.js';
import { withQuery } from './compose.js';
import type { OAuth, Pair } from './connection.js';
import { encodePairs } from './encode.js';
import { exchange, type ExchangeAnswer } from './exchange.js';
import { HttpTaskFailure } from './failure.js';

export interface Token {
  readonly text: string;
  /** Milliseconds since the epoch; Infinity when the endpoint does not say. */
  readonly expires: number;
}

/** Rejected with `Events.ConnectionResource.InvalidConnectionState`. */
export async function requestToken(oauth: OAuth, now: () => number, signal: AbortSignal): Promise<Token> {
  const asked = now();
  const answer = await exchange({ ...requestOf(oauth), signal }).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    throw invalid(oauth, `cannot be reached${code === undefined ? '' : ` (${code})`}`);
  });
  if (answer.status < 200 || answer.status >= 300) {
    throw invalid(oauth, `answered ${answer.status} ${answer.statusText}`.trim());
  }
  const { access_token: text, expires_in: seconds } = fieldsOf(answer);
  if (typeof text !== 'string' || !isHeaderValue(text)) throw invalid(oauth, 'answered without an `access_token`');
  const lifetime = seconds === undefined || seconds === null || seconds === '' ? Infinity : Number(seconds);
  return { text, expires: Number.isNaN(lifetime) ? Infinity : asked + lifetime * 1000 };
}

/** The grant and the client are parameters like the connection's own, which win. */
function requestOf({ endpoint, method, clientId, clientSecret, parameters }: OAuth) {
  const grant: readonly Pair[] = [
    ['grant_type', 'client_credentials'],
    ['client_id', clientId],
    ['client_secret', clientSecret],
  ];
  const headers = new Map(parameters.headers.map(([name, value]) => [name.toLowerCase(), [value]] as const));
  if (method === 'GET') {
    return { method, headers, url: withQuery(endpoint, {}, merged(grant, parameters.query)) };
  }
  const fields = merged(grant, parameters.body);
  const type = headers.get('content-type')?.[0] ?? 'application/x-www-form-urlencoded';
  const isJson = /^application\/json\b/i.test(type);
  return {
    method,
    headers: new Map([...headers, ['content-type', [type]] as const]),
    url: withQuery(endpoint, {}, parameters.query),
    body: isJson ? JSON.stringify(Object.fromEntries(fields)) : encodePairs(fields),
  };
}

function merged(first: readonly Pair[], winning: readonly Pair[]): readonly Pair[] {
  return [...new Map([...first, ...winning])];
}

function fieldsOf({ body }: ExchangeAnswer): JsonObject {
  if (body === 'too-large') return {};
  try {
    const value = JSON.parse(body.toString()) as Json;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
  } catch {
    return {};
  }
}

function isHeaderValue(text: string): boolean {
  try {
    validateHeaderValue('authorization', text);
    return text !== '';
  } catch {
    return false;
  }
}

function invalid({ endpoint }: OAuth, what: string): HttpTaskFailure {
  const cause = `The connection is not authorized: its authorization endpoint ${endpoint.origin}${endpoint.pathname} ${what}.`;
  return new HttpTaskFailure('Events.ConnectionResource.InvalidConnectionState', cause);
}
