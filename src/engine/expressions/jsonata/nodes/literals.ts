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
  const fields = pairs.plain.map((pair, index) => ({ name: names[index] as string, value: pair.value }));
  const ordinary = !names.includes('__proto__');
  return (input, frame) => {
    if (isArray(input)) return general(input, frame);
    const result: { [key: string]: Value } = {};
    for (let index = 0; index < fields.length; index++) {
      const { name, value } = fields[index] as (typeof fields)[number];
      const item = value(input, frame);
      if (item === undefined) continue;
      if (ordinary) result[name] = item;
      else setField(result, name, item);
    }
    return result;
  };
}

export function compilePairs(pairs: readonly Pair[], context: Context): Dual<readonly CompiledPair[]> {
  return dual(inner(context), (within) =>
    pairs.map(([key, value]) => ({ key: within.compile(key, within), value: within.compile(value, within) })),
  );
}
