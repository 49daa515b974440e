// Complains about options of tasks and durations of waits that cannot be right, before the captured names are known.
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Expr } from '../ir/expr.js';
import type { Program, Step } from '../ir/program.js';
import { visitExpr, visitStepsDeep } from '../ir/walk.js';
import { secondsOf, settingsOf } from './task-settings.js';

/** The program must be free of awaits. Lowering says the same, once all names are known. */
export function checkSettings(program: Program): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visitStepsDeep(program.body, (step) => diagnostics.push(...inStep(step)));
  return diagnostics;
}

function inStep(step: Step): readonly Diagnostic[] {
  switch (step.kind) {
    case 'task':
      return step.options === undefined || isOpen(step.options) ? [] : settingsOf(step.options).diagnostics;
    case 'wait':
      return isOpen(step.duration) ? [] : secondsOf(step.duration).diagnostics;
    default:
      return [];
  }
}

/** What a variable holds may follow from a captured name. */
function isOpen(expr: Expr): boolean {
  let open = false;
  visitExpr(expr, ({ kind }) => {
    open ||= kind === 'capture' || kind === 'variable' || kind === 'invalid';
  });
  return open;
}
