// Lambda functions in the process: names, payloads, results, errors.
import { describe, expect, test } from 'vitest';
import type { Json } from '../../compiler/json.js';
import { copyJson } from '../../src/runtime/json-copy.js';
import type { TaskRequest } from '../../src/runtime/ports.js';
import { failedWith, lambdaHandlers, readInvocation } from '../../src/runtime/tasks/lambda.js';

const invoke = 'arn:aws:states:::lambda:invoke';
const direct = 'arn:aws:lambda:us-east-1:123456789012:function:F';
const request = (resource: string, args: Json): TaskRequest => ({
  resource,
  pattern: 'request',
  task: 1,
  arguments: args,
  stateName: 'Call',
  attempt: 1,
  executionArn: 'arn',
  time: 0,
  signal: new AbortController().signal,
  heartbeat: () => undefined,
});

test.each([
  [invoke, { FunctionName: 'F', Payload: 1 }, { functionName: 'F', payload: 1, style: 'invoke' }],
  [invoke, { FunctionName: 'F' }, { functionName: 'F', payload: {}, style: 'invoke' }],
  [invoke, { FunctionName: 'F:live', Payload: null }, { functionName: 'F', payload: null, style: 'invoke' }],
  [invoke, { FunctionName: direct, Payload: 1 }, { functionName: 'F', payload: 1, style: 'invoke' }],
  [invoke, { FunctionName: `${direct}:$LATEST`, Payload: 1 }, { functionName: 'F', payload: 1, style: 'invoke' }],
  [invoke, { FunctionName: '123456789012:function:F', Payload: 1 }, { functionName: 'F', payload: 1, style: 'invoke' }],
  [direct, [1], { functionName: 'F', payload: [1], style: 'direct' }],
  [`${direct}:3`, 1, { functionName: 'F', payload: 1, style: 'direct' }],
  [invoke, {}, undefined],
  ['arn:aws:states:::sqs:sendMessage', {}, undefined],
])('%s with %j', (resource, args, expected) => {
  expect(readInvocation({ resource, arguments: args })).toEqual(expected);
});

describe('results', () => {
  const call = (run: (payload: Json) => unknown, resource = direct, args: Json = { a: 1 }) =>
    lambdaHandlers(() => run)(request(resource, args));

  test('a plain result is answered at once, a promise later', async () => {
    expect(call(() => 1)).toEqual({ kind: 'succeeded', output: 1 });
    expect(await call(() => Promise.resolve(2))).toEqual({ kind: 'succeeded', output: 2 });
  });

  test('undefined is null, and data crosses as a copy', () => {
    const kept = { list: [1] };
    const given = { a: { b: 1 } };
    const outcome = call(
      (payload) => {
        (payload as { a: { b: number } }).a.b = 2;
        return kept;
      },
      direct,
      given,
    );
    kept.list.push(2);
    expect(outcome).toEqual({ kind: 'succeeded', output: { list: [1] } });
    expect(given).toEqual({ a: { b: 1 } });
    expect(call(() => undefined)).toEqual({ kind: 'succeeded', output: null });
  });

  test('lambda:invoke wraps it as AWS does', () => {
    expect(call(() => ({ é: 1 }), invoke, { FunctionName: 'F' })).toMatchObject({
      output: {
        ExecutedVersion: '$LATEST',
        Payload: { é: 1 },
        SdkHttpMetadata: { HttpStatusCode: 200, HttpHeaders: { 'Content-Length': '8' } },
        SdkResponseMetadata: { RequestId: expect.any(String) },
        StatusCode: 200,
      },
    });
  });

  test('what is thrown becomes what a Node.js function reports', async () => {
    class NotFound extends Error {
      override readonly name = 'NotFound';
    }
    const expected = {
      kind: 'failed',
      error: 'NotFound',
      cause: '{"errorType":"NotFound","errorMessage":"no user","trace":[]}',
    };
    const thrower = () => {
      throw new NotFound('no user');
    };
    expect(call(thrower)).toEqual(expected);
    expect(await call(() => Promise.reject(new NotFound('no user')))).toEqual(expected);
    expect(failedWith('text')).toMatchObject({ error: 'string', cause: expect.stringContaining('"text"') });
  });

  test.each([
    [Object.create(null), 'object', '[object Object]'],
    [{ toString: 5 }, 'object', '[object Object]'],
    [{ name: Object.create(null), message: 'm' }, '[object Object]', 'm'],
    [undefined, 'undefined', 'undefined'],
    [Symbol('s'), 'symbol', 'Symbol(s)'],
  ])('even what has no text of its own (%#)', (thrown, error, errorMessage) => {
    const outcome = call(() => {
      throw thrown;
    });
    expect(outcome).toEqual({
      kind: 'failed',
      error,
      cause: JSON.stringify({ errorType: error, errorMessage, trace: [] }),
    });
  });

  test('what throws when it is read is not JSON, now or later', async () => {
    const bad = {
      list: [
        {
          get price() {
            throw new RangeError('sold out');
          },
        },
      ],
    };
    const refused = {
      kind: 'refused',
      diagnostic: { code: 'task/result-not-json', message: expect.stringContaining('$.list[0].price') },
    };
    expect(call(() => bad)).toMatchObject(refused);
    expect(await call(() => Promise.resolve(bad))).toMatchObject(refused);
  });
});

describe('copies', () => {
  test('follow JSON', () => {
    const value = { at: new Date(0), gone: undefined, nan: NaN, minus: -0, list: [undefined, 1], nested: { '': null } };
    expect(copyJson(value)).toEqual({ kind: 'json', value: JSON.parse(JSON.stringify(value)) as Json });
    expect(copyJson(JSON.parse('{"__proto__":{"a":1}}'))).toEqual({
      kind: 'json',
      value: JSON.parse('{"__proto__":{"a":1}}') as Json,
    });
  });

  const thrower = () => {
    throw new Error('no');
  };
  const cycle: { self?: unknown } = {};
  cycle.self = [cycle];
  test.each([
    [{ a: [1n] }, '$.a[0]', 'a BigInt'],
    [{ 'a-b': () => 1 }, '$["a-b"]', 'a function'],
    [Symbol('s'), '$', 'a symbol'],
    [cycle, '$.self[0]', 'a reference to an object around it'],
    [[{ toJSON: thrower }], '$[0]', 'a value that throws when it is read (no)'],
    [new Proxy({}, { ownKeys: thrower }), '$', 'a value that throws when it is read (no)'],
  ])('name what is not JSON', (value, path, what) => {
    expect(copyJson(value)).toEqual({ kind: 'not-json', path, what });
  });

  test('the same object twice is no cycle', () => {
    const shared = { a: 1 };
    expect(copyJson([shared, shared])).toEqual({ kind: 'json', value: [{ a: 1 }, { a: 1 }] });
  });
});
