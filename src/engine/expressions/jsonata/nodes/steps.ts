// What plain paths and tuple paths share about their steps.
import type { JsonataNode } from '../../../../../compiler/asl/expressions/jsonata/ast.js';
import { isArray, sequenceOf, type MarkedArray, type Value } from '../values.js';

/** `[1, 2].a`, `(…; [1, 2]).a`: as a first step they are evaluated once, not for each item of the context. */
export function isWhole(step: JsonataNode): boolean {
  return (step.kind === 'array' || step.kind === 'block') && step.whole === true;
}

/** What such a step hands on. Its value need not be an array: text has its units, other values have nothing. */
export function itemsOf(value: Value): readonly Value[] {
  return isArray(value) ? value : typeof value === 'string' ? value.split('') : [];
}

/** A path ends early where nothing is left; a text without units is nothing, too. */
export function isEmpty(value: Value): boolean {
  return value === undefined || value === '' || (isArray(value) && value.length === 0);
}

/** One sequence of what each item gave; arrays melt into it unless they are whole. */
export function melted(found: readonly Value[]): MarkedArray {
  const result = sequenceOf();
  for (const value of found) melt(result, value);
  return result;
}

export function melt(into: MarkedArray, value: Value): void {
  if (!isArray(value) || (value as MarkedArray).whole === true) into.push(value);
  else for (let index = 0; index < value.length; index++) into.push(value[index]);
}
