// `a.b.c`: each step is evaluated for every item that the step before it gave, and the results melt into one sequence.
// Plain field access on plain objects, which is most of what workflows do, allocates nothing.
import type {
  JsonataNode,
  NameNode,
  PathNode,
  VariableNode,
} from '../../../../../compiler/asl/expressions/jsonata/ast.js';
import { spend } from '../budget.js';
import { inner, type Context, type Evaluate } from '../context.js';
import { candidatesOf, tupleScope, type Frame } from '../frames.js';
import { groupBy } from '../grouping.js';
import { isInherited, isArray, isSequence, lookup, sequenceOf, settle, type MarkedArray, type ObjectValue, type Value } from '../values.js'; // prettier-ignore
import { compileFilter, type Filter } from './filters.js';
import { compilePairs } from './literals.js';
import { compileSort, type Sort } from './sort.js';
import { isEmpty, isWhole, itemsOf, melt } from './steps.js';
import { compileTuplePath } from './tuple-paths.js';

export function compileName({ name }: NameNode): Evaluate {
  if (isInherited(name)) return (input) => settle(lookup(input, name));
  return (input) => {
    if (typeof input !== 'object' || input === null) return undefined;
    const value = Array.isArray(input) ? lookup(input as Value, name) : (input as ObjectValue)[name];
    return typeof value === 'object' ? settle(value) : value;
  };
}

export function compilePath(node: PathNode, context: Context): Evaluate {
  if (!isPlainPath(node)) return compileGeneralPath(node, context);
  // Most plain paths never meet an array. Their parts cannot be refused, and nest one level deep.
  context.deepest.depth = Math.max(context.deepest.depth, context.depth + 1);
  let compiled: Evaluate | undefined;
  const general: Evaluate = (input, frame) => (compiled ??= compileGeneralPath(node, context))(input, frame);
  const [first, ...rest] = node.steps;
  if (first.kind === 'name')
    return rest.length === 0
      ? field(first.name, general)
      : plainPath((input) => input, names([first, ...rest]), general);
  const start = context.compile(first, inner(context));
  const [second, ...others] = names(rest);
  if (second !== undefined && context.mode === 'fast' && isStates(first, context.scope))
    return plainPath((_, frame) => stateField(second, frame), others, general);
  return plainPath(start, names(rest), general);
}

/** A variable or name, then only names, nothing attached. Its closure settles its results itself. */
export function isPlainPath(node: JsonataNode): node is PathNode {
  return (
    node.kind === 'path' &&
    !node.steps.some((step) => step.kind === 'name' && isInherited(step.name)) &&
    node.keepSingleton !== true &&
    node.tuple !== true &&
    node.group === undefined &&
    node.steps.every(
      (step, index) => isBare(step) && (step.kind === 'name' || (index === 0 && step.kind === 'variable')),
    )
  );
}

function isBare(step: JsonataNode): step is NameNode | VariableNode {
  return (
    step.predicates === undefined && step.group === undefined && step.keepArray !== true && step.step === undefined
  );
}

function names(steps: readonly JsonataNode[]): readonly string[] {
  return steps.map((step) => (step as NameNode).name);
}

function isStates(node: JsonataNode, scope: Context['scope']): boolean {
  return node.kind === 'variable' && node.name === 'states' && candidatesOf(node.name, scope).list.length === 0;
}

/** `$states` always has the same few fields, which are quickest to reach by their own names. */
function stateField(name: string, { evaluation }: Frame): Value {
  const { states } = evaluation.scope;
  return name === 'input' ? states.input : (states as unknown as ObjectValue)[name];
}

/** A bare name: the most frequent path inside predicates and steps. */
function field(key: string, general: Evaluate): Evaluate {
  return (input, frame) => {
    if (typeof input !== 'object' || input === null) return undefined;
    if (Array.isArray(input)) return settle(general(input, frame));
    const value = (input as ObjectValue)[key];
    return typeof value === 'object' && isSequence(value) ? settle(general(input, frame)) : value;
  };
}

/** As long as every value on the way is an object, a path is a row of field accesses; else `general` starts afresh. */
function plainPath(start: Evaluate, keys: readonly string[], general: Evaluate): Evaluate {
  const [first, second, ...more] = keys;
  if (first === undefined)
    return (input, frame) => {
      const value = start(input, frame);
      return typeof value === 'object' && isSequence(value) ? settle(general(input, frame)) : value;
    };
  if (second === undefined)
    return (input, frame) => {
      const object = start(input, frame);
      if (typeof object !== 'object' || object === null) return undefined;
      if (Array.isArray(object)) return settle(general(input, frame));
      const value = (object as ObjectValue)[first];
      return typeof value === 'object' && isSequence(value) ? settle(general(input, frame)) : value;
    };
  return (input, frame) => {
    let value = start(input, frame);
    if (typeof value !== 'object' || value === null) return undefined;
    if (Array.isArray(value)) return settle(general(input, frame));
    value = (value as ObjectValue)[first];
    if (typeof value !== 'object' || value === null) return undefined;
    if (Array.isArray(value)) return settle(general(input, frame));
    value = (value as ObjectValue)[second];
    for (let index = 0; index < more.length; index++) {
      if (typeof value !== 'object' || value === null) return undefined;
      if (Array.isArray(value)) return settle(general(input, frame));
      value = (value as ObjectValue)[more[index] as string];
    }
    return typeof value === 'object' && isSequence(value) ? settle(general(input, frame)) : value;
  };
}

interface CompiledStep {
  readonly kind: 'step';
  readonly evaluate: Evaluate;
  readonly filters: readonly Filter[];
  /** The first step is an array constructor: it is evaluated once, not for each item. */
  readonly once: boolean;
}
interface CompiledSort {
  readonly kind: 'sort';
  readonly sort: Sort;
  readonly filters: readonly Filter[];
}

function compileGeneralPath(node: PathNode, context: Context): Evaluate {
  const pairs = node.group === undefined ? undefined : compilePairs(node.group, context);
  const finish = (result: Value, frame: Frame): Value =>
    pairs === undefined ? result : groupBy(pairs, result, frame, node.position);
  const keep = node.keepSingleton === true ? keepSingleton : (value: Value) => value;
  const absolute = node.steps[0].kind === 'variable';
  if (hasTuples(node)) {
    const tuplePath = compileTuplePath(node, { ...inner(context), scope: tupleScope(context.scope) });
    return (input, frame) => {
      const start = isArray(input) && !absolute ? input : sequenceOf(input);
      const { tuples, values } = tuplePath(start, frame);
      return finish(pairs === undefined || tuples === undefined ? keep(values) : tuples, frame);
    };
  }
  const steps = node.steps.map((step, index) => compileStep(step, index, context));
  return (input, frame) => {
    const start = isArray(input) && !absolute ? input : sequenceOf(input);
    return finish(keep(walk(steps, start, frame)), frame);
  };
}

function hasTuples(node: PathNode): boolean {
  return node.steps.some((step) => step.step?.tuple === true || isTuplePath(step));
}

function isTuplePath(step: JsonataNode): boolean {
  return step.kind === 'path' && step.tuple === true;
}

function compileStep(step: JsonataNode, index: number, context: Context): CompiledStep | CompiledSort {
  const filters = (step.step?.stages ?? []).flatMap((stage) =>
    stage.kind === 'filter' ? [compileFilter(stage.expression, inner(context))] : [],
  );
  if (step.kind === 'sort') return { kind: 'sort', sort: compileSort(step, inner(context)), filters };
  return {
    kind: 'step',
    evaluate: context.compile(step, inner(context)),
    filters,
    once: index === 0 && isWhole(step),
  };
}

function walk(steps: readonly (CompiledStep | CompiledSort)[], start: readonly Value[], frame: Frame): Value {
  let items: readonly Value[] = start;
  let result: Value;
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index] as CompiledStep | CompiledSort;
    if (step.kind === 'sort') {
      // Only a first step that is evaluated once gives a value that is no array; it is its own order.
      const sorted = index === 0 || isArray(result) ? step.sort(items, frame) : result;
      result = applyFilters(step.filters, sorted, frame);
    } else if (step.once) result = step.evaluate(items, frame);
    else
      result = walkStep(
        step,
        items,
        frame,
        index === steps.length - 1 ? 'last' : steps[index + 1]?.kind === 'sort' ? 'before-sort' : 'inner',
      );
    if (isEmpty(result)) break;
    items = itemsOf(result);
  }
  return result;
}

function walkStep(
  step: CompiledStep,
  items: readonly Value[],
  frame: Frame,
  place: 'last' | 'inner' | 'before-sort',
): Value {
  const { evaluate, filters } = step;
  let count = 0;
  let only: Value;
  let result: MarkedArray | undefined;
  for (let index = 0; index < items.length; index++) {
    let value = evaluate(items[index], frame);
    for (let at = 0; at < filters.length; at++) value = (filters[at] as Filter)(value, frame);
    if (value === undefined) continue;
    count++;
    if (count === 1) only = value;
    else {
      if (result === undefined) melt((result = sequenceOf()), only);
      melt(result, value);
    }
  }
  spend(frame.evaluation, items.length + (result === undefined ? 1 : result.length));
  if (result !== undefined) return result;
  if (count === 0) return sequenceOf();
  // A single array of data at the end of a path stays the array that it is, even when it is empty.
  if (
    isArray(only) &&
    (place === 'last'
      ? !isSequence(only)
      : place === 'inner' && only.length > 0 && (only as MarkedArray).whole !== true)
  )
    return only;
  const single = sequenceOf();
  melt(single, only);
  spend(frame.evaluation, single.length);
  return single;
}

function applyFilters(filters: readonly Filter[], value: Value, frame: Frame): Value {
  let result = value;
  for (const filter of filters) result = filter(result, frame);
  return result;
}

function keepSingleton(value: Value): Value {
  if (!isArray(value)) return value;
  const marked = value as MarkedArray;
  const result = marked.whole === true && marked.sequence !== true ? sequenceOf(value) : marked;
  // Only sequences ever ask for the mark; data must not be touched.
  if (result.sequence === true) result.keepSingleton = true;
  return result;
}
