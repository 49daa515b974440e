// Which retrier or catcher an error meets, and how long to wait. Pure and over plain data: the engine keeps the
// counters in the execution, the native emulation of a workflow keeps its own and calls the same functions.
import type { Retrier } from '../../compiler/asl/definition.js';

/** An error as the matching rules see it. */
export interface ErrorOccurrence {
  /** Absent where a worker gave none. */
  readonly name?: string | undefined;
  /** A further name that also matches: a missed heartbeat is reported as States.Timeout and answers to both names. */
  readonly alias?: string;
  /** `task`: the task itself reported it. `state`: the state did (an expression, a limit). */
  readonly origin: 'task' | 'state';
}

export type RetryDecision =
  | {
      readonly kind: 'retry';
      /** The index of the retrier that applies. */
      readonly retrier: number;
      readonly delayMs: number;
      /** The counters from now on. */
      readonly counts: readonly number[];
    }
  | { readonly kind: 'give-up' };

/** AWS's defaults (https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html). */
const defaults = { intervalSeconds: 1, maxAttempts: 3, backoffRate: 2 } as const;

/**
 * What to do about an error: wait and try again, or give up (and look for a catcher). The first retrier that
 * matches decides, also when its attempts are used up. `counts` holds how often each retrier was used in this
 * visit of the state (absent entries are 0); `random` gives 0 <= n < 1 and is drawn from only for full jitter.
 * @example
 * const decision = decideRetry(state.Retry ?? [], [], { name: 'Throttled', origin: 'task' }, Math.random);
 */
export function decideRetry(
  retriers: readonly Retrier[],
  counts: readonly number[],
  error: ErrorOccurrence,
  random: () => number,
): RetryDecision {
  const index = retriers.findIndex((retrier) => matchesError(retrier.ErrorEquals, error));
  const retrier = retriers[index];
  if (retrier === undefined) return { kind: 'give-up' };
  const used = counts[index] ?? 0;
  if (used >= (retrier.MaxAttempts ?? defaults.maxAttempts)) return { kind: 'give-up' };
  return {
    kind: 'retry',
    retrier: index,
    delayMs: delayOf(retrier, used, random),
    counts: retriers.map((_, at) => (counts[at] ?? 0) + (at === index ? 1 : 0)),
  };
}

/** The index of the first catcher that takes the error. */
export function findCatcher(
  catchers: readonly { readonly errorEquals: readonly string[] }[],
  error: ErrorOccurrence,
): number | undefined {
  const index = catchers.findIndex((catcher) => matchesError(catcher.errorEquals, error));
  return index < 0 ? undefined : index;
}

/**
 * Does a list of error names match? `States.Runtime` never does, whatever is listed. `States.ALL` takes everything
 * else but a state's own States.DataLimitExceeded; that of a task's result it does take (recorded on AWS, although
 * the documentation says no). `States.TaskFailed` takes what tasks report, except timeouts.
 */
export function matchesError(names: readonly string[], error: ErrorOccurrence): boolean {
  if (error.name === 'States.Runtime') return false;
  return names.some((name) => {
    if (name === error.name || name === error.alias) return true;
    if (name === 'States.ALL') return error.name !== 'States.DataLimitExceeded' || error.origin === 'task';
    return name === 'States.TaskFailed' && error.origin === 'task' && error.name !== 'States.Timeout';
  });
}

function delayOf(retrier: Retrier, used: number, random: () => number): number {
  const interval = retrier.IntervalSeconds ?? defaults.intervalSeconds;
  const grown = interval * (retrier.BackoffRate ?? defaults.backoffRate) ** used;
  const capped = Math.min(grown, retrier.MaxDelaySeconds ?? longestDelaySeconds);
  return Math.round(1000 * (retrier.JitterStrategy === 'FULL' ? capped * random() : capped));
}

/** Backoff may not grow without end: the longest `MaxDelaySeconds` that ASL knows. */
const longestDelaySeconds = 31_622_400;
