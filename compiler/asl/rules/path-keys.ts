// A key that ends in `.$` means a path in JSONPath mode only; here it is a key like any other, and hardly meant so.
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Json } from '../../json.js';
import { childPointer, describePlace } from '../pointer.js';
import type { StateRule } from './rule.js';

export const pathKeys: StateRule = ({ templates }) =>
  templates
    // Names of variables have a rule of their own.
    .filter((template) => !template.pointer.endsWith('/Assign'))
    .flatMap((template) => search(template.value, template.pointer));

function search(value: Json, pointer: string): readonly Diagnostic[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, Json]) => {
    const at = childPointer(pointer, key);
    const isPath = key.endsWith('.$') && typeof item === 'string' && /^(\$|States\.)/.test(item);
    return isPath
      ? [diagnose('asl/path-key', { place: describePlace(pointer), key }, { pointer: at })]
      : search(item, at);
  });
}
