// No two keys of a template are the same once they have lost their `.$`.
import { diagnose } from '../../../diagnostics/diagnostic.js';
import { describePlace, pointerKeys } from '../../pointer.js';
import type { PathStateRule } from './fields.js';

export const repeatedTemplateFields: PathStateRule = ({ templates }) =>
  templates.flatMap((template) =>
    template.facts.repeated.map((pointer) => {
      const at = template.pointer + pointer;
      const key = (pointerKeys(at).at(-1) ?? '').replace(/\.\$$/, '');
      return diagnose('asl/repeated-field', { place: describePlace(at), key }, { pointer: at });
    }),
  );
