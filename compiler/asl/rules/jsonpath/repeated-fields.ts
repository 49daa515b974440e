// No two keys of a template are the same once they have lost their `.$`.
import { diagnose } from '../../../diagnostics/diagnostic.js';
import { repeatedFields } from '../../expressions/intrinsics/template.js';
import { describePlace, pointerKeys } from '../../pointer.js';
import { fieldsOf, type PathStateRule } from './fields.js';

export const repeatedTemplateFields: PathStateRule = (view) =>
  fieldsOf(view, 'template').flatMap((template) =>
    repeatedFields(template.value).map((pointer) => {
      const at = template.pointer + pointer;
      const key = (pointerKeys(at).at(-1) ?? '').replace(/\.\$$/, '');
      return diagnose('asl/repeated-field', { place: describePlace(at), key }, { pointer: at });
    }),
  );
