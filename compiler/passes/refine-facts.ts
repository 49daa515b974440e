// Program without awaits -> the same program, where every expression knows what the conditions and assignments before
// it say about its value. Types alone do not tell: a task's missing result is null where TypeScript says undefined.
import type { Expr } from '../ir/expr.js';
import { joinFacts, withoutKinds, type Facts } from '../ir/facts.js';
import {
  assume,
  factsKnown,
  factsOfResult,
  forget,
  joinKnown,
  learnValue,
  meetFacts,
  nothingKnown,
  type Known,
} from '../ir/known.js';
import type { IfStep, InlineStep, Program, Step } from '../ir/program.js';
import { mapParts } from '../ir/walk.js';

export function refineFacts(program: Program): Program {
  return { ...program, body: refineSteps(program.body, nothingKnown, () => undefined).steps };
}

/** The same for an expression that stands alone, as in a chain. */
export function refineExpr(expr: Expr, known: Known = nothingKnown): Expr {
  switch (expr.kind) {
    case 'logical': {
      const left = refineExpr(expr.left, known);
      const right = refineExpr(
        expr.right,
        expr.operator === '??' ? known : assume(known, left, expr.operator === '&&'),
      );
      const given =
        expr.operator === '&&'
          ? withoutKinds(left.facts, 'object', 'array')
          : withoutKinds(left.facts, 'undefined', 'null');
      return { ...expr, left, right, facts: meetFacts(expr.facts, joinFacts(given, right.facts)) };
    }
    case 'conditional': {
      const condition = refineExpr(expr.condition, known);
      const then = refineExpr(expr.then, assume(known, condition, true));
      const otherwise = refineExpr(expr.else, assume(known, condition, false));
      const facts = meetFacts(expr.facts, joinFacts(then.facts, otherwise.facts));
      return { ...expr, condition, then, else: otherwise, facts };
    }
    default: {
      const inside = mapParts(expr, (part) => refineExpr(part, known));
      const facts = factsKnown(known, inside);
      return facts === inside.facts || inside.kind === 'await' ? inside : { ...inside, facts };
    }
  }
}

/** Called with what is known, and the value, at each `return`. */
type Leave = (known: Known, value: Facts | undefined) => void;

interface Refined {
  readonly steps: readonly Step[];
  /** What is known behind the steps; absent where they never get there. */
  readonly after: Known | undefined;
}

function refineSteps(steps: readonly Step[], before: Known, leave: Leave): Refined {
  let after: Known | undefined = before;
  const refined = steps.map((step) => {
    const [one, next] = refineStep(step, after ?? nothingKnown, leave);
    after = after === undefined ? undefined : next;
    return one;
  });
  return { steps: refined, after };
}

function refineStep(step: Step, known: Known, leave: Leave): readonly [Step, Known | undefined] {
  switch (step.kind) {
    case 'declare':
    case 'assign': {
      const value = refineExpr(step.value, known);
      return [{ ...step, value }, learnValue(known, step.variable, value)];
    }
    case 'evaluate':
      return [{ ...step, value: refineExpr(step.value, known) }, known];
    case 'if':
      return refineIf(step, known, leave);
    case 'return': {
      const value = step.value === undefined ? undefined : refineExpr(step.value, known);
      leave(known, value?.facts);
      return [value === undefined ? step : { ...step, value }, undefined];
    }
    case 'throw': {
      const [error, message] = [refineExpr(step.error, known), refineExpr(step.message, known)];
      return [{ ...step, error, message }, undefined];
    }
    case 'task': {
      const argument = step.argument === undefined ? {} : { argument: refineExpr(step.argument, known) };
      const after = step.result === undefined ? known : forget(known, step.result);
      if (step.result === undefined) return [{ ...step, ...argument }, after];
      const facts = new Map([...after.facts, [step.result, { may: factsOfResult(step.facts).may }]]);
      return [
        { ...step, ...argument },
        { ...after, facts },
      ];
    }
    case 'wait':
      return [step, known];
    case 'inline':
      return refineInline(step, known);
  }
}

function refineIf(step: IfStep, known: Known, leave: Leave): readonly [Step, Known | undefined] {
  const condition = refineExpr(step.condition, known);
  const then = refineSteps(step.then, assume(known, condition, true), leave);
  const otherwise = refineSteps(step.else, assume(known, condition, false), leave);
  const after =
    then.after === undefined || otherwise.after === undefined
      ? (then.after ?? otherwise.after)
      : joinKnown(then.after, otherwise.after);
  return [{ ...step, condition, then: then.steps, else: otherwise.steps }, after];
}

/** A `return` in a helper goes to what follows the call. */
function refineInline(step: InlineStep, known: Known): readonly [Step, Known | undefined] {
  const ways: { readonly known: Known; readonly facts: Facts }[] = [];
  const gives: Leave = (at, facts) => void ways.push({ known: at, facts: facts ?? { may: ['undefined'] } });
  const { steps, after: end } = refineSteps(step.body, known, gives);
  if (end !== undefined) gives(end, undefined);
  const [first, ...others] = ways;
  const refined = { ...step, body: steps };
  if (first === undefined) return [refined, undefined];
  const after = others.map((way) => way.known).reduce(joinKnown, first.known);
  const { result } = step;
  if (result === undefined) return [refined, after];
  const may = ways.map((way) => ({ may: way.facts.may })).reduce(joinFacts).may;
  const forgotten = forget(after, result);
  return [refined, { ...forgotten, facts: new Map([...forgotten.facts, [result, { may }]]) }];
}
