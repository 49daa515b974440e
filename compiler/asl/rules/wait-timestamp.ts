// A literal `Timestamp` of a Wait state is an RFC 3339 timestamp with capital T and Z, and a day that exists.
import { diagnose } from '../../diagnostics/diagnostic.js';
import { childPointer, describePlace, shown } from '../pointer.js';
import { expressionIn } from '../expressions/jsonata/template.js';
import type { StateRule } from './rule.js';

const FORM = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?:Z|[+-](\d\d):(\d\d))$/;

export const waitTimestamp: StateRule = ({ state, pointer, language }) => {
  if (state.Type !== 'Wait' || state.Timestamp === undefined || isTimestamp(state.Timestamp)) return [];
  if (language === 'JSONata' && expressionIn(state.Timestamp) !== undefined) return [];
  const place = childPointer(pointer, 'Timestamp');
  const parameters = { place: describePlace(place), found: shown(state.Timestamp) };
  return [diagnose('asl/invalid-timestamp', parameters, { pointer: place })];
};

function isTimestamp(text: string): boolean {
  const parts = FORM.exec(text)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  if (parts === undefined) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, offsetHours = 0, offsetMinutes = 0] = parts;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const dayExists = month >= 1 && month <= 12 && day >= 1 && day <= lastDay;
  return dayExists && hour <= 23 && minute <= 59 && second <= 59 && offsetHours <= 18 && offsetMinutes <= 59;
}
