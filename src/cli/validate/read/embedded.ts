// A definition that is text inside of a template → nodes with the places of the template.
import type { EntryNode, Range, SourceNode } from './node.js';
import { readJson } from './json.js';
import type { PlacedText } from './placed-text.js';
import type { ReadResult } from './result.js';

/** @example readEmbedded(placedText(node, source)) // { kind: 'nodes', nodes: [{ kind: 'record', … }] } */
export function readEmbedded({ text, offsets }: PlacedText): ReadResult {
  const result = readJson(text);
  const outer = (offset: number): number => offsets[Math.min(offset, offsets.length - 1)] ?? 0;
  if (result.kind === 'error') return { ...result, offset: outer(result.offset) };
  // The end is behind the last character, wherever the next one stands.
  const moved = ({ start, end }: Range): Range => {
    const first = outer(start);
    return { start: first, end: Math.max(first + 1, outer(end - 1) + 1) };
  };
  const of = (node: SourceNode): SourceNode => {
    const range = moved(node.range);
    if (node.kind === 'list') return { ...node, range, items: node.items.map(of) };
    if (node.kind === 'record') return { ...node, range, entries: node.entries.map(entry) };
    // Its characters stand in the file in two layers of writing, so they are not looked for once more.
    return { kind: 'scalar', value: node.value, range };
  };
  const entry = ({ key, keyRange, value }: EntryNode): EntryNode => ({
    key,
    keyRange: moved(keyRange),
    value: of(value),
  });
  return { kind: 'nodes', nodes: result.nodes.map(of) };
}
