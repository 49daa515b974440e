// Reads that no single assignment stands before → how many of the ways assign the variable all the same. The ways are
// walked backwards from each read, as far as an assignment can still stand on them: mostly a few steps.
import { START, type FlowGraph } from './flow-graph.js';
import { ranksOf } from './ranks.js';

/** A read, by number, at the node of its state. */
export interface OpenUse {
  readonly variable: number;
  readonly node: number;
  readonly use: number;
}
type Moment = 'every way' | 'some ways' | 'no way';
type Answer = readonly [use: number, moment: Moment];

/** `open` has the reads of each variable; all are of nodes that can be reached. */
export function openMoments(open: ReadonlyMap<number, readonly OpenUse[]>, graph: FlowGraph): readonly Answer[] {
  if (open.size === 0) return [];
  const { successors } = graph;
  const { before, assigning } = backwards(graph);
  const rank = ranksOf(successors, START);
  // Marks are of one variable, or of one search, so nothing is cleared.
  const stops = new Int32Array(successors.length).fill(-1);
  const seen = new Int32Array(successors.length);
  let [searches, steps] = [0, 0];

  /** `least`: the smallest rank of an assignment, before which nothing is set. `first`: the variable's first search. */
  const search = (from: number, variable: number, least: number, first: number): Moment => {
    let [isUnset, isSet] = [false, false];
    searches++;
    const waiting = [from];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      steps++;
      if (stops[at] === variable) isSet = true;
      else if ((rank[at] as number) < least) isUnset ||= rank[at] !== -1;
      else if (at === START) isUnset = true;
      // An earlier search for the variable found it set there.
      else if ((seen[at] as number) >= first && seen[at] !== searches) isSet = true;
      else if (seen[at] !== searches) {
        seen[at] = searches;
        for (const source of before[at] ?? []) waiting.push(source);
      }
    }
    if (!isUnset) return 'every way';
    return isSet ? 'some ways' : 'no way';
  };

  return [...open].flatMap(([variable, uses]) => {
    const sources = (assigning.get(variable) ?? []).filter((node) => rank[node] !== -1);
    const least = sources.reduce((found, node) => Math.min(found, rank[node] as number), Infinity);
    for (const node of sources) stops[node] = variable;
    const answers: Answer[] = [];
    let first = searches + 1;
    const enough = steps + successors.length;
    for (const { node, use } of uses) {
      const moment = search(node, variable, least, first);
      answers.push([use, moment]);
      // What was seen so far has a value on every way, so later searches need not look there; after another answer that is
      // no longer so. When the searches have cost as much as a walk, the ways are walked forwards once, for what is left.
      if (moment === 'every way') continue;
      first = searches + 1;
      if (steps > enough) break;
    }
    const left = uses.slice(answers.length);
    if (left.length === 0) return answers;
    const isUnset = spread(successors, [START], (node) => stops[node] === variable);
    const isAfter = spread(successors, sources);
    return [
      ...answers,
      ...left.map(({ node, use }): Answer => {
        if (isUnset[node] !== 1) return [use, 'every way'];
        return [use, isAfter[node] === 1 ? 'some ways' : 'no way'];
      }),
    ];
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
