// What lowering writes into: a growing set of nodes, and where `return`, `break`, `continue` and `throw` lead at the
// moment.
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Span } from '../../diagnostics/span.js';
import type { Expr } from '../../ir/expr.js';
import { factsOf } from '../../ir/facts.js';
import type { Assignment, Catcher, Exit, NodeId, StateNode, Target } from '../../states/graph.js';
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
  /** Fails the execution with what stopped one of its expressions, past all handlers. */
  readonly stopped: (span: Span) => Catcher;
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
  let stop: Exit | undefined;
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
    stopped: (span) => {
      stop ??= makeStop(fresh('stopCause'), add, span);
      return { errorEquals: ['States.QueryEvaluationError'], guard: 'stops', exit: stop };
    },
    ...ways(add),
  };
}

function makeStop(variable: string, add: Lowering['add'], span: Span): Exit {
  const facts = factsOf('string');
  const cause: Expr = { kind: 'variable', name: variable, facts, span };
  const error: Expr = { kind: 'literal', value: 'States.QueryEvaluationError', facts, span };
  const next = add({ kind: 'fail', origin: { kind: 'derived', hint: 'Stopped', spans: [span] }, error, cause });
  const output: Expr = { kind: 'state-data', field: 'error', facts: factsOf('object'), span };
  const value: Expr = { kind: 'property', object: output, name: 'Cause', optional: false, facts, span };
  return { assign: [{ variable, value }], next };
}
