// The paths of numbers, times and items name exactly one place, and only items may come from the context object.
import { diagnose } from '../../../diagnostics/diagnostic.js';
import { parseReferencePath } from '../../expressions/jsonpath/reference.js';
import { describePlace } from '../../pointer.js';
import { fieldsOf, type PathField, type PathStateRule } from './fields.js';

export const referencePaths: PathStateRule = (view) =>
  fieldsOf(view, 'reference').flatMap((field) => {
    const { pointer } = field;
    const reason = problemOf(field);
    return reason === undefined
      ? []
      : [diagnose('asl/not-a-reference-path', { place: describePlace(pointer), reason }, { pointer })];
  });

function problemOf({ key, value }: PathField): string | undefined {
  if (typeof value !== 'string') return 'it is not a text';
  const parsed = parseReferencePath(value);
  if (parsed.kind === 'invalid') return parsed.message;
  const fromContext = parsed.path.root.kind === 'context' && key !== 'ItemsPath';
  return fromContext ? 'only `ItemsPath` can read the context object' : undefined;
}
