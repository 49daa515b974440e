// What a row of the table of operations is, and the refusals that rows share.
import { shorten } from '../../../diagnostics/shorten.js';
import { InternalError } from '../../../diagnostics/errors.js';
import type { Expr, ExprOf } from '../../../ir/expr.js';
import { isOnly, type Kind } from '../../../ir/facts.js';
import type { JsonataExpr } from '../../../ir/jsonata.js';
import { printExpr } from '../../../ir/print.js';
import { call, constant, nullConstant } from '../build.js';
import { refuse, type Context } from '../context.js';

export type Row = (parts: readonly Expr[], context: Context, expr: ExprOf<'builtin'>) => JsonataExpr;

export function argument(parts: readonly Expr[], index: number): Expr {
  const part = parts[index];
  if (part === undefined) throw new InternalError(`an operation lacks its argument ${index}`);
  return part;
}

/** The value, if it can only be of these kinds; else refused. */
export function valueOf(
  part: Expr,
  kinds: readonly Kind[],
  context: Context,
  use: (value: JsonataExpr) => JsonataExpr,
): JsonataExpr {
  if (part.kind === 'invalid') return nullConstant;
  if (isOnly(part.facts, ...kinds)) return use(context.value(part));
  const is = part.facts.may.filter((kind) => !kinds.includes(kind)).join(', ');
  return refuse(
    context,
    'program/wrong-kind',
    { name: shorten(printExpr(part)), is, wanted: kinds.join(' or ') },
    part.span,
  );
}

/** The key of a field as the text that JavaScript makes of it. */
export function keyOf(key: Expr, context: Context): JsonataExpr {
  if (key.kind === 'literal') return constant(String(key.value));
  return valueOf(key, ['string', 'number'], context, (value) =>
    isOnly(key.facts, 'string') ? value : call('string', value),
  );
}
