// Parentheses and what only types see. What is known of the value stays what the inner expression says, since an
// assertion may be wrong; but where nothing is known, the asserted type is all there is.
import type { Expr } from '../../ir/expr.js';
import { ts } from 'ts-morph';
import { factsAt, type Context } from '../context.js';
import { contradicting, isUntyped, uncrossed, withCrossing } from '../crossings.js';
import type { Wrapper } from '../syntax.js';

export function wrapper(node: Wrapper, context: Context): Expr {
  const inner = context.receiver(node.expression);
  if (ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node)) return inner;
  if (inner.kind === 'undefined' || inner.kind === 'invalid') return inner;
  const asserted = factsAt(context, node);
  const { value, inside } = context.crossings.of(inner);
  if (isUntyped(inner.facts)) {
    const crossing = { value: asserted.may.includes('undefined') ? value : [], inside };
    const typed: Expr = { ...inner, facts: withCrossing(asserted, crossing) };
    context.crossings.mark(typed, crossing);
    return typed;
  }
  const doubted: Expr = { ...inner };
  context.crossings.mark(doubted, { ...uncrossed, value: contradicting(inner.facts, asserted), inside });
  return doubted;
}
