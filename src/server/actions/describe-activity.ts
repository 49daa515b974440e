// DescribeActivity.
import { action } from '../action.js';
import { activityOf } from '../activities-of.js';
import * as shape from '../shapes.js';
import { required } from '../shapes.js';

export const describeActivity = action({ activityArn: required(shape.arn) }, ({ activityArn }, { service }) => {
  const { arn, name, createdAt, encryptionConfiguration } = activityOf(service, activityArn);
  return { activityArn: arn, name, creationDate: new Date(createdAt), encryptionConfiguration };
});
