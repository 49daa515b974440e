// A state that can go on says exactly one of `Next` and `"End": true`; `"End": false` is the same as no `End`.
import { diagnose } from '../../diagnostics/diagnostic.js';
import { childPointer } from '../pointer.js';
import type { StateRule } from './rule.js';

export const nextOrEnd: StateRule = ({ name, state, pointer }) => {
  if (state.Type === 'Choice' || state.Type === 'Succeed' || state.Type === 'Fail') return [];
  const ends = state.End === true;
  if (state.Next === undefined && !ends) {
    return [diagnose('asl/missing-transition', { state: name, type: state.Type }, { pointer })];
  }
  if (state.Next !== undefined && ends) {
    const parameters = { state: name, next: state.Next };
    return [diagnose('asl/next-and-end', parameters, { pointer: childPointer(pointer, 'End') })];
  }
  return [];
};
