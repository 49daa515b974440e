// Operators that calculate. JavaScript's numbers are JSONata's; where operands would be converted, the facts decide.
import type { Expr, ExprOf } from '../../ir/expr.js';
import { isOnly } from '../../ir/facts.js';
import type { JsonataExpr } from '../../ir/jsonata.js';
import { constantOf } from '../../ir/make.js';
import { binary, call, constant } from './build.js';
import { bitwise, isBitwise, signed } from './bitwise.js';
import { refuse, type Context } from './context.js';
import { isConvertible, numberOf } from './numbers.js';
import { selectTemplateString } from './text.js';
import { typeName } from './types.js';

export function selectArithmetic(expr: ExprOf<'arithmetic'>, context: Context): JsonataExpr {
  const known = constantOf(expr);
  if (typeof known === 'number' || typeof known === 'string') return constant(known);
  const { operator, left, right } = expr;
  if (operator === '+' && (isOnly(left.facts, 'string') || isOnly(right.facts, 'string')))
    return selectTemplateString({ ...expr, kind: 'template', parts: [left, right] }, context);
  if (!isConvertible(left) || !isConvertible(right) || (operator === '+' && (mayBeText(left) || mayBeText(right))))
    return refuseMixed(expr, operator, left, right, context);
  const [l, r] = [numberOf(left, context), numberOf(right, context)];
  if (isBitwise(operator)) return bitwise(operator, l, r, context);
  return operator === '**' ? call('power', l, r) : binary(operator, l, r);
}

function mayBeText(expr: Expr): boolean {
  return expr.facts.may.includes('string');
}

export function selectUnary(expr: ExprOf<'unary'>, context: Context): JsonataExpr {
  const known = constantOf(expr);
  if (typeof known === 'number') return constant(known);
  const { operator, operand } = expr;
  if (operator === 'typeof') return typeName(operand, context);
  if (!isConvertible(operand)) return refuseMixed(expr, operator, operand, undefined, context);
  const value = numberOf(operand, context);
  if (operator === '-') return { kind: 'negate', operand: value };
  return operator === '+' ? value : binary('-', constant(-1), signed(value, context));
}

function refuseMixed(expr: Expr, operator: string, left: Expr, right: Expr | undefined, context: Context): JsonataExpr {
  if (left.kind === 'invalid' || right?.kind === 'invalid') return constant(null);
  const parameters = { operator, left: left.facts.may.join(' or '), right: right?.facts.may.join(' or ') ?? 'nothing' };
  return refuse(context, 'program/compare-mixed', parameters, expr.span);
}
