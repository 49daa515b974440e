// The definition that the runtime's tests and measurements run: the README's example, written by hand.
import type { Definition, TaskState } from '../../compiler/asl/definition.js';

const call = (name: string, payload: string): TaskState => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: name, Payload: { value: `{% $user.${payload} %}` } },
});

export const verifyUser: Definition = {
  QueryLanguage: 'JSONata',
  StartAt: 'SendVerification',
  States: {
    SendVerification: {
      ...call('SendVerification', 'email'),
      Arguments: { FunctionName: 'SendVerification', Payload: { value: '{% $states.input.email %}' } },
      Retry: [{ ErrorEquals: ['States.TaskFailed'], MaxAttempts: 3, IntervalSeconds: 2, BackoffRate: 2 }],
      Assign: { user: '{% $states.input %}' },
      Next: 'Wait',
    },
    Wait: { Type: 'Wait', Seconds: 1800, Next: 'CheckVerified' },
    CheckVerified: {
      ...call('CheckVerified', 'id'),
      Assign: { verified: '{% $states.result.Payload.verified %}' },
      Next: 'IsVerified',
    },
    IsVerified: {
      Type: 'Choice',
      Choices: [{ Condition: '{% $not($verified) %}', Next: 'DeleteUser' }],
      Default: 'SendWelcome',
    },
    DeleteUser: { ...call('DeleteUser', 'id'), Output: { outcome: 'deleted' }, End: true },
    SendWelcome: { ...call('SendWelcome', 'email'), Output: { outcome: 'welcomed' }, End: true },
  },
};
