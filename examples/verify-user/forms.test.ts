// The decorated method and the chain tell the same story as the function.
import { describe, expect, test } from 'vitest';
import { validate } from 'typestep';
import { expectExecution, native, simulate, type MockSetup } from 'typestep/testing';
import { verifyUser as chain } from './chain.js';
import { verifyUser as method } from './onboarding.js';
import { checkVerified, deleteUser, sendVerification, sendWelcome, verifyUser } from './workflow.js';

const user = { id: 'u1', email: 'a@b.c' };
const answering =
  (verified: boolean): MockSetup =>
  (mock) =>
    mock
      .on(sendVerification, () => ({ messageId: 'm1' }))
      .on(checkVerified, () => ({ verified }))
      .on(sendWelcome, () => undefined)
      .on(deleteUser, () => undefined);

describe.each([
  ['method', method],
  ['chain', chain],
])('as a %s', (_form, verifyUser) => {
  test('an unverified user is deleted after thirty minutes', async () => {
    const run = await simulate(verifyUser, user, answering(false));
    expectExecution(run).toSucceedWith({ outcome: 'deleted' }).toHaveVisited('DeleteUser').toHaveTaken({ minutes: 30 });
    expectExecution(run).toHaveCalled(deleteUser, { id: 'u1' }).once().toHaveNeverCalled(sendWelcome);
  });

  test('a verified user is welcomed', async () => {
    const run = await simulate(verifyUser, user, answering(true));
    expectExecution(run).toSucceedWith({ outcome: 'welcomed' }).toHaveVisited('SendWelcome');
    expectExecution(run).toHaveCalled(sendWelcome, { email: 'a@b.c' }).once().toHaveNeverCalled(deleteUser);
  });
});

test.each([
  ['function', verifyUser],
  ['method', method],
  ['chain', chain],
])('the definition of the %s is clean', (_form, { definition }) => {
  expect(validate(definition)).toEqual([]);
});

test('the method runs in Node too, and has its timeout', async () => {
  expectExecution(await native(method, user, answering(true))).toSucceedWith({ outcome: 'welcomed' });
  expect(method.definition.TimeoutSeconds).toBe(7200);
});

test('the chain keeps the names it was given', () => {
  expect(Object.keys(chain.definition.States)).toEqual([
    'SendVerification',
    'GracePeriod',
    'CheckVerified',
    'IsVerified',
    'SendWelcome',
    'Welcomed',
    'DeleteUser',
    'Deleted',
  ]);
});
