// A row of the operator table and its operand -> a test of one value. Values of another type than the operator's make
// it false, never an error.
import type { Order, TypeTest } from '../../../../compiler/asl/expressions/jsonpath/choice-operators.js';
import type { Comparison } from '../../../../compiler/asl/expressions/jsonpath/choice-rule.js';
import type { Json } from '../../../../compiler/json.js';
import { parseTimestamp } from '../../timestamp.js';

type Ordinal = string | number | boolean;

/** Strings by UTF-16 unit, as Java; times as instants. `undefined`: the value is not of the type. */
const ordinals: { readonly [T in Comparison['type']]: (value: Json) => Ordinal | undefined } = {
  string: (value) => (typeof value === 'string' ? value : undefined),
  number: (value) => (typeof value === 'number' ? value : undefined),
  boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  timestamp: (value) => (typeof value === 'string' ? parseTimestamp(value) : undefined),
};

const holds: { readonly [O in Order]: (left: Ordinal, right: Ordinal) => boolean } = {
  Equals: (left, right) => left === right,
  LessThan: (left, right) => left < right,
  GreaterThan: (left, right) => left > right,
  LessThanEquals: (left, right) => left <= right,
  GreaterThanEquals: (left, right) => left >= right,
};

/** Compares with a constant of the operator's type; `undefined` when that is a text that is no timestamp. */
export function comparisonWith({ type, order }: Comparison, operand: Ordinal): ((value: Json) => boolean) | undefined {
  const compare = holds[order];
  if (type === 'timestamp') {
    const right = ordinals.timestamp(operand);
    if (right === undefined) return undefined;
    return (value) => {
      const left = ordinals.timestamp(value);
      return left !== undefined && compare(left, right);
    };
  }
  if (order === 'Equals') return (value) => value === operand;
  return (value) => typeof value === type && compare(value as Ordinal, operand);
}

/** Compares two values that are known at run time only. */
export function comparisonOf(operator: Comparison): (left: Json, right: Json) => boolean {
  const read = ordinals[operator.type];
  const compare = holds[operator.order];
  return (leftValue, rightValue) => {
    const [left, right] = [read(leftValue), read(rightValue)];
    return left !== undefined && right !== undefined && compare(left, right);
  };
}

/** `IsPresent` is decided before there is a value. */
export const typeTests: { readonly [T in Exclude<TypeTest, 'IsPresent'>]: (value: Json) => boolean } = {
  IsNull: (value) => value === null,
  IsNumeric: (value) => typeof value === 'number',
  IsString: (value) => typeof value === 'string',
  IsBoolean: (value) => typeof value === 'boolean',
  IsTimestamp: (value) => typeof value === 'string' && parseTimestamp(value) !== undefined,
};

/** Tests for the texts between the stars of a pattern, in their order. */
export function stringMatches(texts: readonly string[]): (value: Json) => boolean {
  const first = texts[0] ?? '';
  const last = texts.at(-1) ?? '';
  if (texts.length === 1) return (value) => value === first;
  const middle = texts.slice(1, -1);
  return (value) => {
    if (typeof value !== 'string' || value.length < first.length + last.length) return false;
    if (!value.startsWith(first) || !value.endsWith(last)) return false;
    const end = value.length - last.length;
    let from = first.length;
    for (const text of middle) {
      const at = value.indexOf(text, from);
      if (at < 0 || at + text.length > end) return false;
      from = at + text.length;
    }
    return true;
  };
}
