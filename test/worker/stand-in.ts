// The API of activities as a worker sees it, in memory: tasks that are handed out, and a log of what is sent back.
import type { ActivityApi, TaskGiven } from '../../src/worker/api.js';
import type { Failure } from '../../src/worker/failure.js';
import { createWorker, type WorkerParts } from '../../src/worker/worker.js';

export interface StandIn {
  readonly api: ActivityApi;
  /** `succeeded t1 {"ok":true}` and the like, in order. */
  readonly log: string[];
  give(token: string, input?: string): void;
  /** The next calls of this kind fail with these errors, one each. */
  fails(call: keyof ActivityApi, ...errors: readonly Error[]): void;
  /** Ends when the log has a line that starts so. */
  logged(start: string): Promise<void>;
}

export function apiError(name: string, fault: 'client' | 'server' = 'client'): Error {
  return Object.assign(new Error(`${name} it is`), { name, $fault: fault });
}

export function standIn(): StandIn {
  const log: string[] = [];
  const tasks: TaskGiven[] = [];
  const failures: { readonly call: keyof ActivityApi; readonly error: Error }[] = [];
  const watchers = new Set<() => void>();
  let wake = () => undefined as void;
  const write = (line: string) => {
    log.push(line);
    for (const watch of watchers) watch();
  };
  const failing = (call: keyof ActivityApi) => {
    const index = failures.findIndex((failure) => failure.call === call);
    const [failure] = index < 0 ? [] : failures.splice(index, 1);
    if (failure !== undefined) throw failure.error;
  };
  const api: ActivityApi = {
    async createActivity(name) {
      failing('createActivity');
      write(`created ${name}`);
      return `arn:${name}`;
    },
    async getTask(_activityArn, _workerName, signal) {
      failing('getTask');
      while (tasks.length === 0) {
        await new Promise<void>((resolve, reject) => {
          const before = wake;
          wake = () => (before(), resolve());
          signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
        });
      }
      return tasks.shift();
    },
    async succeed(token, output) {
      failing('succeed');
      write(`succeeded ${token} ${output}`);
    },
    async fail(token, { error, cause }: Failure) {
      failing('fail');
      write(`failed ${token} ${error} ${(JSON.parse(cause) as { errorMessage: string }).errorMessage}`);
    },
    async heartbeat(token) {
      failing('heartbeat');
      write(`heartbeat ${token}`);
    },
  };
  return {
    api,
    log,
    give(token, input = '{}') {
      tasks.push({ token, input });
      const woken = wake;
      wake = () => undefined;
      woken();
    },
    fails: (call, ...errors) => void failures.push(...errors.map((error) => ({ call, error }))),
    logged: (start) =>
      new Promise((resolve) => {
        const watch = () => {
          if (!log.some((line) => line.startsWith(start))) return;
          watchers.delete(watch);
          resolve();
        };
        watchers.add(watch);
        watch();
      }),
  };
}

/** A worker whose pauses are over at once, and written to the log. */
export function workerOn(service: StandIn, parts: Partial<WorkerParts> & Pick<WorkerParts, 'handler'>) {
  return createWorker({
    activity: 'arn:aws:states:us-east-1:123456789012:activity:A',
    api: service.api,
    concurrency: 1,
    heartbeatMs: undefined,
    workerName: 'w',
    sleep: async (ms) => void service.log.push(`slept ${ms}`),
    random: () => 1,
    onError: (error, what) => void service.log.push(`${what}: ${(error as Error).name}`),
    ...parts,
  });
}

/** A sleep that only its signal ends. */
export const endless = (_ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
