// The same story as a decorated method; the helper method `remind` is inlined.
import { wait, workflow, workflowsOf } from 'typestep';
import { checkVerified, deleteUser, sendVerification, sendWelcome, type User } from './workflow.js';

export class Onboarding {
  /** Gives a new user thirty minutes to verify the address; welcomes those who did and deletes the rest. */
  @workflow({ name: 'VerifyUser', timeout: { hours: 2 } })
  async verifyUser(user: User) {
    await this.remind(user);
    const { verified } = await checkVerified({ id: user.id });
    if (!verified) {
      await deleteUser({ id: user.id });
      return { outcome: 'deleted' as const };
    }
    await sendWelcome({ email: user.email });
    return { outcome: 'welcomed' as const };
  }

  private async remind(user: User) {
    await sendVerification({ email: user.email });
    await wait({ minutes: 30 });
  }
}

export const { verifyUser } = workflowsOf(Onboarding);
