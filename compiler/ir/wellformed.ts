// What must hold of every program that the front end makes: each variable is declared before it is read or written,
// and declared once. Later passes rely on it, so a program that breaks it is a bug of ours.
import type { Expr } from './expr.js';
import type { Program, Step } from './program.js';
import { mapParts, mapStepParts } from './walk.js';

/** The rules that are broken, each as a sentence; none for a well-formed program. */
export function problemsOf(program: Program): readonly string[] {
  const problems: string[] = [];
  inSteps(program.body, new Set(), new Set(), problems);
  return problems;
}

/** `declared` grows along the way; `everywhere` holds all names, since they are unique within a program. */
function inSteps(steps: readonly Step[], declared: Set<string>, everywhere: Set<string>, problems: string[]): void {
  const reads = (expr: Expr, bound: ReadonlySet<string> = new Set()): void => {
    if (expr.kind === 'variable' && !declared.has(expr.name) && !bound.has(expr.name))
      problems.push(`\`${expr.name}\` is read before it exists`);
    if (expr.kind === 'await' && expr.operation.kind === 'inline') {
      inSteps(expr.operation.body, new Set(declared), everywhere, problems);
      return;
    }
    const names = expr.kind === 'let' ? expr.bindings.map(({ name }) => name) : [];
    const inside = new Set([...bound, ...names, ...(expr.kind === 'lambda' ? expr.parameters : [])]);
    mapParts(expr, (part) => {
      reads(part, inside);
      return part;
    });
  };
  const declare = (name: string): void => {
    if (everywhere.has(name)) problems.push(`\`${name}\` is declared twice`);
    everywhere.add(name);
    declared.add(name);
  };
  const inner = (block: readonly Step[], more: readonly string[] = []): readonly Step[] => {
    inSteps(block, new Set([...declared, ...more]), everywhere, problems);
    return block;
  };
  for (const step of steps) {
    switch (step.kind) {
      case 'declare':
        reads(step.value);
        declare(step.variable);
        break;
      case 'try': {
        inner(step.body);
        if (step.handler !== undefined) {
          const names = Object.values(step.handler.error);
          names.forEach((name) => everywhere.add(name));
          inner(step.handler.body, names);
        }
        if (step.finally !== undefined) inner(step.finally);
        break;
      }
      case 'task':
      case 'wait':
      case 'inline':
        problems.push(`the front end made a \`${step.kind}\` step`);
        break;
      default:
        if (step.kind === 'assign' && !declared.has(step.variable))
          problems.push(`\`${step.variable}\` is written before it exists`);
        mapStepParts(
          step,
          (part) => {
            reads(part);
            return part;
          },
          (block) => inner(block),
        );
    }
  }
}
