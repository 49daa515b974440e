// A new user gets a verification message and thirty minutes of grace, then a welcome or a deletion.
import { lambda, wait, workflow } from 'typestep';

export interface User {
  id: string;
  email: string;
}

export const sendVerification = lambda<{ email: string }, { messageId: string }>('SendVerification');
export const checkVerified = lambda<{ id: string }, { verified: boolean }>('CheckVerified');
export const sendWelcome = lambda<{ email: string }, void>('SendWelcome');
export const deleteUser = lambda<{ id: string }, void>('DeleteUser');

/** Gives a new user thirty minutes to verify the address; welcomes those who did and deletes the rest. */
export const verifyUser = workflow('VerifyUser', async (user: User) => {
  await sendVerification(
    { email: user.email },
    { retry: [{ on: ['States.TaskFailed'], maxAttempts: 3, interval: { seconds: 2 }, backoffRate: 2 }] },
  );
  await wait({ minutes: 30 });
  const { verified } = await checkVerified({ id: user.id });
  if (!verified) {
    await deleteUser({ id: user.id });
    return { outcome: 'deleted' as const };
  }
  await sendWelcome({ email: user.email });
  return { outcome: 'welcomed' as const };
});
