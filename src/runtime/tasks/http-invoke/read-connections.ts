// JSON -> connections by ARN, or the first thing that is wrong with it and where. The shape is that of EventBridge's
// CreateConnection. Most of its values are secret.
import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { Json } from '../../../../compiler/json.js';
import type { Authorization, Connection, Connections, HttpParameters, OAuth, Pair } from './connection.js';
import { child, type Field, Mistake, objectIn, oneOf, only, required, textIn, valueIn } from './fields.js';

export type ConnectionsReading =
  | { readonly kind: 'connections'; readonly connections: Connections }
  /** `path` leads from the whole value to the mistake. */
  | { readonly kind: 'mistake'; readonly path: readonly string[]; readonly problem: string };

const connectionArn = /^arn:[a-z-]+:events:[^:]*:[^:]*:connection\/.+$/;
/** Headers that say how a message is carried; the client writes them itself. */
const ofTheConnection = /^(host|content-length|transfer-encoding|connection|keep-alive|te|trailer|upgrade|expect)$/i;

/**
 * @example
 * readConnections({
 *   'arn:aws:events:us-east-1:123456789012:connection/Stripe/1': {
 *     AuthorizationType: 'BASIC',
 *     AuthParameters: { BasicAuthParameters: { Username: 'u', Password: 'p' } },
 *   },
 * });
 */
export function readConnections(value: Json): ConnectionsReading {
  try {
    const all = objectIn({ value, path: [] }, 'one connection for each ARN');
    const connections = Object.keys(all).map((arn): [string, Connection] => {
      const field = { value: all[arn], path: [arn] };
      if (!connectionArn.test(arn)) {
        throw new Mistake([arn], 'is not the ARN of a connection: arn:aws:events:region:account:connection/name/id');
      }
      return [arn, connectionIn(field)];
    });
    return { kind: 'connections', connections: new Map(connections) };
  } catch (error) {
    if (error instanceof Mistake) return { kind: 'mistake', path: error.path, problem: error.problem };
    throw error;
  }
}

function connectionIn(field: Field): Connection {
  only(field, ['Name', 'Description', 'AuthorizationType', 'AuthParameters']);
  const parameters = required(field, 'AuthParameters');
  const type = oneOf(required(field, 'AuthorizationType'), Object.keys(authorizations) as readonly Type[]);
  const { name, read } = authorizations[type];
  only(parameters, [name, 'InvocationHttpParameters']);
  return {
    authorization: read(required(parameters, name)),
    parameters: httpParametersIn(child(parameters, 'InvocationHttpParameters')),
  };
}

type Type = Authorization['kind'];
interface AuthorizationReader {
  /** Of the field that holds it. */
  readonly name: string;
  read(field: Field): Authorization;
}
const authorizations: { readonly [T in Type]: AuthorizationReader } = {
  BASIC: {
    name: 'BasicAuthParameters',
    read(field) {
      only(field, ['Username', 'Password']);
      return {
        kind: 'BASIC',
        username: textIn(required(field, 'Username')),
        password: textIn(required(field, 'Password')),
      };
    },
  },
  API_KEY: {
    name: 'ApiKeyAuthParameters',
    read(field) {
      only(field, ['ApiKeyName', 'ApiKeyValue']);
      const name = headerName(required(field, 'ApiKeyName'));
      return { kind: 'API_KEY', name, value: headerValue(required(field, 'ApiKeyValue')) };
    },
  },
  OAUTH_CLIENT_CREDENTIALS: { name: 'OAuthParameters', read: oAuthIn },
};

function oAuthIn(field: Field): OAuth {
  only(field, ['AuthorizationEndpoint', 'HttpMethod', 'ClientParameters', 'OAuthHttpParameters']);
  const client = required(field, 'ClientParameters');
  only(client, ['ClientID', 'ClientSecret']);
  return {
    kind: 'OAUTH_CLIENT_CREDENTIALS',
    endpoint: endpointIn(required(field, 'AuthorizationEndpoint')),
    method: oneOf(required(field, 'HttpMethod'), ['GET', 'POST', 'PUT'] as const),
    clientId: textIn(required(client, 'ClientID')),
    clientSecret: textIn(required(client, 'ClientSecret')),
    parameters: httpParametersIn(child(field, 'OAuthHttpParameters')),
  };
}

function endpointIn(field: Field): URL {
  const text = textIn(field);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url;
  throw new Mistake(field.path, 'must be the address of a server, such as https://auth.example.com/token');
}

function httpParametersIn(field: Field): HttpParameters {
  if (field.value === undefined) return { headers: [], query: [], body: [] };
  only(field, ['HeaderParameters', 'QueryStringParameters', 'BodyParameters']);
  return {
    headers: pairsIn(child(field, 'HeaderParameters'), headerName, headerValue),
    query: pairsIn(child(field, 'QueryStringParameters'), textIn, valueIn),
    body: pairsIn(child(field, 'BodyParameters'), textIn, valueIn),
  };
}

function pairsIn(field: Field, name: (field: Field) => string, value: (field: Field) => string): readonly Pair[] {
  if (field.value === undefined) return [];
  if (!Array.isArray(field.value)) throw new Mistake(field.path, 'must be an array of {"Key": …, "Value": …}');
  return (field.value as readonly Json[]).map((_, index): Pair => {
    const item = child(field, String(index));
    only(item, ['Key', 'Value', 'IsValueSecret']);
    return [name(required(item, 'Key')), value(required(item, 'Value'))];
  });
}

function headerName(field: Field): string {
  const name = textIn(field);
  if (ofTheConnection.test(name)) throw new Mistake(field.path, 'is a header that the HTTP client writes itself');
  return sendable(field, name, 'is not a name that an HTTP header can have', () => validateHeaderName(name));
}

function headerValue(field: Field): string {
  const value = valueIn(field);
  const problem = 'holds a character that cannot be in an HTTP header, such as a line break';
  return sendable(field, value, problem, () => validateHeaderValue('name', value));
}

/** What Node will refuse to send is refused while people still look. */
function sendable(field: Field, text: string, problem: string, check: () => void): string {
  try {
    check();
    return text;
  } catch {
    throw new Mistake(field.path, problem);
  }
}
