// Program with awaits inside expressions -> program in which every task, wait and inlined helper is a step of its
// own, in the order in which JavaScript evaluates them. Afterwards no expression holds an `await`.
import { InternalError } from '../diagnostics/errors.js';
import type { AwaitExpr, Expr, ExprOf } from '../ir/expr.js';
import { variable } from '../ir/make.js';
import type { Program, Step } from '../ir/program.js';
import { freshNames, type FreshName } from './fresh-names.js';
import {
  assignedIn,
  givenBy,
  hasAwait,
  mapParts,
  mapStepParts,
  variablesIn,
  visitSteps,
  visitStepsDeep,
} from '../ir/walk.js';

export function flattenAwaits(program: Program): Program {
  const fresh = freshNames(namesIn(program.body));
  return { ...program, body: flattenSteps(program.body, fresh) };
}

function flattenSteps(steps: readonly Step[], fresh: FreshName): readonly Step[] {
  return steps.flatMap((step) => flattenStep(step, fresh));
}

function flattenStep(step: Step, fresh: FreshName): readonly Step[] {
  switch (step.kind) {
    case 'declare':
    case 'assign': {
      if (step.value.kind === 'await') return perform(step.value, step.variable, fresh);
      const { before, value } = flatten(step.value, fresh);
      return [...before, { ...step, value }];
    }
    case 'evaluate': {
      if (step.value.kind === 'await') return perform(step.value, undefined, fresh);
      const { before, value } = flatten(step.value, fresh);
      // What remains is pure, and is kept for the checks only.
      return [...before, { ...step, value }];
    }
    case 'throw': {
      const parts = [step.error, step.message, ...(step.cause === undefined ? [] : [step.cause])];
      const flat = keepAside(
        parts.map((part) => flatten(part, fresh)),
        fresh,
      );
      const [error = step.error, message = step.message, cause] = flat.map(({ value }) => value);
      const thrown = { ...step, error, message, ...(cause === undefined ? {} : { cause }) };
      return [...flat.flatMap(({ before }) => before), thrown];
    }
    case 'if':
    case 'switch':
    case 'return':
    case 'loop':
    case 'block':
    case 'try':
    case 'break':
    case 'continue': {
      // The front end sees to it that only the first expression of a step holds an await.
      const steps: Step[] = [];
      const flat = mapStepParts(
        step,
        (part) => {
          const { before, value } = flatten(part, fresh);
          steps.push(...before);
          return value;
        },
        (block) => flattenSteps(block, fresh),
      );
      return [...steps, flat];
    }
    case 'task':
    case 'wait':
    case 'inline':
      throw new InternalError(`the front end made a \`${step.kind}\` step`);
  }
}

interface Flat {
  readonly before: readonly Step[];
  readonly value: Expr;
}

function flatten(expr: Expr, fresh: FreshName): Flat {
  if (!hasAwait(expr)) return { before: [], value: expr };
  if (expr.kind === 'await') {
    const name = fresh(nameFor(expr));
    return { before: perform(expr, name, fresh), value: variable(name, expr.facts, expr.span) };
  }
  if (expr.kind === 'logical' && hasAwait(expr.right)) return flattenLogical(expr, fresh);
  if (expr.kind === 'conditional' && (hasAwait(expr.then) || hasAwait(expr.else))) {
    return flattenConditional(expr, fresh);
  }
  const parts: Expr[] = [];
  mapParts(expr, (part) => {
    parts.push(part);
    return part;
  });
  const flat = keepAside(
    parts.map((part) => flatten(part, fresh)),
    fresh,
  );
  let index = 0;
  const value = mapParts(expr, (part) => flat[index++]?.value ?? part);
  return { before: flat.flatMap(({ before }) => before), value };
}

/** A value that was read before a later part assigns one of its variables must be what it was. */
function keepAside(parts: readonly Flat[], fresh: FreshName): readonly Flat[] {
  return parts.map((part, index) => {
    const written = assignedIn(parts.slice(index + 1).flatMap(({ before }) => before));
    // A function sees variables as they are when it is called.
    if (part.value.kind === 'lambda') return part;
    if (![...variablesIn(part.value)].some((name) => written.has(name))) return part;
    const { value } = part;
    const name = fresh('value');
    return {
      before: [...part.before, { kind: 'declare', variable: name, value, span: value.span }],
      value: variable(name, value.facts, value.span),
    };
  });
}

/** `left && await right` must not evaluate `right` in vain. */
function flattenLogical(expr: ExprOf<'logical'>, fresh: FreshName): Flat {
  const left = flatten(expr.left, fresh);
  const name = fresh('value');
  const current = variable(name, expr.left.facts, expr.span);
  const right = flatten(expr.right, fresh);
  const assign: readonly Step[] = [
    ...right.before,
    { kind: 'assign', variable: name, value: right.value, span: expr.span },
  ];
  const isNullish: Expr = {
    kind: 'compare',
    operator: '==',
    left: current,
    right: { kind: 'literal', value: null, facts: { may: ['null'] }, span: expr.span },
    facts: { may: ['boolean'] },
    span: expr.span,
  };
  const condition = expr.operator === '??' ? isNullish : current;
  return {
    before: [
      ...left.before,
      { kind: 'declare', variable: name, value: left.value, span: expr.span },
      {
        kind: 'if',
        condition,
        then: expr.operator === '||' ? [] : assign,
        else: expr.operator === '||' ? assign : [],
        span: expr.span,
      },
    ],
    value: variable(name, expr.facts, expr.span),
  };
}

function flattenConditional(expr: ExprOf<'conditional'>, fresh: FreshName): Flat {
  const condition = flatten(expr.condition, fresh);
  const name = fresh('value');
  const branch = (value: Expr): readonly Step[] => {
    const flat = flatten(value, fresh);
    return [...flat.before, { kind: 'declare', variable: name, value: flat.value, span: expr.span }];
  };
  return {
    before: [
      ...condition.before,
      { kind: 'if', condition: condition.value, then: branch(expr.then), else: branch(expr.else), span: expr.span },
    ],
    value: variable(name, expr.facts, expr.span),
  };
}

function perform(expr: AwaitExpr, result: string | undefined, fresh: FreshName): readonly Step[] {
  const { operation, span } = expr;
  const into = result === undefined ? {} : { result };
  switch (operation.kind) {
    case 'task': {
      const argument = operation.argument === undefined ? undefined : flatten(operation.argument, fresh);
      return [
        ...(argument?.before ?? []),
        {
          kind: 'task',
          task: operation.task,
          ...(argument === undefined ? {} : { argument: argument.value }),
          ...(operation.options === undefined ? {} : { options: operation.options }),
          ...into,
          facts: expr.facts,
          span,
        },
      ];
    }
    case 'wait': {
      const duration = flatten(operation.duration, fresh);
      const undefinedValue: Expr = { kind: 'undefined', facts: { may: ['undefined'] }, span };
      return [
        ...duration.before,
        { kind: 'wait', duration: duration.value, span },
        ...(result === undefined ? [] : [{ kind: 'declare', variable: result, value: undefinedValue, span } as const]),
      ];
    }
    case 'inline':
      return [{ kind: 'inline', name: operation.name, body: flattenSteps(operation.body, fresh), ...into, span }];
  }
}

function nameFor(expr: AwaitExpr): string {
  const { operation } = expr;
  const source =
    operation.kind === 'task' && operation.task.kind === 'capture'
      ? operation.task.name
      : operation.kind === 'inline'
        ? operation.name
        : operation.kind;
  const last = source.split('.').at(-1) ?? source;
  // A name that ASL takes, with room for a number.
  const name = last.replace(/[^\p{ID_Continue}]/gu, '').replace(/^[^\p{ID_Start}]+/u, '');
  return `${[...name].slice(0, 60).join('')}Result`;
}

function namesIn(steps: readonly Step[]): ReadonlySet<string> {
  const names = new Set<string>();
  const given = (inner: readonly Step[]): void =>
    visitStepsDeep(inner, (step) => givenBy(step).forEach((name) => names.add(name)));
  given(steps);
  visitSteps(steps, (expr) => {
    if (expr.kind === 'variable') names.add(expr.name);
    if (expr.kind === 'await' && expr.operation.kind === 'inline') given(expr.operation.body);
    if (expr.kind === 'let') expr.bindings.forEach(({ name }) => names.add(name));
    if (expr.kind === 'lambda') expr.parameters.forEach((name) => names.add(name));
  });
  return names;
}
