import { expect, test } from 'vitest';
import { expectExecution, native, simulate } from 'typestep/testing';
import { check, remove, send, user, verifyUser } from './story.js';

const run = await simulate(verifyUser, user, (mock) =>
  mock.on(send, () => ({ messageId: 'm1' })).on(remove, () => undefined),
);
const failed = await simulate(verifyUser, user, (mock) =>
  mock.on(send, () => {
    throw new RangeError('too long');
  }),
);

test('what holds can be said in one sentence', () => {
  expectExecution(run)
    .toSucceed()
    .toSucceedWith({ outcome: 'deleted' })
    .toHaveVisited('SendVerification', 'DeleteUser')
    .toHaveNotVisited('SendWelcome')
    .toHaveTaken({ minutes: 30 })
    .toHaveCalled(check, { id: 'u1' })
    .and.toHaveCalled(remove)
    .once()
    .toHaveCalled(send)
    .times(1);
  expectExecution(failed).toFailWith('RangeError').toHaveNeverCalled(remove);
});

/** The message of the expectation that must fail. */
function complaint(expectation: () => unknown): string {
  try {
    expectation();
  } catch (error) {
    expect(error).toMatchObject({ name: 'AssertionError' });
    return (error as Error).message;
  }
  throw new Error('the expectation held');
}

test('a failure says what was expected, what happened and when', () => {
  expect(complaint(() => expectExecution(failed).toSucceed())).toMatch(
    /^expected the run to succeed, but it failed with RangeError: .*\n {2}\+00:00:00 {2}SendVerification/,
  );
  expect(complaint(() => expectExecution(run).toFailWith('Boom', 'it broke'))).toContain(
    'expected the run to fail with Boom: it broke, but it succeeded with {"outcome":"deleted"}',
  );
  expect(complaint(() => expectExecution(run).toHaveTaken({ hours: 1 }))).toContain(
    'expected the run to take 01:00:00, but it took 00:30:00',
  );
  expect(complaint(() => expectExecution(run).toHaveVisited('DeleteUser', 'SendVerification'))).toContain(
    'expected the run to visit SendVerification after DeleteUser, but it visited SendVerification → ',
  );
  expect(complaint(() => expectExecution(run).toHaveNotVisited('DeleteUser'))).toContain('not to visit DeleteUser');
  expect(complaint(() => expectExecution(run).toHaveCalled(check, { id: 'u9' }))).toContain(
    'expected the run to call `CheckVerified` with {"id":"u9"}, but it was called with {"id":"u1"}',
  );
  expect(complaint(() => expectExecution(failed).toHaveCalled(remove))).toContain(
    'expected the run to call `DeleteUser`, but it did not',
  );
  expect(complaint(() => expectExecution(run).toHaveCalled(remove).times(2))).toContain(
    'expected the run to call `DeleteUser` twice, but it did once',
  );
  expect(complaint(() => expectExecution(run).toHaveNeverCalled(remove))).toContain('never to call `DeleteUser`');
});

test('a timeline shows what went to a task and what came back, without its wrapping', () => {
  expect(
    complaint(() => expectExecution(run).toFailWith('Boom'))
      .split('\n')
      .slice(1),
  ).toEqual([
    '  +00:00:00  SendVerification     {"email":"a@b.c"} → {"messageId":"m1"}',
    '  +00:00:00  Wait 30 minutes',
    '  +00:30:00  CheckVerified        {"id":"u1"} → {"verified":false}',
    expect.stringMatching(/^ {2}\+00:30:00 {2}If \S+ +→ DeleteUser$/),
    '  +00:30:00  DeleteUser           {"id":"u1"} → null',
    '  +00:30:00  succeeded with {"outcome":"deleted"}',
  ]);
  expect(
    complaint(() => expectExecution(failed).toSucceed())
      .split('\n')
      .slice(1),
  ).toEqual([
    '  +00:00:00  SendVerification  {"email":"a@b.c"} failed with RangeError: too long',
    '  +00:00:00  failed with RangeError: too long',
  ]);
});

test('an error is expected by its message, or by its raw cause', () => {
  expectExecution(failed).toFailWith('RangeError', 'too long').toFailWith('RangeError', failed.cause);
  expect(complaint(() => expectExecution(failed).toFailWith('RangeError', 'too short, but why'))).toContain(
    'expected the run to fail with RangeError: too short, but why, but it failed with RangeError: too long\n',
  );
});

test('an expectation that is no JSON says so', () => {
  expect(complaint(() => expectExecution(run).toSucceedWith({ outcome: 1n } as never))).toBe(
    'the expected output has a BigInt at `$.outcome`, which is not JSON',
  );
  expect(complaint(() => expectExecution(run).toHaveCalled(check, (() => 1) as never))).toContain(
    'input has a function',
  );
});

test('test runners get both sides to compare', () => {
  expect(() => expectExecution(run).toSucceedWith({ outcome: 'kept' })).toThrow(
    expect.objectContaining({ expected: { outcome: 'kept' }, actual: { outcome: 'deleted' }, showDiff: true }),
  );
});

test('the timeline of a native run shows its calls', async () => {
  const outcome = await native(verifyUser, user, (mock) =>
    mock.on(send, () => ({ messageId: 'm1' })).on(remove, () => undefined),
  );
  expect(complaint(() => expectExecution(outcome).toFailWith('Boom'))).toContain(
    ['  +00:30:00  DeleteUser        {"id":"u1"}', '  +00:30:00  succeeded with {"outcome":"deleted"}'].join('\n'),
  );
});
