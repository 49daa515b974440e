// What lowering writes into: a growing set of nodes, and where `return`, `break`, `continue` and `throw` lead at the
// moment.
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Span } from '../../diagnostics/span.js';
import type { Expr } from '../../ir/expr.js';
import type { Assignment, Catcher, NodeId, StateNode, Target } from '../../states/graph.js';
import type { FreshName } from '../fresh-names.js';

/** An error on its way to a handler. */
export interface Thrown {
  readonly error: Expr;
  readonly message: Expr;
  /** The text that came with a task's failure; absent or undefined for an error of the workflow itself. */
  readonly cause?: Expr;
}

export type Jump = 'break' | 'continue';

/** A place that is led to before it is known what stands there. */
export interface Reserved {
  readonly id: NodeId;
  /** Says what stands there: a Pass with these assignments, which leads on. */
  lead(to: Target, assign?: readonly Assignment[]): void;
}

export interface Lowering {
  /** Adds a node and gives its id. */
  add(node: StateNode): NodeId;
  reserve(span: Span): Reserved;
  report(diagnostic: Diagnostic): void;
  /** A name for a variable of our own. */
  readonly fresh: FreshName;
  /** The target of a `return` with this value: the end of the workflow, or what follows an inlined helper. */
  readonly leave: (value: Expr | undefined, span: Span) => Target;
  readonly jump: (kind: Jump, id: string, span: Span) => Target;
  /** The target of a `throw`. */
  readonly raise: (thrown: Thrown, span: Span) => Target;
  /** What catches the failure of a task: nothing, or the handler around it. */
  readonly catchers: (span: Span) => readonly Catcher[];
}

export interface Builder extends Lowering {
  readonly nodes: ReadonlyMap<NodeId, StateNode>;
  readonly diagnostics: readonly Diagnostic[];
}

export type Ways = Pick<Lowering, 'leave' | 'jump' | 'raise' | 'catchers'>;

export function createBuilder(fresh: FreshName, ways: (add: Lowering['add']) => Ways): Builder {
  const nodes = new Map<NodeId, StateNode>();
  const diagnostics: Diagnostic[] = [];
  let count = 0;
  const put = (id: NodeId, node: StateNode): NodeId => {
    nodes.set(id, node);
    return id;
  };
  const nextId = (): NodeId => `n${count++}`;
  const add = (node: StateNode): NodeId => put(nextId(), node);
  return {
    nodes,
    diagnostics,
    fresh,
    add,
    reserve: (span) => {
      const id = nextId();
      const lead: Reserved['lead'] = (next, assign = []) =>
        void put(id, {
          kind: 'pass',
          origin: { kind: 'derived', hint: 'Continue', spans: [span] },
          exit: { assign, next },
        });
      return { id, lead };
    },
    report: (diagnostic) => void diagnostics.push(diagnostic),
    ...ways(add),
  };
}
