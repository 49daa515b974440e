// The five calls of the API that a worker makes. The only file of the worker that names the SDK's commands.
import {
  CreateActivityCommand,
  GetActivityTaskCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import type { Failure } from './failure.js';

export interface ActivityApi {
  /** The ARN of the activity, which is made unless it exists. */
  createActivity(name: string, signal: AbortSignal): Promise<string>;
  /** A long poll: `undefined` when there was nothing to do for a minute. */
  getTask(activityArn: string, workerName: string, signal: AbortSignal): Promise<TaskGiven | undefined>;
  succeed(token: string, output: string): Promise<void>;
  fail(token: string, failure: Failure): Promise<void>;
  heartbeat(token: string): Promise<void>;
}
export interface TaskGiven {
  readonly token: string;
  /** JSON text. */
  readonly input: string;
}

export function activityApi(client: SFNClient): ActivityApi {
  return {
    async createActivity(name, abortSignal) {
      const { activityArn } = await client.send(new CreateActivityCommand({ name }), { abortSignal });
      if (activityArn === undefined) throw new Error(`CreateActivity gave no ARN for ${name}`);
      return activityArn;
    },
    async getTask(activityArn, workerName, abortSignal) {
      const command = new GetActivityTaskCommand({ activityArn, workerName });
      const { taskToken: token = '', input = 'null' } = await client.send(command, { abortSignal });
      return token === '' ? undefined : { token, input };
    },
    async succeed(taskToken, output) {
      await client.send(new SendTaskSuccessCommand({ taskToken, output }));
    },
    async fail(taskToken, failure) {
      await client.send(new SendTaskFailureCommand({ taskToken, ...failure }));
    },
    async heartbeat(taskToken) {
      await client.send(new SendTaskHeartbeatCommand({ taskToken }));
    },
  };
}
