// Operations of the library -> the JSONata that does the same. One row an operation.
import type { BuiltinName } from '../../ir/builtins.js';
import type { ExprOf } from '../../ir/expr.js';
import { isOnly } from '../../ir/facts.js';
import type { JsonataExpr } from '../../ir/jsonata.js';
import { call, nullConstant } from './build.js';
import { refuse, type Context } from './context.js';

type Row = (expr: ExprOf<'builtin'>, context: Context) => JsonataExpr;

const rows: { readonly [N in BuiltinName]: Row } = {
  length: (expr, context) => {
    const [of] = expr.arguments;
    if (of === undefined) return nullConstant;
    return isOnly(of.facts, 'array')
      ? call('count', context.value(of))
      : refuse(context, 'program/property-of-unknown', { name: 'length', is: of.facts.may.join(', ') }, expr.span);
  },
};

export function selectBuiltin(expr: ExprOf<'builtin'>, context: Context): JsonataExpr {
  return rows[expr.name](expr, context);
}
