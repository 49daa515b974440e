// Values that must be what their types say: where the value decides, the execution stops with an error of ours.
import { shorten } from '../../../diagnostics/shorten.js';
import type { Expr, ExprOf } from '../../../ir/expr.js';
import { mayBe } from '../../../ir/facts.js';
import type { JsonataExpr } from '../../../ir/jsonata.js';
import { constantOf } from '../../../ir/make.js';
import { printExpr } from '../../../ir/print.js';
import { binary, conditional, constant, exists, nullConstant, stop } from '../build.js';
import { once, type Context } from '../context.js';
import { isConvertible, numberOf } from '../numbers.js';
import { argument, type Row } from './row.js';

export const checkedRows: { readonly [N in 'finite' | 'finiteOrNull' | 'present']: Row } = {
  finite: (parts, context) => finite(argument(parts, 0), context, stopped),
  finiteOrNull: (parts, context) => finite(argument(parts, 0), context, () => nullConstant),
  present: (parts, context) => {
    const of = argument(parts, 0);
    const value = context.value(of);
    if (!mayBe(of.facts, 'undefined')) return value;
    const what = `\`${shorten(printExpr(of))}\` is missing; test it first, or write \`?.\``;
    return once(context, value, (it) => conditional(exists(it), it, stop('Missing', what)));
  },
};

function stopped(of: ExprOf<'arithmetic'>): JsonataExpr {
  const [divisor, whole] = [shorten(printExpr(of.right)), shorten(printExpr(of))];
  return stop('NotFinite', `\`${divisor}\` is 0, and JSON has no number for \`${whole}\`; test it first`);
}

function finite(of: Expr, context: Context, otherwise: (of: ExprOf<'arithmetic'>) => JsonataExpr): JsonataExpr {
  if (of.kind !== 'arithmetic' || (of.operator !== '/' && of.operator !== '%')) return context.value(of);
  const { left, right, operator } = of;
  const divisor = constantOf(right);
  if ((divisor !== undefined && divisor !== 0) || !isConvertible(left) || !isConvertible(right))
    return context.value(of);
  return once(context, numberOf(right, context), (it) =>
    conditional(binary('=', it, constant(0)), otherwise(of), binary(operator, numberOf(left, context), it)),
  );
}
