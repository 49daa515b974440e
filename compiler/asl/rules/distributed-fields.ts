// What does something in a distributed Map only (a warning: AWS was recorded to accept ToleratedFailureCount inline), and
// how a label may be written: it becomes a part of ARNs.
// https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html
import { diagnose } from '../../diagnostics/diagnostic.js';
import { childPointer, describePlace } from '../pointer.js';
import type { StateRule } from './rule.js';

const onlyDistributed = [
  'ItemReader',
  'ItemBatcher',
  'ResultWriter',
  'Label',
  'ToleratedFailureCount',
  'ToleratedFailureCountPath',
  'ToleratedFailurePercentage',
  'ToleratedFailurePercentagePath',
];
const forbidden = /[\s\p{Cc}?*<>{}[\]:;,\\|^~$#%&"`]/u;
const longest = 40;

export const distributedFields: StateRule = ({ name, state, pointer }) => {
  if (state.Type !== 'Map') return [];
  const mode = (state.ItemProcessor ?? state.Iterator)?.ProcessorConfig?.Mode;
  if (mode !== 'DISTRIBUTED') {
    return onlyDistributed
      .filter((field) => Object.hasOwn(state, field))
      .map((field) =>
        diagnose('asl/distributed-only', { state: name, field }, { pointer: childPointer(pointer, field) }),
      );
  }
  const { Label: label } = state;
  if (label === undefined || (label !== '' && [...label].length <= longest && !forbidden.test(label))) return [];
  const place = childPointer(pointer, 'Label');
  return [diagnose('asl/invalid-label', { place: describePlace(place), label }, { pointer: place })];
};
