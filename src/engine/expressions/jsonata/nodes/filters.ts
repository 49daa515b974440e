// `[…]` behind a value: an index, a list of indexes or a condition for each item.
import type { JsonataNode } from '../../../../../compiler/asl/expressions/jsonata/ast.js';
import { spend } from '../budget.js';
import { isArrayOfNumbers, isNumeric, truthy } from '../casting.js';
import { dual, inner, type Context, type Dual, type Evaluate } from '../context.js';
import { tupleFrame, type Frame } from '../frames.js';
import { isTuples, tuplesOf, type Tuple } from '../tuples.js';
import { isArray, sequenceOf, type MarkedArray, type Value } from '../values.js';

/** Gives an unsettled sequence, or the array that stands at a constant index. */
export type Filter = (value: Value, frame: Frame) => Value;

export function compileFilter(predicate: JsonataNode, context: Context): Filter {
  if (predicate.kind === 'literal' && typeof predicate.value === 'number') return atIndex(predicate.value);
  const condition = dual(inner(context), (within) => within.compile(predicate, within));
  return (value, frame) => byCondition(condition, value, frame);
}

function atIndex(position: number): Filter {
  const index = Math.floor(position);
  return (value) => {
    const items = isArray(value) ? value : [value];
    const item = items[index < 0 ? items.length + index : index];
    if (isArray(item)) return item;
    const result = isTuples(value) ? tuplesOf() : sequenceOf();
    if (item !== undefined) result.push(item);
    return result;
  };
}

function byCondition(compiled: Dual<Evaluate>, value: Value, frame: Frame): Value {
  const tuples = isTuples(value);
  const condition = tuples ? compiled.tuple() : compiled.plain;
  const result: MarkedArray = tuples ? tuplesOf() : sequenceOf();
  const items = isArray(value) ? value : [value];
  spend(frame.evaluation, items.length);
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    const verdict = tuples ? condition((item as Tuple)['@'], tupleFrame(item as Tuple, frame)) : condition(item, frame);
    if (typeof verdict === 'boolean') {
      if (verdict) result.push(item);
    } else if (isNumeric(verdict)) {
      if (pointsAt(verdict, index, items.length)) result.push(item);
    } else if (isArrayOfNumbers(verdict)) {
      for (const position of verdict) if (pointsAt(position, index, items.length)) result.push(item);
    } else if (truthy(verdict)) {
      result.push(item);
    }
  }
  return result;
}

function pointsAt(position: number, index: number, length: number): boolean {
  const floor = Math.floor(position);
  return (floor < 0 ? length + floor : floor) === index;
}
