// Activities by ARN, as requests name them.
import type { StoredActivity } from '../store/store.js';
import { ApiError } from './api-error.js';
import { checkArn } from './arns.js';
import type { Service } from './service.js';

/** The activity with this ARN, or AWS's refusal. */
export function activityOf({ store }: Service, arn: string): StoredActivity {
  const activity = store.activities.get(checkArn(arn, 'activity'));
  if (activity === undefined) throw new ApiError('ActivityDoesNotExist', `Activity Does Not Exist: '${arn}'`);
  return activity;
}
