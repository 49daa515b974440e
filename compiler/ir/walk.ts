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

/** The step with `map` applied to each expression directly in it, and `block` to each list of steps. */
export function mapStepParts(
  step: Step,
  map: (part: Expr) => Expr,
  block: (steps: readonly Step[]) => readonly Step[],
): Step {
  switch (step.kind) {
    case 'declare':
    case 'assign':
    case 'evaluate':
      return { ...step, value: map(step.value) };
    case 'if':
      return { ...step, condition: map(step.condition), then: block(step.then), else: block(step.else) };
    case 'switch': {
      const value = map(step.value);
      const cases = step.cases.map((one) => ({
        ...one,
        ...(one.test === undefined ? {} : { test: map(one.test) }),
        body: block(one.body),
      }));
      return { ...step, value, cases };
    }
    case 'loop':
      return { ...step, body: block(step.body), next: block(step.next) };
    case 'block':
    case 'inline':
      return { ...step, body: block(step.body) };
    case 'try': {
      const { handler, finally: last } = step;
      return {
        ...step,
        body: block(step.body),
        ...(handler === undefined ? {} : { handler: { ...handler, body: block(handler.body) } }),
        ...(last === undefined ? {} : { finally: block(last) }),
      };
    }
    case 'break':
    case 'continue':
      return step;
    case 'return':
      return step.value === undefined ? step : { ...step, value: map(step.value) };
    case 'throw': {
      const { cause } = step;
      const parts = { error: map(step.error), message: map(step.message) };
      return { ...step, ...parts, ...(cause === undefined ? {} : { cause: map(cause) }) };
    }
    case 'task':
      return {
        ...step,
        task: map(step.task),
        ...(step.argument === undefined ? {} : { argument: map(step.argument) }),
        ...(step.options === undefined ? {} : { options: map(step.options) }),
      };
    case 'wait':
      return { ...step, duration: map(step.duration) };
  }
}

/** The step with `map` applied to each expression in it, and in the steps inside it. */
export function mapStep(step: Step, map: (part: Expr) => Expr): Step {
  return mapStepParts(step, map, (steps) => steps.map((one) => mapStep(one, map)));
}

/** Calls `visit` for each step, and those inside it, outside first; not for those inside expressions. */
export function visitStepsDeep(steps: readonly Step[], visit: (step: Step) => void): void {
  for (const step of steps) {
    visit(step);
    mapStepParts(
      step,
      (part) => part,
      (inner) => {
        visitStepsDeep(inner, visit);
        return inner;
      },
    );
  }
}

/** What the `return`s in the steps give; those of helpers inside them too. */
export function returnedIn(steps: readonly Step[]): readonly Expr[] {
  const values: Expr[] = [];
  visitStepsDeep(steps, (step) => {
    if (step.kind === 'return' && step.value !== undefined) values.push(step.value);
  });
  return values;
}

/** The variables that this very step gives a value. */
export function givenBy(step: Step): readonly string[] {
  switch (step.kind) {
    case 'declare':
    case 'assign':
      return [step.variable];
    case 'task':
    case 'inline':
      return step.result === undefined ? [] : [step.result];
    case 'try':
      return step.handler === undefined ? [] : Object.values(step.handler.error);
    default:
      return [];
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
  visitStepsDeep(steps, (step) => givenBy(step).forEach((name) => names.add(name)));
  return names;
}

export function hasAwait(expr: Expr): boolean {
  let found = false;
  visitExpr(expr, (one) => {
    found ||= one.kind === 'await';
  });
  return found;
}
