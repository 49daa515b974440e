// The same story as a chain of named states.
import { stateMachine } from 'typestep';
import { checkVerified, deleteUser, sendVerification, sendWelcome, type User } from './workflow.js';

export const verifyUser = stateMachine<User>('VerifyUser')
  .task('SendVerification', sendVerification, ({ input }) => ({ email: input.email }), { output: ({ input }) => input })
  .wait('GracePeriod', { minutes: 30 })
  .task('CheckVerified', checkVerified, ({ input }) => ({ id: input.id }), {
    assign: { verified: ({ result }) => result.verified },
    output: ({ input }) => input,
  })
  .choice('IsVerified', (when) =>
    when
      .if(
        ({ vars }) => vars.verified,
        (yes) =>
          yes
            .task('SendWelcome', sendWelcome, ({ input }) => ({ email: input.email }))
            .succeed('Welcomed', () => ({ outcome: 'welcomed' })),
      )
      .else((no) =>
        no
          .task('DeleteUser', deleteUser, ({ input }) => ({ id: input.id }))
          .succeed('Deleted', () => ({ outcome: 'deleted' })),
      ),
  )
  .build();
