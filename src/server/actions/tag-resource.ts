// TagResource. A key that is there already gets the new value.
import { action } from '../action.js';
import * as shape from '../shapes.js';
import { required } from '../shapes.js';
import { taggedOf, withTags } from '../tags.js';

export const tagResource = action(
  { resourceArn: required(shape.arn), tags: required(shape.tags) },
  (request, { service }) => {
    const { arn, tags } = taggedOf(service, request.resourceArn);
    service.store.tags.put({ arn, tags: withTags(tags, request.tags, arn) });
    return {};
  },
);
