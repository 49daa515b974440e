// ListTagsForResource, in the order in which the keys came.
import { action } from '../action.js';
import * as shape from '../shapes.js';
import { required } from '../shapes.js';
import { taggedOf } from '../tags.js';

export const listTagsForResource = action({ resourceArn: required(shape.arn) }, ({ resourceArn }, { service }) => {
  const { tags } = taggedOf(service, resourceArn);
  return { tags: Object.entries(tags).map(([key, value]) => ({ key, value })) };
});
