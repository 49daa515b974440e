// Lengths of time as people write them -> whole seconds, as ASL counts them.
import type { Json } from '../json.js';

const millisecondsIn = {
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1_000,
  milliseconds: 1,
} as const;
type Unit = keyof typeof millisecondsIn;

/** `reason` completes the sentence "the duration …". */
type Invalid = { readonly kind: 'invalid'; readonly reason: string };
export type DurationReading = { readonly kind: 'seconds'; readonly seconds: number } | Invalid;
export type FineReading = { readonly kind: 'milliseconds'; readonly milliseconds: number } | Invalid;

/** Reads `{ minutes: 30 }` and the like; the fields add up. */
export function durationSeconds(duration: Json): DurationReading {
  const reading = durationMilliseconds(duration);
  if (reading.kind === 'invalid') return reading;
  const seconds = reading.milliseconds / 1000;
  if (!Number.isInteger(seconds)) return invalid('is not a whole number of seconds, as Step Functions counts them');
  if (seconds > 99_999_999) return invalid('is longer than the 99999999 seconds that Step Functions allows');
  return { kind: 'seconds', seconds };
}

/** The same for virtual time, which is finer than that of Step Functions. */
export function durationMilliseconds(duration: Json): FineReading {
  if (duration === null || typeof duration !== 'object' || Array.isArray(duration)) {
    return invalid('is not an object such as { minutes: 30 }');
  }
  const fields = Object.entries(duration);
  if (fields.length === 0) return invalid('is empty');
  let milliseconds = 0;
  for (const [name, amount] of fields) {
    if (!Object.hasOwn(millisecondsIn, name)) return invalid(`has the unknown unit \`${name}\``);
    if (typeof amount !== 'number' || !Number.isFinite(amount)) return invalid(`has ${name} that are not a number`);
    if (amount < 0) return invalid(`has negative ${name}`);
    milliseconds += amount * millisecondsIn[name as Unit];
  }
  return { kind: 'milliseconds', milliseconds };
}

function invalid(reason: string): Invalid {
  return { kind: 'invalid', reason };
}

/** `1 day`, `2 hours 30 minutes`, `0 seconds` */
export function describeDuration(seconds: number): string {
  const parts: string[] = [];
  let rest = seconds;
  for (const unit of ['days', 'hours', 'minutes', 'seconds'] as const) {
    const size = millisecondsIn[unit] / 1000;
    const amount = Math.floor(rest / size);
    rest -= amount * size;
    if (amount > 0) parts.push(`${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`);
  }
  return parts.length === 0 ? '0 seconds' : parts.join(' ');
}
