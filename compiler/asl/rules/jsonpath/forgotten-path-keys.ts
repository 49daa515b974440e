// A text of a template that is a path or a call stands under a key that ends in `.$`; elsewhere it is passed on as it is.
import { diagnose } from '../../../diagnostics/diagnostic.js';
import { forgottenFields } from '../../expressions/intrinsics/template.js';
import { describePlace } from '../../pointer.js';
import { fieldsOf, type PathStateRule } from './fields.js';

export const forgottenPathKeys: PathStateRule = (view) =>
  fieldsOf(view, 'template').flatMap((template) =>
    forgottenFields(template.value).map((pointer) => {
      const at = template.pointer + pointer;
      return diagnose('asl/forgotten-path-key', { place: describePlace(at) }, { pointer: at });
    }),
  );
