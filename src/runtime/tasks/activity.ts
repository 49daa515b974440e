// Tasks of activities: queued until a worker asks for one, answered by the worker through the task's token.
import type { TaskHandler, TaskOutcome } from '../ports.js';

export interface ActivityTask {
  readonly activityArn: string;
  readonly token: string;
  /** JSON text. */
  readonly input: string;
}

/** Where tasks wait for workers. */
export interface ActivityQueue {
  /** The result takes the task out again. */
  add(task: ActivityTask): () => void;
}

/**
 * @example
 * const tasks = activityTasks(queue, (arn) => known.has(arn));
 */
export function activityTasks(queue: ActivityQueue, exists: (activityArn: string) => boolean): TaskHandler {
  return ({ resource, token, arguments: input, signal }): TaskOutcome => {
    if (!exists(resource)) {
      return { kind: 'failed', error: 'States.Runtime', cause: `The activity ${resource} does not exist.` };
    }
    if (token === undefined) throw new Error(`the task of the activity ${resource} has no token`);
    const remove = queue.add({ activityArn: resource, token, input: JSON.stringify(input) });
    signal.addEventListener('abort', remove, { once: true });
    return { kind: 'never' };
  };
}
