// Complains about what the selection table refuses, before the captured names are known. Changes nothing.
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Program, Step } from '../ir/program.js';
import { freshNames } from './fresh-names.js';
import { selectTest } from './select/test.js';
import { selecting } from './select/value.js';
import type { Context } from './select/context.js';

/** The program must be free of awaits. */
export function checkSelectable(program: Program): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const context = selecting({ resultSteps: [], boxed: new Set(), fresh: freshNames([]), diagnostics });
  checkSteps(program.body, context);
  return diagnostics;
}

function checkSteps(steps: readonly Step[], context: Context): void {
  for (const step of steps) {
    switch (step.kind) {
      case 'declare':
      case 'assign':
      case 'evaluate':
        context.value(step.value);
        break;
      case 'if':
        selectTest(step.condition, context);
        checkSteps(step.then, context);
        checkSteps(step.else, context);
        break;
      case 'return':
        if (step.value !== undefined) context.value(step.value);
        break;
      case 'throw':
        context.value(step.error);
        context.value(step.message);
        break;
      case 'task':
        if (step.argument !== undefined) context.value(step.argument);
        break;
      case 'wait':
        break;
      case 'inline':
        checkSteps(step.body, context);
        break;
    }
  }
}
