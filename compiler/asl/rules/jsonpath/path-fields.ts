// InputPath and OutputPath are a path or null.
import { diagnose } from '../../../diagnostics/diagnostic.js';
import { parsePath } from '../../expressions/jsonpath/parse.js';
import { describePlace } from '../../pointer.js';
import { fieldsOf, type PathStateRule } from './fields.js';

export const pathFields: PathStateRule = (view) =>
  fieldsOf(view, 'path').flatMap(({ value, pointer }) => {
    if (value === null) return [];
    const parsed = typeof value === 'string' ? parsePath(value) : undefined;
    if (parsed?.kind === 'parsed') return [];
    const reason = parsed?.message ?? 'it is neither a text nor null';
    return [diagnose('asl/invalid-path', { place: describePlace(pointer), reason }, { pointer })];
  });
