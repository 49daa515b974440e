// `{key: value}` over a sequence: items with the same key are collected, then each value is evaluated over its items.
import type { Dual, Evaluate } from './context.js';
import { spend } from './budget.js';
import { fault, located } from './faults.js';
import { tupleFrame, type Frame } from './frames.js';
import { isTuples, type Tuple } from './tuples.js';
import { isArray, setField, type Value } from './values.js';

export interface CompiledPair {
  readonly key: Evaluate;
  readonly value: Evaluate;
}
interface Group {
  readonly pair: number;
  data: Value;
  /** `data`, once it is an array that nobody else knows. */
  own: Value[] | undefined;
}

/** `$append`, over and over, without a copy each time. */
function gather(group: Group, item: Value): void {
  if (item === undefined) return;
  if (group.data === undefined) {
    group.data = item;
    return;
  }
  group.own ??= isArray(group.data) ? [...group.data] : [group.data];
  if (isArray(item)) for (const each of item) group.own.push(each);
  else group.own.push(item);
  group.data = group.own;
}

export function groupBy(compiled: Dual<readonly CompiledPair[]>, input: Value, frame: Frame, position: number): Value {
  const tuples = isTuples(input);
  const pairs = tuples ? compiled.tuple() : compiled.plain;
  if (tuples && input.length === 0)
    throw located(fault('limit-argument', { what: 'Nothing to group in a path with bindings' }), position, undefined);
  const groups = new Map<string, Group>();
  const items = isArray(input) && input.length > 0 ? input : isArray(input) ? [undefined] : [input];
  for (const item of items) {
    spend(frame.evaluation, 1);
    const context = tuples ? (item as Tuple)['@'] : item;
    const within = tuples ? tupleFrame(item as Tuple, frame) : frame;
    pairs.forEach((pair, index) => {
      const key = pair.key(context, within);
      if (key === undefined) return;
      if (typeof key !== 'string') throw located(fault('T1003', { value: key }), position, undefined);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { pair: index, data: item, own: undefined });
      else if (group.pair !== index) throw located(fault('D1009', { value: key }), position, undefined);
      else gather(group, item);
    });
  }
  const result: { [key: string]: Value } = {};
  // The package collects groups in an object, so keys that are numbers come first. Only tuples can tell.
  for (const [key, { pair, data }] of tuples ? Object.entries(Object.fromEntries(groups)) : groups) {
    const evaluate = (pairs[pair] as CompiledPair).value;
    const value = tuples ? overTuples(evaluate, data, frame) : evaluate(data, frame);
    if (value !== undefined) setField(result, key, value);
  }
  return result;
}

function overTuples(evaluate: Evaluate, data: Value, frame: Frame): Value {
  const tuple = mergeTuples(data) as { '@'?: Value; [name: string]: Value };
  const { '@': context, ...bindings } = tuple;
  // A group of a single tuple is that tuple, and the package takes the value out of it: there is none for later groups.
  delete tuple['@'];
  return evaluate(context, tupleFrame(bindings, frame));
}

function mergeTuples(data: Value): Tuple {
  if (!isArray(data)) return data as Tuple;
  const [first, ...rest] = data as readonly Tuple[];
  const groups = new Map(Object.entries(first ?? {}).map(([name, data]) => [name, { pair: 0, data, own: undefined }]));
  for (const tuple of rest)
    for (const [name, data] of Object.entries(tuple)) {
      const group: Group | undefined = groups.get(name);
      if (group === undefined) groups.set(name, { pair: 0, data, own: undefined });
      else gather(group, data);
    }
  return Object.fromEntries([...groups].map(([name, { data }]) => [name, data])) as unknown as Tuple;
}
