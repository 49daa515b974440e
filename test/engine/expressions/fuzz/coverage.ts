// What the expressions of a run were made of: how often each kind of node, each function and each form of call occurred,
// and how often in an expression that gave a value.
import { parseJsonata } from '../../../../compiler/asl/expressions/jsonata/parse.js';
import type { JsonataNode } from '../../../../compiler/asl/expressions/jsonata/ast.js';
import { isFunctionName } from '../../../../compiler/asl/expressions/jsonata/signatures.js';
import { childrenOf } from '../../../../compiler/asl/expressions/jsonata/walk.js';

export interface Count {
  all: number;
  /** In expressions that gave a value. */
  valued: number;
}
export type Coverage = Map<string, Count>;

export function cover(coverage: Coverage, text: string, outcome: string): void {
  const parsed = parseJsonata(text);
  if (parsed.kind === 'error') return;
  const seen = new Set<string>();
  look(parsed.ast, seen);
  for (const what of seen) {
    const count = coverage.get(what) ?? { all: 0, valued: 0 };
    count.all++;
    if (outcome === 'value') count.valued++;
    coverage.set(what, count);
  }
}

function look(node: JsonataNode, seen: Set<string>): void {
  seen.add(`node ${node.kind}`);
  if (node.kind === 'binary') seen.add(`operator ${node.operator}`);
  if (node.kind === 'variable' && isFunctionName(node.name)) seen.add(`function $${node.name}`);
  if (node.kind === 'variable' && (node.name === '' || node.name === '$')) seen.add(`context $${node.name}`);
  if (node.kind === 'lambda' && node.signature !== undefined) seen.add('lambda with signature');
  if (node.kind === 'path' && node.keepSingleton === true) seen.add('path kept as an array');
  if (node.keepArray === true) seen.add('value kept as an array');
  if (node.predicates !== undefined) seen.add('predicate on a value');
  if (node.group !== undefined) seen.add('group-by');
  if (node.step?.focus !== undefined) seen.add('focus @');
  if (node.step?.index !== undefined) seen.add('index #');
  if (node.step?.ancestor !== undefined) seen.add('step that % looks back at');
  for (const stage of node.step?.stages ?? []) seen.add(`stage ${stage.kind}`);
  for (const child of childrenOf(node)) look(child, seen);
}
