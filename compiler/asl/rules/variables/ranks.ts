// A graph → a number for each node that can be reached, so that no way leads from a greater number to a smaller one. Nodes
// of one circle share theirs. Tarjan's components, without recursion; linear.
import type { Graph } from './dominators.js';

/** By node; -1 where no way leads. @example ranksOf([[1], [2], [1]], 0) // [0, 1, 1] */
export function ranksOf(successors: Graph, root: number): Int32Array {
  const size = successors.length;
  const index = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const next = new Int32Array(size);
  const component = new Int32Array(size).fill(-1);
  const open: number[] = [];
  let [visited, components] = [0, 0];
  const enter = (node: number): void => {
    index[node] = low[node] = visited++;
    open.push(node);
  };
  const path = [root];
  enter(root);
  for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
    const target = successors[node]?.[next[node] as number];
    if (target !== undefined) {
      next[node] = (next[node] as number) + 1;
      if (index[target] === -1) {
        enter(target);
        path.push(target);
      } else if (component[target] === -1) low[node] = Math.min(low[node] as number, index[target] as number);
      continue;
    }
    path.pop();
    const above = path.at(-1);
    if (above !== undefined) low[above] = Math.min(low[above] as number, low[node] as number);
    if (low[node] !== index[node]) continue;
    for (let member = open.pop(); member !== undefined; member = open.pop()) {
      component[member] = components;
      if (member === node) break;
    }
    components++;
  }
  // Components are closed from the ends of the graph upwards.
  return component.map((number) => (number < 0 ? -1 : components - 1 - number));
}
