// Reads that no single assignment stands before → how many of the ways assign the variable all the same. Of each variable
// the ways are walked backwards from its reads, which ends at the assignments near by, and each node is met once.
import { START, type FlowGraph } from './flow-graph.js';

/** A read, by number, at the node of its state. */
export interface OpenUse {
  readonly variable: number;
  readonly node: number;
  readonly use: number;
}
type Answer = readonly [use: number, moment: 'every way' | 'some ways' | 'no way'];

/** `open` has the reads of each variable; all are of nodes that can be reached. */
export function openMoments(open: ReadonlyMap<number, readonly OpenUse[]>, graph: FlowGraph): readonly Answer[] {
  if (open.size === 0) return [];
  const { successors } = graph;
  const { before, assigning } = backwards(graph);
  const isReached = spread(successors, [START]);
  // Marks of one variable do not count for the next one, so nothing is cleared.
  const stops = new Int32Array(successors.length).fill(-1);
  const seen = new Int32Array(successors.length).fill(-1);

  const comesFromStart = (node: number, variable: number): boolean => {
    const waiting = [node];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (seen[at] === variable || stops[at] === variable) continue;
      if (at === START) return true;
      seen[at] = variable;
      waiting.push(...(before[at] ?? []));
    }
    return false;
  };

  return [...open].flatMap(([variable, uses]) => {
    const sources = (assigning.get(variable) ?? []).filter((node) => isReached[node] === 1);
    for (const node of sources) stops[node] = variable;
    const unset = uses.findIndex(({ node }) => comesFromStart(node, variable));
    if (unset < 0) return uses.map(({ use }): Answer => [use, 'every way']);
    const isUnset = spread(successors, [START], (node) => stops[node] === variable);
    const isAfter = spread(successors, sources);
    return uses.map(({ node, use }): Answer => {
      if (isUnset[node] !== 1) return [use, 'every way'];
      return [use, isAfter[node] === 1 ? 'some ways' : 'no way'];
    });
  });
}

function backwards({ successors, assigned }: FlowGraph): {
  readonly before: readonly number[][];
  readonly assigning: ReadonlyMap<number, readonly number[]>;
} {
  const before: number[][] = successors.map(() => []);
  const assigning = new Map<number, number[]>();
  successors.forEach((targets, node) => {
    for (const target of targets) before[target]?.push(node);
    for (const variable of assigned[node] ?? []) {
      const nodes = assigning.get(variable);
      if (nodes === undefined) assigning.set(variable, [node]);
      else nodes.push(node);
    }
  });
  return { before, assigning };
}

/** By node: 1 where some way from the sources leads. */
function spread(
  successors: FlowGraph['successors'],
  sources: readonly number[],
  isStop: (node: number) => boolean = () => false,
): Uint8Array {
  const found = new Uint8Array(successors.length);
  const waiting = [...sources];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (found[at] === 1 || isStop(at)) continue;
    found[at] = 1;
    for (const next of successors[at] ?? []) waiting.push(next);
  }
  return found;
}
