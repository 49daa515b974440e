// ErrorPath and CausePath are a Reference Path, or a call that gives a text.
import { diagnose } from '../../../diagnostics/diagnostic.js';
import type { Json } from '../../../json.js';
import { typeOfCall } from '../../expressions/intrinsics/check.js';
import { parseField } from '../../expressions/intrinsics/template.js';
import { referenceSteps } from '../../expressions/jsonpath/reference.js';
import { describePlace } from '../../pointer.js';
import { fieldsOf, type PathStateRule } from './fields.js';

export const errorPaths: PathStateRule = (view) =>
  fieldsOf(view, 'text').flatMap(({ value, pointer }) => {
    const reason = problemOf(value);
    return reason === undefined
      ? []
      : [diagnose('asl/error-path', { place: describePlace(pointer), reason }, { pointer })];
  });

function problemOf(value: Json): string | undefined {
  const parsed = parseField(value);
  switch (parsed.kind) {
    case 'invalid':
      return parsed.message;
    case 'path':
      return referenceSteps(parsed.path) === undefined ? 'the path can name more than one place, or is computed' : undefined; // prettier-ignore
    case 'call': {
      const type = typeOfCall(parsed.call);
      return type === 'string' || type === 'any' ? undefined : `${parsed.call.name} gives a ${type}`;
    }
  }
}
