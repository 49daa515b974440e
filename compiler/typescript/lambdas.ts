// A function of the source -> a function of an expression: what recursion, and operations that call a function for
// each element, need. It only computes: no awaits, no throws, no assignments to variables around it.
import { ts } from 'ts-morph';
import { asExpression, type Obstacle } from '../ir/as-expression.js';
import type { Expr, ExprOf } from '../ir/expr.js';
import { factsOf, joinFacts } from '../ir/facts.js';
import type { Step } from '../ir/program.js';
import { bodySteps } from './body.js';
import { factsAt, placeOf, report, type Context } from './context.js';
import { withCrossing, type Crossing } from './crossings.js';
import { makeLocals, type FunctionValue } from './locals.js';
import { parametersOf } from './parameters.js';
import { declareVariable, remember, takeApart, withDefault } from './patterns.js';

type Closure = Extract<FunctionValue, { kind: 'closure' }>;

/**
 * The function as a lambda; `invalid` where it was refused. `context.inside` says what the function is for, for
 * messages. `crossings` are those of the values that the parameters are given, in order.
 */
export function lambdaOf(
  closure: Closure,
  context: Context,
  crossings: readonly Crossing[] = [],
): ExprOf<'lambda'> | ExprOf<'invalid'> {
  const { node, locals } = closure;
  context.inlined.add(node.getSourceFile().fileName);
  const inner = context.with({
    mode: 'expression',
    locals: makeLocals(node, locals),
    stack: [...context.stack, node],
  });
  const parameters: string[] = [];
  const steps: Step[] = [];
  parametersOf(node).forEach((parameter, index) => {
    const crossing = crossings[index];
    parameters.push(bindParameter(parameter, crossing, steps, inner));
  });
  const span = placeOf(context, node);
  const body = asExpression([...steps, ...bodySteps(node, inner)], span, (wanted) => context.names.fresh(wanted));
  if (body.kind === 'obstacle')
    return refuseObstacle(body.obstacle, node, context.inside?.name ?? 'this function', inner);
  return { kind: 'lambda', parameters, body: body.value, facts: { may: [] }, span };
}

/** The name of the parameter; patterns and defaults become steps. */
function bindParameter(
  parameter: ts.ParameterDeclaration,
  crossing: Crossing | undefined,
  steps: Step[],
  context: Context,
): string {
  const { name, initializer } = parameter;
  const variable = context.names.fresh(ts.isIdentifier(name) ? name.text : 'value');
  const isOptional = initializer !== undefined || parameter.questionToken !== undefined;
  const typed = isOptional ? joinFacts(factsAt(context, parameter), factsOf('undefined')) : factsAt(context, parameter);
  const facts = crossing === undefined ? typed : withCrossing(typed, crossing);
  const value: Expr = { kind: 'variable', name: variable, facts, span: placeOf(context, name) };
  if (crossing !== undefined) {
    context.crossings.assign(variable, value, typed);
    context.crossings.mark(value, crossing);
  }
  if (ts.isIdentifier(name) && initializer === undefined) remember(context, name, { kind: 'variable', name: variable });
  else steps.push(...takeApart(context, name, withDefault(context, value, initializer), declareVariable));
  return variable;
}

/** Says why a function that stands in an expression cannot stand there. */
export function refuseObstacle(obstacle: Obstacle, node: ts.Node, name: string, context: Context): ExprOf<'invalid'> {
  const { inside } = context;
  const what = describe(obstacle);
  // What waits was refused where it does.
  if (obstacle.kind === 'await' && context.diagnostics.length > 0)
    return { kind: 'invalid', facts: { may: [] }, span: placeOf(context, node) };
  return inside === undefined
    ? report(context, node, 'ts/helper-with-steps', { name, what })
    : report(context, node, 'ts/function-with-effects', { name: inside.name, what, instead: inside.instead });
}

function describe(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'await':
      return 'waits for something';
    case 'throw':
      return 'throws an error';
    case 'assign':
      return `assigns \`${obstacle.variable}\`, a variable outside of it`;
    case 'statement':
      return 'has a statement that needs states of its own, such as a loop or `try`';
    case 'size':
      return 'has so many ways through it that its expression would be enormous';
  }
}
