// Operators that calculate. JavaScript's numbers are JSONata's; where operands would be converted, the facts decide.
import type { ArithmeticOperator, ExprOf } from '../../ir/expr.js';
import { isOnly } from '../../ir/facts.js';
import type { JsonataExpr } from '../../ir/jsonata.js';
import { binary } from './build.js';
import { refuse, type Context } from './context.js';

const direct: Partial<Record<ArithmeticOperator, '+' | '-' | '*' | '/' | '%'>> = {
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
  '%': '%',
};

export function selectArithmetic(expr: ExprOf<'arithmetic'>, context: Context): JsonataExpr {
  const { operator, left, right } = expr;
  const jsonata = direct[operator];
  if (jsonata === undefined || !isOnly(left.facts, 'number') || !isOnly(right.facts, 'number')) {
    const parameters = { operator, left: left.facts.may.join(' or '), right: right.facts.may.join(' or ') };
    return refuse(context, 'program/compare-mixed', parameters, expr.span);
  }
  return binary(jsonata, context.value(left), context.value(right));
}

export function selectUnary(expr: ExprOf<'unary'>, context: Context): JsonataExpr {
  const { operator, operand } = expr;
  if (operator === '-' && isOnly(operand.facts, 'number'))
    return binary('-', { kind: 'constant', value: 0 }, context.value(operand));
  const parameters = { operator, left: operand.facts.may.join(' or '), right: 'nothing' };
  return refuse(context, 'program/compare-mixed', parameters, expr.span);
}
