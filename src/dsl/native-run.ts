// The run that calls of tasks and waits belong to while a workflow function runs as plain JavaScript. Set by
// `typestep/testing`; outside a run such a call is refused, never guessed.
import type { Duration } from './duration.js';
import { nativeKey, type TaskHandleData } from './symbols.js';
import type { TaskOptions } from './task-options.js';
import { misuse } from './usage-error.js';

export interface NativeRun {
  readonly call: (task: TaskHandleData, input: unknown, options: TaskOptions) => Promise<unknown>;
  readonly wait: (duration: Duration) => Promise<void>;
}

/**
 * @param what completes the sentence "`what` was called …".
 * @throws UsageError `dsl/called-outside-a-run`
 */
export function currentRun(what: string): NativeRun {
  const find = (globalThis as { [nativeKey]?: () => NativeRun | undefined })[nativeKey];
  const run = find?.();
  if (run === undefined) throw misuse('dsl/called-outside-a-run', { what });
  return run;
}
