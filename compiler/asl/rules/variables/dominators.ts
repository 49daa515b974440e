// A graph → for each node that can be reached, the last node that every way to it passes: the dominator tree. Nearly
// linear, whatever the graph (semidominators and nearest common ancestors, Georgiadis 2005), and without recursion.

export interface DominatorTree {
  /** The nodes that can be reached, each behind its dominator. */
  readonly order: readonly number[];
  /** By node: its immediate dominator; the root and what cannot be reached have -1. */
  readonly dominator: Int32Array;
}
export type Graph = readonly (readonly number[])[];

/** @example dominatorsOf([[1, 2], [3], [3], []], 0).dominator // [-1, 0, 0, 0] */
export function dominatorsOf(successors: Graph, root: number): DominatorTree {
  const { order, parent, number } = searched(successors, root);
  const before = predecessors(successors, order, number);
  const semi = Int32Array.from(order, (_, i) => i);
  const label = semi.slice();
  const ancestor = new Int32Array(order.length).fill(-1);
  const path: number[] = [];

  /** The node with the least semidominator on the way up from this one, as far as it is linked; shortens the way. */
  const least = (node: number): number => {
    if (at(ancestor, node) < 0) return node;
    for (let up = node; at(ancestor, at(ancestor, up)) >= 0; up = at(ancestor, up)) path.push(up);
    for (let lower = path.pop(); lower !== undefined; lower = path.pop()) {
      const upper = at(ancestor, lower);
      if (at(semi, at(label, upper)) < at(semi, at(label, lower))) label[lower] = at(label, upper);
      ancestor[lower] = at(ancestor, upper);
    }
    return at(label, node);
  };

  for (let node = order.length - 1; node > 0; node--) {
    for (const source of before[node] ?? []) semi[node] = Math.min(at(semi, node), at(semi, least(source)));
    ancestor[node] = at(parent, node);
  }
  // Of numbers in the order of the search; `dominator` is by node.
  const above = parent.slice();
  const dominator = new Int32Array(successors.length).fill(-1);
  for (let node = 1; node < order.length; node++) {
    let up = at(above, node);
    while (up > at(semi, node)) up = at(above, up);
    above[node] = up;
    dominator[order[node] ?? 0] = order[up] ?? 0;
  }
  return { order, dominator };
}

interface Search {
  readonly order: readonly number[];
  /** Both by the number that the search gave; `number` is by node, -1 where the search did not come. */
  readonly parent: Int32Array;
  readonly number: Int32Array;
}

/** Depth first: a node and its first successor follow each other. */
function searched(successors: Graph, root: number): Search {
  const number = new Int32Array(successors.length).fill(-1);
  const parent = new Int32Array(successors.length).fill(-1);
  const order: number[] = [];
  const waiting = [root];
  const from = [-1];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const source = from.pop() ?? -1;
    if (at(number, node) >= 0) continue;
    const here = order.length;
    number[node] = here;
    parent[here] = source;
    order.push(node);
    const next = successors[node] ?? [];
    for (let i = next.length - 1; i >= 0; i--) {
      waiting.push(next[i] ?? 0);
      from.push(here);
    }
  }
  return { order, parent: parent.slice(0, order.length), number };
}

function predecessors(successors: Graph, order: readonly number[], number: Int32Array): readonly number[][] {
  const before: number[][] = order.map(() => []);
  order.forEach((node, here) => {
    for (const next of successors[node] ?? []) before[at(number, next)]?.push(here);
  });
  return before;
}

function at(list: Int32Array, index: number): number {
  return list[index] as number;
}
