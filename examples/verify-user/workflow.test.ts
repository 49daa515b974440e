// Tests of the workflow run in milliseconds: the thirty minutes pass on a virtual clock, without AWS.
import { expect, test } from 'vitest';
import { expectExecution, native, simulate } from 'typestep/testing';
import { checkVerified, deleteUser, sendVerification, sendWelcome, verifyUser } from './workflow.js';

const user = { id: 'u1', email: 'a@b.c' };

test('an unverified user is deleted after thirty minutes', async () => {
  const run = await simulate(verifyUser, user, (mock) =>
    mock
      .on(sendVerification, () => ({ messageId: 'm1' }))
      .on(checkVerified, () => ({ verified: false }))
      .on(deleteUser, () => undefined),
  );
  expectExecution(run).toSucceedWith({ outcome: 'deleted' }).toHaveVisited('DeleteUser').toHaveTaken({ minutes: 30 });
  expectExecution(run).toHaveCalled(deleteUser, { id: 'u1' }).once();
});

test('a verified user is welcomed', async () => {
  const run = await simulate(verifyUser, user, (mock) =>
    mock
      .on(sendVerification, () => ({ messageId: 'm1' }))
      .on(checkVerified, () => ({ verified: true }))
      .on(sendWelcome, () => undefined),
  );
  expectExecution(run).toSucceedWith({ outcome: 'welcomed' }).toHaveNeverCalled(deleteUser);
  expectExecution(run).toHaveCalled(sendWelcome, { email: 'a@b.c' }).once();
});

test('the verification message is sent again when that fails, up to three times', async () => {
  const run = await simulate(verifyUser, user, (mock) =>
    mock.on(sendVerification, () => {
      throw new Error('the mail server is down');
    }),
  );
  expectExecution(run).toFailWith('Error').toHaveCalled(sendVerification).times(4);
  expectExecution(run).toHaveTaken({ seconds: 2 + 4 + 8 });
});

test.each([true, false])('Node and Step Functions agree when verified is %s', async (verified) => {
  const mocks: Parameters<typeof simulate>[2] = (mock) =>
    mock
      .on(sendVerification, (_message, call) => {
        if (call.attempt === 1) throw new Error('the mail server is down');
        return { messageId: 'm1' };
      })
      .on(checkVerified, () => ({ verified }))
      .on(sendWelcome, () => undefined)
      .on(deleteUser, () => undefined);
  const [asl, node] = [await simulate(verifyUser, user, mocks), await native(verifyUser, user, mocks)];
  expect(node.output).toEqual(asl.output);
  expect(node.stopTime).toBe(asl.stopTime);
  expect(node.calls).toEqual(asl.calls.map(({ task, input, attempt, at }) => ({ task, input, attempt, at })));
});

test('the state machine has six states, named after the code', () => {
  expect(Object.entries(verifyUser.definition.States).map(([name, { Type }]) => `${Type} ${name}`)).toEqual([
    'Task SendVerification',
    expect.stringMatching(/^Wait /),
    'Task CheckVerified',
    expect.stringMatching(/^Choice /),
    'Task DeleteUser',
    'Task SendWelcome',
  ]);
});
