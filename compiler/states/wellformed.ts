// What must hold of every graph between passes. A graph that breaks it is a bug of ours, found before it becomes a
// definition that means something else.
import type { StateGraph } from './graph.js';
import { exitMayEnd, exitsOf } from './exits.js';

/** The rules that are broken, each as a sentence; none for a well-formed graph. */
export function problemsOf(graph: StateGraph): readonly string[] {
  const problems: string[] = [];
  if (!graph.nodes.has(graph.start)) problems.push(`the start ${graph.start} does not exist`);
  for (const [id, node] of graph.nodes) {
    if (node.kind === 'choice' && node.rules.length === 0) problems.push(`the choice ${id} has no rule`);
    exitsOf(node).forEach((exit, index) => {
      if (exit.next === 'end') {
        if (!exitMayEnd(node, index)) problems.push(`the ${node.kind} ${id} cannot end by its exit ${index}`);
      } else if (!graph.nodes.has(exit.next)) problems.push(`${id} leads to ${exit.next}, which does not exist`);
      const names = exit.assign.map((one) => one.variable);
      if (new Set(names).size < names.length) problems.push(`${id} assigns a variable twice by its exit ${index}`);
    });
  }
  return problems;
}
