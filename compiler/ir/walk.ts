// Walking and rebuilding expressions and steps: the one place that knows what is inside what.
import type { Expr, Operation } from './expr.js';
import type { Program, Step } from './program.js';

/** The expression with `map` applied to each direct part of it. */
export function mapParts(expr: Expr, map: (part: Expr) => Expr): Expr {
  switch (expr.kind) {
    case 'literal':
    case 'undefined':
    case 'variable':
    case 'capture':
    case 'resource':
    case 'state-data':
    case 'invalid':
      return expr;
    case 'property':
      return { ...expr, object: map(expr.object) };
    case 'object':
      return { ...expr, entries: expr.entries.map((entry) => ({ ...entry, value: map(entry.value) })) };
    case 'array':
      return { ...expr, elements: expr.elements.map(map) };
    case 'not':
      return { ...expr, operand: map(expr.operand) };
    case 'unary':
      return { ...expr, operand: map(expr.operand) };
    case 'compare':
    case 'logical':
    case 'arithmetic':
      return { ...expr, left: map(expr.left), right: map(expr.right) };
    case 'element':
      return { ...expr, object: map(expr.object), index: map(expr.index) };
    case 'builtin':
      return { ...expr, arguments: expr.arguments.map(map) };
    case 'let': {
      const bindings = expr.bindings.map((binding) => ({ ...binding, value: map(binding.value) }));
      return { ...expr, bindings, body: map(expr.body) };
    }
    case 'lambda':
      return { ...expr, body: map(expr.body) };
    case 'apply':
      return { ...expr, function: map(expr.function), arguments: expr.arguments.map(map) };
    case 'conditional':
      return { ...expr, condition: map(expr.condition), then: map(expr.then), else: map(expr.else) };
    case 'template':
      return { ...expr, parts: expr.parts.map((part) => (typeof part === 'string' ? part : map(part))) };
    case 'await':
      return { ...expr, operation: mapOperation(expr.operation, map) };
  }
}

function mapOperation(operation: Operation, map: (part: Expr) => Expr): Operation {
  switch (operation.kind) {
    case 'task':
      return {
        ...operation,
        task: map(operation.task),
        ...(operation.argument === undefined ? {} : { argument: map(operation.argument) }),
        ...(operation.options === undefined ? {} : { options: map(operation.options) }),
      };
    case 'wait':
      return { ...operation, duration: map(operation.duration) };
    case 'inline':
      return { ...operation, body: operation.body.map((step) => mapStep(step, map)) };
  }
}

/** The step with `map` applied to each expression directly in it, and to those of the steps inside it. */
export function mapStep(step: Step, map: (part: Expr) => Expr): Step {
  switch (step.kind) {
    case 'declare':
    case 'assign':
    case 'evaluate':
      return { ...step, value: map(step.value) };
    case 'if':
      return {
        ...step,
        condition: map(step.condition),
        then: step.then.map((one) => mapStep(one, map)),
        else: step.else.map((one) => mapStep(one, map)),
      };
    case 'return':
      return step.value === undefined ? step : { ...step, value: map(step.value) };
    case 'throw':
      return { ...step, error: map(step.error), message: map(step.message) };
    case 'task':
      return {
        ...step,
        task: map(step.task),
        ...(step.argument === undefined ? {} : { argument: map(step.argument) }),
        ...(step.options === undefined ? {} : { options: map(step.options) }),
      };
    case 'wait':
      return { ...step, duration: map(step.duration) };
    case 'inline':
      return { ...step, body: step.body.map((one) => mapStep(one, map)) };
  }
}

/** Rebuilds an expression from its leaves up. */
export function rewriteExpr(expr: Expr, rewrite: (expr: Expr) => Expr): Expr {
  return rewrite(mapParts(expr, (part) => rewriteExpr(part, rewrite)));
}

export function rewriteProgram(program: Program, rewrite: (expr: Expr) => Expr): Program {
  return { ...program, body: program.body.map((step) => mapStep(step, (expr) => rewriteExpr(expr, rewrite))) };
}

/** Calls `visit` for the expression and everything in it, outside first. */
export function visitExpr(expr: Expr, visit: (expr: Expr) => void): void {
  visit(expr);
  mapParts(expr, (part) => {
    visitExpr(part, visit);
    return part;
  });
}

export function visitSteps(steps: readonly Step[], visit: (expr: Expr) => void): void {
  for (const step of steps) {
    mapStep(step, (expr) => {
      visitExpr(expr, visit);
      return expr;
    });
  }
}

/** The names of the variables that the expression reads, less those that it binds itself: names are unique. */
export function variablesIn(expr: Expr): ReadonlySet<string> {
  const names = new Set<string>();
  const bound = new Set<string>();
  visitExpr(expr, (one) => {
    if (one.kind === 'variable') names.add(one.name);
    if (one.kind === 'let') one.bindings.forEach(({ name }) => bound.add(name));
    if (one.kind === 'lambda') one.parameters.forEach((name) => bound.add(name));
  });
  bound.forEach((name) => names.delete(name));
  return names;
}

/** The variables that the steps assign, those of inlined helpers included. */
export function assignedIn(steps: readonly Step[]): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (step: Step): void => {
    if (step.kind === 'declare' || step.kind === 'assign') names.add(step.variable);
    if ((step.kind === 'task' || step.kind === 'inline') && step.result !== undefined) names.add(step.result);
    if (step.kind === 'inline') step.body.forEach(visit);
    if (step.kind === 'if') [...step.then, ...step.else].forEach(visit);
  };
  steps.forEach(visit);
  return names;
}

export function hasAwait(expr: Expr): boolean {
  let found = false;
  visitExpr(expr, (one) => {
    found ||= one.kind === 'await';
  });
  return found;
}
