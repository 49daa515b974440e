// Complains about what the selection table refuses, before the captured names are known. Changes nothing.
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Program, Step } from '../ir/program.js';
import { mapStepParts, visitStepsDeep } from '../ir/walk.js';
import { testsOf } from '../ir/make.js';
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
  visitStepsDeep(steps, (step) => {
    switch (step.kind) {
      case 'if':
        selectTest(step.condition, context);
        break;
      case 'switch':
        for (const test of testsOf(step)) selectTest(test, context);
        break;
      case 'task':
        if (step.argument !== undefined) context.value(step.argument);
        break;
      case 'wait':
        break;
      default:
        mapStepParts(
          step,
          (part) => {
            context.value(part);
            return part;
          },
          (block) => block,
        );
    }
  });
}
