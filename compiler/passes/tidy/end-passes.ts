// A Pass that only gives the execution's output is a Succeed state, which needs no `End`.
import type { StateGraph } from '../../states/graph.js';

export function endPasses(graph: StateGraph): StateGraph {
  const nodes = new Map(
    [...graph.nodes].map(([id, node]) => {
      if (node.kind !== 'pass' || node.origin.kind !== 'derived' || node.exit.next !== 'end') return [id, node];
      const { exit, origin } = node;
      return [id, { kind: 'succeed', origin, ...(exit.output === undefined ? {} : { output: exit.output }) }] as const;
    }),
  );
  return { ...graph, nodes };
}
