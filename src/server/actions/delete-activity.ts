// DeleteActivity. One that is not there is deleted already.
import { action } from '../action.js';
import { checkArn } from '../arns.js';
import * as shape from '../shapes.js';
import { required } from '../shapes.js';

export const deleteActivity = action({ activityArn: required(shape.arn) }, ({ activityArn }, { service }) => {
  service.store.activities.delete(checkArn(activityArn, 'activity'));
  service.store.tags.delete(activityArn);
  return {};
});
