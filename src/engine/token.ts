// Task tokens: opaque to whoever passes them on, but they say which task of which execution they belong to, so a token
// needs no register. The mark at the end tells a token of ours from a made-up text.
import type { TaskId } from './messages.js';

export interface TokenTarget {
  readonly executionArn: string;
  readonly task: TaskId;
}

/**
 * @example
 * taskToken({ executionArn: execution.arn, task: 3 }, 0.5);
 */
export function taskToken({ executionArn, task }: TokenTarget, random: number): string {
  const mark = Math.floor(random * 0x1_0000_0000).toString(16);
  return btoa(encodeURIComponent(`${executionArn}#${task}#${mark.padStart(8, '0')}`));
}

/** What a token belongs to; `undefined` when it is none. */
export function readToken(token: string): TokenTarget | undefined {
  const match = /^(arn:.+)#(\d+)#[0-9a-f]{8}$/.exec(decode(token));
  const [, executionArn, task] = match ?? [];
  return executionArn === undefined ? undefined : { executionArn, task: Number(task) };
}

function decode(token: string): string {
  try {
    return decodeURIComponent(atob(token));
  } catch {
    return '';
  }
}
