// How a run of a workflow ended, in the shape that simulated and native runs share, so that they can be compared.
import type { Json } from '../../compiler/json.js';
import type { Duration } from '../dsl/duration.js';

export type RunStatus = 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** One call of a task, retries counting as calls of their own. */
export interface TaskCallRecord {
  /** The task's name, such as the name of the Lambda function. */
  readonly task: string;
  readonly input: Json;
  /** 1 for the first call, 2 for the first retry. */
  readonly attempt: number;
  /** Virtual time of the call, in milliseconds since the epoch. */
  readonly at: number;
}

export interface RunOutcome<Out> {
  readonly status: RunStatus;
  /** Only when the run succeeded. */
  readonly output?: Out;
  readonly error?: string;
  readonly cause?: string;
  /** In the order in which they were made. */
  readonly calls: readonly TaskCallRecord[];
  /** Virtual time, in milliseconds since the epoch. */
  readonly startTime: number;
  readonly stopTime: number;
}

export interface RunOptions {
  /** How long a mock or handler may be at work before the run ends with an error, in real time. 4 seconds when left out. */
  readonly patience?: Duration;
  /** Everything random follows from it. 0 when left out. */
  readonly seed?: number;
  /** When the run starts, by its virtual clock. 2025-01-01T00:00:00Z when left out. */
  readonly startTime?: Date | string | number;
}
