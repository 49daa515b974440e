// Program without awaits -> StateGraph: steps become nodes from the last to the first, each given where it leads.
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Program, Step, StepKind } from '../../ir/program.js';
import type { Expr } from '../../ir/expr.js';
import { factsOf } from '../../ir/facts.js';
import { literal } from '../../ir/make.js';
import type { StateGraph, Target } from '../../states/graph.js';
import { assignedIn } from '../../ir/walk.js';
import { freshNames } from '../fresh-names.js';
import { createBuilder, type Lowering, type Ways } from './builder.js';
import {
  lowerAssign,
  lowerBlock,
  lowerIf,
  lowerInline,
  lowerJump,
  lowerLoop,
  lowerReturn,
  lowerSwitch,
  lowerThrow,
} from './control.js';
import { lowerTask } from './task.js';
import { lowerTry } from './try.js';
import { lowerWait } from './wait.js';
import { InternalError } from '../../diagnostics/errors.js';

type LowerTable = {
  readonly [K in StepKind]: (step: Extract<Step, { kind: K }>, next: Target, lowering: Lowering) => Target;
};

const table: LowerTable = {
  declare: lowerAssign,
  assign: lowerAssign,
  // Pure once awaits are gone, so nothing is left of it.
  evaluate: (_step, next) => next,
  if: (step, next, lowering) => lowerIf(step, next, lowering, lowerSteps),
  switch: (step, next, lowering) => lowerSwitch(step, next, lowering, lowerSteps),
  loop: (step, next, lowering) => lowerLoop(step, next, lowering, lowerSteps),
  block: (step, next, lowering) => lowerBlock(step, next, lowering, lowerSteps),
  break: lowerJump,
  continue: lowerJump,
  try: (step, next, lowering) => lowerTry(step, next, lowering, lowerSteps),
  return: lowerReturn,
  throw: lowerThrow,
  task: lowerTask,
  wait: lowerWait,
  inline: (step, next, lowering) => lowerInline(step, next, lowering, lowerSteps),
};

export type LowerSteps = typeof lowerSteps;

/** Gives the first node of the steps; `next` is what follows them. */
export function lowerSteps(steps: readonly Step[], next: Target, lowering: Lowering): Target {
  return steps.reduceRight<Target>(
    (target, step) => (table[step.kind] as (s: Step, n: Target, l: Lowering) => Target)(step, target, lowering),
    next,
  );
}

export interface Lowered {
  readonly graph: StateGraph;
  readonly diagnostics: readonly Diagnostic[];
}

export function lowerProgram(program: Program): Lowered {
  const builder = createBuilder(freshNames(assignedIn(program.body)), outermost);
  const first = lowerSteps(program.body, builder.leave(undefined, program.span), builder);
  if (first === 'end') throw new InternalError('a program without a first state');
  return {
    graph: {
      start: first,
      nodes: builder.nodes,
      ...(program.comment === undefined ? {} : { comment: program.comment }),
    },
    diagnostics: builder.diagnostics,
  };
}

/** Out of the function: `return` ends the execution, what is thrown fails it. */
function outermost(add: Lowering['add']): Ways {
  return {
    leave: (value, span) =>
      add({
        kind: 'pass',
        origin: { kind: 'derived', hint: 'Return', spans: [span] },
        // A function that gives nothing gives JSON's nothing.
        exit: { assign: [], output: value ?? literal(null, span), next: 'end' },
      }),
    jump: (kind, id) => {
      throw new InternalError(`a ${kind} out of ${id}, which is not around it`);
    },
    raise: ({ error, message, cause }, span) => {
      const name = error.kind === 'literal' ? ` ${String(error.value)}` : '';
      return add({
        kind: 'fail',
        origin: { kind: 'derived', hint: `Throw${name}`, spans: [span] },
        error,
        cause: cause === undefined || cause.kind === 'undefined' ? message : orElse(cause, message),
      });
    },
    catchers: () => [],
  };
}

/** `cause ?? message` */
function orElse(cause: Expr, message: Expr): Expr {
  const { span } = cause;
  return { kind: 'logical', operator: '??', left: cause, right: message, facts: factsOf('string'), span };
}
