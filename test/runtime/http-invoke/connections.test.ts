// The file of connections: what is read, and what is said of mistakes without showing what the file holds.
import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../compiler/json.js';
import { readOrigin } from '../../../src/runtime/tasks/http-invoke/allowed.js';
import { readConnections } from '../../../src/runtime/tasks/http-invoke/read-connections.js';
import { basic, connectionArn } from './harness.js';

const auth = (AuthorizationType: string, AuthParameters: JsonObject): JsonObject => ({
  AuthorizationType,
  AuthParameters,
});
const oauth = (more: JsonObject): JsonObject =>
  auth('OAUTH_CLIENT_CREDENTIALS', {
    OAuthParameters: {
      AuthorizationEndpoint: 'https://auth.example.com/token',
      HttpMethod: 'POST',
      ClientParameters: { ClientID: 'c', ClientSecret: 'TOPSECRET' },
      ...more,
    },
  });
const key = (ApiKeyName: string, ApiKeyValue = 'TOPSECRET'): JsonObject =>
  auth('API_KEY', { ApiKeyAuthParameters: { ApiKeyName, ApiKeyValue } });
const headers = (...HeaderParameters: readonly Json[]): JsonObject => ({
  AuthorizationType: 'BASIC',
  AuthParameters: { ...(basic['AuthParameters'] as JsonObject), InvocationHttpParameters: { HeaderParameters } },
});

test('HTTP-02 the three kinds of connections, in the shape of CreateConnection', () => {
  const reading = readConnections({
    [connectionArn]: { Name: 'Test', Description: 'for tests', ...basic },
    'arn:aws-cn:events:cn-north-1:123456789012:connection/Key/2': key('X-Key'),
    'arn:aws:events:::connection/OAuth': oauth({}),
  });
  expect(reading.kind).toBe('connections');
  const kinds =
    reading.kind === 'connections' ? [...reading.connections.values()].map((c) => c.authorization.kind) : [];
  expect(kinds).toEqual(['BASIC', 'API_KEY', 'OAUTH_CLIENT_CREDENTIALS']);
});

describe('mistakes', () => {
  const at = (connection: Json): Json => ({ [connectionArn]: connection });
  const inAuth = (...path: readonly string[]) => [connectionArn, 'AuthParameters', ...path];
  const headerAt = (index: number, field: string) =>
    inAuth('InvocationHttpParameters', 'HeaderParameters', String(index), field);
  test.each<[Json, readonly string[], string]>([
    [[], [], 'must be one connection for each ARN'],
    [null, [], 'must be one connection for each ARN'],
    [{ Stripe: basic }, ['Stripe'], 'is not the ARN of a connection'],
    [at('TOPSECRET'), [connectionArn], 'must be an object'],
    [at({ ...basic, Password: 'TOPSECRET' }), [connectionArn, 'Password'], 'is no field that can be here'],
    [at({ AuthorizationType: 'BASIC' }), [connectionArn], 'has no field `AuthParameters`'],
    [
      at({ ...basic, AuthorizationType: 'basic' }),
      [connectionArn, 'AuthorizationType'],
      'must be BASIC, API_KEY or OAUTH',
    ],
    [at({ ...basic, AuthorizationType: '__proto__' }), [connectionArn, 'AuthorizationType'], 'must be BASIC, API_KEY'],
    [at({ ...basic, AuthorizationType: 'API_KEY' }), inAuth('BasicAuthParameters'), 'is no field that can be here'],
    [at(auth('BASIC', {})), inAuth(), 'has no field `BasicAuthParameters`'],
    [at(auth('BASIC', { BasicAuthParameters: 1 })), inAuth('BasicAuthParameters'), 'must be an object'],
    [
      at(auth('BASIC', { BasicAuthParameters: { Username: 'u', Password: 1 } })),
      inAuth('BasicAuthParameters', 'Password'),
      'must be a text',
    ],
    [at(key('')), inAuth('ApiKeyAuthParameters', 'ApiKeyName'), 'must not be empty'],
    [at(key('a b')), inAuth('ApiKeyAuthParameters', 'ApiKeyName'), 'is not a name that an HTTP header can have'],
    [at(key('Content-length')), inAuth('ApiKeyAuthParameters', 'ApiKeyName'), 'the HTTP client writes itself'],
    [at(key('a', 'TOP\r\nSECRET')), inAuth('ApiKeyAuthParameters', 'ApiKeyValue'), 'such as a line break'],
    [at(headers({ Key: 'a', Value: 'TOPSECRET\n' })), headerAt(0, 'Value'), 'such as a line break'],
    [at(headers({ Key: 'a', Value: 'b' }, { Key: 'Host', Value: 'b' })), headerAt(1, 'Key'), 'writes itself'],
    [at(headers({ Key: 'a' })), headerAt(0, '').slice(0, -1), 'has no field `Value`'],
    [at(headers({ Name: 'a', Value: 'b' })), headerAt(0, 'Name'), 'is no field that can be here'],
    [
      at(oauth({ AuthorizationEndpoint: 'auth.example.com' })),
      inAuth('OAuthParameters', 'AuthorizationEndpoint'),
      'must be the address of a server',
    ],
    [
      at(oauth({ AuthorizationEndpoint: 'https://u:TOPSECRET@a.b/' })),
      inAuth('OAuthParameters', 'AuthorizationEndpoint'),
      'must be the address of a server',
    ],
    [at(oauth({ HttpMethod: 'DELETE' })), inAuth('OAuthParameters', 'HttpMethod'), 'must be GET, POST or PUT'],
    [at(oauth({ OAuthHttpParameters: [] })), inAuth('OAuthParameters', 'OAuthHttpParameters'), 'must be an object'],
    [
      at(oauth({ OAuthHttpParameters: { BodyParameters: { a: 'TOPSECRET' } } })),
      inAuth('OAuthParameters', 'OAuthHttpParameters', 'BodyParameters'),
      'must be an array',
    ],
  ])('%j', (value, path, problem) => {
    const reading = readConnections(value);
    expect(reading).toMatchObject({ kind: 'mistake', path, problem: expect.stringContaining(problem) });
    expect(JSON.stringify(reading)).not.toContain('SECRET');
  });
});

test.each([
  ['https://api.example.com', 'https://api.example.com'],
  ['https://API.example.com:443/', 'https://api.example.com'],
  ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
  ['http://[::1]:3000', 'http://[::1]:3000'],
  ['https://api.example.com/v1', undefined],
  ['https://me@api.example.com', undefined],
  ['https://api.example.com?a', undefined],
  ['api.example.com', undefined],
  ['ftp://api.example.com', undefined],
  ['https://', undefined],
  ['https://a b', undefined],
  ['https://a.b:99999', undefined],
  ['*', undefined],
])('%s names the origin %s', (text, origin) => {
  expect(readOrigin(text)).toBe(origin);
});
