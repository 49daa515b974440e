// What can be said about one call of a task, beside its input.
import { diagnose, type Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import { readTaskOptions, type TaskSettings } from '../../compiler/ir/task-options.js';
import type { Duration } from './duration.js';
import { jsonOf } from './json-value.js';

/** One rule of a Retry. Defaults are those of ASL: three attempts, one second, doubling. */
export interface RetryOptions {
  /** Error names, such as `States.TaskFailed` or the name of an error that the task throws. */
  readonly on: readonly string[];
  /** Attempts after the first. */
  readonly maxAttempts?: number;
  readonly interval?: Duration;
  readonly backoffRate?: number;
  readonly maxDelay?: Duration;
  readonly jitter?: 'full' | 'none';
}

export interface TaskOptions {
  /** The name of the state. */
  readonly name?: string;
  readonly retry?: readonly RetryOptions[];
  /** How long one attempt may take. */
  readonly timeout?: Duration;
  readonly heartbeat?: Duration;
}

export interface ReadOptions {
  readonly settings: TaskSettings;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the options say to ASL. `what` names the call, such as "state `CheckVerified`". */
export function settingsOf(options: TaskOptions, what: string): ReadOptions {
  const json = jsonOf(options);
  if (!json.ok) {
    const problem = `object is ${json.what}`;
    return { settings: { retry: [] }, diagnostics: [diagnose('dsl/bad-task-options', { what, problem })] };
  }
  const { settings, problems } = readTaskOptions(json.value);
  return { settings, diagnostics: problems.map((problem) => diagnose('dsl/bad-task-options', { what, problem })) };
}
