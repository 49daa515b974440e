// Values as the Parquet library gives them -> JSON. Whole numbers beyond 2^53 lose digits, as any number of the engine.
import type { ParquetParsers } from 'hyparquet';
import type { Json } from '../../../../compiler/json.js';

/** Times in UTC with as many digits as the column has. */
export const parquetParsers: Partial<ParquetParsers> = {
  timestampFromMilliseconds: (millis) => isoTime(millis, 3),
  timestampFromMicroseconds: (micros) => isoTime(micros, 6),
  timestampFromNanoseconds: (nanos) => isoTime(nanos, 9),
  dateFromDays: (days) => new Date(days * 86_400_000).toISOString().slice(0, 10),
};

function isoTime(time: bigint, digits: number): string {
  const perSecond = 10n ** BigInt(digits);
  const fraction = ((time % perSecond) + perSecond) % perSecond;
  const seconds = new Date(Number((time - fraction) / perSecond) * 1000).toISOString().slice(0, 19);
  return `${seconds}.${fraction.toString().padStart(digits, '0')}Z`;
}

/** What JSON has no numbers for becomes text, as Java's JSON writers do it. */
export function jsonOfParquet(value: unknown): Json {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : String(value);
    case 'bigint':
      return Number(value);
    case 'object':
      break;
    default:
      return null;
  }
  if (value === null) return null;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number | bigint>, jsonOfParquet);
  if (Array.isArray(value)) return value.map(jsonOfParquet);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, jsonOfParquet(inner)]));
}
