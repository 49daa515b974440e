// A Wait state has exactly one duration; JSONPath knows two more ways to say it.
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { StateRule } from './rule.js';

export const waitDuration: StateRule = ({ name, state, pointer }) => {
  if (state.Type !== 'Wait') return [];
  const fields = (['Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath'] as const).filter(
    (field) => state[field] !== undefined,
  );
  return fields.length === 1 ? [] : [diagnose('asl/wait-duration', { state: name, fields }, { pointer })];
};
