// Program or expression -> the same, where a name that `let` binds stands only for what costs something and is used
// more than once: the parameters of inlined helpers vanish again.
import type { Expr, ExprOf } from '../ir/expr.js';
import type { Program } from '../ir/program.js';
import { mapParts, rewriteExpr, rewriteProgram } from '../ir/walk.js';
import { substitute } from './tidy/substitute.js';

/** The program must be free of awaits. */
export function simplifyLets(program: Program): Program {
  return rewriteProgram(program, simplified);
}

export function simplifyLetsIn(expr: Expr): Expr {
  return rewriteExpr(expr, simplified);
}

function simplified(expr: Expr): Expr {
  if (expr.kind !== 'let') return expr;
  let rest: ExprOf<'let'> = { ...expr, bindings: [] };
  // From the last to the first: what a binding is used for is behind it.
  for (const { name, value } of [...expr.bindings].reverse()) {
    const uses = usesOf(name, rest);
    if (uses === 'none') continue;
    const isPlain = isCheap(value) || (isCheapWhole(value) && isTakenApart(name, rest));
    if (isPlain || (uses === 'one' && value.kind !== 'lambda')) {
      const values = new Map([[name, value]]);
      rest = mapParts(rest, (part) => substitute(part, values)) as ExprOf<'let'>;
    } else rest = { ...rest, bindings: [{ name, value }, ...rest.bindings] };
  }
  const { bindings, body, facts } = rest;
  if (bindings.length > 0) return rest;
  return facts.may.length < body.facts.may.length && body.kind !== 'await' ? { ...body, facts } : body;
}

type Uses = 'none' | 'one' | 'many';

/** A use in a function is taken for many: it may be called often. */
function usesOf(name: string, expr: Expr): Uses {
  let count = 0;
  const visit = (one: Expr, weight: number): void => {
    if (one.kind === 'variable' && one.name === name) count += weight;
    mapParts(one, (part) => {
      visit(part, one.kind === 'lambda' ? 2 : weight);
      return part;
    });
  };
  visit(expr, 1);
  return count === 0 ? 'none' : count === 1 ? 'one' : 'many';
}

/** `{ a: x }` where only fields of it are read. */
function isCheapWhole(expr: Expr): boolean {
  if (expr.kind === 'object') return expr.entries.every(({ value }) => isCheap(value));
  return expr.kind === 'array' && expr.elements.every(isCheap);
}

function isTakenApart(name: string, expr: Expr): boolean {
  let only = true;
  const visit = (one: Expr): void => {
    if (one.kind === 'variable' && one.name === name) only = false;
    if (one.kind === 'property' && one.object.kind === 'variable') return;
    mapParts(one, (part) => {
      visit(part);
      return part;
    });
  };
  visit(expr);
  return only;
}

/** Costs nothing to write twice. */
function isCheap(expr: Expr): boolean {
  if (expr.kind === 'property') return isCheap(expr.object);
  return ['literal', 'undefined', 'variable', 'capture', 'resource', 'state-data', 'invalid'].includes(expr.kind);
}
