// Binary operators: one row each. Type errors name the operator and its place.
import type { BinaryNode, BinaryOperator } from '../../../../../compiler/asl/expressions/jsonata/ast.js';
import { spendArray, type Evaluation } from '../budget.js';
import { concatenate, deepEqual, isNumeric, truthy } from '../casting.js';
import { inner, type Context, type Evaluate } from '../context.js';
import type { Frame } from '../frames.js';
import { fault, isFault, located } from '../faults.js';
import { operandOf, valueOf, type Operand } from './operands.js';
import { againstConstant, constantOf, isFinite, isSingle, type General } from './constants.js';
import { isArray, sequenceOf, settle, type Value } from '../values.js';

type Operation = (left: Value, right: Value, evaluation: Evaluation) => Value;
type Strict = Exclude<BinaryOperator, 'and' | 'or'>;

const operations: { readonly [O in Strict]: Operation } = {
  '+': arithmetic((left, right) => left + right),
  '-': arithmetic((left, right) => left - right),
  '*': arithmetic((left, right) => left * right),
  '/': arithmetic((left, right) => left / right),
  '%': arithmetic((left, right) => left % right),
  '=': (left, right, evaluation) => defined(left, right) && deepEqual(left, right, evaluation),
  '!=': (left, right, evaluation) => defined(left, right) && !deepEqual(left, right, evaluation),
  '<': ordering((left, right) => left < right),
  '<=': ordering((left, right) => left <= right),
  '>': ordering((left, right) => left > right),
  '>=': ordering((left, right) => left >= right),
  '&': concatenate,
  in: (left, right) =>
    defined(left, right) && (isArray(right) ? right.includes(left) && left === left : right === left),
  '..': range,
};

export function compileBinary(node: BinaryNode, context: Context): Evaluate {
  const left = operandOf(node.left, inner(context));
  const right = operandOf(node.right, inner(context));
  const { operator, position } = node;
  if (operator === 'and' || operator === 'or') return logical(operator, left.evaluate, right.evaluate, position);
  const operation = operations[operator];
  const general = (one: Value, two: Value, frame: Frame): Value => {
    try {
      return operation(one, two, frame.evaluation);
    } catch (thrown) {
      throw located(thrown, position, operator);
    }
  };
  const constant = constantOf(node.right);
  const known = constant === undefined ? undefined : againstConstant(operator, left, constant, general);
  if (known !== undefined) return known;
  const usual = usually[operator];
  if (usual !== undefined) return usual(left, right, general);
  return (input, frame) => general(valueOf(left, input, frame), valueOf(right, input, frame), frame);
}

type Usual = (left: Operand, right: Operand, general: General) => Evaluate;

// What most operators meet: numbers, or single values that are compared. Written out for each operator, since a call
// through a table costs more than the operation itself. Infinity and NaN go the general way.
const usually: { readonly [O in Strict]?: Usual } = {
  '+': (left, right, general) => (input, frame) => {
    const one = valueOf(left, input, frame);
    const two = valueOf(right, input, frame);
    return isFinite(one) && isFinite(two) ? one + two : general(one, two, frame);
  },
  '-': (left, right, general) => (input, frame) => {
    const one = valueOf(left, input, frame);
    const two = valueOf(right, input, frame);
    return isFinite(one) && isFinite(two) ? one - two : general(one, two, frame);
  },
  '*': (left, right, general) => (input, frame) => {
    const one = valueOf(left, input, frame);
    const two = valueOf(right, input, frame);
    return isFinite(one) && isFinite(two) ? one * two : general(one, two, frame);
  },
  '<': (left, right, general) => (input, frame) => {
    const one = valueOf(left, input, frame);
    const two = valueOf(right, input, frame);
    return typeof one === 'number' && typeof two === 'number' ? one < two : general(one, two, frame);
  },
  '<=': (left, right, general) => (input, frame) => {
    const one = valueOf(left, input, frame);
    const two = valueOf(right, input, frame);
    return typeof one === 'number' && typeof two === 'number' ? one <= two : general(one, two, frame);
  },
  '>': (left, right, general) => (input, frame) => {
    const one = valueOf(left, input, frame);
    const two = valueOf(right, input, frame);
    return typeof one === 'number' && typeof two === 'number' ? one > two : general(one, two, frame);
  },
  '>=': (left, right, general) => (input, frame) => {
    const one = valueOf(left, input, frame);
    const two = valueOf(right, input, frame);
    return typeof one === 'number' && typeof two === 'number' ? one >= two : general(one, two, frame);
  },
  '=': (left, right, general) => (input, frame) => {
    const one = valueOf(left, input, frame);
    const two = valueOf(right, input, frame);
    return isSingle(one) && isSingle(two) ? one === two : general(one, two, frame);
  },
  '!=': (left, right, general) => (input, frame) => {
    const one = valueOf(left, input, frame);
    const two = valueOf(right, input, frame);
    return isSingle(one) && isSingle(two) ? one !== two : general(one, two, frame);
  },
};

function logical(operator: 'and' | 'or', left: Evaluate, right: Evaluate, position: number): Evaluate {
  const rightTruth: (...at: Parameters<Evaluate>) => boolean = (input, frame) => {
    try {
      const value = right(input, frame);
      return value === true || truthy(value);
    } catch (thrown) {
      // The package names `and`/`or` in messages about anything that goes wrong on its right side.
      if (isFault(thrown)) thrown.token = operator;
      throw located(thrown, position, operator);
    }
  };
  return operator === 'and'
    ? (input, frame) => {
        const one = left(input, frame);
        return (one === true || truthy(one)) && rightTruth(input, frame);
      }
    : (input, frame) => {
        const one = left(input, frame);
        return one === true || truthy(one) || rightTruth(input, frame);
      };
}

function defined(left: Value, right: Value): boolean {
  return left !== undefined && right !== undefined;
}

function arithmetic(calculate: (left: number, right: number) => number): Operation {
  return (left, right) => {
    if (left !== undefined && !isNumeric(left)) throw fault('T2001', { value: left });
    if (right !== undefined && !isNumeric(right)) throw fault('T2002', { value: right });
    return left === undefined || right === undefined ? undefined : calculate(left as number, right as number);
  };
}

function ordering(compare: (left: string | number, right: string | number) => boolean): Operation {
  return (left, right) => {
    if (!isOrderable(left)) throw fault('T2010', { value: left });
    if (!isOrderable(right)) throw fault('T2010', { value: right });
    if (left === undefined || right === undefined) return undefined;
    if (typeof left !== typeof right) throw fault('T2009', { value: left, value2: right });
    return compare(left, right);
  };
}

function isOrderable(value: Value): value is string | number | undefined {
  return value === undefined || typeof value === 'string' || typeof value === 'number';
}

function range(left: Value, right: Value, evaluation: Evaluation): Value {
  if (left !== undefined && !Number.isInteger(left)) throw fault('T2003', { value: left });
  if (right !== undefined && !Number.isInteger(right)) throw fault('T2004', { value: right });
  if (left === undefined || right === undefined || (left as number) > (right as number)) return undefined;
  const size = (right as number) - (left as number) + 1;
  // One more than such a number is the same number: the reference would count until its memory is full.
  if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) throw fault('limit-memory');
  if (size > 1e7) throw fault('D2014', { value: size });
  spendArray(evaluation, size);
  const result = sequenceOf();
  for (let item = left as number; item <= (right as number); item++) result.push(item);
  return settle(result);
}
