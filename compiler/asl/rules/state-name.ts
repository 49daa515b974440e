// A state name has 1 to 80 Unicode characters.
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { StateRule } from './rule.js';

const longest = 80;

export const stateName: StateRule = ({ name, pointer }) => {
  if (name !== '' && name.length <= longest) return [];
  const length = [...name].length;
  if (length >= 1 && length <= longest) return [];
  const state = length > longest ? `${name.slice(0, 40)}…` : name;
  return [diagnose('asl/state-name-length', { state, length }, { pointer })];
};
