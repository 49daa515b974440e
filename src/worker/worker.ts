// The life of a worker: polls for tasks as long as it runs, each poller doing what it gets before it asks again, and
// comes to an orderly end. Time and randomness come from outside.
import { backOff, isFatal } from './errors.js';
import { openTask, type ActivityHandler, type OpenTask, type Outside } from './task.js';

export interface StopOptions {
  /** How long tasks under way may take to end; 30 when absent. Then they fail with `WorkerStopped`. */
  readonly timeoutSeconds?: number;
}

export interface Worker {
  /** Settled once the worker has ended. Rejected when it could not go on. */
  readonly done: Promise<void>;
  /** Asks for no more tasks and waits for those under way. Never rejected. */
  stop(options?: StopOptions): Promise<void>;
}

export interface WorkerParts extends Outside {
  readonly activity: string;
  readonly handler: ActivityHandler<unknown, unknown>;
  readonly concurrency: number;
  readonly heartbeatMs: number | undefined;
  readonly workerName: string;
}

export function createWorker(parts: WorkerParts): Worker {
  const { handler, api, concurrency, heartbeatMs, workerName, sleep, random, onError } = parts;
  const polling = new AbortController();
  const tasks = new Set<OpenTask>();

  const poll = async (activityArn: string): Promise<void> => {
    let failures = 0;
    while (!polling.signal.aborted) {
      try {
        const given = await api.getTask(activityArn, workerName, polling.signal);
        failures = 0;
        if (given === undefined) continue;
        const task = openTask({ ...given, handler, activityArn, heartbeatMs, outside: parts });
        tasks.add(task);
        await task.done;
        tasks.delete(task);
      } catch (error) {
        if (polling.signal.aborted) return;
        if (isFatal(error)) throw error;
        onError(error, 'asking for a task failed, it will be tried again');
        await sleep(backOff(failures++, random), polling.signal);
      }
    }
  };

  const work = async (): Promise<void> => {
    const activityArn = await arnOf(parts, polling.signal);
    if (activityArn === undefined) return;
    const pollers = Array.from({ length: concurrency }, () => poll(activityArn));
    try {
      await Promise.all(pollers);
    } finally {
      polling.abort();
      await Promise.allSettled(pollers);
    }
  };
  const done = work();
  // Who does not look at `done` has said so; an unhandled rejection must not end the process.
  done.catch(() => undefined);

  return {
    done,
    async stop({ timeoutSeconds = 30 } = {}) {
      polling.abort();
      const over = new AbortController();
      const ended = done.then(
        () => over.abort(),
        () => over.abort(),
      );
      await Promise.race([ended, sleep(timeoutSeconds * 1000, over.signal)]);
      await Promise.all([...tasks].map((task) => task.giveUp()));
      await ended;
    },
  };
}

/** A name is made an ARN by creating the activity, which gives the one that exists. */
async function arnOf({ activity, api, sleep, random, onError }: WorkerParts, signal: AbortSignal) {
  if (activity.startsWith('arn:')) return activity;
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      return await api.createActivity(activity, signal);
    } catch (error) {
      if (signal.aborted) return undefined;
      if (isFatal(error)) throw error;
      onError(error, `finding the activity ${activity} failed, it will be tried again`);
      await sleep(backOff(failures, random), signal);
    }
  }
  return undefined;
}
