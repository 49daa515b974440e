// Program without awaits -> the same program, where the options of tasks and the durations of waits say their values
// even if these come by way of a variable: a local constant, or the parameter of an inlined helper.
import type { Expr, ExprOf } from '../ir/expr.js';
import { constantOf, undefinedExpr } from '../ir/make.js';
import type { Program, Step } from '../ir/program.js';
import { givenBy, mapStepParts, rewriteExpr, visitStepsDeep } from '../ir/walk.js';

type Constants = ReadonlyMap<string, Expr>;

export function propagateConstants(program: Program): Program {
  const constants = constantsOf(program.body);
  return constants.size === 0 ? program : { ...program, body: program.body.map((step) => inStep(step, constants)) };
}

/** Variables that are given a value once, and a constant one. */
function constantsOf(body: readonly Step[]): Constants {
  const found = new Map<string, Expr>();
  const given = new Set<string>();
  const give = (name: string, value: Expr | undefined): void => {
    if (value !== undefined && !given.has(name)) found.set(name, value);
    else found.delete(name);
    given.add(name);
  };
  visitStepsDeep(body, (step) => {
    if (step.kind === 'declare' || step.kind === 'assign') give(step.variable, constant(step.value, found));
    else givenBy(step).forEach((name) => give(name, undefined));
  });
  return found;
}

function constant(value: Expr, constants: Constants): Expr | undefined {
  const resolved = resolve(value, constants);
  return resolved.kind === 'undefined' || constantOf(resolved) !== undefined ? resolved : undefined;
}

function resolve(expr: Expr, constants: Constants): Expr {
  return rewriteExpr(expr, (one) => {
    if (one.kind === 'variable') return constants.get(one.name) ?? one;
    if (one.kind === 'property' && one.object.kind === 'object')
      return one.object.entries.findLast(({ key }) => key === one.name)?.value ?? undefinedExpr(one.span);
    return one.kind === 'conditional' ? chosen(one) : one;
  });
}

/** The default of a parameter or field: `value === undefined ? default : value`. */
function chosen(expr: ExprOf<'conditional'>): Expr {
  const { condition } = expr;
  const isDefault =
    condition.kind === 'compare' && condition.operator === '===' && condition.right.kind === 'undefined';
  if (!isDefault) return expr;
  if (condition.left.kind === 'undefined') return expr.then;
  return constantOf(condition.left) === undefined ? expr : expr.else;
}

/** The constant where there is one: what is not stays as it was written, for the message. */
function inStep(step: Step, constants: Constants): Step {
  const known = (expr: Expr): Expr => {
    const value = constant(expr, constants);
    return value === undefined ? expr : { ...value, span: expr.span };
  };
  switch (step.kind) {
    case 'task':
      return step.options === undefined ? step : { ...step, options: known(step.options) };
    case 'wait':
      return { ...step, duration: known(step.duration) };
    default:
      return mapStepParts(
        step,
        (part) => part,
        (block) => block.map((one) => inStep(one, constants)),
      );
  }
}
