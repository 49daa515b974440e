// AWS's limits of one execution, and how data is measured: as the UTF-8 bytes of its compact JSON.
import type { Json, JsonObject } from '../../compiler/json.js';
import type { Execution, StateMachineType } from './execution.js';

export const maxDataBytes = 262_144;
export const maxVariableBytes = 10 * 1024 * 1024;
/** Far below what JavaScript's stack takes, so that deep data ends in the same way on every machine. */
export const maxDataLevels = 1000;
export const maxEvents = 25_000;
/** The longest wait or timeout that can be written down. */
export const maxSeconds = 99_999_999;
/** How many iterations of an inline Map run at the same time, whatever it asks for. */
export const inlineConcurrency = 40;
export const distributedConcurrency = 10_000;
/** The last time that JavaScript and ISO 8601 can write down, and minus it the first; clocks stop there. */
export const lastMoment = 8.64e15;
/** How long an execution lives at most: a year, an express one five minutes. */
export const maxDurationMs: { readonly [T in StateMachineType]: number } = {
  STANDARD: 365 * 24 * 60 * 60 * 1000,
  EXPRESS: 5 * 60 * 1000,
};
/**
 * AWS does not count the events of an express execution, but no more than these happen in its five minutes. Here no
 * time passes between them, so without a bound an endless loop would be one.
 */
export const maxExpressEvents = 500_000;

/** When AWS ends an execution, whatever it does. */
export function lifeEnd({ type, startTime = 0 }: Pick<Execution, 'type' | 'startTime'>): number {
  return startTime + maxDurationMs[type];
}

export const historyFull = `The execution reached the maximum number of history events (${maxEvents}).`;
export const resultTooLarge = (what: string): string =>
  `The state/task '${what}' returned a result with a size exceeding the maximum number of bytes service limit.`;
export const parametersTooLarge = (what: string): string =>
  `The state/task '${what}' provided parameters with a size exceeding the maximum number of bytes service limit.`;

/**
 * Is the value within `limit` bytes, and not nested too deep? Most data is small, so a cheap upper bound answers first.
 * @example
 * fits(output, maxDataBytes);
 */
export function fits(value: Json, limit: number): boolean {
  return roomLeft(value, limit, 0) >= 0 || jsonBytes(value) <= limit;
}

/** What is left of `room` when the value takes the most that it can; stops counting when nothing is. */
function roomLeft(value: Json, room: number, level: number): number {
  if (typeof value === 'string') return room - 6 * value.length - 2;
  if (typeof value !== 'object' || value === null) return room - 24;
  if (level >= maxDataLevels) return -1;
  let left = room - 2;
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    for (let index = 0; index < items.length && left >= 0; index++)
      left = roomLeft(items[index] as Json, left - 1, level + 1);
    return left;
  }
  const object = value as JsonObject;
  for (const key in object) {
    if (left < 0) return left;
    left = roomLeft(object[key] as Json, left - 6 * key.length - 4, level + 1);
  }
  return left;
}

/**
 * Data is never changed, so what is large is measured once, however many states it passes through. Small data is
 * not kept: an entry here costs the garbage collector more than measuring again.
 */
const measured = new WeakMap<object, Measured>();
const worthKeeping = 8192;
interface Measured {
  readonly bytes: number;
  /** How many levels of arrays and objects, itself among them. */
  readonly levels: number;
}

/** The length of the value as compact JSON in UTF-8; endless when it is nested deeper than data may be. */
export function jsonBytes(value: Json): number {
  deepest = 0;
  return bytesAt(value, 0);
}

/** The deepest level that the measuring under way has reached. */
let deepest = 0;

function bytesAt(value: Json, level: number): number {
  if (value === null) return 4;
  if (typeof value === 'string') return stringBytes(value);
  if (typeof value !== 'object') return String(value).length;
  const known = measured.get(value);
  if (level + (known?.levels ?? 1) > maxDataLevels) return Infinity;
  if (known !== undefined) {
    deepest = Math.max(deepest, level + known.levels);
    return known.bytes;
  }
  const around = deepest;
  deepest = level + 1;
  const bytes = Array.isArray(value) ? arrayBytes(value, level + 1) : objectBytes(value as JsonObject, level + 1);
  if (bytes >= worthKeeping && bytes < Infinity) measured.set(value, { bytes, levels: deepest - level });
  deepest = Math.max(deepest, around);
  return bytes;
}

function arrayBytes(items: readonly Json[], level: number): number {
  let bytes = 2 + Math.max(0, items.length - 1);
  for (const item of items) bytes += bytesAt(item, level);
  return bytes;
}

function objectBytes(object: JsonObject, level: number): number {
  const keys = Object.keys(object);
  let bytes = 2 + Math.max(0, keys.length - 1);
  for (const key of keys) bytes += stringBytes(key) + 1 + bytesAt(object[key] as Json, level);
  return bytes;
}

const needsCare = /[^\x20-\x7e]|["\\]/;

function stringBytes(text: string): number {
  if (!needsCare.test(text)) return text.length + 2;
  const json = JSON.stringify(text);
  let bytes = json.length;
  for (let index = 0; index < json.length; index++) {
    const unit = json.charCodeAt(index);
    // A surrogate pair is two units and four bytes; JSON.stringify escapes lone ones.
    if (unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff)) bytes += 2;
    else if (unit >= 0x80) bytes += 1;
  }
  return bytes;
}
