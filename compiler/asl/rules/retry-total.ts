// A retrier without a cap on its delays gives up before the execution has to end.
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Retrier } from '../definition.js';
import { describePlace } from '../pointer.js';
import { canRetry } from '../transitions.js';
import type { MachineRule, MachineType } from './rule.js';

/** Seconds that an execution may run. https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html */
const longest: { readonly [T in MachineType]: number } = { STANDARD: 31_536_000, EXPRESS: 300 };

export const retryTotal: MachineRule = (states, { definition, scopes }) =>
  states.flatMap(({ state, pointer, container }) => {
    if (!canRetry(state) || state.Retry === undefined) return [];
    const type = scopes.get(container)?.type ?? 'STANDARD';
    const limit = Math.min(longest[type], definition.TimeoutSeconds ?? Infinity);
    return state.Retry.flatMap((retrier, i) => {
      if (retrier.MaxDelaySeconds !== undefined) return [];
      const seconds = secondsOf(retrier, limit);
      if (seconds <= limit) return [];
      const place = `${pointer}/Retry/${i}`;
      return [
        diagnose(
          'asl/retry-outlives-timeout',
          { place: describePlace(place), seconds: Math.round(seconds), limit },
          { pointer: place },
        ),
      ];
    });
  });

/** The sum of all delays, or of the first ones that are more than `enough`. */
function secondsOf(
  { IntervalSeconds: interval = 1, BackoffRate: rate = 2, MaxAttempts: attempts = 3 }: Retrier,
  enough: number,
): number {
  // prettier-ignore
  if (rate === 1) return interval * attempts;
  let sum = 0;
  let delay = interval;
  for (let i = 0; i < attempts && sum <= enough; i++) {
    sum += delay;
    delay *= rate;
  }
  return sum;
}
