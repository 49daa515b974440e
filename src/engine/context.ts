// The context object, `$states.context`, made from an execution and the thread that asks. Absent parts are absent.
import type { Json, JsonObject } from '../../compiler/json.js';
import type { Execution, MapItem, Thread } from './execution.js';

/** What only the moment knows: the token of the task that is about to be called, the item of the next iteration. */
export interface ContextMore {
  readonly token?: string;
  readonly item?: MapItem;
}

/**
 * As of now, for one thread (https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html).
 */
export function contextObject(execution: Execution, thread: Thread, more: ContextMore = {}): JsonObject {
  const { visit } = thread;
  const { token, item = thread.item } = more;
  return {
    Execution: {
      Id: execution.arn,
      Input: execution.input,
      Name: execution.name,
      RoleArn: execution.roleArn,
      StartTime: isoTime(execution.startTime ?? 0),
      RedriveCount: 0,
    },
    StateMachine: { Id: execution.stateMachineArn, Name: execution.stateMachineName },
    ...(visit === undefined
      ? {}
      : { State: { EnteredTime: isoTime(visit.enteredAt), Name: visit.state, RetryCount: visit.retryCount as Json } }),
    ...(token === undefined ? {} : { Task: { Token: token } }),
    ...(item === undefined ? {} : { Map: { Item: { Index: item.Index, Value: item.Value } } }),
  };
}

/** `2025-01-01T00:00:00.000Z`. Contexts are made by the thousand, of few different moments. */
export function isoTime(time: number): string {
  const known = texts.get(time);
  if (known !== undefined) return known;
  if (texts.size >= 256) texts.clear();
  const text = new Date(time).toISOString();
  texts.set(time, text);
  return text;
}
const texts = new Map<number, string>();
