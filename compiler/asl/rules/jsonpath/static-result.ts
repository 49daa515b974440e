// `Result` of a Pass state is passed on as it is: paths and `.$` keys mean nothing in it.
import { diagnose } from '../../../diagnostics/diagnostic.js';
import { templateFacts } from '../../expressions/intrinsics/template.js';
import { childPointer, describePlace } from '../../pointer.js';
import type { PathStateRule } from './fields.js';

export const staticResult: PathStateRule = ({ state, pointer }) => {
  const { Result: result } = state;
  if (state['Type'] !== 'Pass' || result === undefined) return [];
  const { computed, forgotten } = templateFacts(result);
  const fields = computed.flatMap(({ pointer, parsed }) => (parsed.kind === 'invalid' ? [] : [pointer]));
  return [...fields, ...forgotten].map((inside) => {
    const at = childPointer(pointer, 'Result') + inside;
    return diagnose('asl/static-result', { place: describePlace(at) }, { pointer: at });
  });
};
