// What selecting one expression needs to know of its surroundings, and where refusals go.
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Code, ParametersOf } from '../../diagnostics/catalogue.js';
import type { Span } from '../../diagnostics/span.js';
import type { Expr } from '../../ir/expr.js';
import type { JsonataExpr } from '../../ir/jsonata.js';
import type { FreshName } from '../fresh-names.js';
import { isCheap, nullConstant } from './build.js';

export interface Surroundings {
  /** Where the value of the state's task is within `$states.result`. */
  readonly resultSteps: readonly string[];
  /** Variables that may hold `undefined`: kept as `{"value": …}`, since an ASL variable cannot be missing. */
  readonly boxed: ReadonlySet<string>;
  readonly fresh: FreshName;
  readonly diagnostics: Diagnostic[];
}

/** The rows for the kinds of expression call each other through here, so that their files need not form a ring. */
export interface Context extends Surroundings {
  /** The JSONata expression with the same value. */
  value(expr: Expr): JsonataExpr;
}

/** Reports, and gives something harmless so that the rest can be looked at too. */
export function refuse<C extends Code>(
  context: Context,
  code: C,
  parameters: ParametersOf<C>,
  span: Span,
): JsonataExpr {
  context.diagnostics.push(diagnose(code, parameters, { span }));
  return nullConstant;
}

/** Lets an expression be used several times at the cost of one: `use` sees a name or something as cheap. */
export function once(context: Context, value: JsonataExpr, use: (value: JsonataExpr) => JsonataExpr): JsonataExpr {
  if (isCheap(value)) return use(value);
  const name = context.fresh('value');
  return { kind: 'block', bindings: [{ name, value }], value: use({ kind: 'variable', name }) };
}
