// Literals, `[ ]`, `{ }` and unary minus.
import type {
  ArrayNode,
  LiteralNode,
  NegateNode,
  ObjectNode,
  Pair,
} from '../../../../../compiler/asl/expressions/jsonata/ast.js';
import { spendArray } from '../budget.js';
import { isNumeric } from '../casting.js';
import { dual, inner, type Context, type Dual, type Evaluate } from '../context.js';
import { fault, located } from '../faults.js';
import { groupBy, type CompiledPair } from '../grouping.js';
import { operandOf, valueOf, type Operand } from './operands.js';
import { nextWriter, type Write } from './writers.js';
import { isArray, setField, type MarkedArray, type Value } from '../values.js';

export function compileLiteral({ value }: LiteralNode): Evaluate {
  return () => value;
}

export function compileNegate(node: NegateNode, context: Context): Evaluate {
  const operand = context.compile(node.operand, inner(context));
  return (input, frame) => {
    const value = operand(input, frame);
    if (value === undefined) return undefined;
    if (!isNumeric(value)) throw located(fault('D1002', { value }), node.position, '-');
    return -value;
  };
}

export function compileArray(node: ArrayNode, context: Context): Evaluate {
  // A literal array inside [ ] stays an element; any other value that happens to be an array is flattened.
  const items = node.items.map((item) => ({
    evaluate: context.compile(item, inner(context)),
    nested: item.kind === 'array',
  }));
  const { whole } = node;
  return (input, frame) => {
    const result: MarkedArray = [];
    for (const { evaluate, nested } of items) {
      const value = evaluate(input, frame);
      if (value === undefined) continue;
      if (nested || !isArray(value)) result.push(value);
      else {
        spendArray(frame.evaluation, result.length + value.length);
        for (const each of value) result.push(each);
      }
    }
    if (whole === true) result.whole = true;
    return result;
  };
}

export function compileObject(node: ObjectNode, context: Context): Evaluate {
  const pairs = compilePairs(node.pairs, context);
  const general: Evaluate = (input, frame) => groupBy(pairs, input, frame, node.position);
  const names = node.pairs.map(([key]) =>
    key.kind === 'literal' && key.predicates === undefined ? key.value : undefined,
  );
  const plain = names.every((name) => typeof name === 'string') && new Set(names).size === names.length;
  if (!plain) return general;
  const fields = node.pairs.map(([, value], index) => {
    const evaluate = pairs.plain[index]?.value as Evaluate;
    return fieldOf(names[index] as string, operandOf(value, inner(context), evaluate));
  });
  const build = fields.length <= 3 ? few(fields) : many(fields);
  return (input, frame) => (Array.isArray(input) ? general(input, frame) : build(input, frame));
}

interface Field {
  readonly key: string;
  readonly value: Operand;
  readonly write: Write;
}
function fieldOf(key: string, value: Operand): Field {
  return { key, value, write: key === '__proto__' ? setField : nextWriter() };
}

function many(fields: readonly Field[]): Evaluate {
  return (input, frame) => {
    const result: { [key: string]: Value } = {};
    for (let index = 0; index < fields.length; index++) {
      const { key, value, write } = fields[index] as Field;
      const item = valueOf(value, input, frame);
      if (item !== undefined) write(result, key, item);
    }
    return result;
  };
}

/** Most object literals have a few fields; written out, there is no loop and no table to go through. */
function few(fields: readonly Field[]): Evaluate {
  const [one, two, three] = fields;
  if (one === undefined) return () => ({});
  const { key, value, write } = one;
  if (two === undefined)
    return (input, frame) => {
      const result: { [key: string]: Value } = {};
      const item = valueOf(value, input, frame);
      if (item !== undefined) write(result, key, item);
      return result;
    };
  const { key: key2, value: value2, write: write2 } = two;
  if (three === undefined)
    return (input, frame) => {
      const result: { [key: string]: Value } = {};
      const item = valueOf(value, input, frame);
      if (item !== undefined) write(result, key, item);
      const item2 = valueOf(value2, input, frame);
      if (item2 !== undefined) write2(result, key2, item2);
      return result;
    };
  const { key: key3, value: value3, write: write3 } = three;
  return (input, frame) => {
    const result: { [key: string]: Value } = {};
    const item = valueOf(value, input, frame);
    if (item !== undefined) write(result, key, item);
    const item2 = valueOf(value2, input, frame);
    if (item2 !== undefined) write2(result, key2, item2);
    const item3 = valueOf(value3, input, frame);
    if (item3 !== undefined) write3(result, key3, item3);
    return result;
  };
}

export function compilePairs(pairs: readonly Pair[], context: Context): Dual<readonly CompiledPair[]> {
  return dual(inner(context), (within) =>
    pairs.map(([key, value]) => ({ key: within.compile(key, within), value: within.compile(value, within) })),
  );
}
