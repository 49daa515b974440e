// Reads of variables → whether the variable has a value when the state is entered. Most reads stand behind an assignment
// that every way passes, and one walk over the dominator tree tells all of those: linear in states, assignments and reads.
// Only variables that several ways assign, or not all of them, are looked at one by one.
import type { ReadState } from '../rule.js';
import type { Scopes } from '../scopes.js';
import { dominatorsOf, type DominatorTree } from './dominators.js';
import { flowGraph, START, type FlowGraph } from './flow-graph.js';
import { openMoments, type OpenUse } from './open-moments.js';

/** How many of the ways to the state assign the variable; `unreached` when there is no way. */
export type Moment = 'every way' | 'some ways' | 'no way' | 'unreached';

export interface Use {
  readonly name: string;
  readonly view: ReadState;
}
/** In the order of the uses. */
export function momentsOf(scopes: Scopes, uses: readonly Use[]): readonly Moment[] {
  const numbers = new Map<string, number>();
  for (const { name } of uses) if (!numbers.has(name)) numbers.set(name, numbers.size);
  const graph = flowGraph(scopes, numbers);
  const moments: Moment[] = uses.map(() => 'unreached');
  const usesAt: OpenUse[][] = [];
  uses.forEach(({ name, view }, use) => {
    const node = graph.nodes.get(view) ?? START;
    (usesAt[node] ??= []).push({ variable: numbers.get(name) ?? 0, node, use });
  });
  const open = new Map<number, OpenUse[]>();
  walkDown(graph, dominatorsOf(graph.successors, START), (node, isAssigned) => {
    for (const one of usesAt[node] ?? []) {
      if (isAssigned(one.variable)) moments[one.use] = 'every way';
      else listed(open, one.variable).push(one);
    }
  });
  for (const [use, moment] of openMoments(open, graph)) moments[use] = moment;
  return moments;
}

/** Visits each node with what the nodes above it in the tree assign. */
function walkDown(
  { successors, assigned }: FlowGraph,
  { order, dominator }: DominatorTree,
  visit: (node: number, isAssigned: (variable: number) => boolean) => void,
): void {
  const firstBelow = new Int32Array(successors.length).fill(-1);
  const nextBeside = new Int32Array(successors.length).fill(-1);
  for (const node of order) {
    const above = dominator[node] ?? -1;
    if (above < 0) continue;
    nextBeside[node] = firstBelow[above] ?? -1;
    firstBelow[above] = node;
  }
  const counts: number[] = [];
  const isAssigned = (variable: number): boolean => (counts[variable] ?? 0) > 0;
  const count = (node: number, by: number): void => {
    for (const variable of assigned[node] ?? []) counts[variable] = (counts[variable] ?? 0) + by;
  };
  /** A node that is left is on the stack as its complement. */
  const waiting = [START];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node < 0) {
      count(~node, -1);
      continue;
    }
    visit(node, isAssigned);
    if (assigned[node] !== undefined) {
      count(node, 1);
      waiting.push(~node);
    }
    for (let below = firstBelow[node] ?? -1; below >= 0; below = nextBeside[below] ?? -1) waiting.push(below);
  }
}

function listed<V>(lists: Map<number, V[]>, key: number): V[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const made: V[] = [];
  lists.set(key, made);
  return made;
}
