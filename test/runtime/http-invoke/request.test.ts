// What `http:invoke` sends: fields, headers, queries, bodies and how a connection's values go into them.
import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../compiler/json.js';
import { apiStandIn, call, connectionArn, http, pair, withParameters } from './harness.js';

const form: JsonObject = { RequestBodyEncoding: 'URL_ENCODED' };

test('HTTP-01, HTTP-03 method, address, query, headers and body arrive, with the headers that are always sent', async () => {
  const { api, output } = await pair();
  await output(
    call(api.origin, {
      Method: 'POST',
      Headers: { 'Request-Id': 'r1', Accept: ['text/plain', 'text/html'], 'User-Agent': 'mine', Range: 'bytes=0-1' },
      QueryParameters: { currency: 'usd', tags: ['a b', 'c'] },
      RequestBody: { amount: 1.5, note: 'žluťoučký 🐎' },
    }),
  );
  expect(api.seen).toMatchObject([
    {
      method: 'POST',
      url: '/v1/things?currency=usd&tags=a%20b&tags=c',
      headers: {
        'request-id': 'r1',
        accept: 'text/plain, text/html',
        'content-type': 'application/json; charset=UTF-8',
        'user-agent': 'Amazon|StepFunctions|HttpInvoke|eu-west-1',
        range: 'bytes=0-262144',
        host: api.origin.slice('http://'.length),
      },
      body: '{"amount":1.5,"note":"žluťoučký 🐎"}',
    },
  ]);
});

test.each(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])(
  'HTTP-01 %s sends its body, and none when there is none',
  async (Method) => {
    const { api, output } = await pair();
    await output(call(api.origin, { Method, RequestBody: { a: 1 } }));
    await output(call(api.origin, { Method }));
    expect(api.seen.map(({ method, body }) => [method, body])).toEqual([
      [Method, '{"a":1}'],
      [Method, ''],
    ]);
    expect(api.seen[1]?.headers).not.toHaveProperty('content-type');
  },
);

test('HTTP-01 the connection is named by InvocationConfig or Authentication, not by both', async () => {
  const { api, output, failure } = await pair();
  const { InvocationConfig: _, ...bare } = call(api.origin);
  const Authentication = { ConnectionArn: connectionArn };
  await output({ ...bare, Authentication });
  expect(await failure(bare)).toContain('States.Runtime: An HTTP task needs either');
  expect(await failure(call(api.origin, { Authentication }))).toContain('States.Runtime: An HTTP task needs either');
  expect(api.seen).toHaveLength(1);
});

describe('HTTP-01 bodies', () => {
  test.each<[Json, string]>([
    ['<a/>', '<a/>'],
    [[1, null], '[1,null]'],
    [0, '0'],
    [false, 'false'],
    [null, 'null'],
    ['', ''],
    [JSON.parse('{"__proto__":{"x":1}}') as Json, '{"__proto__":{"x":1}}'],
  ])('%j', async (RequestBody, body) => {
    const { api, output } = await pair();
    await output(call(api.origin, { Method: 'POST', RequestBody }));
    expect(api.seen[0]?.body).toBe(body);
  });

  test.each([
    ['INDICES', 'array[0]=a&array[1]=b'],
    ['REPEAT', 'array=a&array=b'],
    ['COMMAS', 'array=a,b'],
    ['BRACKETS', 'array[]=a&array[]=b'],
  ])('as a form, arrays by %s', async (ArrayFormat, written) => {
    const { api, output } = await pair();
    const Transform = { ...form, RequestEncodingOptions: { ArrayFormat } };
    await output(call(api.origin, { Method: 'POST', RequestBody: { array: ['a', 'b'] }, Transform }));
    expect(decodeURIComponent(api.seen[0]?.body ?? '')).toBe(written);
  });

  test('as a form: the request that AWS documents', async () => {
    const { api, output } = await pair();
    const RequestBody = {
      description: 'Monthly subscription',
      metadata: { order_details: 'monthly report data' },
      customer: '1234567890',
    };
    const Headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    await output(call(api.origin, { Method: 'POST', Headers, RequestBody, Transform: form }));
    expect(api.seen[0]?.body).toBe(
      'description=Monthly%20subscription&metadata%5Border_details%5D=monthly%20report%20data&customer=1234567890',
    );
    expect(api.seen[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded');
  });

  test('as a form: nesting, empty values and signs', async () => {
    const { api, output } = await pair();
    const RequestBody = { a: [{ b: [1, true] }], none: [], empty: null, 'k&': "=+&'(ž)\r\n", ['__proto__']: 1 };
    await output(call(api.origin, { Method: 'POST', RequestBody, Transform: form }));
    expect(api.seen[0]?.body).toBe(
      'a%5B0%5D%5Bb%5D%5B0%5D=1&a%5B0%5D%5Bb%5D%5B1%5D=true&empty=&k%26=%3D%2B%26%27%28%C5%BE%29%0D%0A&__proto__=1',
    );
  });

  test.each<[JsonObject, string]>([
    [{ RequestBody: 'text', Transform: form }, 'must be an object to be sent with RequestBodyEncoding URL_ENCODED'],
    [{ RequestBody: { a: '\ud800' }, Transform: form }, 'half of a character'],
    [
      { RequestBody: { a: [[1]] }, Transform: { ...form, RequestEncodingOptions: { ArrayFormat: 'COMMAS' } } },
      'which ArrayFormat COMMAS cannot write',
    ],
    [{ Transform: { RequestBodyEncoding: 'XML' } }, 'must be NONE or URL_ENCODED'],
    [{ Transform: { ...form, RequestEncodingOptions: { ArrayFormat: 'NONE' } } }, 'must be one of INDICES, REPEAT'],
    [{ Transform: { ArrayFormat: 'REPEAT' } }, '`Transform` has no field "ArrayFormat"'],
  ])('%j is refused', async (more, why) => {
    const { api, failure } = await pair();
    expect(await failure(call(api.origin, more))).toMatch(/^States\.Runtime: /);
    expect(await failure(call(api.origin, more))).toContain(why);
    expect(api.seen).toEqual([]);
  });
});

describe('HTTP-02 what the connection adds', () => {
  const connection = withParameters({
    HeaderParameters: { 'Header-Param': 'connection', 'Content-Type': 'application/vnd.api+json' },
    QueryStringParameters: { QueryParam: 'connection', 'new&': '1' },
    BodyParameters: { BodyParam: 'connection' },
  });

  test('its values win over those of the definition, whatever the case of header names', async () => {
    const { api, output } = await pair(undefined, { connection });
    await output({
      ...call(api.origin, {
        Headers: { 'Request-Id': 'mine', 'header-param': 'mine', 'content-type': 'text/plain' },
        QueryParameters: { QueryParam: 'mine', own: 1 },
        RequestBody: { Job: 'Engineer', BodyParam: 'mine' },
      }),
      ApiEndpoint: `${api.origin}/path?QueryParam=url&kept=a+b#part`,
    });
    expect(api.seen).toMatchObject([
      {
        url: '/path?kept=a+b&own=1&QueryParam=connection&new%26=1',
        headers: {
          'request-id': 'mine',
          'header-param': 'connection',
          'content-type': 'application/vnd.api+json',
          authorization: 'Basic YWRhOmh1bnRlcjI=',
        },
        body: '{"Job":"Engineer","BodyParam":"connection"}',
      },
    ]);
  });

  test('they are merged before the body is encoded', async () => {
    const { api, output } = await pair(undefined, { connection });
    await output(call(api.origin, { RequestBody: { a: 1, BodyParam: ['mine'] }, Transform: form }));
    await output(call(api.origin));
    expect(api.seen.map(({ body }) => body)).toEqual(['a=1&BodyParam=connection', '{"BodyParam":"connection"}']);
  });

  test.each<Json>(['text', [1], 1])('the body %j cannot take its parameters', async (RequestBody) => {
    const { api, failure } = await pair(undefined, { connection });
    expect(await failure(call(api.origin, { RequestBody }))).toMatch(/^States\.Runtime: The request body is an? /);
    expect(api.seen).toEqual([]);
  });

  test('a key that is __proto__ is a key', async () => {
    const own = withParameters({
      BodyParameters: { ['__proto__']: 'x' },
      QueryStringParameters: { ['__proto__']: 'y' },
    });
    const { api, output } = await pair(undefined, { connection: own });
    await output(call(api.origin, { RequestBody: { a: 1 } }));
    expect(api.seen).toMatchObject([{ url: '/v1/things?__proto__=y', body: '{"a":1,"__proto__":"x"}' }]);
  });
});

const forbidden = `A-IM Accept-Charset Accept-Datetime Accept-Encoding Authorization Cache-Control Connection
  Content-Encoding Content-MD5 Date Expect Forwarded From Host HTTP2-Settings If-Match If-Modified-Since If-None-Match
  If-Range If-Unmodified-Since Max-Forwards Origin Pragma Proxy-Authorization Referer Server TE Trailer
  Transfer-Encoding Upgrade Via Warning x-forwarded-for X-Amz-Date x-amzn-trace-id Content-Length`.split(/\s+/);

test.each([...forbidden, 'hOST'])('HTTP-02 the header %s is forbidden in a definition', async (name) => {
  const { api, failure } = await pair();
  expect(await failure(call(api.origin, { Headers: { [name]: 'x' } }))).toBe(
    `States.Runtime: The header \`${name}\` cannot be used in the definition of an HTTP task.`,
  );
  expect(api.seen).toEqual([]);
});

test.each<[JsonObject, string]>([
  [{ a: 'x\r\nHost: evil' }, 'The header `a` holds a character'],
  [{ a: ['x', 'y\nz'] }, 'The header `a` holds a character'],
  [{ a: '☃' }, 'The header `a` holds a character'],
  [{ 'a\r\nb': 'x' }, '"a\\r\\nb" is not a name'],
  [{ 'a b': 'x' }, '"a b" is not a name'],
  [{ '': 'x' }, '"" is not a name'],
  [{ a: null }, 'The header `a` must be a text or an array of texts'],
  [{ a: { b: 1 } }, 'The header `a` must be a text or an array of texts'],
])('HTTP-02 the headers %j are refused and nothing is sent', async (Headers, why) => {
  const { api, failure } = await pair();
  expect(await failure(call(api.origin, { Headers }))).toContain(`States.Runtime: ${why}`);
  expect(api.seen).toEqual([]);
});

test('HTTP-02 a header that is __proto__ is sent, as are numbers', async () => {
  const { api, output } = await pair((_, response, { rawHeaders }) => {
    response.end(rawHeaders.filter((_, at) => at % 2 === 0).join());
  });
  const { ResponseBody } = await output(call(api.origin, { Headers: { ['__proto__']: 'x', Count: 1 } }));
  expect(api.seen[0]?.headers['count']).toBe('1');
  expect(String(ResponseBody).split(',')).toContain('__proto__');
});

test.each<[Json, string]>([
  [{ ApiEndpoint: 'api.example.com' }, '`ApiEndpoint` must be the URL'],
  [{ ApiEndpoint: 'ftp://api.example.com' }, '`ApiEndpoint` must be the URL'],
  [{ ApiEndpoint: 'https://a.b/\r\nHost: c' }, '`ApiEndpoint` must be the URL'],
  [{ ApiEndpoint: 'https://me:secret@a.b/' }, 'must not hold a user name or password'],
  [{ ApiEndpoint: 'https://me@a.b/' }, 'must not hold a user name or password'],
  [{ ApiEndpoint: 'https://:secret@a.b/' }, 'must not hold a user name or password'],
  [{ ApiEndpoint: null }, '`ApiEndpoint` of an HTTP task must be a text'],
  [{ Method: 'get' }, '`Method` must be one of GET, POST'],
  [{ Method: 'CONNECT' }, '`Method` must be one of GET, POST'],
  [{ Body: {} }, '`http:invoke` has no field "Body"'],
  [JSON.parse('{"__proto__":{"Method":"GET"}}') as Json, 'has no field "__proto__"'],
  [{ Headers: 'a: b' }, 'The field `Headers` must be an object'],
  [{ QueryParameters: ['a'] }, 'The field `QueryParameters` must be an object'],
  [{ InvocationConfig: {} }, '`InvocationConfig.ConnectionArn` of an HTTP task must be a text'],
  [{ InvocationConfig: connectionArn }, 'The field `InvocationConfig` must be an object'],
  [{ Transform: 1 }, 'The field `Transform` must be an object'],
])('HTTP-01 %j is refused', async (more, why) => {
  const { api, failure } = await pair();
  const failed = await failure({ ...call(api.origin), ...Object.fromEntries(Object.entries(more as JsonObject)) });
  expect(failed).toMatch(/^States\.Runtime: /);
  expect(failed).toContain(why);
  expect(failed).not.toContain('secret');
  expect(api.seen).toEqual([]);
});

test('HTTP-01 arguments that are no object are refused', async () => {
  expect(await http({}).failure('https://a.b')).toBe(
    'States.Runtime: The arguments of an HTTP task must be an object.',
  );
});

describe('which servers are called', () => {
  test('one that is not allowed is States.Permissions, with the option that allows it, and a line in the log', async () => {
    const api = await apiStandIn();
    const { failure, logged } = http({ allowedOrigins: ['http://127.0.0.1:1', 'https://127.0.0.1'] });
    const failed = await failure(call(api.origin));
    expect(failed).toBe(
      `States.Permissions: the state \`Call\` may not call ${api.origin}: typestep calls only servers that it was told to; ` +
        `start it with typestep serve --allow-http ${api.origin}`,
    );
    expect(logged).toEqual([failed.replace('States.Permissions: ', '')]);
    expect(api.seen).toEqual([]);
  });

  test.each(['http://127.0.0.1@evil.test', 'http://127.0.0.1.evil.test', 'http://localhost', 'https://127.0.0.1'])(
    '%s is not http://127.0.0.1',
    async (origin) => {
      const failed = await http({ allowedOrigins: ['http://127.0.0.1'] }).failure(call(origin));
      expect(failed).toMatch(/^States\.(Permissions|Runtime): /);
    },
  );
});
