// Which numbers are always whole, and which never negative: an index needs no test then. Says less rather than too much.
import type { Expr, ExprOf } from './expr.js';
import { isOnly, type Whole } from './facts.js';
import { constantOf } from './make.js';

/** `undefined`: it may be a fraction, or something else than a number. */
export function wholeOf(expr: Expr): Whole | undefined {
  const constant = constantOf(expr);
  if (constant !== undefined) return typeof constant === 'number' ? wholeNumber(constant) : undefined;
  switch (expr.kind) {
    case 'variable':
      return isOnly(expr.facts, 'number') ? expr.facts.whole : undefined;
    case 'builtin':
      return expr.name === 'length' ? 'natural' : undefined;
    case 'conditional':
      return weaker(wholeOf(expr.then), wholeOf(expr.else));
    case 'unary':
      return wholeOf(expr.operand) === undefined || expr.operator === 'typeof' ? undefined : 'integer';
    case 'arithmetic':
      return ofArithmetic(expr);
    case 'let':
      return wholeOf(expr.body);
    default:
      return undefined;
  }
}

function wholeNumber(value: number): Whole | undefined {
  if (!Number.isSafeInteger(value)) return undefined;
  return value >= 0 ? 'natural' : 'integer';
}

function ofArithmetic({ operator, left, right }: ExprOf<'arithmetic'>): Whole | undefined {
  const both = weaker(wholeOf(left), wholeOf(right));
  switch (operator) {
    case '+':
    case '*':
      return both;
    case '-':
      return both && 'integer';
    case '%': {
      const divisor = constantOf(right);
      return divisor === undefined || divisor === 0 ? undefined : both && wholeOf(left);
    }
    case '>>>':
      return 'natural';
    case '&':
    case '|':
    case '^':
    case '<<':
    case '>>':
      return 'integer';
    default:
      return undefined;
  }
}

export function weaker(left: Whole | undefined, right: Whole | undefined): Whole | undefined {
  if (left === undefined || right === undefined) return undefined;
  return left === 'natural' ? right : left;
}
