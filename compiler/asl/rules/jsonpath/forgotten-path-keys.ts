// A text of a template that is a path or a call stands under a key that ends in `.$`; elsewhere it is passed on as it is.
import { diagnose } from '../../../diagnostics/diagnostic.js';
import { describePlace } from '../../pointer.js';
import type { PathStateRule } from './fields.js';

export const forgottenPathKeys: PathStateRule = ({ templates }) =>
  templates.flatMap((template) =>
    template.facts.forgotten.map((pointer) => {
      const at = template.pointer + pointer;
      return diagnose('asl/forgotten-path-key', { place: describePlace(at) }, { pointer: at });
    }),
  );
