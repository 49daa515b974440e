// Which texts are timestamps: RFC 3339 with capital T and Z, and a day that exists.
const FORM = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?:Z|[+-](\d\d):(\d\d))$/;

/** @example isTimestamp('2027-02-29T00:00:00Z') === false */
export function isTimestamp(text: string): boolean {
  const parts = FORM.exec(text)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  if (parts === undefined) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, offsetHours = 0, offsetMinutes = 0] = parts;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const dayExists = month >= 1 && month <= 12 && day >= 1 && day <= lastDay;
  return dayExists && hour <= 23 && minute <= 59 && second <= 59 && offsetHours <= 18 && offsetMinutes <= 59;
}
