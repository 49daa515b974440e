// Steps that only move control and data: declarations, `if`, `return`, `throw`, inlined helpers.
import type { AssignStep, DeclareStep, IfStep, InlineStep, ReturnStep, ThrowStep } from '../../ir/program.js';
import { describeExpr } from '../../ir/print.js';
import { undefinedExpr } from '../../ir/make.js';
import type { Target } from '../../states/graph.js';
import type { Lowering } from './builder.js';
import type { LowerSteps } from './lower-program.js';

export function lowerAssign(step: DeclareStep | AssignStep, next: Target, lowering: Lowering): Target {
  return lowering.add({
    kind: 'pass',
    origin: { kind: 'derived', hint: `Set ${step.variable}`, spans: [step.span] },
    exit: { assign: [{ variable: step.variable, value: step.value }], next },
  });
}

export function lowerIf(step: IfStep, next: Target, lowering: Lowering, lowerSteps: LowerSteps): Target {
  // The branches before the join: nodes are numbered from the end, and `else` comes last.
  const otherwise = lowerSteps(step.else, next, lowering);
  const then = lowerSteps(step.then, next, lowering);
  return lowering.add({
    kind: 'choice',
    origin: { kind: 'derived', hint: `If ${describeExpr(step.condition)}`, spans: [step.condition.span] },
    rules: [{ condition: step.condition, exit: { assign: [], next: through(then, lowering, step) } }],
    otherwise: { assign: [], next: through(otherwise, lowering, step) },
  });
}

/** A choice cannot end an execution by itself. */
function through(target: Target, lowering: Lowering, step: IfStep): Target {
  return target === 'end' ? lowering.leave(undefined, step.span) : target;
}

export function lowerReturn(step: ReturnStep, _next: Target, lowering: Lowering): Target {
  return lowering.leave(step.value, step.span);
}

export function lowerThrow(step: ThrowStep, _next: Target, lowering: Lowering): Target {
  const name = step.error.kind === 'literal' ? ` ${String(step.error.value)}` : '';
  return lowering.add({
    kind: 'fail',
    origin: { kind: 'derived', hint: `Throw${name}`, spans: [step.span] },
    error: step.error,
    cause: step.message,
  });
}

/** The helper's steps in place of its call; its `return` goes to what follows the call. */
export function lowerInline(step: InlineStep, next: Target, lowering: Lowering, lowerSteps: LowerSteps): Target {
  const { result } = step;
  const leave: Lowering['leave'] = (value, span) =>
    result === undefined
      ? next
      : lowering.add({
          kind: 'pass',
          origin: { kind: 'derived', hint: `Set ${result}`, spans: [span] },
          exit: { assign: [{ variable: result, value: value ?? undefinedExpr(span) }], next },
        });
  const inner: Lowering = { ...lowering, leave };
  return lowerSteps(step.body, leave(undefined, step.span), inner);
}
