// Steps that only move control and data: declarations, `if`, `switch`, loops, jumps, `return`, `throw`, inlined helpers.
import type {
  AssignStep,
  BlockStep,
  BreakStep,
  ContinueStep,
  DeclareStep,
  IfStep,
  InlineStep,
  LoopStep,
  ReturnStep,
  Step,
  SwitchStep,
  ThrowStep,
} from '../../ir/program.js';
import { describeExpr } from '../../ir/print.js';
import { testsOf, undefinedExpr } from '../../ir/make.js';
import type { Target } from '../../states/graph.js';
import type { Jump, Lowering } from './builder.js';
import type { LowerSteps } from './lower-program.js';

export function lowerAssign(step: DeclareStep | AssignStep, next: Target, lowering: Lowering): Target {
  return lowering.add({
    kind: 'pass',
    origin: { kind: 'derived', hint: `Set ${step.variable}`, spans: [step.span] },
    exit: { assign: [{ variable: step.variable, value: step.value }], next },
  });
}

export function lowerIf(step: IfStep, next: Target, lowering: Lowering, lowerSteps: LowerSteps): Target {
  const { condition } = step;
  if (condition.kind === 'literal') return lowerSteps(condition.value ? step.then : step.else, next, lowering);
  // The branches before the join: nodes are numbered from the end, and `else` comes last.
  const otherwise = lowerSteps(step.else, next, lowering);
  const then = lowerSteps(step.then, next, lowering);
  return lowering.add({
    kind: 'choice',
    origin: { kind: 'derived', hint: step.hint ?? `If ${describeExpr(step.condition)}`, spans: [step.condition.span] },
    rules: [{ condition: step.condition, exit: { assign: [], next: through(then, lowering, step) } }],
    otherwise: { assign: [], next: through(otherwise, lowering, step) },
  });
}

/** A choice cannot end an execution by itself. */
function through(target: Target, lowering: Lowering, step: Step): Target {
  return target === 'end' ? lowering.leave(undefined, step.span) : target;
}

/** Each body leads into the one below it. */
export function lowerSwitch(step: SwitchStep, next: Target, outer: Lowering, lowerSteps: LowerSteps): Target {
  const lowering = jumpingTo(outer, step.id, { break: next });
  let below = next;
  const bodies = step.cases.map(() => next);
  for (let index = step.cases.length - 1; index >= 0; index -= 1) {
    below = lowerSteps(step.cases[index]?.body ?? [], below, lowering);
    bodies[index] = below;
  }
  const byDefault = bodies[step.cases.findIndex(({ test }) => test === undefined)] ?? next;
  const tests = testsOf(step);
  if (tests.length === 0) return byDefault;
  const targets = bodies.filter((_, index) => step.cases[index]?.test !== undefined);
  return lowering.add({
    kind: 'choice',
    origin: { kind: 'derived', hint: `Switch ${describeExpr(step.value)}`, spans: [step.value.span] },
    rules: tests.map((condition, index) => ({
      condition,
      exit: { assign: [], next: through(targets[index] ?? next, outer, step) },
    })),
    otherwise: { assign: [], next: through(byDefault, outer, step) },
  });
}

export function lowerLoop(step: LoopStep, next: Target, outer: Lowering, lowerSteps: LowerSteps): Target {
  const head = outer.reserve(step.span);
  const again = lowerSteps(step.next, head.id, jumpingTo(outer, step.id, { break: next }));
  head.lead(lowerSteps(step.body, again, jumpingTo(outer, step.id, { break: next, continue: again })));
  return head.id;
}

export function lowerBlock(step: BlockStep, next: Target, outer: Lowering, lowerSteps: LowerSteps): Target {
  return lowerSteps(step.body, next, jumpingTo(outer, step.id, { break: next }));
}

export function lowerJump(step: BreakStep | ContinueStep, _next: Target, lowering: Lowering): Target {
  return lowering.jump(step.kind, step.id, step.span);
}

function jumpingTo(outer: Lowering, own: string, targets: { readonly [K in Jump]?: Target }): Lowering {
  const jump: Lowering['jump'] = (kind, id, span) => {
    const target = id === own ? targets[kind] : undefined;
    return target ?? outer.jump(kind, id, span);
  };
  return { ...outer, jump };
}

export function lowerReturn(step: ReturnStep, _next: Target, lowering: Lowering): Target {
  return lowering.leave(step.value, step.span);
}

export function lowerThrow(step: ThrowStep, _next: Target, lowering: Lowering): Target {
  return lowering.raise(step, step.span);
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
