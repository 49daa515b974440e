// What JSON and YAML are read into: the values with their places. Places are offsets in the text of one file, whatever
// the values went through (tags, joins, text in text). Shared nodes (YAML aliases) stay shared.

/** Offsets in UTF-16 units; the end is behind the last character. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly range: Range;
  /** How a text is written, for finding its characters in the file; absent for values that no text was read for. */
  readonly style?: TextStyle;
}
export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly SourceNode[];
  readonly range: Range;
}
export interface EntryNode {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: SourceNode;
}
export interface RecordNode {
  readonly kind: 'record';
  /** In their order; a name may be there twice. */
  readonly entries: readonly EntryNode[];
  readonly range: Range;
}
export type SourceNode = ScalarNode | ListNode | RecordNode;
export type TextStyle = 'double' | 'single' | 'plain';

/** The value of a field, when the node is a record that has it. @example fieldOf(root, 'States') */
export function fieldOf(node: SourceNode | undefined, key: string): SourceNode | undefined {
  return entryOf(node, key)?.value;
}

/** As in `JSON.parse`, the last one of a name counts. */
export function entryOf(node: SourceNode | undefined, key: string): EntryNode | undefined {
  return node?.kind === 'record' ? node.entries.findLast((entry) => entry.key === key) : undefined;
}

export function textOf(node: SourceNode | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

export function entriesOf(node: SourceNode | undefined): readonly EntryNode[] {
  return node?.kind === 'record' ? node.entries : [];
}

/** The only field of a record that has one. */
export function onlyEntry(node: SourceNode): EntryNode | undefined {
  return node.kind === 'record' && node.entries.length === 1 ? node.entries[0] : undefined;
}

/** The plain value. Keys such as `__proto__` become fields like any other. */
export function plain(root: SourceNode): unknown {
  const known = new Map<SourceNode, unknown>();
  const of = (node: SourceNode): unknown => {
    if (node.kind === 'scalar') return node.value;
    if (known.has(node)) return known.get(node);
    const value = node.kind === 'list' ? node.items.map(of) : recordOf(node, of);
    known.set(node, value);
    return value;
  };
  return of(root);
}

function recordOf(node: RecordNode, of: (node: SourceNode) => unknown): object {
  const value = {};
  for (const entry of node.entries) {
    const field = { value: of(entry.value), enumerable: true, configurable: true, writable: true };
    Object.defineProperty(value, entry.key, field);
  }
  return value;
}
