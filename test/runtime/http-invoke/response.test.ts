// What comes back from an HTTP API, as the result of a task or as its error.
import { once } from 'node:events';
import { createServer as createRawServer, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Json } from '../../../compiler/json.js';
import { certificate } from './certificate.js';
import { apiStandIn, call, happening, http, json, pair, type Reply } from './harness.js';

const limit = 262_144;

describe('HTTP-04 the result', () => {
  test('headers by their names in lower case, the body as JSON, the status', async () => {
    const headers = [
      'Content-Type',
      'application/json; charset=utf-8',
      'Set-Cookie',
      'a=1',
      'X-Ödd',
      'é',
      'SET-COOKIE',
      'b=2',
    ];
    const sent = headers.map((text) => text.replace('Ö', 'O'));
    const { api, output } = await pair(() => ({
      status: 201,
      statusText: 'Made',
      headers: sent,
      body: '{"id":[1,null]}',
    }));
    const result = await output(call(api.origin));
    expect(Object.keys(result)).toEqual(['Headers', 'ResponseBody', 'StatusCode', 'StatusText']);
    expect(result).toMatchObject({
      Headers: { 'content-type': ['application/json; charset=utf-8'], 'set-cookie': ['a=1', 'b=2'], 'x-odd': ['é'] },
      ResponseBody: { id: [1, null] },
      StatusCode: 201,
      StatusText: 'Made',
    });
  });

  test.each<[string | undefined, string | Buffer, Json]>([
    ['application/json', '"text"', 'text'],
    ['Application/JSON', ' [1] ', [1]],
    ['application/json', '\uFEFF{"a":1}', { a: 1 }],
    ['application/json', '{"a":', '{"a":'],
    ['application/json', '', ''],
    ['application/json', '{"__proto__":{"a":1}}', JSON.parse('{"__proto__":{"a":1}}') as Json],
    ['application/vnd.api+json', '{"a":1}', '{"a":1}'],
    ['text/plain', '{"a":1}', '{"a":1}'],
    ['text/html; charset=utf-8', '<p>žluťoučký 🐎</p>', '<p>žluťoučký 🐎</p>'],
    ['text/plain; charset=ISO-8859-1', Buffer.from([0x63, 0x61, 0x66, 0xe9]), 'café'],
    [undefined, 'plain', 'plain'],
  ])('%s: %j', async (type, body, expected) => {
    const { api, output } = await pair(() => ({ headers: type === undefined ? {} : { 'Content-Type': type }, body }));
    expect((await output(call(api.origin)))['ResponseBody']).toEqual(expected);
  });

  test.each([
    [204, 'No Content'],
    [206, 'Partial Content'],
    [299, ''],
  ])('%d is a success', async (status, StatusText) => {
    const { api, output } = await pair(() => ({ status, headers: { Range: 'x' } }));
    const { StatusCode, StatusText: text, ResponseBody } = await output(call(api.origin));
    expect([StatusCode, ResponseBody]).toEqual([status, '']);
    if (StatusText !== '') expect(text).toBe(StatusText);
  });

  test('a status without words has the usual ones', async () => {
    const origin = await rawServer((socket) => socket.end('HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n'));
    expect(await http({ allowedOrigins: [origin] }).output(call(origin))).toMatchObject({ StatusText: 'OK' });
  });

  test('a header that is __proto__ is a header', async () => {
    const { api, output } = await pair(() => ({ headers: ['__proto__', 'x'] }));
    const { Headers } = await output(call(api.origin));
    expect(Object.entries(Headers as object)).toContainEqual(['__proto__', ['x']]);
  });

  test('a body as long as AWS allows', async () => {
    const { api, output } = await pair(() => ({ body: 'a'.repeat(limit) }));
    expect((await output(call(api.origin)))['ResponseBody']).toHaveLength(limit);
  });
});

describe('HTTP-05 errors of the answer', () => {
  test.each([
    [400, 'Bad Request'],
    [401, 'Unauthorized'],
    [404, 'Not Found'],
    [304, 'Not Modified'],
    [429, 'Slow down please'],
    [503, 'Service Unavailable'],
  ])('%d', async (status, statusText) => {
    const { api, failure } = await pair(() => ({ status, statusText, body: 'details' }));
    expect(await failure(call(api.origin))).toBe(`States.Http.StatusCode.${status}: ${statusText}`);
  });

  test.each([301, 302, 303, 307, 308])('%d: no redirect is followed, not even to an allowed server', async (status) => {
    const other = await apiStandIn();
    const api = await apiStandIn(() => ({ status, headers: { Location: `${other.origin}/elsewhere` } }));
    const { failure } = http({ allowedOrigins: [api.origin, other.origin] });
    expect(await failure(call(api.origin))).toContain(`States.Http.StatusCode.${status}: `);
    expect([api.seen.length, other.seen.length]).toEqual([1, 0]);
  });

  test.each(['application/octet-stream', 'image/png', 'Video/mp4; x=1', 'audio/x'])(
    'the content type %s is States.Runtime',
    async (type) => {
      const { api, failure } = await pair(() => ({ headers: { 'Content-Type': type }, body: 'text' }));
      expect(await failure(call(api.origin))).toMatch(
        /^States\.Runtime: The response has the content type \w+\/[\w-]+, /,
      );
    },
  );

  test.each<[string, Reply]>([
    ['bytes that are no UTF-8', { body: Buffer.from([0xff, 0xfe, 0x00]) }],
    ['half of a character', { headers: { 'Content-Type': 'application/json' }, body: Buffer.from([0x22, 0xc3, 0x22]) }],
    ['an unknown charset', { headers: { 'Content-Type': 'text/plain; charset=klingon' }, body: 'a' }],
    [
      'a compressed body that nobody asked for',
      { headers: { 'Content-Encoding': 'gzip' }, body: Buffer.from('1f8b0800', 'hex') },
    ],
  ])('%s is States.Runtime', async (_, reply) => {
    const { api, failure } = await pair(() => reply);
    expect(await failure(call(api.origin))).toBe('States.Runtime: The body of the response cannot be read as text.');
  });

  test.each([
    ['1e999', '1e999'],
    ['-1E+400', '{"a":[0,-1E+400],"b":null}'],
    ['9…', '9'.repeat(400)],
    ['1e999, deep inside,', `${'['.repeat(100_000)}1e999${']'.repeat(100_000)}`],
  ])('the number %s is States.Runtime', async (_, body) => {
    const { api, failure } = await pair(() => ({ headers: { 'Content-Type': 'application/json' }, body }));
    expect(await failure(call(api.origin))).toBe(
      'States.Runtime: The body of the response holds a number that is too large.',
    );
  });

  test('a body that is too long is States.DataLimitExceeded', async () => {
    const { api, failure } = await pair(() => ({ body: 'a'.repeat(limit + 1) }));
    expect(await failure(call(api.origin))).toBe(
      "States.DataLimitExceeded: The state/task 'http' returned a result with a size exceeding the maximum number of bytes service limit.",
    );
  });

  test('a body without end is cut off at the limit', async () => {
    let closed: Promise<unknown> = Promise.resolve();
    let bytes = 0;
    const { api, failure } = await pair((_, response) => {
      closed = once(response, 'close');
      const more = () => {
        if (response.destroyed) return;
        bytes += 65_536;
        response.write(Buffer.alloc(65_536, 'a'), more);
      };
      more();
    });
    expect(await failure(call(api.origin))).toMatch(/^States\.DataLimitExceeded: /);
    await closed;
    // What sockets buffer may be written too, but no more.
    expect(bytes).toBeLessThan(100 * limit);
  });

  test('the body of an answer that is no success is not waited for', async () => {
    const { api, failure } = await pair((_, response) => void response.writeHead(500, 'Down').write('endless'));
    expect(await failure(call(api.origin))).toBe('States.Http.StatusCode.500: Down');
  });
});

describe('HTTP-05 no answer is States.Http.Socket', () => {
  test('nobody listens', async () => {
    const origin = 'http://127.0.0.1:1';
    const failed = await http({ allowedOrigins: [origin] }).failure(call(origin));
    expect(failed).toBe('States.Http.Socket: The HTTP request got no answer: connect ECONNREFUSED 127.0.0.1:1');
  });

  test('a name that is nobody’s', async () => {
    const origin = 'http://nobody.invalid';
    const failed = await http({ allowedOrigins: [origin] }).failure(call(origin));
    expect(failed).toMatch(/^States\.Http\.Socket: The HTTP request got no answer: getaddrinfo \w+ nobody\.invalid$/);
  });

  test('a server that does not speak TLS', async () => {
    const api = await apiStandIn();
    const origin = api.origin.replace('http:', 'https:');
    expect(await http({ allowedOrigins: [origin] }).failure(call(origin))).toMatch(/^States\.Http\.Socket: /);
  });

  test('a certificate that nobody vouches for', async () => {
    const api = await apiStandIn(undefined, certificate());
    const failed = await http({ allowedOrigins: [api.origin] }).failure(call(api.origin));
    expect(failed).toBe('States.Http.Socket: The HTTP request got no answer: self-signed certificate');
    expect(api.seen).toEqual([]);
  });

  test.each<[string, (socket: Socket) => void]>([
    ['closes at once', (socket) => void socket.end()],
    ['breaks off', (socket) => void socket.end('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc')],
    ['does not speak HTTP', (socket) => void socket.end('SSH-2.0-OpenSSH_9.6\r\n')],
    ['has headers without end', (socket) => void socket.write(`HTTP/1.1 200 OK\r\nX: ${'a'.repeat(100_000)}`)],
    [
      'speaks of two lengths',
      (socket) => void socket.end('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'),
    ],
    [
      'changes the protocol',
      (socket) => void socket.write('HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
    ],
  ])('a server that %s', async (_, answer) => {
    const origin = await rawServer(answer);
    expect(await http({ allowedOrigins: [origin] }).failure(call(origin))).toMatch(/^States\.Http\.Socket: /);
  });
});

describe('TASK-05, HTTP-05 an HTTP task ends after 60 seconds', () => {
  test.each<[string, Parameters<typeof pair>[0]]>([
    ['says nothing', () => undefined],
    ['sends half of its body', (_, response) => void response.writeHead(200, { 'Content-Length': '9' }).write('a')],
  ])('a server that %s', async (_, answer) => {
    const time = new AbortController();
    const arrived = happening();
    const { api, failure } = await pair(
      (...seen) => {
        setImmediate(() => arrived.comes());
        return answer?.(...seen);
      },
      { deadline: () => time.signal },
    );
    const failed = failure(call(api.origin));
    await arrived.came;
    time.abort();
    expect(await failed).toBe('States.Http.Socket: The HTTP task took longer than 60 seconds.');
  });

  test('a task that nobody waits for any more says nothing, and its connection is closed', async () => {
    const stop = new AbortController();
    const closed = happening();
    const { api, invoke } = await pair((_, response) => {
      response.on('close', () => closed.comes());
      setImmediate(() => stop.abort());
    });
    expect(await invoke(call(api.origin), stop.signal)).toEqual({ kind: 'never' });
    await closed.came;
  });

  test('the deadline is 60 seconds unless another is given', async () => {
    const time = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(time.signal);
    onTestFinished(() => timeout.mockRestore());
    const { api, failure } = await pair(() => time.abort(), { deadline: undefined });
    expect(await failure(call(api.origin))).toBe('States.Http.Socket: The HTTP task took longer than 60 seconds.');
    expect(timeout.mock.calls).toEqual([[60_000]]);
  });

  test('each attempt has a deadline of its own', async () => {
    let deadlines = 0;
    const deadline = () => {
      deadlines += 1;
      return new AbortController().signal;
    };
    const { api, output } = await pair(() => json({}), { deadline });
    await output(call(api.origin));
    await output(call(api.origin));
    expect(deadlines).toBe(2);
  });
});

/** Answers with bytes. */
async function rawServer(answer: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createRawServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => answer(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
