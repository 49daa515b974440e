// The state machine before it has names: flat, one node for one ASL state. Function bodies are lowered into it,
// chains build it directly. Expressions have JavaScript's meaning (`Expr`) until `select-jsonata` turns the whole
// graph into one over JSONata (`Selected`). `derived` nodes are ours to tidy, `user` nodes are never removed,
// merged or renamed.
import type { Span } from '../diagnostics/span.js';
import type { Expr } from '../ir/expr.js';
import type { JsonataExpr, Template } from '../ir/jsonata.js';
import type { Resource } from '../ir/resource.js';
import type { Retrier } from '../ir/task-options.js';

export type { Retrier };

export type NodeId = string;
/** Where control goes next; `end` ends the execution with the node's output. */
export type Target = NodeId | 'end';

export type Origin =
  | { readonly kind: 'user'; readonly name: string; readonly spans: readonly Span[] }
  | {
      readonly kind: 'derived';
      /** What the state should be called, in words of the code. */
      readonly hint: string;
      /** The name that the source asks for; only a number may be added where it is asked for twice. */
      readonly chosen?: string;
      readonly spans: readonly Span[];
    };

/** The two ways to write the values in a graph: a test must be exactly true or false. */
export interface Language {
  readonly value: unknown;
  readonly test: unknown;
}
export interface JavaScript extends Language {
  readonly value: Expr;
  readonly test: Expr;
}
export interface Selected extends Language {
  readonly value: Template;
  readonly test: JsonataExpr;
}

export interface Assignment<L extends Language = JavaScript> {
  readonly variable: string;
  readonly value: L['value'];
}

/** What happens when a state is left along one way. All values see the variables as they were on entry. */
export interface Exit<L extends Language = JavaScript> {
  readonly assign: readonly Assignment<L>[];
  /** Absent: the state's own default (the result of a task, the input of any other state). */
  readonly output?: L['value'];
  readonly next: Target;
}

interface Node<K extends string> {
  readonly kind: K;
  readonly origin: Origin;
  readonly comment?: string;
}

export interface PassNode<L extends Language = JavaScript> extends Node<'pass'> {
  readonly exit: Exit<L>;
}

export interface Catcher<L extends Language = JavaScript> {
  readonly errorEquals: readonly string[];
  /** Only needed where an expression of the state may stop the execution; dropped where none can. */
  readonly guard?: 'stops';
  readonly exit: Exit<L>;
}

export interface TaskNode<L extends Language = JavaScript> extends Node<'task'> {
  readonly resource: Resource;
  readonly argument?: L['value'];
  readonly timeoutSeconds?: number;
  readonly heartbeatSeconds?: number;
  readonly retry: readonly Retrier[];
  readonly catch: readonly Catcher<L>[];
  readonly exit: Exit<L>;
}

export interface WaitNode<L extends Language = JavaScript> extends Node<'wait'> {
  /** Whole seconds. */
  readonly seconds: L['value'];
  readonly exit: Exit<L>;
}

export interface Rule<L extends Language = JavaScript> {
  readonly condition: L['test'];
  readonly exit: Exit<L>;
}
export interface ChoiceNode<L extends Language = JavaScript> extends Node<'choice'> {
  readonly rules: readonly Rule<L>[];
  /** Taken when no rule matches. */
  readonly otherwise: Exit<L>;
}

export interface SucceedNode<L extends Language = JavaScript> extends Node<'succeed'> {
  readonly output?: L['value'];
}

export interface FailNode<L extends Language = JavaScript> extends Node<'fail'> {
  readonly error: L['value'];
  readonly cause: L['value'];
}

export type StateNode<L extends Language = JavaScript> =
  PassNode<L> | TaskNode<L> | WaitNode<L> | ChoiceNode<L> | SucceedNode<L> | FailNode<L>;
export type StateKind = StateNode['kind'];

export interface StateGraph<L extends Language = JavaScript> {
  readonly start: NodeId;
  /** In the order in which the states should be printed. */
  readonly nodes: ReadonlyMap<NodeId, StateNode<L>>;
  readonly comment?: string;
  readonly timeoutSeconds?: number;
}
