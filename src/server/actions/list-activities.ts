// ListActivities.
import { action } from '../action.js';
import { page } from '../pages.js';
import * as shape from '../shapes.js';
import { optional } from '../shapes.js';

export const listActivities = action(
  { maxResults: optional(shape.maxResults), nextToken: optional(shape.pageToken) },
  (request, { service }) => {
    const { items, nextToken } = page(service.store.activities.all(), request, ({ arn }) => arn);
    const activities = items.map(({ arn, name, createdAt }) => ({
      activityArn: arn,
      name,
      creationDate: new Date(createdAt),
    }));
    return { activities, nextToken };
  },
);
