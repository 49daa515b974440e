// Binary operators with a literal on the right, `$n + 1`, `$age >= 18`, `$status = "open"`: the literal is looked at once.
import type { BinaryOperator, JsonataNode } from '../../../../../compiler/asl/expressions/jsonata/ast.js';
import type { Evaluate } from '../context.js';
import type { Frame } from '../frames.js';
import type { Value } from '../values.js';
import { valueOf, type Operand } from './operands.js';

/** The whole operation, with its casts and errors: what is done when the usual types are not met. */
export type General = (left: Value, right: Value, frame: Frame) => Value;
type Constant = string | number | boolean;
type Against<T extends Constant> = (left: Operand, right: T, general: General) => Evaluate;

export function isFinite(value: Value): value is number {
  return typeof value === 'number' && value - value === 0;
}

export function isSingle(value: Value): value is Constant {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

export function constantOf(node: JsonataNode): Constant | undefined {
  if (node.kind !== 'literal' || node.predicates !== undefined || node.group !== undefined) return undefined;
  return node.keepArray === true || node.value === null ? undefined : node.value;
}

/** `undefined` where a literal makes no difference. */
export function againstConstant(
  operator: BinaryOperator,
  left: Operand,
  right: Constant,
  general: General,
): Evaluate | undefined {
  if (operator === '=' || operator === '!=') return equality[operator](left, right, general);
  return isFinite(right) ? numeric[operator]?.(left, right, general) : undefined;
}

const equality: { readonly [O in '=' | '!=']: Against<Constant> } = {
  '=': (left, right, general) => (input, frame) => {
    const one = valueOf(left, input, frame);
    return isSingle(one) ? one === right : general(one, right, frame);
  },
  '!=': (left, right, general) => (input, frame) => {
    const one = valueOf(left, input, frame);
    return isSingle(one) ? one !== right : general(one, right, frame);
  },
};

const numeric: { readonly [O in BinaryOperator]?: Against<number> } = {
  '+': (left, right, general) => (input, frame) => {
    const one = valueOf(left, input, frame);
    return isFinite(one) ? one + right : general(one, right, frame);
  },
  '-': (left, right, general) => (input, frame) => {
    const one = valueOf(left, input, frame);
    return isFinite(one) ? one - right : general(one, right, frame);
  },
  '*': (left, right, general) => (input, frame) => {
    const one = valueOf(left, input, frame);
    return isFinite(one) ? one * right : general(one, right, frame);
  },
  '<': (left, right, general) => (input, frame) => {
    const one = valueOf(left, input, frame);
    return typeof one === 'number' ? one < right : general(one, right, frame);
  },
  '<=': (left, right, general) => (input, frame) => {
    const one = valueOf(left, input, frame);
    return typeof one === 'number' ? one <= right : general(one, right, frame);
  },
  '>': (left, right, general) => (input, frame) => {
    const one = valueOf(left, input, frame);
    return typeof one === 'number' ? one > right : general(one, right, frame);
  },
  '>=': (left, right, general) => (input, frame) => {
    const one = valueOf(left, input, frame);
    return typeof one === 'number' ? one >= right : general(one, right, frame);
  },
};
