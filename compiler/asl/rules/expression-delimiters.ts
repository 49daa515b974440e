// A text that looks like an expression is one: it starts exactly with `{%` and ends exactly with `%}`.
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Json } from '../../json.js';
import { expressionIn } from '../expressions/jsonata/template.js';
import { childPointer, describePlace } from '../pointer.js';
import type { StateRule } from './rule.js';

export const expressionDelimiters: StateRule = ({ templates, pointer }) =>
  templates
    // A timestamp that is not exactly an expression is an error already.
    .filter((template) => template.pointer !== childPointer(pointer, 'Timestamp'))
    .flatMap((template) => search(template.value, template.pointer));

function search(value: Json, pointer: string): readonly Diagnostic[] {
  if (typeof value === 'string') {
    const text = value.trim();
    const plain = expressionIn(value) === undefined;
    if (!plain || !(text.startsWith('{%') || text.endsWith('%}'))) return [];
    return [diagnose('asl/not-an-expression', { place: describePlace(pointer) }, { pointer })];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, Json]) => search(item, childPointer(pointer, key)));
}
