// A graph under change: nodes are set, removed and redirected one by one, and who leads to whom is always known.
import type { Exit, NodeId, StateGraph, StateNode } from './graph.js';
import { exitsOf, mapExits } from './exits.js';

export interface Way {
  readonly from: NodeId;
  /** Which of the node's exits, as `exitsOf` counts. */
  readonly index: number;
  readonly exit: Exit;
}

export interface GraphEditor {
  node(id: NodeId): StateNode | undefined;
  ids(): readonly NodeId[];
  isStart(id: NodeId): boolean;
  /** The exits that lead to the node. */
  waysTo(id: NodeId): readonly Way[];
  set(id: NodeId, node: StateNode): void;
  remove(id: NodeId): void;
  /** Everything that led to one node leads to the other. */
  redirect(from: NodeId, to: NodeId): void;
  graph(): StateGraph;
}

export function editGraph(original: StateGraph): GraphEditor {
  const nodes = new Map(original.nodes);
  const sources = new Map<NodeId, Set<NodeId>>();
  let start = original.start;

  const link = (from: NodeId, node: StateNode): void => {
    for (const { next } of exitsOf(node)) {
      const known = sources.get(next);
      if (known === undefined) sources.set(next, new Set([from]));
      else known.add(from);
    }
  };
  const unlink = (from: NodeId, node: StateNode): void => {
    for (const { next } of exitsOf(node)) sources.get(next)?.delete(from);
  };
  for (const [id, node] of nodes) link(id, node);

  const editor: GraphEditor = {
    node: (id) => nodes.get(id),
    ids: () => [...nodes.keys()],
    isStart: (id) => id === start,
    waysTo: (id) =>
      [...(sources.get(id) ?? [])].flatMap((from) => {
        const node = nodes.get(from);
        if (node === undefined) return [];
        return exitsOf(node).flatMap((exit, index) => (exit.next === id ? [{ from, index, exit }] : []));
      }),
    set(id, node) {
      const before = nodes.get(id);
      if (before !== undefined) unlink(id, before);
      nodes.set(id, node);
      link(id, node);
    },
    remove(id) {
      const node = nodes.get(id);
      if (node !== undefined) unlink(id, node);
      nodes.delete(id);
    },
    redirect(from, to) {
      for (const source of [...(sources.get(from) ?? [])]) {
        const node = nodes.get(source);
        if (node === undefined) continue;
        editor.set(
          source,
          mapExits(node, (exit) => (exit.next === from ? { ...exit, next: to } : exit)),
        );
      }
      if (start === from) start = to;
    },
    graph: () => ({ ...original, start, nodes }),
  };
  return editor;
}
