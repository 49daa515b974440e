// The queues of activities: tasks wait for pollers, pollers for tasks, each first come, first served. A poller that has
// gone takes no task with it, and a task that nobody waits for any more is never handed out.
import type { Clock } from '../runtime/ports.js';
import type { ActivityQueue, ActivityTask } from '../runtime/tasks/activity.js';

export interface HandedOut {
  readonly taskToken: string;
  readonly input: string;
}
export interface Poll {
  readonly activityArn: string;
  readonly workerName: string | undefined;
  /** Aborted when the poller has gone. */
  readonly signal: AbortSignal;
}
export interface Activities extends ActivityQueue {
  /** The next task, `undefined` when there is none for a minute. */
  poll(poll: Poll): Promise<HandedOut | undefined>;
  /** How many wait for a task of this activity. */
  pollers(activityArn: string): number;
}
export interface ActivitiesOptions {
  readonly clock: Clock;
  /** Says that a worker took a task; false when nobody waits for its result any more. */
  start(task: ActivityTask, workerName: string | undefined): boolean;
}

const pollMs = 60_000;

interface Poller {
  readonly workerName: string | undefined;
  give(task: HandedOut): void;
}
interface Queue {
  readonly tasks: Set<ActivityTask>;
  readonly pollers: Set<Poller>;
}

export function createActivities({ clock, start }: ActivitiesOptions): Activities {
  const queues = new Map<string, Queue>();
  const queueOf = (activityArn: string): Queue => {
    const queue = queues.get(activityArn) ?? { tasks: new Set(), pollers: new Set() };
    queues.set(activityArn, queue);
    return queue;
  };
  const take = ({ tasks }: Queue, workerName: string | undefined): HandedOut | undefined => {
    for (const task of tasks) {
      tasks.delete(task);
      if (start(task, workerName)) return { taskToken: task.token, input: task.input };
    }
    return undefined;
  };

  return {
    add(task) {
      const queue = queueOf(task.activityArn);
      queue.tasks.add(task);
      // The engine must first know that the task is under way: it is handed out once the call has returned.
      queueMicrotask(() => {
        for (const poller of queue.pollers) {
          const handedOut = take(queue, poller.workerName);
          if (handedOut === undefined) return;
          poller.give(handedOut);
        }
      });
      return () => void queue.tasks.delete(task);
    },
    poll({ activityArn, workerName, signal }) {
      const queue = queueOf(activityArn);
      if (signal.aborted) return Promise.resolve(undefined);
      const ready = take(queue, workerName);
      if (ready !== undefined) return Promise.resolve(ready);
      return new Promise((resolve) => {
        const end = (task: HandedOut | undefined) => {
          queue.pollers.delete(poller);
          cancel();
          signal.removeEventListener('abort', leave);
          resolve(task);
        };
        const leave = () => end(undefined);
        const poller: Poller = { workerName, give: end };
        const cancel = clock.schedule(clock.now() + pollMs, leave);
        queue.pollers.add(poller);
        signal.addEventListener('abort', leave);
      });
    },
    pollers: (activityArn) => queues.get(activityArn)?.pollers.size ?? 0,
  };
}
