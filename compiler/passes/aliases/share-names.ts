// Program without awaits -> the same program, where `const s = xs` is no second variable if neither is ever assigned as a
// whole: both name one object, so what is written through the one is seen through the other. So it is for parameters.
import type { Program, Step } from '../../ir/program.js';
import { givenBy, mapStepParts, rewriteExpr } from '../../ir/walk.js';
import { isWrite } from '../../ir/writes.js';
import { inOrder } from './order.js';

type NameOf = (name: string) => string;

export function shareNames(program: Program): Program {
  const names = sharedNames(program);
  if (names.size === 0) return program;
  const final: NameOf = (name) => {
    const other = names.get(name);
    return other === undefined ? name : final(other);
  };
  return { ...program, body: renamed(program.body, final) };
}

/** Second name -> first name. */
function sharedNames(program: Program): ReadonlyMap<string, string> {
  const steps = inOrder(program).map(({ step }) => step);
  const written = new Set(steps.filter(isWrite).map((step) => step.variable));
  const names = new Map<string, string>();
  if (written.size === 0) return names;
  const counts = new Map<string, number>();
  for (const step of steps) {
    if (isWrite(step)) continue;
    givenBy(step).forEach((name) => counts.set(name, (counts.get(name) ?? 0) + 1));
  }
  for (const step of steps) {
    if (step.kind !== 'declare' || step.value.kind !== 'variable') continue;
    const [second, first] = [step.variable, step.value.name];
    if (counts.get(second) !== 1 || counts.get(first) !== 1) continue;
    if (!written.has(second) && !written.has(first)) continue;
    names.set(second, first);
    written.add(first);
  }
  return names;
}

function renamed(steps: readonly Step[], final: NameOf): readonly Step[] {
  return steps.flatMap((step): readonly Step[] => {
    if (step.kind === 'declare' && final(step.variable) !== step.variable) return [];
    const inside = mapStepParts(
      step,
      (expr) => rewriteExpr(expr, (one) => (one.kind === 'variable' ? { ...one, name: final(one.name) } : one)),
      (block) => renamed(block, final),
    );
    return [inside.kind === 'assign' ? { ...inside, variable: final(inside.variable) } : inside];
  });
}
