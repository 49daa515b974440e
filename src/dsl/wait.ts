// Time passing in a workflow: compiled to a Wait state, virtual in tests.
import type { Duration } from './duration.js';
import type { WaitCall } from './marks.js';
import { currentRun } from './native-run.js';

/**
 * Waits for a length of time, in whole seconds.
 * @example
 * await wait({ minutes: 30 });
 */
export async function wait(duration: Duration): WaitCall {
  await currentRun('`wait`').wait(duration);
}
