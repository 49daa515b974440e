// Bitwise operators as arithmetic on whole numbers of 32 bits: JSONata has none, and what it calculates is exact there.
import type { ArithmeticOperator } from '../../ir/expr.js';
import type { JsonataExpr } from '../../ir/jsonata.js';
import { binary, call, conditional, constant, lambda } from './build.js';
import { once, type Context } from './context.js';

const operators = ['&', '|', '^', '<<', '>>', '>>>'] as const;
export type BitwiseOperator = (typeof operators)[number];

export function isBitwise(operator: ArithmeticOperator): operator is BitwiseOperator {
  return (operators as readonly string[]).includes(operator);
}

const two32 = constant(2 ** 32);
const minus = (left: JsonataExpr, right: JsonataExpr) => binary('-', left, right);
const plus = (left: JsonataExpr, right: JsonataExpr) => binary('+', left, right);
const times = (left: JsonataExpr, right: JsonataExpr) => binary('*', left, right);
const divided = (left: JsonataExpr, right: JsonataExpr) => binary('/', left, right);
const modulo = (left: JsonataExpr, right: JsonataExpr) => binary('%', left, right);
const floor = (value: JsonataExpr) => call('floor', value);

/** The lowest 32 bits, read as a number that is not negative. */
function unsigned(value: JsonataExpr, context: Context): JsonataExpr {
  if (value.kind === 'constant' && typeof value.value === 'number') return constant(value.value >>> 0);
  return once(context, value, (it) => {
    const towardsZero = conditional(binary('<', it, constant(0)), call('ceil', it), floor(it));
    return modulo(plus(modulo(towardsZero, two32), two32), two32);
  });
}

/** The lowest 32 bits, the highest of them as the sign. */
export function signed(value: JsonataExpr, context: Context): JsonataExpr {
  if (value.kind === 'constant' && typeof value.value === 'number') return constant(value.value | 0);
  return withSign(unsigned(value, context), context);
}

function withSign(bits: JsonataExpr, context: Context): JsonataExpr {
  return once(context, bits, (it) => conditional(binary('<', it, constant(2 ** 31)), it, minus(it, two32)));
}

type Row = (left: JsonataExpr, right: JsonataExpr, context: Context) => JsonataExpr;

const rows: { readonly [O in BitwiseOperator]: Row } = {
  '&': (left, right, context) => onBits(left, right, context, (_l, _r, both) => both),
  '|': (left, right, context) => {
    if (right.kind === 'constant' && right.value === 0) return signed(left, context);
    return onBits(left, right, context, (l, r, both) => minus(plus(l, r), both));
  },
  '^': (left, right, context) =>
    onBits(left, right, context, (l, r, both) => minus(plus(l, r), times(constant(2), both))),
  '<<': (left, right, context) =>
    withSign(modulo(times(unsigned(left, context), power(right, context)), two32), context),
  '>>': (left, right, context) => floor(divided(signed(left, context), power(right, context))),
  '>>>': (left, right, context) => floor(divided(unsigned(left, context), power(right, context))),
};

export function bitwise(
  operator: BitwiseOperator,
  left: JsonataExpr,
  right: JsonataExpr,
  context: Context,
): JsonataExpr {
  return rows[operator](left, right, context);
}

/** Two to the count of a shift, of which five bits count. */
function power(count: JsonataExpr, context: Context): JsonataExpr {
  if (count.kind === 'constant' && typeof count.value === 'number') return constant(2 ** (count.value & 31));
  return call('power', constant(2), modulo(unsigned(count, context), constant(32)));
}

/** `both`: the bits that are set in both, from which the other operators follow by adding and subtracting. */
function onBits(
  left: JsonataExpr,
  right: JsonataExpr,
  context: Context,
  result: (left: JsonataExpr, right: JsonataExpr, both: JsonataExpr) => JsonataExpr,
): JsonataExpr {
  return once(context, unsigned(left, context), (l) =>
    once(context, unsigned(right, context), (r) => {
      const [bit, place] = [context.fresh('bit'), context.fresh('place')];
      const at: JsonataExpr = { kind: 'variable', name: place };
      const isSet = (value: JsonataExpr) => modulo(floor(divided(value, at)), constant(2));
      const body: JsonataExpr = {
        kind: 'block',
        bindings: [{ name: place, value: call('power', constant(2), { kind: 'variable', name: bit }) }],
        value: times(times(isSet(l), isSet(r)), at),
      };
      const all: JsonataExpr = { kind: 'range', from: constant(0), to: constant(31) };
      return withSign(result(l, r, call('sum', call('map', all, lambda([bit], body)))), context);
    }),
  );
}
