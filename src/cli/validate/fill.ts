// A definition with the placeholders of its deployment → the definition that can be checked: known values are in their
// places, and the others have the one form that stands for any value.
import { suggest } from '../../../compiler/asl/suggest.js';
import { diagnose } from '../../../compiler/diagnostics/diagnostic.js';
import type { FoundDefinition } from './find/found.js';
import type { Finding } from './finding.js';
import { asPlaceholder } from './placeholders.js';
import type { ScalarNode, SourceNode } from './read/node.js';
import type { SourceText } from './source-text.js';

export interface Filled {
  readonly node: SourceNode;
  readonly findings: readonly Finding[];
}

const NAME = /\$\{([A-Za-z0-9_]+)\}/g;

export function fill(root: SourceNode, found: FoundDefinition, source: SourceText): Filled {
  const { substitutions, fills } = found;
  const findings: Finding[] = [];
  const known = new Map<SourceNode, SourceNode>();

  const of = (node: SourceNode): SourceNode => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const made = madeOf(node);
    known.set(node, made);
    return made;
  };
  const madeOf = (node: SourceNode): SourceNode => {
    if (node.kind === 'list') return { ...node, items: node.items.map(of) };
    if (node.kind === 'record') {
      return { ...node, entries: node.entries.map((entry) => ({ ...entry, value: of(entry.value) })) };
    }
    return typeof node.value === 'string' ? text(node, node.value) : node;
  };
  const text = (node: ScalarNode, value: string): ScalarNode => {
    // A node without a style comes from a function of the template, which has names of its own.
    if (typeof fills === 'object' && node.style !== undefined) report(node, value, fills);
    const replaced = value.replace(NAME, (all, name: string) => substitutions.get(name) ?? all);
    return { ...node, value: asPlaceholder(replaced) };
  };
  const report = (node: ScalarNode, value: string, names: ReadonlySet<string>): void => {
    const missing = new Set([...value.matchAll(NAME)].map(([, name = '']) => name).filter((name) => !names.has(name)));
    for (const name of missing) {
      const span = source.spanOf(node.range);
      findings.push({ ...diagnose('validate/missing-substitution', { name, near: suggest(name, names) }), span });
    }
  };
  return { node: of(root), findings };
}
