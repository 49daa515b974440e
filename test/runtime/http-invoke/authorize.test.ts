// Connections: how each kind authorises requests, and how tokens of OAuth are had, kept and lost.
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../compiler/json.js';
import {
  apiStandIn,
  basic,
  call,
  connectionArn,
  happening,
  http,
  json,
  pair,
  type Reply,
  type Seen,
} from './harness.js';

const clientSecret = 's3cret&=+';
interface OAuthOptions {
  readonly method?: string;
  readonly parameters?: JsonObject;
  readonly path?: string;
}
const oauth = (origin: string, { method = 'POST', parameters, path = '/token' }: OAuthOptions = {}): JsonObject => ({
  AuthorizationType: 'OAUTH_CLIENT_CREDENTIALS',
  AuthParameters: {
    OAuthParameters: {
      AuthorizationEndpoint: `${origin}${path}`,
      HttpMethod: method,
      ClientParameters: { ClientID: 'client', ClientSecret: clientSecret },
      ...(parameters === undefined ? {} : { OAuthHttpParameters: parameters }),
    },
  },
});

test('HTTP-02 BASIC', async () => {
  const { api, output } = await pair();
  await output(call(api.origin));
  expect(api.seen[0]?.headers.authorization).toBe(`Basic ${Buffer.from('ada:hunter2').toString('base64')}`);
});

test('HTTP-02 API_KEY: the header that the connection names, Authorization too', async () => {
  const connection = (ApiKeyName: string): JsonObject => ({
    AuthorizationType: 'API_KEY',
    AuthParameters: { ApiKeyAuthParameters: { ApiKeyName, ApiKeyValue: 'k1' } },
  });
  const { api, output } = await pair(undefined, { connection: connection('X-Api-Key') });
  await output(call(api.origin, { Headers: { 'x-api-key': 'mine' } }));
  await http({ allowedOrigins: [api.origin], connection: connection('Authorization') }).output(call(api.origin));
  expect(api.seen[0]?.headers['x-api-key']).toBe('k1');
  expect(api.seen[1]?.headers.authorization).toBe('k1');
});

test('HTTP-05 a connection that is not known', async () => {
  const { api, failure } = await pair();
  const other = connectionArn.replace('/1', '/2');
  expect(await failure(call(api.origin, { InvocationConfig: { ConnectionArn: other } }))).toBe(
    `Events.ConnectionResource.ResourceNotFound: There is no connection ${other}; put it into a file and name this with typestep serve --connections`,
  );
  expect(api.seen).toEqual([]);
});

/** An API behind OAuth, with its token endpoint, on a clock that stands where the test puts it. */
async function protectedApi(token: (count: number, seen: Seen) => Reply, options: OAuthOptions = {}) {
  const asked: Seen[] = [];
  const clock = { now: 1_000_000 };
  const refused = new Map<string, number>();
  const api = await apiStandIn((seen) => {
    if (seen.url.startsWith('/token')) {
      asked.push(seen);
      return token(asked.length, seen);
    }
    const status = refused.get(seen.headers.authorization ?? '');
    return status === undefined ? json(seen.headers.authorization ?? null) : { status };
  });
  const allowedOrigins = [api.origin];
  const tasks = http({ allowedOrigins, connection: oauth(api.origin, options), now: () => clock.now });
  return { ...tasks, api, asked, clock, refused, args: call(api.origin) };
}
const tokens =
  (more: JsonObject = {}) =>
  (count: number) =>
    json({ access_token: `t${count}`, token_type: 'Bearer', ...more });

describe('HTTP-02 OAUTH_CLIENT_CREDENTIALS', () => {
  test('the token is asked for with the client, as a form, and sent as Bearer', async () => {
    const parameters = {
      BodyParameters: [{ Key: 'audience', Value: 'https://api/', IsValueSecret: false }],
      HeaderParameters: [{ Key: 'X-Tenant', Value: 't' }],
      QueryStringParameters: [{ Key: 'v', Value: '2' }],
    };
    const { output, args, asked } = await protectedApi(tokens(), { parameters });
    expect(await output(args)).toMatchObject({ ResponseBody: 'Bearer t1' });
    expect(asked).toMatchObject([
      {
        method: 'POST',
        url: '/token?v=2',
        headers: { 'x-tenant': 't', 'content-type': 'application/x-www-form-urlencoded' },
        body: 'grant_type=client_credentials&client_id=client&client_secret=s3cret%26%3D%2B&audience=https%3A%2F%2Fapi%2F',
      },
    ]);
  });

  test('the connection may ask for another grant, and in JSON', async () => {
    const parameters = {
      BodyParameters: [{ Key: 'grant_type', Value: 'password' }],
      HeaderParameters: [{ Key: 'Content-Type', Value: 'application/json' }],
    };
    const { output, args, asked } = await protectedApi(tokens(), { parameters, method: 'PUT' });
    await output(args);
    expect(asked[0]?.method).toBe('PUT');
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      grant_type: 'password',
      client_id: 'client',
      client_secret: clientSecret,
    });
  });

  test('with GET the client is in the query', async () => {
    const { output, args, asked } = await protectedApi(tokens(), { method: 'GET' });
    await output(args);
    expect(asked[0]?.url).toBe('/token?grant_type=client_credentials&client_id=client&client_secret=s3cret%26%3D%2B');
    expect(asked[0]?.body).toBe('');
  });

  test.each<[JsonObject, number, string]>([
    [{ expires_in: 3600 }, 3_539_999, 'Bearer t1'],
    [{ expires_in: 3600 }, 3_540_000, 'Bearer t2'],
    [{ expires_in: '3600' }, 3_540_000, 'Bearer t2'],
    [{ expires_in: 30 }, 0, 'Bearer t2'],
    [{}, 1e15, 'Bearer t1'],
  ])('with %j a task %d ms later uses %s', async (more, later, expected) => {
    const { output, args, clock } = await protectedApi(tokens(more));
    expect(await output(args)).toMatchObject({ ResponseBody: 'Bearer t1' });
    clock.now += later;
    expect(await output(args)).toMatchObject({ ResponseBody: expected });
  });

  test('tasks that start together ask once', async () => {
    const { output, args, asked } = await protectedApi(tokens());
    const results = await Promise.all([output(args), output(args), output(args)]);
    expect(results.map(({ ResponseBody }) => ResponseBody)).toEqual(['Bearer t1', 'Bearer t1', 'Bearer t1']);
    expect(asked).toHaveLength(1);
  });

  test.each([
    [401, 'Unauthorized'],
    [407, 'Proxy Authentication Required'],
  ])('a token that the API refuses with %d fails the task; the next asks for a new one', async (status, why) => {
    const { failure, output, args, refused } = await protectedApi(tokens({ expires_in: 3600 }));
    refused.set('Bearer t1', status);
    expect(await failure(args)).toBe(`States.Http.StatusCode.${status}: ${why}`);
    expect(await output(args)).toMatchObject({ ResponseBody: 'Bearer t2' });
  });

  test('what cannot be sent costs no token', async () => {
    const { failure, args, asked } = await protectedApi(tokens());
    const Transform = { RequestBodyEncoding: 'URL_ENCODED' };
    expect(await failure({ ...args, RequestBody: 'text', Transform })).toMatch(/^States\.Runtime: /);
    expect(asked).toEqual([]);
  });

  test.each<[string, Reply, string]>([
    ['refuses', { status: 400, body: `{"echo":"${clientSecret}"}` }, 'answered 400 Bad Request'],
    ['redirects', { status: 302, headers: { Location: '/token' } }, 'answered 302 Found'],
    ['gives no token', json({ token: 't' }), 'answered without an `access_token`'],
    ['gives no JSON', { body: clientSecret }, 'answered without an `access_token`'],
    ['gives an array', json(['t']), 'answered without an `access_token`'],
    ['gives a token with a line break', json({ access_token: 'a\r\nX: y' }), 'answered without an `access_token`'],
    ['gives too much', json({ access_token: 'a'.repeat(300_000) }), 'answered without an `access_token`'],
  ])('HTTP-05 a token endpoint that %s leaves the connection invalid, and is asked again', async (_, reply, why) => {
    const { failure, output, args, asked, api } = await protectedApi((count) =>
      count === 1 ? reply : tokens()(count),
    );
    expect(await failure(args)).toBe(
      `Events.ConnectionResource.InvalidConnectionState: The connection is not authorized: its authorization endpoint ${api.origin}/token ${why}.`,
    );
    expect(await output(args)).toMatchObject({ ResponseBody: 'Bearer t2' });
    expect(asked).toHaveLength(2);
  });

  test('HTTP-05 a token endpoint that cannot be reached', async () => {
    const api = await apiStandIn();
    const dead = 'http://127.0.0.1:1';
    const { failure } = http({
      allowedOrigins: [api.origin, dead],
      connection: oauth(dead, { path: '/token?key=s3cret' }),
    });
    expect(await failure(call(api.origin))).toBe(
      'Events.ConnectionResource.InvalidConnectionState: The connection is not authorized: its authorization endpoint http://127.0.0.1:1/token cannot be reached (ECONNREFUSED).',
    );
    expect(api.seen).toEqual([]);
  });

  test('the token endpoint must be allowed too', async () => {
    const [api, auth] = [await apiStandIn(), await apiStandIn()];
    const { failure, logged } = http({ allowedOrigins: [api.origin], connection: oauth(auth.origin) });
    expect(await failure(call(api.origin))).toContain(`States.Permissions: the connection ${connectionArn}`);
    expect(logged.join()).toContain(`--allow-http ${auth.origin}`);
    expect([api.seen, auth.seen]).toEqual([[], []]);
  });

  test('TASK-05 the deadline counts for the token too; a task that waits for the same one goes on', async () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const deadlines = [first.signal, second.signal];
    const asked = happening<() => void>();
    const api = await apiStandIn((seen, response) => {
      if (!seen.url.startsWith('/token')) return json(seen.headers.authorization ?? null);
      asked.comes(() => response.end('{"access_token":"late"}'));
    });
    const { failure, output } = http({
      allowedOrigins: [api.origin],
      connection: oauth(api.origin),
      deadline: () => deadlines.shift() ?? new AbortController().signal,
    });
    const slow = failure(call(api.origin));
    const patient = output(call(api.origin));
    const answer = await asked.came;
    first.abort();
    expect(await slow).toBe('States.Http.Socket: The HTTP task took longer than 60 seconds.');
    answer();
    expect(await patient).toMatchObject({ ResponseBody: 'Bearer late' });
  });

  test('when nobody waits any more the request for a token ends', async () => {
    const stop = new AbortController();
    const closed = happening();
    const api = await apiStandIn((_, response) => {
      response.on('close', () => closed.comes());
      setImmediate(() => stop.abort());
    });
    const { invoke } = http({ allowedOrigins: [api.origin], connection: oauth(api.origin) });
    expect(await invoke(call(api.origin), stop.signal)).toEqual({ kind: 'never' });
    await closed.came;
  });
});

test('no secret is in what a task says or logs', async () => {
  const secrets = ['hunter2', 'ada:', Buffer.from('ada:hunter2').toString('base64'), clientSecret, 's3cret'];
  const api = await apiStandIn((seen) => (seen.url.startsWith('/token') ? { status: 401 } : { status: 500 }));
  const dead = 'http://127.0.0.1:1';
  const said: string[] = [];
  for (const connection of [basic, oauth(api.origin), oauth(dead), oauth('http://127.0.0.1:2')]) {
    const { failure, logged } = http({ allowedOrigins: [api.origin, dead], connection });
    said.push(
      await failure(call(api.origin)),
      await failure(call(dead)),
      await failure(call('http://127.0.0.1:3')),
      ...logged,
    );
  }
  expect(said.length).toBeGreaterThan(12);
  expect(secrets.filter((secret) => said.join('\n').includes(secret))).toEqual([]);
});
