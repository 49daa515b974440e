// `*`, `**` and `%`.
import type { ParentNode } from '../../../../../compiler/asl/expressions/jsonata/ast.js';
import { spend, type Evaluation } from '../budget.js';
import type { Context, Evaluate } from '../context.js';
import { candidatesOf, readCandidate, unbound } from '../frames.js';
import { isArray, sequenceOf, type MarkedArray, type Value } from '../values.js';

export function compileWildcard(): Evaluate {
  return (input, frame) => {
    const value = isArray(input) && (input as MarkedArray).wrapper === true && input.length > 0 ? input[0] : input;
    if (typeof value !== 'object' || value === null) return sequenceOf();
    // As soon as a field holds an array, JSONata appends, and what is appended to is no longer a sequence.
    let result: Value[] = sequenceOf();
    let isMarked = true;
    for (const [key, field] of Object.entries(value) as readonly (readonly [string, Value])[]) {
      // The other marks show in the package, too: `*` of a sequence ends in `true`.
      if (key === 'whole' && isArray(value)) continue;
      spend(frame.evaluation, 1);
      if (!isArray(field)) {
        result.push(field);
        continue;
      }
      if (isMarked) result = [...result];
      isMarked = false;
      for (const item of flatten(field)) result.push(item);
    }
    return result;
  };
}

function flatten(value: Value): readonly Value[] {
  return isArray(value) ? value.flatMap(flatten) : [value];
}

export function compileDescendant(): Evaluate {
  return (input, frame) => {
    if (input === undefined) return undefined;
    const result = sequenceOf();
    descend(input, result, frame.evaluation);
    return result.length === 1 ? result[0] : result;
  };
}

function descend(value: Value, result: MarkedArray, evaluation: Evaluation): void {
  spend(evaluation, 1);
  if (!isArray(value)) result.push(value);
  if (typeof value !== 'object' || value === null) return;
  const items = isArray(value) ? value : (Object.values(value) as readonly Value[]);
  for (const item of items) descend(item, result, evaluation);
}

export function compileParent({ label }: ParentNode, context: Context): Evaluate {
  const { list } = candidatesOf(label, context.scope);
  return (_, frame) => {
    for (const candidate of list) {
      const value = readCandidate(candidate, label, frame);
      if (value !== unbound) return value as Value;
    }
    return undefined;
  };
}
