// Steps that only compute -> the one expression that they give: declarations become `let`, assignments new names,
// `if` becomes `? :`. Steps with an effect have none.
import type { Span } from '../diagnostics/span.js';
import type { Expr } from './expr.js';
import { joinFacts } from './facts.js';
import { undefinedExpr, variable } from './make.js';
import type { IfStep, Step } from './program.js';
import { isWrite } from './writes.js';
import { assignedIn, hasAwait, mapStep, rewriteExpr } from './walk.js';

/** Why steps are no expression. `assign` is of a variable that the steps do not declare. */
export type Obstacle =
  | { readonly kind: 'await' | 'throw' | 'statement' | 'size'; readonly span: Span }
  | { readonly kind: 'assign'; readonly variable: string; readonly span: Span };

export type AsExpression =
  { readonly kind: 'value'; readonly value: Expr } | { readonly kind: 'obstacle'; readonly obstacle: Obstacle };

/** Where ways join again after an `if` that returns in places, what follows is written twice; this often at most. */
const mostSteps = 400;

/** `fresh` gives names that are new in the program; `span` is the place of a function that returns nothing. */
export function asExpression(steps: readonly Step[], span: Span, fresh: (wanted: string) => string): AsExpression {
  const obstacle = obstacleIn(steps, declaredIn(steps));
  if (obstacle !== undefined) return { kind: 'obstacle', obstacle };
  const converter: Converter = { fresh, left: mostSteps };
  const value = convert(steps, converter, new Map(), () => undefinedExpr(span));
  return converter.left < 0 ? { kind: 'obstacle', obstacle: { kind: 'size', span } } : { kind: 'value', value };
}

function declaredIn(steps: readonly Step[]): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (step: Step): void => {
    if (step.kind === 'declare') names.add(step.variable);
    if (step.kind === 'if') [...step.then, ...step.else].forEach(visit);
  };
  steps.forEach(visit);
  return names;
}

function obstacleIn(steps: readonly Step[], own: ReadonlySet<string>): Obstacle | undefined {
  for (const step of steps) {
    const found = obstacleOf(step, own);
    if (found !== undefined) return found;
  }
  return undefined;
}

function obstacleOf(step: Step, own: ReadonlySet<string>): Obstacle | undefined {
  const { span } = step;
  switch (step.kind) {
    case 'declare':
    case 'evaluate':
      return hasAwait(step.value) ? { kind: 'await', span } : undefined;
    case 'assign':
      // Whether something else holds the object that is written shows only among steps.
      if (isWrite(step)) return { kind: 'statement', span };
      if (!own.has(step.variable)) return { kind: 'assign', variable: step.variable, span };
      return hasAwait(step.value) ? { kind: 'await', span } : undefined;
    case 'return':
      return step.value !== undefined && hasAwait(step.value) ? { kind: 'await', span } : undefined;
    case 'if':
      if (hasAwait(step.condition)) return { kind: 'await', span };
      return obstacleIn([...step.then, ...step.else], own);
    case 'throw':
      return { kind: 'throw', span };
    default:
      return { kind: 'statement', span };
  }
}

interface Converter {
  readonly fresh: (wanted: string) => string;
  left: number;
}
/** The expression that a variable is at the moment. */
type Current = ReadonlyMap<string, Expr>;
type Rest = (current: Current) => Expr;

function convert(steps: readonly Step[], converter: Converter, current: Current, rest: Rest): Expr {
  const [step, ...others] = steps;
  if (step === undefined) return rest(current);
  converter.left -= 1;
  // Given up: what comes out is not used.
  if (converter.left < 0) return undefinedExpr(step.span);
  switch (step.kind) {
    case 'declare':
    case 'assign': {
      const value = renamed(step.value, current);
      const name = step.kind === 'declare' ? step.variable : converter.fresh(step.variable);
      const next = new Map([...current, [step.variable, variable(name, value.facts, step.span)]]);
      return bind(name, value, convert(others, converter, next, rest));
    }
    case 'return':
      return step.value === undefined ? undefinedExpr(step.span) : renamed(step.value, current);
    case 'if':
      return convertIf(step, others, converter, current, rest);
    default:
      return convert(others, converter, current, rest);
  }
}

function convertIf(step: IfStep, others: readonly Step[], converter: Converter, current: Current, rest: Rest): Expr {
  const condition = renamed(step.condition, current);
  if (!mayReturn(step.then) && !mayReturn(step.else)) {
    return convertAssignments(step, condition, others, converter, current, rest);
  }
  const after: Rest = (now) => convert(others, converter, now, rest);
  const then = convert(step.then, converter, current, after);
  const otherwise = convert(step.else, converter, current, after);
  return choose(step.span, condition, then, otherwise);
}

/** An `if` that only assigns: each of its variables becomes a choice between two values. */
function convertAssignments(
  step: IfStep,
  condition: Expr,
  others: readonly Step[],
  converter: Converter,
  before: Current,
  rest: Rest,
): Expr {
  const inside = declaredIn([step]);
  const names = [...assignedIn([step])].filter((name) => !inside.has(name));
  if (names.length === 0) return convert(others, converter, before, rest);
  const isSingle = names.length === 1;
  const test = converter.fresh('condition');
  const asked = isSingle ? condition : variable(test, condition.facts, condition.span);
  const values = names.map((name) => {
    const now: Rest = (at) => at.get(name) ?? undefinedExpr(step.span);
    const then = convert(step.then, converter, before, now);
    return [name, choose(step.span, asked, then, convert(step.else, converter, before, now))] as const;
  });
  const bindings = values.map(([name, value]) => ({ name: converter.fresh(name), value }));
  const after = new Map(before);
  values.forEach(([name, value], index) => {
    after.set(name, variable(bindings[index]?.name ?? name, value.facts, step.span));
  });
  const body = bindings.reduceRight(
    (inner, one) => bind(one.name, one.value, inner),
    convert(others, converter, after, rest),
  );
  return isSingle ? body : bind(test, condition, body);
}

function mayReturn(steps: readonly Step[]): boolean {
  return steps.some(
    (step) => step.kind === 'return' || (step.kind === 'if' && mayReturn([...step.then, ...step.else])),
  );
}

function choose(span: Span, condition: Expr, then: Expr, otherwise: Expr): Expr {
  return { kind: 'conditional', condition, then, else: otherwise, facts: joinFacts(then.facts, otherwise.facts), span };
}

/** `let name = value; body`, with what `body` names beside it. */
function bind(name: string, value: Expr, body: Expr): Expr {
  const inner = body.kind === 'let' ? body : { bindings: [], body };
  const bindings = [{ name, value }, ...inner.bindings];
  return { kind: 'let', bindings, body: inner.body, facts: body.facts, span: value.span };
}

function renamed(expr: Expr, current: Current): Expr {
  if (current.size === 0) return expr;
  return rewriteExpr(expr, (one) => {
    if (one.kind !== 'variable') return one;
    const now = current.get(one.name);
    return now?.kind === 'variable' ? { ...one, name: now.name } : one;
  });
}

/** How many expressions there are in the steps. */
export function sizeOfSteps(steps: readonly Step[]): number {
  let size = 0;
  for (const step of steps)
    mapStep(step, (expr) =>
      rewriteExpr(expr, (one) => {
        size += 1;
        return one;
      }),
    );
  return size;
}
