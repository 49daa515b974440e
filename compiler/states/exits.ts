// The ways out of a node, seen and replaced alike for every kind: what the passes over the graph are written with.
import type { Expr } from '../ir/expr.js';
import type { Exit, Language, NodeId, StateGraph, StateNode, Target } from './graph.js';

/** The ways out in order: a task's normal way first, then its catchers; a choice's rules, then its default. */
export function exitsOf<L extends Language>(node: StateNode<L>): readonly Exit<L>[] {
  switch (node.kind) {
    case 'pass':
    case 'wait':
      return [node.exit];
    case 'task':
      return [node.exit, ...node.catch.map((catcher) => catcher.exit)];
    case 'choice':
      return [...node.rules.map((rule) => rule.exit), node.otherwise];
    case 'succeed':
    case 'fail':
      return [];
  }
}

/** The same node with each exit replaced; `index` counts as in `exitsOf`. */
export function mapExits<L extends Language>(
  node: StateNode<L>,
  by: (exit: Exit<L>, index: number) => Exit<L>,
): StateNode<L> {
  switch (node.kind) {
    case 'pass':
    case 'wait':
      return { ...node, exit: by(node.exit, 0) };
    case 'task':
      return {
        ...node,
        exit: by(node.exit, 0),
        catch: node.catch.map((catcher, index) => ({ ...catcher, exit: by(catcher.exit, index + 1) })),
      };
    case 'choice':
      return {
        ...node,
        rules: node.rules.map((rule, index) => ({ ...rule, exit: by(rule.exit, index) })),
        otherwise: by(node.otherwise, node.rules.length),
      };
    case 'succeed':
    case 'fail':
      return node;
  }
}

/** Whether the exit may say `end`: ASL lets a choice rule and a catcher only name a state. */
export function exitMayEnd(node: StateNode, index: number): boolean {
  return node.kind === 'pass' || node.kind === 'wait' || (node.kind === 'task' && index === 0);
}

/** Applies `map` to every value and condition of a node, exits included. */
export function mapValues(node: StateNode, map: (value: Expr) => Expr): StateNode {
  const mapped = mapExits(node, (exit) => ({
    ...exit,
    assign: exit.assign.map((one) => ({ ...one, value: map(one.value) })),
    ...(exit.output === undefined ? {} : { output: map(exit.output) }),
  }));
  switch (mapped.kind) {
    case 'pass':
      return mapped;
    case 'task':
      return mapped.argument === undefined ? mapped : { ...mapped, argument: map(mapped.argument) };
    case 'wait':
      return { ...mapped, seconds: map(mapped.seconds) };
    case 'choice':
      return { ...mapped, rules: mapped.rules.map((rule) => ({ ...rule, condition: map(rule.condition) })) };
    case 'succeed':
      return mapped.output === undefined ? mapped : { ...mapped, output: map(mapped.output) };
    case 'fail':
      return { ...mapped, error: map(mapped.error), cause: map(mapped.cause) };
  }
}

/** Every value in a node except those that its exits assign or give out. */
export function ownValues(node: StateNode): readonly Expr[] {
  switch (node.kind) {
    case 'pass':
      return [];
    case 'task':
      return node.argument === undefined ? [] : [node.argument];
    case 'wait':
      return [node.seconds];
    case 'choice':
      return node.rules.map((rule) => rule.condition);
    case 'succeed':
      return node.output === undefined ? [] : [node.output];
    case 'fail':
      return [node.error, node.cause];
  }
}

/** The nodes that can be reached from the start, in the order in which they read best: depth first, first way first. */
export function reachableInOrder<L extends Language>(graph: StateGraph<L>): readonly NodeId[] {
  const seen = new Set<NodeId>();
  const order: NodeId[] = [];
  const waiting: Target[] = [graph.start];
  while (waiting.length > 0) {
    const id = waiting.pop() as NodeId;
    const node = graph.nodes.get(id);
    if (node === undefined || seen.has(id)) continue;
    seen.add(id);
    order.push(id);
    for (const exit of [...exitsOf(node)].reverse()) waiting.push(exit.next);
  }
  return order;
}
