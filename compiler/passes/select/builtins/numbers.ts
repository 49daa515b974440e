// `Math.floor(x)` and its like.
import type { BuiltinName } from '../../../ir/builtins.js';
import type { Expr } from '../../../ir/expr.js';
import type { JsonataExpr } from '../../../ir/jsonata.js';
import { binary, call, conditional, constant, nullConstant } from '../build.js';
import { once, refuse, type Context } from '../context.js';
import { isConvertible, numberOf } from '../numbers.js';
import { argument, type Row } from './row.js';

type NumberName = Extract<BuiltinName, 'floor' | 'ceil' | 'trunc' | 'round' | 'abs' | 'max' | 'min'>;

export const numberRows: { readonly [N in NumberName]: Row } = {
  floor: (parts, context) => on(parts, context, (value) => call('floor', value)),
  ceil: (parts, context) => on(parts, context, (value) => call('ceil', value)),
  abs: (parts, context) => on(parts, context, (value) => call('abs', value)),
  trunc: (parts, context) =>
    on(parts, context, (value) =>
      once(context, value, (it) => conditional(binary('<', it, constant(0)), call('ceil', it), call('floor', it))),
    ),
  // `$round` goes to the even neighbour; JavaScript goes up.
  round: (parts, context) =>
    on(parts, context, (value) =>
      once(context, value, (it) =>
        once(context, call('floor', it), (below) =>
          conditional(binary('<', binary('-', it, below), constant(0.5)), below, binary('+', below, constant(1))),
        ),
      ),
    ),
  max: (parts, context) => call('max', { kind: 'array', elements: parts.map((part) => numeric(part, context)) }),
  min: (parts, context) => call('min', { kind: 'array', elements: parts.map((part) => numeric(part, context)) }),
};

function on(parts: readonly Expr[], context: Context, use: (value: JsonataExpr) => JsonataExpr): JsonataExpr {
  return use(numeric(argument(parts, 0), context));
}

function numeric(of: Expr, context: Context): JsonataExpr {
  if (of.kind === 'invalid') return nullConstant;
  if (isConvertible(of)) return numberOf(of, context);
  const parameters = { operator: 'Math', left: of.facts.may.join(' or '), right: 'nothing' };
  return refuse(context, 'program/compare-mixed', parameters, of.span);
}
