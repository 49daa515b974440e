// Random rules of JSONPath Choice states, nested up to two levels.
import type { Json, JsonObject } from '../../../compiler/json.js';
import type { Draw } from './draw.js';
import { referencePath } from './values.js';

export function choiceRule(draw: Draw, depth: number): JsonObject {
  const kind = depth < 2 ? draw.int(5) : 0;
  if (kind === 2) return { And: [choiceRule(draw, depth + 1), choiceRule(draw, depth + 1)] };
  if (kind === 3) return { Or: [choiceRule(draw, depth + 1), choiceRule(draw, depth + 1)] };
  if (kind === 4) return { Not: choiceRule(draw, depth + 1) };
  const operator = draw.pick<readonly [string, Json]>([
    ['IsPresent', true],
    ['NumericEquals', 1],
    ['NumericGreaterThan', 0],
    ['StringEquals', 'x'],
    ['StringMatches', 'x*'],
    ['BooleanEquals', true],
    ['IsNull', false],
    ['NumericLessThanPath', '$.n'],
    ['TimestampLessThan', '2025-01-01T00:00:00Z'],
    ['IsNumeric', true],
  ]);
  return { Variable: referencePath(draw), [operator[0]]: operator[1] };
}
