// The story of VerifyUser with its compiled form made by hand: the tests of the testing library need no compiler.
import { lambda, wait, workflow } from 'typestep';
import { factsOf } from '../../compiler/ir/facts.js';
import { literal, variable } from '../../compiler/ir/make.js';
import type { Step } from '../../compiler/ir/program.js';
import { attach, call, capture, give, input, object, pause, programOf, property, span } from '../dsl/attach.js';

export interface User {
  id: string;
  email: string;
}

export const send = lambda<{ email: string }, { messageId: string }>('SendVerification');
export const check = lambda('CheckVerified', async (user: { id: string }) => ({ verified: user.id === 'u2' }));
export const remove = lambda<{ id: string }, void>('DeleteUser');

const text = factsOf('string');
const person = variable('user', factsOf('object'), span);
const email = property(person, 'email', text);
const id = property(person, 'id', text);
const checked: Step = {
  kind: 'declare',
  variable: 'checked',
  span,
  value: {
    kind: 'await',
    operation: { kind: 'task', task: capture('check'), argument: object({ id }) },
    facts: factsOf('object'),
    span,
  },
};
const isVerified = property(variable('checked', factsOf('object'), span), 'verified', factsOf('boolean'));

export const verifyUser = workflow(
  'VerifyUser',
  attach(
    async (user: User) => {
      await send({ email: user.email });
      await wait({ minutes: 30 });
      const checked = await check({ id: user.id });
      if (checked.verified) return { outcome: 'kept' };
      await remove({ id: user.id });
      return { outcome: 'deleted' };
    },
    programOf(
      { kind: 'declare', variable: 'user', value: input, span },
      call(capture('send'), object({ email })),
      pause(1800),
      checked,
      { kind: 'if', condition: isVerified, then: [give(object({ outcome: literal('kept') }))], else: [], span },
      call(capture('remove'), object({ id })),
      give(object({ outcome: literal('deleted') })),
    ),
    { send: () => send, check: () => check, remove: () => remove },
  ),
);

export const user: User = { id: 'u1', email: 'a@b.c' };
