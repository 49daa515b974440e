// Expressions with variables replaced by what they were assigned: how work moves from one state into another.
import type { Expr } from '../../ir/expr.js';
import { rewriteExpr, visitExpr } from '../../ir/walk.js';
import type { Assignment, StateNode } from '../../states/graph.js';
import { mapValues } from '../../states/exits.js';
import { fold, withFacts } from './fold.js';

export function variablesOf(assign: readonly Assignment[]): ReadonlyMap<string, Expr> {
  return new Map(assign.map((one) => [one.variable, one.value]));
}

export function substitute(expr: Expr, variables: ReadonlyMap<string, Expr>): Expr {
  return rewriteExpr(expr, (one) => {
    if (one.kind !== 'variable') return fold(one);
    const value = variables.get(one.name);
    return value === undefined ? one : withFacts(value, one.facts);
  });
}

/** First one list of assignments, then the other, as one: all values see the variables as they were at first. */
export function sequence(first: readonly Assignment[], then: readonly Assignment[]): readonly Assignment[] {
  const before = variablesOf(first);
  const later = then.map((one) => ({ ...one, value: substitute(one.value, before) }));
  return [...first.filter((one) => !later.some((other) => other.variable === one.variable)), ...later];
}

/** Replacing a name by what it stands for must not double expressions without end (`b = [a, a]; c = [b, b]; …`). */
const allowedGrowth = 500;

export function grewTooMuch(before: readonly StateNode[], after: readonly StateNode[]): boolean {
  return sizeOf(after) > sizeOf(before) + allowedGrowth;
}

function sizeOf(nodes: readonly StateNode[]): number {
  let size = 0;
  for (const node of nodes) {
    mapValues(node, (value) => {
      visitExpr(value, () => {
        size += 1;
      });
      return value;
    });
  }
  return size;
}
