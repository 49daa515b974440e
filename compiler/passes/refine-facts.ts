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
import { isSame, testsOf } from '../ir/make.js';
import type { IfStep, InlineStep, LoopStep, Program, Step, SwitchStep, TryStep } from '../ir/program.js';
import { assignedIn, mapParts, mapStep } from '../ir/walk.js';

export function refineFacts(program: Program): Program {
  return { ...program, body: refineSteps(program.body, nothingKnown, nowhere).steps };
}

/** The same for an expression that stands alone, as in a chain. */
export function refineExpr(expr: Expr, known: Known = nothingKnown): Expr {
  switch (expr.kind) {
    case 'logical': {
      const left = refineExpr(expr.left, known);
      if (left.kind === 'literal') {
        const isLeft = expr.operator === '??' ? left.value !== null : Boolean(left.value) === (expr.operator === '||');
        return isLeft ? left : refineExpr(expr.right, known);
      }
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
      if (condition.kind === 'literal') return refineExpr(condition.value ? expr.then : expr.else, known);
      const then = refineExpr(expr.then, assume(known, condition, true));
      const otherwise = refineExpr(expr.else, assume(known, condition, false));
      const facts = meetFacts(expr.facts, joinFacts(then.facts, otherwise.facts));
      return { ...expr, condition, then, else: otherwise, facts };
    }
    case 'let': {
      let inside = known;
      const bindings = expr.bindings.map(({ name, value }) => {
        const refined = refineExpr(value, inside);
        inside = learnValue(inside, name, refined);
        return { name, value: refined };
      });
      const body = refineExpr(expr.body, inside);
      return { ...expr, bindings, body, facts: meetFacts(expr.facts, body.facts) };
    }
    case 'builtin': {
      const inside = { ...expr, arguments: expr.arguments.map((part) => refineExpr(part, known)) };
      const [of] = inside.arguments;
      if (expr.name !== 'present' || of === undefined) return inside;
      // What is known to be there needs no test.
      return of.facts.may.includes('undefined') ? { ...inside, facts: withoutKinds(of.facts, 'undefined') } : of;
    }
    default: {
      const inside = mapParts(expr, (part) => refineExpr(part, known));
      const facts = factsKnown(known, inside);
      return facts === inside.facts || inside.kind === 'await' ? inside : { ...inside, facts };
    }
  }
}

/** Where control may go besides the next step: told what is known there. */
interface Ways {
  /** With the facts of the value, at each `return`. */
  readonly leave: (known: Known, value: Facts | undefined) => void;
  /** At each `break` and `continue`. */
  readonly jump: (known: Known, id: string, kind: 'break' | 'continue') => void;
}

const nowhere: Ways = { leave: () => undefined, jump: () => undefined };

interface Refined {
  readonly steps: readonly Step[];
  /** What is known behind the steps; absent where they never get there. */
  readonly after: Known | undefined;
}
type RefinedStep = readonly [Step, Known | undefined];

function refineSteps(steps: readonly Step[], before: Known, ways: Ways): Refined {
  let after: Known | undefined = before;
  const refined = steps.map((step) => {
    const [one, next] = refineStep(step, after ?? nothingKnown, after === undefined ? nowhere : ways);
    after = after === undefined ? undefined : next;
    return one;
  });
  return { steps: refined, after };
}

function refineStep(step: Step, known: Known, ways: Ways): RefinedStep {
  switch (step.kind) {
    case 'declare':
    case 'assign': {
      const value = refineExpr(step.value, known);
      return [{ ...step, value }, learnValue(known, step.variable, value)];
    }
    case 'evaluate':
      return [{ ...step, value: refineExpr(step.value, known) }, known];
    case 'if':
      return refineIf(step, known, ways);
    case 'switch':
      return refineSwitch(step, known, ways);
    case 'loop':
      return refineLoop(step, known, ways);
    case 'block': {
      const found = collect(ways, step.id);
      const { steps, after } = refineSteps(step.body, known, found.ways);
      return [{ ...step, body: steps }, joinAll([after, ...found.breaks])];
    }
    case 'break':
    case 'continue':
      ways.jump(known, step.id, step.kind);
      return [step, undefined];
    case 'try':
      return refineTry(step, known, ways);
    case 'return': {
      const value = step.value === undefined ? undefined : refineExpr(step.value, known);
      ways.leave(known, value?.facts);
      return [value === undefined ? step : { ...step, value }, undefined];
    }
    case 'throw':
      return [mapStep(step, (part) => refineExpr(part, known)), undefined];
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
      return refineInline(step, known, ways);
  }
}

function refineIf(step: IfStep, known: Known, ways: Ways): RefinedStep {
  const condition = refineExpr(step.condition, known);
  if (condition.kind === 'literal') {
    // The other branch is never reached.
    const { steps, after } = refineSteps(condition.value ? step.then : step.else, known, ways);
    const taken = condition.value ? { then: steps, else: [] } : { then: [], else: steps };
    return [{ ...step, condition, ...taken }, after];
  }
  const then = refineSteps(step.then, assume(known, condition, true), ways);
  const otherwise = refineSteps(step.else, assume(known, condition, false), ways);
  const after = joinAll([then.after, otherwise.after]);
  return [{ ...step, condition, then: then.steps, else: otherwise.steps }, after];
}

function refineSwitch(step: SwitchStep, known: Known, ways: Ways): RefinedStep {
  const found = collect(ways, step.id);
  const value = refineExpr(step.value, known);
  const tested = step.cases.map((one) =>
    one.test === undefined ? one : { ...one, test: refineExpr(one.test, known) },
  );
  const tests = testsOf({ ...step, value, cases: tested });
  const isOther = tests.reduce((before, test) => assume(before, test, false), known);
  let above: Known | undefined;
  const cases = tested.map((one) => {
    const entered = one.test === undefined ? isOther : assume(known, isSame(value, one.test, one.span), true);
    const { steps, after } = refineSteps(one.body, joinKnown(entered, above ?? entered), found.ways);
    above = after;
    return { ...one, body: steps };
  });
  const hasDefault = cases.some(({ test }) => test === undefined);
  return [{ ...step, value, cases }, joinAll([above, hasDefault ? undefined : isOther, ...found.breaks])];
}

/** At the head of a loop nothing is known of what the loop itself assigns. */
function refineLoop(step: LoopStep, known: Known, ways: Ways): RefinedStep {
  const found = collect(ways, step.id);
  const head = forgetAll(known, [...step.body, ...step.next]);
  const body = refineSteps(step.body, head, found.ways);
  const again = joinAll([body.after, ...found.continues]);
  const next = refineSteps(step.next, again ?? head, again === undefined ? nowhere : found.ways);
  return [{ ...step, body: body.steps, next: next.steps }, joinAll(found.breaks)];
}

/** A failure may happen anywhere in the body, so its handler knows nothing of what the body assigns. */
function refineTry(step: TryStep, known: Known, ways: Ways): RefinedStep {
  const last = step.finally ?? [];
  const through = last.length === 0 ? ways : passing(ways, last);
  const body = refineSteps(step.body, known, through);
  const handler =
    step.handler === undefined ? undefined : refineSteps(step.handler.body, forgetAll(known, step.body), through);
  const inside = [...step.body, ...(step.handler?.body ?? [])];
  const ending = refineSteps(last, forgetAll(known, inside), ways);
  const normal = joinAll([body.after, handler?.after]);
  const after = normal === undefined || ending.after === undefined ? undefined : forgetAll(normal, last);
  return [
    {
      ...step,
      body: body.steps,
      ...(step.handler === undefined || handler === undefined
        ? {}
        : { handler: { ...step.handler, body: handler.steps } }),
      ...(step.finally === undefined ? {} : { finally: ending.steps }),
    },
    after,
  ];
}

/** Ways that lead through a `finally` first. */
function passing({ leave, jump }: Ways, last: readonly Step[]): Ways {
  return {
    leave: (known, value) => leave(forgetAll(known, last), value),
    jump: (known, id, kind) => jump(forgetAll(known, last), id, kind),
  };
}

/** Keeps what is known at each jump to this very statement. */
function collect(ways: Ways, own: string): { ways: Ways; breaks: Known[]; continues: Known[] } {
  const breaks: Known[] = [];
  const continues: Known[] = [];
  const jump: Ways['jump'] = (known, id, kind) => {
    if (id !== own) ways.jump(known, id, kind);
    else (kind === 'break' ? breaks : continues).push(known);
  };
  return { ways: { ...ways, jump }, breaks, continues };
}

function joinAll(all: readonly (Known | undefined)[]): Known | undefined {
  const [first, ...others] = all.filter((known) => known !== undefined);
  return first === undefined ? undefined : others.reduce(joinKnown, first);
}

function forgetAll(known: Known, steps: readonly Step[]): Known {
  return [...assignedIn(steps)].reduce(forget, known);
}

/** A `return` in a helper goes to what follows the call. */
function refineInline(step: InlineStep, known: Known, ways: Ways): RefinedStep {
  const found: { readonly known: Known; readonly facts: Facts }[] = [];
  const leave: Ways['leave'] = (at, facts) => void found.push({ known: at, facts: facts ?? { may: ['undefined'] } });
  const { steps, after: end } = refineSteps(step.body, known, { ...ways, leave });
  if (end !== undefined) leave(end, undefined);
  const refined = { ...step, body: steps };
  const after = joinAll(found.map((way) => way.known));
  const { result } = step;
  if (result === undefined || after === undefined) return [refined, after];
  const may = found.map((way) => ({ may: way.facts.may })).reduce(joinFacts).may;
  const forgotten = forget(after, result);
  return [refined, { ...forgotten, facts: new Map([...forgotten.facts, [result, { may }]]) }];
}
