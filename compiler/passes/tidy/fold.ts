// What an expression is at once, now that its parts are known: what a helper's caller put together is taken apart again
// where the helper took the place of the call, and its defaults are decided.
import { InternalError } from '../../diagnostics/errors.js';
import type { Expr, ExprOf } from '../../ir/expr.js';
import { kinds, mayBe, type Facts } from '../../ir/facts.js';
import { undefinedExpr } from '../../ir/make.js';

/** Only the expression itself is looked at; its parts were folded before. It must be free of awaits. */
export function fold(expr: Expr): Expr {
  switch (expr.kind) {
    case 'property':
      return memberOf(expr) ?? expr;
    case 'logical':
      return expr.operator === '??' ? present(expr) : expr;
    case 'conditional':
      return chosen(expr);
    default:
      return expr;
  }
}

/** `{ a: x, b: y }.a` is `x`. */
function memberOf({ object, name, facts, span }: ExprOf<'property'>): Expr | undefined {
  if (object.kind === 'object') {
    const entry = object.entries.findLast(({ key }) => key === name);
    return entry === undefined ? undefinedExpr(span) : withFacts(entry.value, facts);
  }
  const element = object.kind === 'array' && /^\d+$/.test(name) ? object.elements[Number(name)] : undefined;
  return element && withFacts(element, facts);
}

/** `undefined ?? x` is `x`, and `'a' ?? x` is `'a'`. */
function present(expr: ExprOf<'logical'>): Expr {
  const { left, right } = expr;
  const isNothing = left.kind === 'undefined' || (left.kind === 'literal' && left.value === null);
  if (isNothing) return right;
  return isLiteral(left) ? left : expr;
}

/** The default of a parameter or field: `value === undefined ? default : value`. */
function chosen(expr: ExprOf<'conditional'>): Expr {
  const { condition } = expr;
  const isDefault =
    condition.kind === 'compare' && condition.operator === '===' && condition.right.kind === 'undefined';
  if (!isDefault) return expr;
  if (condition.left.kind === 'undefined') return expr.then;
  return isLiteral(condition.left) && !mayBe(condition.left.facts, 'undefined') ? expr.else : expr;
}

function isLiteral(expr: Expr): boolean {
  return expr.kind === 'literal' || expr.kind === 'object' || expr.kind === 'array' || expr.kind === 'template';
}

/** What was known where the variable was read (after a test, say) holds for its value too. */
export function withFacts(value: Expr, known: Facts): Expr {
  const may = kinds.filter((kind) => value.facts.may.includes(kind) && known.may.includes(kind));
  if (may.length === value.facts.may.length || may.length === 0) return value;
  const element = value.facts.element ?? known.element;
  if (value.kind === 'await') throw new InternalError('an await is left after lowering');
  return { ...value, facts: element === undefined ? { may } : { may, element } };
}
