// What a date in UTC has for each component of a date picture, ISO weeks included: week 1 of a year or month is the
// first with four of its days in it.

const day = 86_400_000;

export const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const; // prettier-ignore

type Read = (date: Date) => number | string;

/** `Z` and `z` are not of the date but of the zone. */
const components: { readonly [component: string]: Read } = {
  Y: (date) => date.getUTCFullYear(),
  M: (date) => date.getUTCMonth() + 1,
  D: (date) => date.getUTCDate(),
  d: (date) => (midnight(date) - Date.UTC(date.getUTCFullYear(), 0)) / day + 1,
  F: (date) => weekday(date),
  W: (date) => weekIn(date, date.getUTCFullYear(), 0, 12),
  w: (date) => weekIn(date, date.getUTCFullYear(), date.getUTCMonth(), 1),
  X: (date) => date.getUTCFullYear() + shiftOfWeeks(date, date.getUTCFullYear(), 0, 12),
  x: (date) => {
    const month = date.getUTCMonth() + shiftOfWeeks(date, date.getUTCFullYear(), date.getUTCMonth(), 1);
    return ((month + 12) % 12) + 1;
  },
  H: (date) => date.getUTCHours(),
  h: (date) => (date.getUTCHours() % 12 === 0 ? 12 : date.getUTCHours() % 12),
  P: (date) => (date.getUTCHours() >= 12 ? 'pm' : 'am'),
  m: (date) => date.getUTCMinutes(),
  s: (date) => date.getUTCSeconds(),
  f: (date) => date.getUTCMilliseconds(),
  C: () => 'ISO',
  E: () => 'ISO',
};

export function componentOf(date: Date, component: string): number | string | undefined {
  return Object.hasOwn(components, component) ? components[component]?.(date) : undefined;
}

function midnight(date: Date): number {
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
}

/** 1 is Monday. */
function weekday(date: Date): number {
  const sundayFirst = date.getUTCDay();
  return sundayFirst === 0 ? 7 : sundayFirst;
}

/** The Monday of the week that has the first Thursday. */
function firstMonday(year: number, month: number): number {
  const first = Date.UTC(year, month);
  const at = weekday(new Date(first));
  return at > 4 ? first + (8 - at) * day : first - (at - 1) * day;
}

/** Weeks of the period of `length` months that begins at `month`; days at its edges belong to its neighbours. */
function weekIn(date: Date, year: number, month: number, length: 1 | 12): number {
  const today = midnight(date);
  const weeksFrom = (start: number): number => Math.floor((today - start) / (7 * day)) + 1;
  const week = weeksFrom(firstMonday(year, month));
  const isLate = week > (length === 12 ? 52 : 4);
  if (isLate && today >= firstMonday(year, month + length)) return 1;
  return week < 1 ? weeksFrom(firstMonday(year, month - length)) : week;
}

/** -1 or 1 when the week of the date belongs to the period before or after. */
function shiftOfWeeks(date: Date, year: number, month: number, length: 1 | 12): -1 | 0 | 1 {
  if (date.getTime() < firstMonday(year, month)) return -1;
  return date.getTime() >= firstMonday(year, month + length) ? 1 : 0;
}
