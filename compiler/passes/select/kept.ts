// A value that leaves an expression -> the same value, where a division whose result JSON cannot hold is null, as in
// JavaScript's JSON (AWS would write a text, "Infinity"), or stops the execution if the value goes into a variable: as
// null it would be something else to whatever reads the variable.
import type { Expr } from '../../ir/expr.js';

/** What becomes of Infinity and NaN. */
export type Leaving = 'finite' | 'finiteOrNull';

export function kept(expr: Expr, name: Leaving): Expr {
  const inside = (part: Expr): Expr => kept(part, name);
  switch (expr.kind) {
    case 'arithmetic':
      return expr.operator === '/' || expr.operator === '%'
        ? { kind: 'builtin', name, arguments: [expr], facts: expr.facts, span: expr.span }
        : expr;
    case 'object':
      return { ...expr, entries: expr.entries.map((entry) => ({ ...entry, value: inside(entry.value) })) };
    case 'array':
      return { ...expr, elements: expr.elements.map(inside) };
    case 'conditional':
      return { ...expr, then: inside(expr.then), else: inside(expr.else) };
    case 'logical':
      // Which side it is depends on the left one, and null is not Infinity.
      return { ...expr, left: kept(expr.left, 'finite'), right: inside(expr.right) };
    case 'property':
    case 'element':
      return { ...expr, object: inside(expr.object) };
    case 'unary':
      // What is calculated with must be finite anyway.
      return name === 'finite' ? { ...expr, operand: inside(expr.operand) } : expr;
    case 'builtin': {
      if (expr.name === 'finite' || expr.name === 'finiteOrNull') return expr;
      // A function may calculate with what it is called with.
      const leaving = expr.arguments.some(({ kind }) => kind === 'lambda') ? 'finite' : name;
      return { ...expr, arguments: expr.arguments.map((part) => kept(part, leaving)) };
    }
    case 'let':
      return {
        ...expr,
        // What has a name may be read by anything.
        bindings: expr.bindings.map((one) => ({ ...one, value: kept(one.value, 'finite') })),
        body: inside(expr.body),
      };
    default:
      return expr;
  }
}
