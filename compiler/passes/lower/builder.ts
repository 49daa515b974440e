// What lowering writes into: a growing set of nodes, and where `return` leads at the moment.
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Span } from '../../diagnostics/span.js';
import type { Expr } from '../../ir/expr.js';
import type { NodeId, StateNode, Target } from '../../states/graph.js';

export interface Lowering {
  /** Adds a node and gives its id. */
  add(node: StateNode): NodeId;
  report(diagnostic: Diagnostic): void;
  /** The target of a `return` with this value: the end of the workflow, or what follows an inlined helper. */
  readonly leave: (value: Expr | undefined, span: Span) => Target;
}

export interface Builder extends Lowering {
  readonly nodes: ReadonlyMap<NodeId, StateNode>;
  readonly diagnostics: readonly Diagnostic[];
}

export function createBuilder(leave: (builder: Lowering) => Lowering['leave']): Builder {
  const nodes = new Map<NodeId, StateNode>();
  const diagnostics: Diagnostic[] = [];
  const base = {
    nodes,
    diagnostics,
    add(node: StateNode): NodeId {
      const id = `n${nodes.size}`;
      nodes.set(id, node);
      return id;
    },
    report(diagnostic: Diagnostic): void {
      diagnostics.push(diagnostic);
    },
  };
  return { ...base, leave: leave({ ...base, leave: () => 'end' }) };
}
