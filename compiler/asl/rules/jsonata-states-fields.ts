// `$states` has `input` and `context` everywhere, `result` in `Output` and `Assign` of a task, `errorOutput` in those
// of a catcher, and nothing else.
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.js';
import { describePlace } from '../pointer.js';
import { suggest } from '../suggest.js';
import { namesIn, parsedExpressions, type ParsedExpression } from './placed-expressions.js';
import type { StateRule } from './rule.js';

export const jsonataStatesFields: StateRule = (view) =>
  parsedExpressions(view).flatMap((expression) =>
    namesIn(expression.facts.states).flatMap((field) => statesField(field, expression)),
  );

function statesField(field: string, { pointer, has }: ParsedExpression): readonly Diagnostic[] {
  const place = describePlace(pointer);
  if (field === 'result' || field === 'errorOutput') {
    return has === field ? [] : [diagnose('asl/states-field-here', { place, field }, { pointer })];
  }
  // The empty name is `$states` as a whole.
  if (['', 'input', 'context'].includes(field)) return [];
  const suggestion = suggest(field, ['input', 'context', 'result', 'errorOutput']);
  return [diagnose('asl/states-field', { place, field, suggestion }, { pointer })];
}
