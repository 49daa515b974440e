// The value of a `.$` field of a payload template is a path or a call of an intrinsic function.
import { diagnose } from '../../../diagnostics/diagnostic.js';
import { computedFields } from '../../expressions/intrinsics/template.js';
import { describePlace } from '../../pointer.js';
import { fieldsOf, type PathStateRule } from './fields.js';

export const templateFields: PathStateRule = (view) =>
  fieldsOf(view, 'template').flatMap((template) =>
    computedFields(template.value).flatMap(({ key, pointer, parsed }) => {
      if (parsed.kind !== 'invalid') return [];
      const at = template.pointer + pointer;
      return [
        diagnose('asl/template-field', { place: describePlace(at), key, reason: parsed.message }, { pointer: at }),
      ];
    }),
  );
