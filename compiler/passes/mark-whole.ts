// Program without awaits -> the same program, where a read of a variable says that it holds whole numbers only, if all
// that it is ever given are whole: `xs[i]` with a counter needs no test of `i` then.
import type { Expr } from '../ir/expr.js';
import type { Whole } from '../ir/facts.js';
import type { Program, Step } from '../ir/program.js';
import { givenBy, returnedIn, rewriteExpr, rewriteProgram, visitSteps, visitStepsDeep } from '../ir/walk.js';
import { weaker, wholeOf } from '../ir/whole.js';

export function markWhole(program: Program): Program {
  const given = valuesOf(program.body);
  const indexes = usedAsIndex(program.body);
  if (indexes.size === 0) return program;
  // All are whole until one of their values is not, which takes what depends on it along.
  let known = new Map<string, Whole | undefined>([...given.keys()].map((name) => [name, 'natural']));
  for (let changed = true; changed;) {
    const next = new Map(
      [...given].map(([name, values]) => [
        name,
        values === undefined
          ? undefined
          : values.map((value) => wholeOf(marked(value, known))).reduce(weaker, 'natural'),
      ]),
    );
    changed = [...next].some(([name, whole]) => known.get(name) !== whole);
    known = next;
  }
  return rewriteProgram(program, (expr) => mark(expr, known));
}

function marked(expr: Expr, known: ReadonlyMap<string, Whole | undefined>): Expr {
  return rewriteExpr(expr, (one) => mark(one, known));
}

function mark(expr: Expr, known: ReadonlyMap<string, Whole | undefined>): Expr {
  if (expr.kind !== 'variable') return expr;
  const { whole: _, ...facts } = expr.facts;
  const whole = known.get(expr.name);
  return { ...expr, facts: whole === undefined ? facts : { ...facts, whole } };
}

/** What each variable is given anywhere; `undefined`: something that only the execution knows. */
function valuesOf(body: readonly Step[]): ReadonlyMap<string, readonly Expr[] | undefined> {
  const values = new Map<string, readonly Expr[] | undefined>();
  const give = (name: string, value: Expr | undefined): void => {
    const before = values.has(name) ? values.get(name) : [];
    // A declaration without a value: nothing reads it before it is assigned.
    if (value?.kind === 'undefined') values.set(name, before);
    else values.set(name, before === undefined || value === undefined ? undefined : [...before, value]);
  };
  visitStepsDeep(body, (step) => {
    if (step.kind === 'declare' || step.kind === 'assign') give(step.variable, step.value);
    else if (step.kind === 'inline')
      givenBy(step).forEach((name) => returnedIn(step.body).forEach((value) => give(name, value)));
    else givenBy(step).forEach((name) => give(name, undefined));
  });
  return values;
}

function usedAsIndex(body: readonly Step[]): ReadonlySet<Expr> {
  const found = new Set<Expr>();
  visitSteps(body, (expr) => {
    if (expr.kind === 'element') found.add(expr.index);
  });
  return found;
}
