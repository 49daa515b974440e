// What mocks and handlers may do, and what they may not: each mistake of a test ends the run with its own message.
import { AssertionError } from 'node:assert';
import { afterEach, describe, expect, expectTypeOf, test, vi } from 'vitest';
import { lambda, wait, workflow, type WorkflowOptions } from 'typestep';
import { expectExecution, native, simulate, type MockCall, type MockSetup, type RunOptions } from 'typestep/testing';
import { unknownFacts } from '../../compiler/ir/facts.js';
import { jsonExpr } from '../../compiler/ir/make.js';
import { attach, call, capture, give, pause, programOf, span } from '../dsl/attach.js';

const poll = lambda<{ n: number }, unknown>('Poll');
const other = lambda<{ n: number }, number>('Other');
const nosy = lambda('Nosy', async (input: { n: number }) => other(input));

function calling(task: typeof poll | typeof nosy, options: WorkflowOptions = {}) {
  const operation = { kind: 'task', task: capture('task'), argument: jsonExpr({ n: 1 }) } as const;
  return workflow(
    'Calling',
    attach(
      async () => task({ n: 1 }) as Promise<unknown>,
      programOf(give({ kind: 'await', operation, facts: unknownFacts, span })),
      { task: () => task },
    ),
    options,
  );
}

const asking = calling(poll);
type Handler = (input: { n: number }, call: MockCall) => unknown;
const mocked =
  (handler: Handler): MockSetup =>
  (mock) =>
    mock.on(poll, handler);

/** Both ways of running give this. */
async function both(handler: Handler, options: RunOptions = {}) {
  const [ours, nodes] = await Promise.allSettled([
    simulate(asking, undefined, mocked(handler), options),
    native(asking, undefined, mocked(handler), options),
  ]);
  if (ours.status === 'rejected' || nodes.status === 'rejected') {
    expect((nodes as PromiseRejectedResult).reason).toEqual((ours as PromiseRejectedResult).reason);
    throw (ours as PromiseRejectedResult).reason;
  }
  const { status, output, error, cause } = ours.value;
  expect(nodes.value).toMatchObject(JSON.parse(JSON.stringify({ status, output, error, cause })) as object);
  return ours.value;
}

class Money {
  constructor(readonly amount: number) {}
  get text() {
    return `${this.amount} €`;
  }
  double() {
    return this.amount * 2;
  }
}

describe('what a mock returns crosses as JSON', () => {
  test.each([
    ['undefined', undefined, null],
    ['NaN', NaN, null],
    ['-0', -0, 0],
    ['a date', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['a class instance', new Money(2), { amount: 2 }],
    ['fields that are undefined', { a: undefined, b: [undefined] }, { b: [null] }],
    ['a key of every object', JSON.parse('{"__proto__": {"a": 1}}'), JSON.parse('{"__proto__": {"a": 1}}')],
  ])('%s', async (_name, given, expected) => {
    const run = await both(() => given);
    expect(run.output).toStrictEqual(expected);
    expect((await both(async () => given)).output).toStrictEqual(expected);
  });

  test.each([
    ['a function', () => 1, 'the task `Poll` gave a function at `$`'],
    ['a BigInt', { n: [1n] }, 'the task `Poll` gave a BigInt at `$.n[0]`'],
    ['a symbol', { a: Symbol('s') }, 'the task `Poll` gave a symbol at `$.a`'],
    ['deep data', nested(1001), 'the task `Poll` gave more than 1000 levels of nesting at `$`'],
  ])('%s does not', async (_name, given, message) => {
    await expect(both(() => given)).rejects.toThrow(message);
  });
});

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

describe('what a mock throws is the error of the task', () => {
  test.each([
    ['text', 'boom', 'string', 'boom'],
    ['nothing', undefined, 'undefined', 'undefined'],
    ['null', null, 'object', 'null'],
    ['a number', 7, 'number', '7'],
    ['an object', { a: 1 }, 'object', '[object Object]'],
    ['an object without a prototype', Object.create(null), 'object', '[object Object]'],
    ['an error', new RangeError('far'), 'RangeError', 'far'],
    ['a rejected call', Object.assign(new Error('m'), { name: 'Mine' }), 'Mine', 'm'],
  ])('%s', async (_name, thrown, error, message) => {
    const run = await both(() => {
      throw thrown;
    });
    expect(run.error).toBe(error);
    expect(JSON.parse(run.cause ?? '')).toMatchObject({ errorType: error, errorMessage: message });
    expect((await both(() => Promise.reject(thrown as Error))).error).toBe(error);
  });
});

describe('a mistake of the test ends the run', () => {
  test('an assertion in a mock fails the test, whatever the workflow catches', async () => {
    const wrong = both(({ n }) => expect(n).toBe(2));
    await expect(wrong).rejects.toThrow('expected 1 to be 2');
    await expect(
      both(async () => {
        throw new AssertionError({ message: 'from node:assert' });
      }),
    ).rejects.toThrow('from node:assert');
  });

  test.each([[{ seconds: -1 }], [{ seconds: NaN }], [{}], [{ fortnights: 1 }], [undefined]])(
    'a mock that takes %j',
    async (duration) => {
      await expect(both((_input, info) => info.takes(duration as never))).rejects.toThrow('dsl/bad-duration');
    },
  );

  test.each([
    ['nothing', (mock) => void mock.on(poll, () => 1)],
    ['a promise', async (mock) => mock.on(poll, () => 1)],
    ['the mocks as they were before', (mock) => (mock.on(poll, () => 1), mock)],
  ] as readonly (readonly [string, (mock: Parameters<MockSetup>[0]) => unknown])[])(
    'mocks that are set up and lost: %s',
    async (given, setUp) => {
      const message = `test/mocks-lost: the function that sets up the mocks returns ${given}`;
      await expect(simulate(asking, undefined, setUp as MockSetup)).rejects.toThrow(message);
      await expect(native(asking, undefined, setUp as MockSetup)).rejects.toThrow(message);
    },
  );

  test('a handler that calls a task of a workflow', async () => {
    const flow = calling(nosy);
    const mocks: MockSetup = (mock) => mock.on(other, () => 1);
    await expect(simulate(flow, undefined, mocks)).rejects.toThrow('task `Other` was called outside a workflow');
    await expect(native(flow, undefined, mocks)).rejects.toThrow('task `Other` was called outside a workflow');
  });

  test('a mock that runs another workflow, which fails to run', async () => {
    await expect(both(() => simulate(asking, undefined))).rejects.toThrow('calls task `Poll`, which has neither');
  });

  test('a mock that never answers, with what to write instead', async () => {
    const silent = both(() => new Promise(() => undefined), { patience: { milliseconds: 1 } });
    await expect(silent).rejects.toThrow('test/no-answer: the mock of task `Poll` has not answered for 0.001 seconds');
    await expect(silent).rejects.toThrow('call.never()');
  });
});

describe('time', () => {
  afterEach(() => void vi.useRealTimers());

  test('real time that a mock takes is no virtual time', async () => {
    const run = await both(() => new Promise((resolve) => setImmediate(() => setImmediate(resolve))));
    expect(run.stopTime).toBe(run.startTime);
  });

  test('runs go on while the timers of the test runner are fake', async () => {
    vi.useFakeTimers();
    const run = await both(async (_input, info) => (info.takes({ hours: 1 }), 5));
    expectExecution(run).toSucceedWith(5).toHaveTaken({ hours: 1 });
  });

  test('nothing goes on behind a run that has timed out', async () => {
    let calls = 0;
    const polling = workflow(
      'Polling',
      async () => {
        for (;;) {
          await poll({ n: 1 });
          await wait({ minutes: 7 });
        }
      },
      { timeout: { hours: 1 } },
    );
    const run = await native(polling, undefined, (mock) => mock.on(poll, () => (calls += 1)));
    expect(run.status).toBe('TIMED_OUT');
    expect(run.calls).toHaveLength(9);
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(run.calls).toHaveLength(9);
    expect(calls).toBe(9);
  });
});

test('the last mock of a task counts, and one that nobody calls does no harm', async () => {
  const mocks: MockSetup = (mock) =>
    mock
      .on(poll, () => 'first')
      .on(other, () => 0)
      .on(lambda<{ n: number }, string>('Poll'), () => 'second');
  expect((await simulate(asking, undefined, mocks)).output).toBe('second');
  expect((await native(asking, undefined, mocks)).output).toBe('second');
});

test('runs inside mocks and a hundred at a time are on their own', async () => {
  const inner = workflow(
    'Inner',
    attach(
      async (input: number) => {
        await wait({ hours: 1 });
        await poll({ n: 1 });
        return input;
      },
      programOf(pause(3600), call(capture('poll'), jsonExpr({ n: 1 })), give(jsonExpr(null))),
      { poll: () => poll },
    ),
  );
  const one = async (index: number, run: typeof native | typeof simulate) => {
    const outer = await run(
      asking,
      undefined,
      mocked(async () => {
        const nestedRun = await native(inner, index, (mock) => mock.on(poll, () => index));
        return [nestedRun.output, nestedRun.calls.length, nestedRun.stopTime - nestedRun.startTime];
      }),
    );
    expect(outer.output).toEqual([index, 1, 3_600_000]);
    expect(outer.calls).toHaveLength(1);
    expect(outer.stopTime).toBe(outer.startTime);
  };
  await Promise.all(Array.from({ length: 100 }, (_, index) => one(index, index % 2 === 0 ? native : simulate)));
});

test('a task or a wait outside any run says what to do', async () => {
  await expect(poll({ n: 1 })).rejects.toThrow('dsl/called-outside-a-run: task `Poll` was called outside a workflow');
  await expect(wait({ seconds: 1 })).rejects.toThrow('run that with simulate(…) or native(…)');
});

test('types', async () => {
  const typed = lambda<{ n: number }, { ok: boolean }>('Typed');
  const quiet = lambda<void, void>('Quiet');
  const setUp: MockSetup = (mock) =>
    mock
      // @ts-expect-error a field is missing
      .on(typed, () => ({}))
      // @ts-expect-error nothing is no result
      .on(typed, () => undefined)
      // @ts-expect-error such a field is not part of the input
      .on(typed, (input) => ({ ok: input.m }))
      // @ts-expect-error what a call takes is a duration
      .on(typed, (_input, info) => ({ ok: info.takes(5) === undefined }))
      .on(typed, (_input, info) => info.never())
      .on(quiet, () => undefined)
      .on(quiet, async () => undefined);
  expectTypeOf(setUp).toBeFunction();
  const run = await simulate(
    asking,
    undefined,
    mocked(() => 1),
  );
  // @ts-expect-error the input of the task is an object
  expect(() => expectExecution(run).toHaveCalled(typed, 'x')).toThrow();
  // @ts-expect-error a workflow is no task
  expect(() => expectExecution(run).toHaveCalled(asking)).toThrow();
});
