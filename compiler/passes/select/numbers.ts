// A value -> the number that JavaScript makes of it where it calculates. What would be NaN stops the execution.
import { shorten } from '../../diagnostics/shorten.js';
import type { Expr } from '../../ir/expr.js';
import { isOnly, mayBe, type Kind } from '../../ir/facts.js';
import type { JsonataExpr } from '../../ir/jsonata.js';
import { printExpr } from '../../ir/print.js';
import { binary, call, conditional, constant, exists, isType, nullConstant, stop } from './build.js';
import { once, type Context } from './context.js';
import { kept } from './kept.js';

/** Objects and arrays go by way of text, which nobody means. */
export function isConvertible(expr: Expr): boolean {
  return expr.kind !== 'invalid' && !mayBe(expr.facts, 'object', 'array');
}

export function numberOf(expr: Expr, context: Context): JsonataExpr {
  if (expr.kind === 'undefined') return missing(expr);
  // JSONata does not calculate with NaN and Infinity.
  const value = context.value(kept(expr, 'finite'));
  if (isOnly(expr.facts, 'number')) return value;
  return once(context, value, (it) => {
    const number = converted(it, expr.facts.may, context);
    return mayBe(expr.facts, 'undefined') ? conditional(exists(it), number, missing(expr)) : number;
  });
}

/** The same, and nothing where the value is missing. */
export function numberOrNothing(expr: Expr, context: Context): JsonataExpr {
  const value = context.value(expr);
  if (isOnly(expr.facts, 'number', 'undefined')) return value;
  return once(context, value, (it) => {
    const number = converted(it, expr.facts.may, context);
    return mayBe(expr.facts, 'undefined') ? conditional(exists(it), number) : number;
  });
}

function missing(expr: Expr): JsonataExpr {
  return stop('NotANumber', `\`${shorten(printExpr(expr))}\` is missing; give it a number, such as \`?? 0\``);
}

function converted(it: JsonataExpr, may: readonly Kind[], context: Context): JsonataExpr {
  const only = (...kinds: readonly Kind[]) => may.every((kind) => kind === 'undefined' || kinds.includes(kind));
  if (only('number')) return it;
  if (only('number', 'null')) return conditional(binary('=', it, nullConstant), constant(0), it);
  const oneOrZero = conditional(it, constant(1), constant(0));
  if (only('boolean', 'null')) return oneOrZero;
  if (only('number', 'boolean', 'null')) return conditional(isType(it, 'number'), it, oneOrZero);
  const ofText = once(context, call('trim', it), (text) =>
    conditional(binary('=', text, constant('')), constant(0), call('number', text)),
  );
  if (only('string')) return ofText;
  return conditional(
    isType(it, 'string'),
    ofText,
    converted(
      it,
      may.filter((kind) => kind !== 'string'),
      context,
    ),
  );
}
