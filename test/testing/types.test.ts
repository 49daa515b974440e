// What the types of the testing library promise. The judge is tsc: each `@ts-expect-error` line must be one.
import { expect, expectTypeOf, test } from 'vitest';
import { expectExecution, native, simulate } from 'typestep/testing';
import { check, remove, send, user, verifyUser } from './story.js';

test('mocks, inputs and outputs are typed by tasks and workflows', async () => {
  const run = await simulate(verifyUser, user, (mock) =>
    mock
      .on(send, ({ email }) => ({ messageId: email }))
      .on(remove, async () => undefined)
      .on(check, async (input, call) => ({ verified: input.id !== '' && call.attempt === 1 })),
  );
  expectTypeOf(run.output).toEqualTypeOf<{ outcome: string } | undefined>();
  void (async () => {
    // @ts-expect-error the result has another type
    await simulate(verifyUser, user, (mock) => mock.on(send, () => ({ messageId: 1 })));
    // @ts-expect-error the input has no such field
    await simulate(verifyUser, user, (mock) => mock.on(send, ({ mail }) => ({ messageId: mail })));
    // @ts-expect-error the input of the workflow is a user
    await native(verifyUser, { id: 'u1' });
    // @ts-expect-error the output has another type
    expectExecution(run).toSucceedWith({ outcome: 1 });
    // @ts-expect-error the input of the task has another type
    expectExecution(run).toHaveCalled(remove, { id: 1 });
    // @ts-expect-error a native run visits no states
    void expectExecution(await native(verifyUser, user)).toHaveVisited;
  });
  expect(run.output).toEqual({ outcome: 'kept' });
});
