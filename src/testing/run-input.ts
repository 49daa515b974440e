// What a test gives to a run -> plain data, or a coded error where a run cannot start from it.
import { diagnose } from '../../compiler/diagnostics/diagnostic.js';
import type { Json } from '../../compiler/json.js';
import { toMilliseconds } from '../dsl/duration.js';
import { copyJson } from '../runtime/json-copy.js';
import { RunError } from '../runtime/run-error.js';
import type { RunOptions } from './outcome.js';

/** The input as JSON; a missing one is null. */
export function inputOf(input: unknown): Json {
  const copied = copyJson(input);
  if (copied.kind === 'json') return copied.value;
  throw new RunError([diagnose('task/input-not-json', { path: copied.path, what: copied.what })]);
}

/** Where virtual time starts, in milliseconds since the epoch, if the test says it. */
export function startOf({ startTime }: RunOptions): { readonly startTime?: number } {
  if (startTime === undefined) return {};
  const time = new Date(startTime).getTime();
  if (Number.isFinite(time)) return { startTime: time };
  throw new RunError([diagnose('test/bad-start-time', { given: String(startTime) })]);
}

/** How long a mock may be at work, in milliseconds of real time. */
export function patienceOf({ patience = { seconds: 4 } }: RunOptions): number {
  return toMilliseconds(patience);
}
