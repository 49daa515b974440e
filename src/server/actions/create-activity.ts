// CreateActivity. Asking again for a name gives the same activity.
import { isDeepStrictEqual } from 'node:util';
import { action } from '../action.js';
import { ApiError } from '../api-error.js';
import { activityArn } from '../arns.js';
import { encryptionOf } from '../configurations.js';
import { checkName } from '../names.js';
import * as shape from '../shapes.js';
import { optional, required } from '../shapes.js';
import { tagNew } from '../tags.js';

export const createActivity = action(
  {
    name: required(shape.name),
    tags: optional(shape.tags),
    encryptionConfiguration: optional(shape.encryptionConfiguration),
  },
  (request, { service }) => {
    const { place, clock, store } = service;
    const name = checkName(request.name);
    const encryptionConfiguration = encryptionOf(request.encryptionConfiguration);
    const arn = activityArn(place, name);
    const existing = store.activities.get(arn);
    if (existing !== undefined && !isDeepStrictEqual(existing.encryptionConfiguration, encryptionConfiguration)) {
      throw new ApiError('ActivityAlreadyExists', `Activity Already Exists: '${arn}'`);
    }
    if (existing === undefined) tagNew(service, arn, request.tags);
    const activity = existing ?? { arn, name, createdAt: clock.now(), encryptionConfiguration };
    store.activities.put(activity);
    return { activityArn: arn, creationDate: new Date(activity.createdAt) };
  },
);
