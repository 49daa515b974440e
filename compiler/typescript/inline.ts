// A call of a function -> its body in place of the call. A body that only computes becomes an expression and costs no
// state; others become steps. A helper may use names of its module that the caller cannot see: they become captures.
import type { ts } from 'ts-morph';
import { asExpression, sizeOfSteps, type AsExpression } from '../ir/as-expression.js';
import type { Expr } from '../ir/expr.js';
import { factsOf, joinFacts, mayBe, type Facts } from '../ir/facts.js';
import { meetFacts } from '../ir/known.js';
import type { Step } from '../ir/program.js';
import { visitStepsDeep } from '../ir/walk.js';
import { argumentsOf, type Arguments } from './call-arguments.js';
import { placeOf, report, type Context } from './context.js';
import { joinCrossings, withCrossing } from './crossings.js';
import { nameOfFunction } from './helpers.js';
import { refuseObstacle } from './lambdas.js';
import { makeLocals, type FunctionValue } from './locals.js';
import { bindParameters } from './parameters.js';
import { callRecursive, isRecursive } from './recursion.js';
import { bodySteps } from './body.js';

export type Closure = Extract<FunctionValue, { kind: 'closure' }>;

/** `facts` are those of what the call gives, awaited if it is; `before` are steps that gave the function,
 * `given` its arguments where they are not those of the call. */
export function inline(
  node: ts.CallExpression,
  closure: Closure,
  facts: Facts,
  context: Context,
  { before = [], given }: { readonly before?: readonly Step[]; readonly given?: Arguments } = {},
): Expr {
  const helper = closure.node;
  const name = nameOfFunction(helper);
  if (helper.asteriskToken !== undefined)
    return report(context, node, 'ts/unsupported-syntax', {
      what: `a call of the generator \`${name}\``,
      instead: 'return an array, or write a loop in the workflow',
    });
  const list = given ?? argumentsOf(node, context);
  if (isRecursive(helper, context)) return callRecursive(node, closure, list, facts, context);
  if (isActive(node, closure, context)) return report(context, node, 'ts/recursion', { name, why: 'body' });
  const inner = entered(node, closure, context);
  const body = [...before, ...bindParameters(node, helper, list, inner), ...bodySteps(helper, inner)];
  const crossing = joinCrossings(returned(body).map((value) => context.crossings.of(value)));
  const typed = withCrossing(facts, crossing);
  const span = placeOf(context, node);
  const computed = asExpression(body, span, (wanted) => context.names.fresh(wanted));
  const value = valueOf(computed, body, typed, context) ?? refuseIn(computed, node, name, context);
  const made: Expr = value ?? { kind: 'await', operation: { kind: 'inline', name, body }, facts: typed, span };
  context.crossings.mark(made, crossing);
  return made;
}

/** The context in which the body of the called function is translated. */
export function entered(node: ts.Node, { node: helper, locals }: Closure, context: Context): Context {
  context.inlined.add(helper.getSourceFile().fileName);
  return context.with({
    locals: makeLocals(helper, locals),
    stack: [...context.stack, helper],
    calls: [...context.calls, { call: node, helper }],
  });
}

/** The call is being inlined already, with the same function: it would go on without end. */
export function isActive(node: ts.Node, { node: helper }: Closure, context: Context): boolean {
  return context.calls.some((one) => one.call === node && one.helper === helper);
}

/** Larger ones are clearer, and safer from AWS's limit of nesting, as states. */
const largestExpression = 150;

function valueOf(computed: AsExpression, body: readonly Step[], facts: Facts, context: Context): Expr | undefined {
  if (computed.kind === 'obstacle') return undefined;
  if (context.mode === 'workflow' && sizeOfSteps(body) > largestExpression) return undefined;
  const { value } = computed;
  if (value.kind === 'await') return value;
  // A declared result such as `T[K]` does not say that an element may be missing.
  const declared = mayBe(value.facts, 'undefined') ? joinFacts(facts, factsOf('undefined')) : facts;
  return { ...value, facts: meetFacts(value.facts, declared) };
}

/** Where there are no steps, a function must be an expression. */
function refuseIn(computed: AsExpression, node: ts.CallExpression, name: string, context: Context): Expr | undefined {
  return context.mode === 'workflow' || computed.kind === 'value'
    ? undefined
    : refuseObstacle(computed.obstacle, node, `\`${name}\``, context);
}

function returned(steps: readonly Step[]): readonly Expr[] {
  const values: Expr[] = [];
  visitStepsDeep(steps, (step) => {
    if (step.kind === 'return' && step.value !== undefined) values.push(step.value);
  });
  return values;
}
