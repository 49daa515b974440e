// The context object, `$states.context`, made from an execution and the thread that asks. Absent parts are absent.
import type { JsonObject } from '../../compiler/json.js';
import type { Execution, MapItem, Thread, Visit } from './execution.js';

/**
 * What only the moment knows: the token of the task that is about to be called, the item of the next iteration, whether
 * the state can be retried.
 */
export interface ContextMore {
  readonly canRetry?: boolean;
  readonly token?: string;
  readonly item?: MapItem;
}

/**
 * As of now, for one thread (https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html).
 */
export function contextObject(execution: Execution, thread: Thread, more: ContextMore = {}): JsonObject {
  const { visit } = thread;
  const { token, item = thread.item, canRetry = false } = more;
  const isExpress = execution.type === 'EXPRESS';
  return {
    Execution: {
      Id: execution.arn,
      Input: execution.input,
      Name: execution.name,
      RoleArn: execution.roleArn,
      StartTime: isoTime(execution.startTime ?? 0),
      ...(isExpress ? {} : { RedriveCount: 0 }),
    },
    StateMachine: { Id: execution.stateMachineArn, Name: execution.stateMachineName },
    ...(visit === undefined ? {} : { State: stateOf(visit, canRetry) }),
    ...(token === undefined ? {} : { Task: { Token: token } }),
    ...(item === undefined ? {} : { Map: { Item: { ...item } } }),
  };
}

/** Recorded: a Pass state knows no `RetryCount`. An execution of an Express machine, which has no redrive, no count of it. */
function stateOf({ enteredAt, state, retryCount }: Visit, canRetry: boolean): JsonObject {
  const entered = { EnteredTime: isoTime(enteredAt), Name: state };
  return canRetry ? { ...entered, RetryCount: retryCount } : entered;
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
