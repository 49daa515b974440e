// Removes nodes that nothing leads to, and puts the rest into reading order.
import { InternalError } from '../../diagnostics/errors.js';
import type { StateGraph } from '../../states/graph.js';
import { reachableInOrder } from '../../states/exits.js';

export function removeUnreachable(graph: StateGraph): StateGraph {
  const nodes = reachableInOrder(graph).map((id) => {
    const node = graph.nodes.get(id);
    if (node === undefined) throw new InternalError(`no node ${id}`);
    return [id, node] as const;
  });
  return { ...graph, nodes: new Map(nodes) };
}
