// The public face `typestep/worker`: workers for activities, anywhere that Node runs. The only entry that loads
// `@aws-sdk/client-sfn`, which its users install beside typestep.
import { SFNClient } from '@aws-sdk/client-sfn';
import { setTimeout as sleep } from 'node:timers/promises';
import { hostname } from 'node:os';
import { activityApi } from './api.js';
import type { ActivityHandler } from './task.js';
import { createWorker, type Worker } from './worker.js';

export type { ActivityHandler, ActivityTask } from './task.js';
export type { StopOptions, Worker } from './worker.js';

export interface WorkerOptions {
  /** A client of one's own; then `endpoint` and `region` have no effect. */
  readonly client?: SFNClient;
  /** Such as `http://127.0.0.1:8083` for `typestep serve`; AWS itself when absent. */
  readonly endpoint?: string;
  /** As the SDK finds it when absent. */
  readonly region?: string;
  /** How many tasks are done at once. 1 when absent. */
  readonly concurrency?: number;
  /** How often a heartbeat is sent for each task: at most half of the state's `HeartbeatSeconds`. None when absent. */
  readonly heartbeatSeconds?: number;
  /** Shown in histories, at most 80 characters. Host name and process id when absent. */
  readonly workerName?: string;
  /** Stops the worker when it is aborted. */
  readonly signal?: AbortSignal;
  /**
   * Told of what the worker deals with by itself: a poll that failed and will be tried again, a result that nobody
   * waits for any more. Written to the console when absent.
   */
  readonly onError?: (error: unknown, what: string) => void;
}

/**
 * Does the tasks of an activity: polls for them, runs `handler`, sends back what it returns. What it throws becomes the
 * task's error: `Error` is the error's name, `Cause` a JSON object `{errorType, errorMessage, trace}` as Lambda gives.
 *
 * The worker runs until `stop()`, or until it cannot go on (no such activity, no permission): then `done` is rejected.
 * Networks that fail and throttling are waited out.
 *
 * @param activity The ARN of an activity, or its name: then the activity is created unless it exists.
 * @example
 * const worker = runWorker<{ id: string }, { ok: boolean }>(
 *   'arn:aws:states:us-east-1:123456789012:activity:Approve',
 *   async ({ id }, { signal }) => ({ ok: await askSomebody(id, signal) }),
 *   { concurrency: 10, heartbeatSeconds: 30 },
 * );
 * process.once('SIGTERM', () => worker.stop());
 * await worker.done;
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-activities.html
 */
export function runWorker<Input = unknown, Output = unknown>(
  activity: string,
  handler: ActivityHandler<Input, Output>,
  options: WorkerOptions = {},
): Worker {
  const { concurrency = 1, heartbeatSeconds, signal, onError = warn } = options;
  if (!Number.isInteger(concurrency) || concurrency < 1)
    throw new RangeError(`concurrency must be at least 1, not ${concurrency}`);
  if (heartbeatSeconds !== undefined && !(heartbeatSeconds > 0)) {
    throw new RangeError(`heartbeatSeconds must be more than 0, not ${heartbeatSeconds}`);
  }
  const client = options.client ?? clientFor(options, concurrency);
  const worker = createWorker({
    activity,
    handler: handler as ActivityHandler<unknown, unknown>,
    api: activityApi(client),
    concurrency,
    heartbeatMs: heartbeatSeconds === undefined ? undefined : heartbeatSeconds * 1000,
    workerName: (options.workerName ?? `${hostname()}-${process.pid}`).slice(-80),
    sleep: async (ms, abortSignal) => void (await sleep(ms, undefined, { signal: abortSignal }).catch(() => undefined)),
    random: Math.random,
    onError,
  });
  const stop = () => void worker.stop();
  if (signal?.aborted === true) stop();
  signal?.addEventListener('abort', stop, { once: true });
  const close = () => {
    signal?.removeEventListener('abort', stop);
    if (options.client === undefined) client.destroy();
  };
  worker.done.then(close, close);
  return worker;
}

/** Each task may have a poll, a heartbeat and a result on their way at once; a poll is answered within a minute. */
function clientFor({ endpoint, region }: WorkerOptions, concurrency: number): SFNClient {
  const agent = { keepAlive: true, maxSockets: Math.max(50, concurrency * 3) };
  return new SFNClient({
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(region === undefined ? {} : { region }),
    requestHandler: { requestTimeout: 70_000, httpAgent: agent, httpsAgent: agent },
  });
}

function warn(error: unknown, what: string): void {
  console.warn(`typestep worker: ${what}:`, error);
}
