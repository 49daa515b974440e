// Paths whose steps bind something (`@$v`, `#$i`) or are looked back at (`%`): a stream of tuples instead of values.
import type { JsonataNode, PathNode, Stage } from '../../../../../compiler/asl/expressions/jsonata/ast.js';
import { spend } from '../budget.js';
import type { Context, Evaluate } from '../context.js';
import { tupleFrame, type Frame } from '../frames.js';
import { isTuples, tuplesOf, type Tuple } from '../tuples.js';
import { isArray, isSequence, sequenceOf, type MarkedArray, type Value } from '../values.js';
import { compileFilter, type Filter } from './filters.js';
import { isEmpty, isWhole, itemsOf, melted } from './steps.js';
import { compileSort, type Sort } from './sort.js';

export interface TupleResult {
  /** Present once a step has started the stream. */
  readonly tuples: MarkedArray | undefined;
  readonly values: Value;
}
export type TuplePath = (start: readonly Value[], frame: Frame) => TupleResult;

interface TupleStep {
  readonly node: JsonataNode;
  readonly evaluate: Evaluate | undefined;
  readonly sort: Sort | undefined;
  readonly stages: readonly CompiledStage[];
}
type CompiledStage = { readonly filter: Filter } | { readonly index: string };

/** `context.scope` is a tuple scope: names are looked up in the tuple first. */
export function compileTuplePath(node: PathNode, context: Context): TuplePath {
  const steps = node.steps.map((step): TupleStep => ({
    node: step,
    evaluate: step.kind === 'sort' ? undefined : context.compile(step, context),
    sort: step.kind === 'sort' ? compileSort(step, context) : undefined,
    stages: (step.step?.stages ?? []).map((stage) => compileStage(stage, context)),
  }));
  return (start, frame) => {
    let items = start;
    let tuples: MarkedArray | undefined;
    let streaming = false;
    for (const [index, step] of steps.entries()) {
      streaming ||= step.node.step?.tuple === true || (step.node.kind === 'path' && step.node.tuple === true);
      const once = index === 0 && isWhole(step.node);
      if (streaming && !once) {
        tuples = tupleStep(step, items, tuples, frame);
        continue;
      }
      // What hangs on a first step that is evaluated once is ignored: the package does not look at it, so nor does AWS.
      const result = once ? (step.evaluate as Evaluate)(items, plainFrame(frame)) : plainStep(step, items, frame);
      // Only an array that is written as the first step is a value when it is empty.
      if (!streaming && isEmpty(result)) return { tuples: undefined, values: once ? result : sequenceOf() };
      if (step.node.step?.focus === undefined) items = itemsOf(result);
    }
    if (tuples === undefined) return { tuples, values: items };
    if (node.tuple === true) return { tuples, values: tuples };
    const values = sequenceOf();
    for (const tuple of tuples) values.push((tuple as Tuple)['@']);
    return { tuples, values };
  };
}

function compileStage(stage: Stage, context: Context): CompiledStage {
  return stage.kind === 'index' ? { index: stage.name } : { filter: compileFilter(stage.expression, context) };
}

/** Frames of plain steps have no tuple of their own, but the compiled names expect the level of one. */
function plainFrame(frame: Frame): Frame {
  return tupleFrame({}, frame);
}

function plainStep(step: TupleStep, items: readonly Value[], frame: Frame): Value {
  const within = plainFrame(frame);
  if (step.sort !== undefined) return staged(step, step.sort(items, within), within);
  const evaluate = step.evaluate as Evaluate;
  spend(frame.evaluation, items.length);
  const found: Value[] = [];
  for (const item of items) {
    const value = staged(step, evaluate(item, within), within);
    if (value !== undefined) found.push(value);
  }
  return melted(found);
}

function tupleStep(
  step: TupleStep,
  items: readonly Value[],
  before: MarkedArray | undefined,
  frame: Frame,
): MarkedArray {
  if (step.sort !== undefined) return sortStep(step, step.sort, items, before, frame);
  const { focus, index, ancestor } = step.node.step ?? {};
  const result = tuplesOf();
  for (const tuple of before ?? items.map((item): Tuple => ({ '@': item }))) {
    const from = tuple as Tuple;
    const value = (step.evaluate as Evaluate)(from['@'], tupleFrame(from, frame));
    if (value === undefined) continue;
    const found = isArray(value) ? value : [value];
    spend(frame.evaluation, found.length + 1);
    found.forEach((item, position) => {
      const made: { [name: string]: Value } = { ...from };
      if (isTuples(found)) Object.assign(made, item);
      else {
        if (focus === undefined) made['@'] = item;
        else made[focus] = item;
        if (index !== undefined) made[index] = position;
        if (ancestor !== undefined) made[ancestor] = from['@'];
      }
      result.push(made);
    });
  }
  return staged(step, result, plainFrame(frame)) as MarkedArray;
}

function sortStep(
  step: TupleStep,
  sort: Sort,
  items: readonly Value[],
  before: MarkedArray | undefined,
  frame: Frame,
): MarkedArray {
  const within = plainFrame(frame);
  if (before !== undefined) return staged(step, sort(before, within), within) as MarkedArray;
  const sorted = sort(items, within);
  const result = tuplesOf();
  const { index } = step.node.step ?? {};
  (isArray(sorted) ? sorted : [sorted]).forEach((item, position) => {
    result.push({ '@': item, ...(index === undefined ? {} : { [index]: position }) });
  });
  return staged(step, result, within) as MarkedArray;
}

function staged(step: TupleStep, value: Value, frame: Frame): Value {
  let result = value;
  for (const stage of step.stages) {
    if ('filter' in stage) {
      result = stage.filter(result, frame);
    } else if (isArray(result)) {
      const numbered = result.map((tuple, position) => ({ ...(tuple as Tuple), [stage.index]: position }));
      result = isTuples(result)
        ? marked(tuplesOf(), numbered)
        : isSequence(result)
          ? marked(sequenceOf(), numbered)
          : numbered;
    }
  }
  return result;
}

function marked(into: MarkedArray, tuples: readonly Value[]): MarkedArray {
  for (const tuple of tuples) into.push(tuple);
  return into;
}
