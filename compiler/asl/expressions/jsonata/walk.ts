// Every node's direct children, so that a search over a tree is one recursive function and nothing is forgotten
// when a kind is added.
import type { JsonataNode, NodeKind, NodeOf, Pair } from './ast.js';

const inner: { readonly [K in NodeKind]: (node: NodeOf<K>) => readonly JsonataNode[] } = {
  literal: () => [],
  regex: () => [],
  variable: () => [],
  path: (node) => node.steps,
  name: () => [],
  wildcard: () => [],
  descendant: () => [],
  parent: () => [],
  sort: (node) => node.terms.map((term) => term.expression),
  array: (node) => node.items,
  object: (node) => flat(node.pairs),
  negate: (node) => [node.operand],
  binary: (node) => [node.left, node.right],
  conditional: (node) => [node.condition, node.then, ...(node.otherwise === undefined ? [] : [node.otherwise])],
  block: (node) => node.expressions,
  bind: (node) => [node.value],
  lambda: (node) => [node.body],
  call: (node) => [node.procedure, ...node.arguments],
  partial: (node) => [node.procedure, ...node.arguments.filter((argument) => argument !== undefined)],
  apply: (node) => [node.left, node.right],
  transform: (node) => [node.pattern, node.update, ...(node.removal === undefined ? [] : [node.removal])],
};

/** The nodes directly inside, in the order of the text: the kind's own, then predicates, stages and group. */
export function childrenOf(node: JsonataNode): readonly JsonataNode[] {
  const own = (inner[node.kind] as (node: JsonataNode) => readonly JsonataNode[])(node);
  return [...own, ...attachedTo(node)];
}

/** What hangs on a node of any kind: predicates, stages, group. */
export function attachedTo(node: JsonataNode): readonly JsonataNode[] {
  if (node.predicates === undefined && node.step?.stages === undefined && node.group === undefined) return [];
  return [
    ...(node.predicates ?? []),
    ...(node.step?.stages ?? []).flatMap((stage) => (stage.kind === 'filter' ? [stage.expression] : [])),
    ...flat(node.group ?? []),
  ];
}

function flat(pairs: readonly Pair[]): readonly JsonataNode[] {
  return pairs.flatMap(([key, value]) => [key, value]);
}
