// A state name has 1 to 80 Unicode characters.
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { StateRule } from './rule.js';

export const stateName: StateRule = ({ name, pointer }) => {
  const length = [...name].length;
  if (length >= 1 && length <= 80) return [];
  const state = length > 80 ? `${name.slice(0, 40)}…` : name;
  return [diagnose('asl/state-name-length', { state, length }, { pointer })];
};
