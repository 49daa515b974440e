// Makes the graph of a function as small as an expert's: no dead data, no state that a neighbour could carry.
import type { StateGraph } from '../states/graph.js';
import { endPasses } from './tidy/end-passes.js';
import { foldPasses } from './tidy/fold-passes.js';
import { mergeChoices } from './tidy/merge-choices.js';
import { removeDeadAssigns } from './tidy/remove-dead-assigns.js';
import { removeUnreachable } from './tidy/remove-unreachable.js';

const passes: readonly ((graph: StateGraph) => StateGraph)[] = [
  removeUnreachable,
  removeDeadAssigns,
  foldPasses,
  removeUnreachable,
  mergeChoices,
  removeDeadAssigns,
  endPasses,
  removeUnreachable,
];

export function tidy(graph: StateGraph): StateGraph {
  return passes.reduce((current, pass) => pass(current), graph);
}
