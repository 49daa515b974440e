// ResultPath is null or a Reference Path into the input: neither the context object nor a variable can be written.
import { diagnose } from '../../../diagnostics/diagnostic.js';
import { parseResultPath } from '../../expressions/jsonpath/reference.js';
import { describePlace } from '../../pointer.js';
import { fieldsOf, type PathStateRule } from './fields.js';

export const resultPath: PathStateRule = (view) =>
  fieldsOf(view, 'result').flatMap(({ value, pointer }) => {
    if (value === null) return [];
    const parsed = typeof value === 'string' ? parseResultPath(value) : undefined;
    if (parsed?.kind === 'parsed') return [];
    const reason = parsed?.message ?? 'it is neither a text nor null';
    return [diagnose('asl/not-a-reference-path', { place: describePlace(pointer), reason }, { pointer })];
  });
