// A literal `Timestamp` of a Wait state is an RFC 3339 timestamp with capital T and Z, and a day that exists.
import { diagnose } from '../../diagnostics/diagnostic.js';
import { childPointer, describePlace, shown } from '../pointer.js';
import { expressionIn } from '../expressions/jsonata/template.js';
import { isTimestamp } from '../timestamp-text.js';
import type { StateRule } from './rule.js';

export const waitTimestamp: StateRule = ({ state, pointer, language }) => {
  if (state.Type !== 'Wait' || state.Timestamp === undefined || isTimestamp(state.Timestamp)) return [];
  if (language === 'JSONata' && expressionIn(state.Timestamp) !== undefined) return [];
  const place = childPointer(pointer, 'Timestamp');
  const parameters = { place: describePlace(place), found: shown(state.Timestamp) };
  return [diagnose('asl/invalid-timestamp', parameters, { pointer: place })];
};
