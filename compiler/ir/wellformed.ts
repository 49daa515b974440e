// What must hold of every program that the front end makes: each variable is declared before it is read or written,
// and declared once. Later passes rely on it, so a program that breaks it is a bug of ours.
import type { Expr } from './expr.js';
import type { Program, Step } from './program.js';
import { mapParts } from './walk.js';

/** The rules that are broken, each as a sentence; none for a well-formed program. */
export function problemsOf(program: Program): readonly string[] {
  const problems: string[] = [];
  inSteps(program.body, new Set(), new Set(), problems);
  return problems;
}

/** `declared` grows along the way; `everywhere` holds all names, since they are unique within a program. */
function inSteps(steps: readonly Step[], declared: Set<string>, everywhere: Set<string>, problems: string[]): void {
  const reads = (expr: Expr): void => {
    if (expr.kind === 'variable' && !declared.has(expr.name))
      problems.push(`\`${expr.name}\` is read before it exists`);
    if (expr.kind === 'await' && expr.operation.kind === 'inline') {
      inSteps(expr.operation.body, new Set(declared), everywhere, problems);
      return;
    }
    mapParts(expr, (part) => {
      reads(part);
      return part;
    });
  };
  for (const step of steps) {
    switch (step.kind) {
      case 'declare':
        reads(step.value);
        if (everywhere.has(step.variable)) problems.push(`\`${step.variable}\` is declared twice`);
        everywhere.add(step.variable);
        declared.add(step.variable);
        break;
      case 'assign':
        reads(step.value);
        if (!declared.has(step.variable)) problems.push(`\`${step.variable}\` is written before it exists`);
        break;
      case 'evaluate':
        reads(step.value);
        break;
      case 'if':
        reads(step.condition);
        inSteps(step.then, new Set(declared), everywhere, problems);
        inSteps(step.else, new Set(declared), everywhere, problems);
        break;
      case 'return':
        if (step.value !== undefined) reads(step.value);
        break;
      case 'throw':
        reads(step.error);
        reads(step.message);
        break;
      case 'task':
      case 'wait':
      case 'inline':
        problems.push(`the front end made a \`${step.kind}\` step`);
        break;
    }
  }
}
