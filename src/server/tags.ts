// Tags of state machines and activities: a table of their own, by ARN.
import { ApiError } from './api-error.js';
import { checkArn } from './arns.js';
import type { Service } from './service.js';

type Tags = { readonly [key: string]: string };

export interface Tag {
  readonly key?: string;
  readonly value?: string;
}

/** https://docs.aws.amazon.com/step-functions/latest/dg/sfn-best-practices.html#concepts-tagging */
const most = 50;

/** Versions and aliases have no tags of their own. Throws InvalidArn and ResourceNotFound. */
export function taggedOf({ store }: Service, text: string): { readonly arn: string; readonly tags: Tags } {
  const arn = checkArn(text, 'stateMachine', 'activity');
  const exists = store.stateMachines.get(arn) ?? store.activities.get(arn);
  if (exists === undefined)
    throw new ApiError('ResourceNotFound', `Resource not found: '${arn}'`, { resourceName: arn });
  return { arn, tags: store.tags.get(arn)?.tags ?? {} };
}

/**
 * The tags with more, by key. Throws TooManyTags.
 * @example
 * withTags({ team: 'a' }, [{ key: 'team', value: 'b' }], arn); // { team: 'b' }
 */
export function withTags(tags: Tags, more: readonly Tag[], arn: string): Tags {
  const all = { ...tags, ...Object.fromEntries(more.map(({ key = '', value = '' }) => [key, value])) };
  if (Object.keys(all).length > most) {
    throw new ApiError('TooManyTags', `'${arn}' can have at most ${most} tags`, { resourceName: arn });
  }
  return all;
}

/** The tags of something new; nothing is kept where there are none. */
export function tagNew({ store }: Service, arn: string, tags: readonly Tag[] = []): void {
  const all = withTags({}, tags, arn);
  if (tags.length > 0) store.tags.put({ arn, tags: all });
}
