// One definition with its places → findings with lines and columns. What the deployment fills in later is not judged.
import { childPointer, describePlace, pointerKeys } from '../../../compiler/asl/pointer.js';
import type { MachineType } from '../../../compiler/asl/rules/rule.js';
import { readDefinition } from '../../../compiler/asl/read.js';
import { ignoresIn, withoutIgnored } from '../../../compiler/asl/ignores.js';
import { diagnose, type Diagnostic } from '../../../compiler/diagnostics/diagnostic.js';
import type { Origins } from './compiled.js';
import { fill } from './fill.js';
import type { FoundDefinition } from './find/found.js';
import type { Finding } from './finding.js';
import { locate, type Located } from './locate.js';
import { holdsPlaceholder } from './placeholders.js';
import { plain, type SourceNode } from './read/node.js';
import type { SourceText } from './source-text.js';

export interface Judged {
  readonly source: SourceText;
  readonly found: FoundDefinition;
  readonly node: SourceNode;
  /** When neither the template nor the file says. */
  readonly type: MachineType;
  readonly origins: Origins;
}

export function checkDefinition({ source, found, node, type, origins }: Judged): readonly Finding[] {
  const filled = fill(node, found, source);
  const { diagnostics, value: walkable } = readDefinition(plain(filled.node), { type: found.type ?? type });
  const all = walkable === undefined ? diagnostics : [...duplicateKeys(filled.node), ...diagnostics];
  const findings = withoutIgnored(all, walkable === undefined ? [] : ignoresIn(walkable)).flatMap((diagnostic) => {
    const { pointer = '', code } = diagnostic;
    const located = locate(filled.node, pointer, code);
    if (isLeftOpen(diagnostic, located, found)) return [];
    const place = source.spanOf(located.range);
    const origin = origins(pointer);
    return origin === undefined ? { ...diagnostic, span: place } : { ...diagnostic, span: origin, definition: place };
  });
  return [...filled.findings, ...findings];
}

function isLeftOpen({ code, pointer = '' }: Diagnostic, { node }: Located, { fills }: FoundDefinition): boolean {
  if (code === 'asl/placeholder') return fills !== 'nobody';
  if (holdsPlaceholder(pointerKeys(pointer).at(-1) ?? '')) return true;
  return node?.kind === 'scalar' && typeof node.value === 'string' && holdsPlaceholder(node.value);
}

/** Names that stand twice in one object: the value has only the last one, so the validator cannot see them. */
function duplicateKeys(root: SourceNode): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const walk = (node: SourceNode, pointer: string): void => {
    if (node.kind === 'scalar') return;
    if (node.kind === 'list') return node.items.forEach((item, i) => walk(item, childPointer(pointer, i)));
    const names = new Set<string>();
    const twice = new Set<string>();
    for (const { key } of node.entries) (names.has(key) ? twice : names).add(key);
    for (const key of twice) {
      const parameters = { key, place: describePlace(pointer) };
      found.push(diagnose('asl/duplicate-key', parameters, { pointer: childPointer(pointer, key) }));
    }
    for (const { key, value } of node.entries) walk(value, childPointer(pointer, key));
  };
  walk(root, '');
  return found;
}
