// The containers of a machine → one graph of the ways through it. A state is a node, and so is a way that assigns
// variables. A branch or an inline item begins where its owner is entered; what it assigns does not come back out.
import type { State } from '../../definition.js';
import type { ReadState } from '../rule.js';
import type { Scope, Scopes } from '../scopes.js';
import { variablesIn } from './names.js';

export interface FlowGraph {
  /** By node. The first one is where every execution begins, those of distributed items too. */
  readonly successors: readonly (readonly number[])[];
  readonly nodes: ReadonlyMap<ReadState, number>;
  /** By node: the variables that it assigns; absent for states. */
  readonly assigned: readonly (readonly number[] | undefined)[];
}
interface Draft {
  readonly successors: number[][];
  readonly nodes: Map<ReadState, number>;
  readonly assigned: (readonly number[] | undefined)[];
}

export const START = 0;

/** Variables without a number do not matter. */
export function flowGraph(scopes: Scopes, numbers: ReadonlyMap<string, number>): FlowGraph {
  const graph: Draft = { successors: [[]], nodes: new Map(), assigned: [undefined] };
  // Every state has its node before any way leads there.
  for (const { states } of scopes.values()) for (const view of states) graph.nodes.set(view, add(graph));
  for (const scope of scopes.values()) link(scope, graph, numbers);
  return graph;
}

function link(scope: Scope, graph: Draft, numbers: ReadonlyMap<string, number>): void {
  const { nodes, successors } = graph;
  const byName = new Map(scope.states.map((view) => [view.name, nodes.get(view) ?? START]));
  const start = byName.get(startOf(scope) ?? '');
  const before = scope.kind === 'inline' && scope.owner !== undefined ? nodes.get(scope.owner) : START;
  if (start !== undefined) successors[before ?? START]?.push(start);
  for (const view of scope.states) {
    const from = successors[nodes.get(view) ?? START] ?? [];
    eachWay(view.state, (target, holder) => {
      const to = byName.get(target);
      if (to === undefined) return;
      const assigns = assignedIn(holder, numbers);
      if (assigns.length === 0) from.push(to);
      else from.push(add(graph, assigns, to));
    });
  }
}

function add({ successors, assigned }: Draft, assigns?: readonly number[], to?: number): number {
  assigned.push(assigns);
  return successors.push(to === undefined ? [] : [to]) - 1;
}

function assignedIn(holder: object, numbers: ReadonlyMap<string, number>): readonly number[] {
  const { Assign: assign } = holder as { readonly Assign?: object };
  return assign === undefined ? [] : variablesIn(assign).flatMap((name) => numbers.get(name) ?? []);
}

function startOf({ pointer, owner, states }: Scope): string | undefined {
  if (owner === undefined) return states[0]?.machine.definition.StartAt;
  const { state } = owner;
  if (state.Type === 'Parallel') return state.Branches[Number(pointer.slice(pointer.lastIndexOf('/') + 1))]?.StartAt;
  return state.Type === 'Map' ? (state.ItemProcessor ?? state.Iterator)?.StartAt : undefined;
}

/** Each way out of a state, with the object that says what is assigned on it. */
function eachWay(state: State, visit: (target: string, holder: object) => void): void {
  if (state.Type === 'Succeed' || state.Type === 'Fail') return;
  if (state.Type === 'Choice') {
    for (const rule of state.Choices) visit(rule.Next, rule);
    if (state.Default !== undefined) visit(state.Default, state);
    return;
  }
  if (state.Next !== undefined) visit(state.Next, state);
  if ('Catch' in state) for (const catcher of state.Catch ?? []) visit(catcher.Next, catcher);
}
