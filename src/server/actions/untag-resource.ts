// UntagResource. Keys that are not there are gone already.
import { action } from '../action.js';
import * as shape from '../shapes.js';
import { list, required, text } from '../shapes.js';
import { taggedOf } from '../tags.js';

export const untagResource = action(
  { resourceArn: required(shape.arn), tagKeys: required(list(text({ min: 1, max: 128 }))) },
  ({ resourceArn, tagKeys }, { service }) => {
    const { arn, tags } = taggedOf(service, resourceArn);
    const left = Object.entries(tags).filter(([key]) => !tagKeys.includes(key));
    service.store.tags.put({ arn, tags: Object.fromEntries(left) });
    return {};
  },
);
