// One task: the handler runs under heartbeats, its result or error is sent, and whoever waits for neither any more makes
// the handler's signal abort.
import type { ActivityApi } from './api.js';
import { backOff, isClosed, isFatal } from './errors.js';
import { failureOf, type Failure } from './failure.js';

/** What a handler is told beside the input. */
export interface ActivityTask {
  /** Aborted when nobody waits for the result any more: the task timed out, or the worker stops without patience. */
  readonly signal: AbortSignal;
  readonly token: string;
  readonly activityArn: string;
  /** Says that the task is alive, at once. Never rejected: what comes of it shows in `signal`. */
  heartbeat(): Promise<void>;
}

/** `input` is what the state gave, as JSON; the result must be JSON too, `undefined` counts as null. */
export type ActivityHandler<Input, Output> = (input: Input, task: ActivityTask) => Output | Promise<Output>;

/** What a worker needs of the world. */
export interface Outside {
  readonly api: ActivityApi;
  /** Ends early, and without complaint, when the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  random(): number;
  onError(error: unknown, what: string): void;
}
export interface NewTask {
  readonly handler: ActivityHandler<unknown, unknown>;
  readonly activityArn: string;
  readonly token: string;
  /** JSON text. */
  readonly input: string;
  readonly heartbeatMs: number | undefined;
  readonly outside: Outside;
}
export interface OpenTask {
  /** Settled when the task is over and its result sent. Never rejected. */
  readonly done: Promise<void>;
  /** Aborts the handler and fails the task. */
  giveUp(): Promise<void>;
}

type Answer =
  { readonly kind: 'succeeded'; readonly output: string } | { readonly kind: 'failed'; readonly failure: Failure };

const mostTries = 10;
const stopped: Failure = {
  error: 'WorkerStopped',
  cause: JSON.stringify({
    errorType: 'WorkerStopped',
    errorMessage: 'the worker was stopped before the task was done',
  }),
};

export function openTask({ handler, activityArn, token, input, heartbeatMs, outside }: NewTask): OpenTask {
  const { api, sleep, random, onError } = outside;
  const handling = new AbortController();
  const answered = new AbortController();
  const unlimited = new AbortController().signal;

  const heartbeat = async (): Promise<void> => {
    if (handling.signal.aborted || answered.signal.aborted) return;
    try {
      await api.heartbeat(token);
    } catch (error) {
      if (isClosed(error)) handling.abort(error);
      else onError(error, 'a heartbeat failed');
    }
  };
  const beat = async (every: number): Promise<void> => {
    while (!answered.signal.aborted && !handling.signal.aborted) {
      await sleep(every, answered.signal);
      await heartbeat();
    }
  };

  /** Tells what came of the task; what AWS refuses to take as a result becomes the task's error. */
  const tell = async (answer: Answer): Promise<void> => {
    for (let tries = 0; tries < mostTries; tries++) {
      try {
        return await (answer.kind === 'succeeded'
          ? api.succeed(token, answer.output)
          : api.fail(token, answer.failure));
      } catch (error) {
        if (isClosed(error)) return onError(error, 'nobody waits for the result of a task any more');
        if (isFatal(error)) {
          onError(error, 'the result of a task was refused');
          return answer.kind === 'succeeded' ? tell({ kind: 'failed', failure: failureOf(error) }) : undefined;
        }
        onError(error, 'sending the result of a task failed, it will be tried again');
        await sleep(backOff(tries, random), unlimited);
      }
    }
  };
  const tellOnce = async (answer: Answer): Promise<void> => {
    if (answered.signal.aborted) return;
    answered.abort();
    await tell(answer);
  };

  const run = async (): Promise<void> => {
    if (heartbeatMs !== undefined) void beat(heartbeatMs);
    try {
      const task: ActivityTask = { signal: handling.signal, token, activityArn, heartbeat };
      const result = await handler(JSON.parse(input), task);
      await tellOnce({ kind: 'succeeded', output: JSON.stringify(result) ?? 'null' });
    } catch (error) {
      // A handler that ends because of its signal has nothing to tell anybody.
      if (handling.signal.aborted) answered.abort();
      else await tellOnce({ kind: 'failed', failure: failureOf(error) });
    }
  };

  const ended = new AbortController();
  const done = Promise.race([run(), whenAborted(ended.signal)]);
  return {
    done,
    async giveUp() {
      if (answered.signal.aborted) return;
      const told = tellOnce({ kind: 'failed', failure: stopped });
      handling.abort(new Error('the worker was stopped'));
      await told;
      ended.abort();
    },
  };
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
