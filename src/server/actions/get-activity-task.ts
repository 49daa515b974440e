// GetActivityTask: a long poll of one minute; an answer without a token says that there was nothing to do.
import { action } from '../action.js';
import { activityOf } from '../activities-of.js';
import { ApiError } from '../api-error.js';
import * as shape from '../shapes.js';
import { optional, required } from '../shapes.js';

const mostPollers = 1000;

export const getActivityTask = action(
  { activityArn: required(shape.arn), workerName: optional(shape.name) },
  async ({ activityArn, workerName }, { service, signal }) => {
    const { arn } = activityOf(service, activityArn);
    if (service.activities.pollers(arn) >= mostPollers) {
      throw new ApiError('ActivityWorkerLimitExceeded', `Activity Worker Limit Exceeded: '${arn}'`);
    }
    const task = await service.activities.poll({ activityArn: arn, workerName, signal });
    return task === undefined ? {} : { taskToken: task.taskToken, input: task.input };
  },
);
