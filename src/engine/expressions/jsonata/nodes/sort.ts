// `^(<a, >b)`: orders a sequence by terms. Also the merge sort of `$sort`: stable, and asking only "shall these two
// change places?", which is all that a JSONata comparator answers.
import type { SortNode } from '../../../../../compiler/asl/expressions/jsonata/ast.js';
import { spend, type Evaluation } from '../budget.js';
import { dual, inner, type Context, type Evaluate } from '../context.js';
import { fault, located } from '../faults.js';
import { tupleFrame, type Frame } from '../frames.js';
import { isTuples, type Tuple } from '../tuples.js';
import type { Value } from '../values.js';

export type Sort = (items: readonly Value[], frame: Frame) => Value;
interface Term {
  readonly evaluate: Evaluate;
  readonly direction: 1 | -1;
}

export function compileSort(node: SortNode, context: Context): Sort {
  const compiled = dual(inner(context), (within) =>
    node.terms.map(({ expression, order }): Term => ({
      evaluate: within.compile(expression, within),
      direction: order === 'descending' ? -1 : 1,
    })),
  );
  return (items, frame) => {
    const tuples = isTuples(items as Value);
    const terms = tuples ? compiled.tuple() : compiled.plain;
    const ask = ({ evaluate }: Term, item: Value): Value =>
      tuples ? evaluate((item as Tuple)['@'], tupleFrame(item as Tuple, frame)) : evaluate(item, frame);
    const sorted = mergeSort(items, frame.evaluation, (left, right) => {
      for (const term of terms) {
        const order = compare(ask(term, left), ask(term, right), term.direction, node.position);
        if (order !== 0) return order > 0;
      }
      return false;
    });
    // Two tuples and more lose their mark: what follows (filters, another sort) takes them for plain objects. One tuple,
    // which needs no sorting, keeps it. So it is in the package.
    return sorted;
  };
}

/** Nothing comes last, whatever the direction. */
function compare(left: Value, right: Value, direction: 1 | -1, position: number): number {
  if (left === undefined) return right === undefined ? 0 : 1;
  if (right === undefined) return -1;
  const comparable = (value: Value): value is string | number => typeof value === 'string' || typeof value === 'number';
  if (!comparable(left) || !comparable(right))
    throw located(fault('T2008', { value: comparable(left) ? right : left }), position, undefined);
  if (typeof left !== typeof right) throw located(fault('T2007', { value: left, value2: right }), position, undefined);
  if (left === right) return 0;
  return left < right ? -direction : direction;
}

export function mergeSort(
  items: readonly Value[],
  evaluation: Evaluation,
  swap: (left: Value, right: Value) => boolean,
): readonly Value[] {
  if (items.length <= 1) return items;
  spend(evaluation, items.length);
  const middle = Math.floor(items.length / 2);
  const left = mergeSort(items.slice(0, middle), evaluation, swap);
  const right = mergeSort(items.slice(middle), evaluation, swap);
  const merged: Value[] = [];
  let l = 0;
  let r = 0;
  while (l < left.length && r < right.length) merged.push(swap(left[l], right[r]) ? right[r++] : left[l++]);
  while (l < left.length) merged.push(left[l++]);
  while (r < right.length) merged.push(right[r++]);
  return merged;
}
