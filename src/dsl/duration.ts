// Lengths of time as people write them. What becomes part of a definition is whole seconds, as ASL counts them.
import { durationMilliseconds, durationSeconds } from '../../compiler/ir/duration.js';
import type { Json } from '../../compiler/json.js';
import { jsonOf } from './json-value.js';
import { misuse } from './usage-error.js';

/** A length of time; the fields add up. */
export interface Duration {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
  readonly milliseconds?: number;
}

/** Completes the sentence "the duration … ", or undefined when there is nothing wrong with it. */
export function durationProblem(duration: Duration): string | undefined {
  const reading = read(duration, durationSeconds);
  return reading.kind === 'invalid' ? reading.reason : undefined;
}

/**
 * A duration in seconds.
 * @throws UsageError `dsl/bad-duration` when it is empty, negative, not whole, or has a unit that does not exist.
 * @example
 * toSeconds({ minutes: 1, seconds: 30 }); // 90
 */
export function toSeconds(duration: Duration): number {
  const reading = read(duration, durationSeconds);
  if (reading.kind === 'invalid') throw misuse('dsl/bad-duration', { problem: reading.reason });
  return reading.seconds;
}

/**
 * A duration in milliseconds, for virtual time, which is finer than ASL's.
 * @throws UsageError `dsl/bad-duration` when it is empty, negative, or has a unit that does not exist.
 */
export function toMilliseconds(duration: Duration): number {
  const reading = read(duration, durationMilliseconds);
  if (reading.kind === 'invalid') throw misuse('dsl/bad-duration', { problem: reading.reason });
  return reading.milliseconds;
}

function read<R>(
  duration: Duration,
  reader: (json: Json) => R,
): R | { readonly kind: 'invalid'; readonly reason: string } {
  const json = jsonOf(duration);
  return json.ok ? reader(json.value) : { kind: 'invalid', reason: `is ${json.what}` };
}
