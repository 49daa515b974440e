// Which variables are still needed on entry to each node: the usual backward analysis to a fixpoint.
import { variablesIn } from '../../ir/walk.js';
import type { Exit, NodeId, StateGraph, StateNode, Target } from '../../states/graph.js';
import { exitsOf, ownValues } from '../../states/exits.js';

export interface Liveness {
  /** Variables that are read at the target or later, before being written. */
  liveAt(target: Target): ReadonlySet<string>;
}

export function livenessOf(graph: StateGraph): Liveness {
  const live = new Map<NodeId, ReadonlySet<string>>();
  const liveAt = (target: Target): ReadonlySet<string> => live.get(target) ?? new Set();
  // From the last nodes to the first, so that one round does for graphs without loops.
  const order = [...graph.nodes].reverse();
  for (let changed = true; changed;) {
    changed = false;
    for (const [id, node] of order) {
      const now = liveIn(node, liveAt);
      if (now.size === liveAt(id).size) continue;
      live.set(id, now);
      changed = true;
    }
  }
  return { liveAt };
}

function liveIn(node: StateNode, liveAt: (target: Target) => ReadonlySet<string>): ReadonlySet<string> {
  const live = new Set<string>();
  for (const exit of exitsOf(node)) liveThrough(exit, liveAt(exit.next)).forEach((name) => live.add(name));
  for (const value of ownValues(node)) variablesIn(value).forEach((name) => live.add(name));
  return live;
}

function liveThrough(exit: Exit, after: ReadonlySet<string>): ReadonlySet<string> {
  const live = new Set(after);
  exit.assign.forEach((one) => live.delete(one.variable));
  for (const one of exit.assign) {
    // What a dead assignment reads is not needed either.
    if (after.has(one.variable)) variablesIn(one.value).forEach((name) => live.add(name));
  }
  if (exit.output !== undefined) variablesIn(exit.output).forEach((name) => live.add(name));
  return live;
}
