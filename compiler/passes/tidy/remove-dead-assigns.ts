// Removes assignments to variables that nobody reads afterwards. Chains' own variables stay: they were asked for.
import type { StateGraph } from '../../states/graph.js';
import { mapExits } from '../../states/exits.js';
import { livenessOf } from './liveness.js';

export function removeDeadAssigns(graph: StateGraph): StateGraph {
  const { liveAt } = livenessOf(graph);
  const nodes = new Map(
    [...graph.nodes].map(([id, node]) => [
      id,
      node.origin.kind === 'user'
        ? node
        : mapExits(node, (exit) => {
            const live = liveAt(exit.next);
            return { ...exit, assign: exit.assign.filter((one) => live.has(one.variable)) };
          }),
    ]),
  );
  return { ...graph, nodes };
}
