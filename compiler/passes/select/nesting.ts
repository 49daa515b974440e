// AWS stops an expression whose tree is about a hundred nodes deep. Long rows of `&`, `and` and `or` group to the left
// when they are written down, so they are made broad instead of deep; what is too deep even then is refused.
import type { JsonataExpr, JsonataOperator } from '../../ir/jsonata.js';
import { mapJsonataParts } from '../../ir/jsonata-walk.js';

/** A little below what AWS was seen to bear. */
export const deepestAllowed = 90;
const longestRow = 16;

/** The same expression, with long rows of one operator as balanced trees. */
export function broad(expr: JsonataExpr): JsonataExpr {
  return expr.kind === 'binary' && isAssociative(expr.operator)
    ? grouped(expr.operator, operandsOf(expr, expr.operator).map(broad))
    : mapJsonataParts(expr, broad);
}

/** All three evaluate their operands from left to right, however they are grouped. */
function isAssociative(operator: JsonataOperator): boolean {
  return operator === '&' || operator === 'and' || operator === 'or';
}

function operandsOf(expr: JsonataExpr, operator: JsonataOperator): readonly JsonataExpr[] {
  const operands: JsonataExpr[] = [];
  let rest = expr;
  while (rest.kind === 'binary' && rest.operator === operator) {
    operands.unshift(rest.right);
    rest = rest.left;
  }
  return [rest, ...operands];
}

function grouped(operator: JsonataOperator, operands: readonly JsonataExpr[]): JsonataExpr {
  const join = (left: JsonataExpr, right: JsonataExpr): JsonataExpr => ({ kind: 'binary', operator, left, right });
  if (operands.length <= longestRow) return operands.reduce(join);
  const middle = Math.ceil(operands.length / 2);
  return join(grouped(operator, operands.slice(0, middle)), grouped(operator, operands.slice(middle)));
}

/** How deep the parsed tree of the expression is, counted as the engine counts. */
export function depthOf(expr: JsonataExpr): number {
  const below = (parts: readonly JsonataExpr[]): number => 1 + Math.max(0, ...parts.map(depthOf));
  switch (expr.kind) {
    case 'constant':
    case 'regex':
    case 'variable':
      return 1;
    case 'path':
      return below([expr.base]) + 1;
    case 'index':
      return below([expr.base, expr.index]) + 1;
    case 'list':
      return below([expr.value]) + 1;
    case 'range':
      return below([expr.from, expr.to]) + 1;
    case 'keep':
      return depthOf(expr.base);
    case 'keyed':
      return below([expr.key, expr.value]);
    case 'negate':
      return below([expr.operand]);
    case 'array':
      return below(expr.elements);
    case 'object':
      return below(expr.entries.map(({ value }) => value));
    case 'binary':
      return below([expr.left, expr.right]);
    case 'conditional':
      return below([expr.condition, expr.then, ...(expr.else === undefined ? [] : [expr.else])]);
    case 'call':
      return Math.max(2, below(expr.arguments));
    case 'lambda':
      return below([expr.body]);
    case 'apply':
      return Math.max(below([expr.function]), below(expr.arguments));
    case 'block':
      return Math.max(below([expr.value]), ...expr.bindings.map(({ value }) => 1 + below([value])));
  }
}
