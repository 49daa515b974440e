// ListStateMachines.
import { action } from '../action.js';
import { page } from '../pages.js';
import * as shape from '../shapes.js';
import { optional } from '../shapes.js';

export const listStateMachines = action(
  { maxResults: optional(shape.maxResults), nextToken: optional(shape.pageToken) },
  (request, { service }) => {
    const { items, nextToken } = page(service.store.stateMachines.all(), request, ({ arn }) => arn);
    const stateMachines = items.map(({ arn, name, type, createdAt }) => ({
      stateMachineArn: arn,
      name,
      type,
      creationDate: new Date(createdAt),
    }));
    return { stateMachines, nextToken };
  },
);
