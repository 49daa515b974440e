// The wall clock. Waits longer than a JavaScript timer can hold are taken in steps.
import type { Clock } from '../ports.js';

const longestTimeout = 2 ** 31 - 1;

/**
 * Real time.
 * @example
 * await runExecution({ linked, input: {}, clock: systemClock(), tasks });
 */
export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    schedule(due, wake) {
      let handle: NodeJS.Timeout;
      const step = () => {
        const left = due - Date.now();
        if (left <= 0) return wake();
        handle = setTimeout(step, Math.min(left, longestTimeout));
      };
      handle = setTimeout(step, Math.max(0, Math.min(due - Date.now(), longestTimeout)));
      return () => clearTimeout(handle);
    },
    hold: () => () => undefined,
  };
}
