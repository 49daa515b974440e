// ListStateMachineVersions, the newest first.
import { action } from '../action.js';
import { checkArn } from '../arns.js';
import { page } from '../pages.js';
import * as shape from '../shapes.js';
import { optional, required } from '../shapes.js';
import { versionsOf } from '../versions.js';

export const listStateMachineVersions = action(
  {
    stateMachineArn: required(shape.arn),
    nextToken: optional(shape.pageToken),
    maxResults: optional(shape.maxResults),
  },
  (request, { service }) => {
    const versions = versionsOf(service, checkArn(request.stateMachineArn, 'stateMachine'));
    const { items, nextToken } = page(versions, request, ({ arn }) => arn);
    const stateMachineVersions = items.map(({ arn, createdAt }) => ({
      stateMachineVersionArn: arn,
      creationDate: new Date(createdAt),
    }));
    return { stateMachineVersions, nextToken };
  },
);
