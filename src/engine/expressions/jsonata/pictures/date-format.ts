// Milliseconds -> text after a date picture. Without one: ISO 8601 in UTC or the zone's time.
import { fault } from '../faults.js';
import { componentOf, days, months } from './calendar.js';
import { datePicture, type Marker, type Part } from './date-picture.js';
import { formatInteger, integerPicture } from './integers.js';

interface Zone {
  readonly hours: number;
  readonly minutes: number;
}

const isoPicture = '[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001][Z01:01t]';
const twoDigits = integerPicture('00');

/** `zone` is an offset such as `+0530`. */
export function formatDate(millis: number, picture: string | undefined, zone: string | undefined): string {
  if (picture === undefined && zone === undefined) {
    const date = new Date(millis);
    const year = date.getUTCFullYear();
    if (year >= 0 && year <= 9999) return date.toISOString();
  }
  const offset = zone === undefined ? { hours: 0, minutes: 0 } : zoneOf(zone);
  const local = new Date(millis + (60 * offset.hours + offset.minutes) * 60_000);
  return datePicture(picture ?? isoPicture)
    .map((part) => partText(part, local, offset))
    .join('');
}

/** Behind a minus the package's hours are one too low, unless they are whole. */
function zoneOf(text: string): Zone {
  const offset = Number.parseInt(text, 10);
  return { hours: Math.floor(offset / 100), minutes: offset % 100 };
}

function partText(part: Part, date: Date, zone: Zone): string {
  if (part.kind === 'literal') return part.text;
  const { component } = part;
  if (component === 'Z' || component === 'z') return zoneText(part, zone);
  const value = componentOf(date, component);
  if (component === 'P') return part.names === 'upper' ? String(value).toUpperCase() : String(value);
  if (typeof value !== 'number') return String(value);
  if (part.names !== undefined) return nameText(part, value);
  const shown = component === 'Y' && part.digits !== -1 ? value % 10 ** (part.digits ?? 0) : value;
  return part.integer === undefined ? String(shown) : formatInteger(shown, part.integer);
}

function nameText({ component, names, maximum }: Marker, value: number): string {
  if (component !== 'M' && component !== 'x' && component !== 'F') throw fault('D3133', { value: component });
  const name = (component === 'F' ? days : months)[value - 1];
  if (name === undefined) throw fault('limit-argument', { what: 'Only dates of the calendar have names' });
  const text = names === 'upper' ? name.toUpperCase() : names === 'lower' ? name.toLowerCase() : name;
  return maximum !== undefined && text.length > maximum ? text.slice(0, Math.max(0, maximum)) : text;
}

function zoneText(marker: Marker, { hours, minutes }: Zone): string {
  const offset = hours * 100 + minutes;
  if (offset === 0 && marker.zulu) return 'Z';
  const sign = offset >= 0 ? '+' : '';
  return (marker.component === 'z' ? 'GMT' : '') + sign + offsetText(marker, hours, minutes);
}

function offsetText({ integer = twoDigits }: Marker, hours: number, minutes: number): string {
  const offset = hours * 100 + minutes;
  const digits = integer.primary === 'decimal' ? integer.mandatory : undefined;
  if (integer.regular || digits === 3 || digits === 4) return formatInteger(offset, integer);
  if (digits !== 1 && digits !== 2) throw fault('D3134', { value: digits });
  return formatInteger(hours, integer) + (minutes === 0 ? '' : `:${formatInteger(minutes, twoDigits)}`);
}
