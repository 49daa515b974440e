// The value of a `.$` field of a payload template is a path or a call of an intrinsic function.
import { diagnose } from '../../../diagnostics/diagnostic.js';
import { describePlace } from '../../pointer.js';
import type { PathStateRule } from './fields.js';

export const templateFields: PathStateRule = ({ computed }) =>
  computed.flatMap(({ key, pointer, parsed }) =>
    parsed.kind === 'invalid'
      ? [diagnose('asl/template-field', { place: describePlace(pointer), key, reason: parsed.message }, { pointer })]
      : [],
  );
