// A JSON pointer into a definition → the part of the file to show: the value of a field, or the name of what is large.
import type { Code } from '../../../compiler/diagnostics/catalogue.js';
import { pointerKeys } from '../../../compiler/asl/pointer.js';
import type { EntryNode, Range, SourceNode } from './read/node.js';

export interface Located {
  readonly range: Range;
  /** The value itself; absent when only what should hold it is there. */
  readonly node: SourceNode | undefined;
}

/** Messages about the name of a field, whatever it holds. */
const aboutNames: ReadonlySet<Code> = new Set([
  'asl/unknown-field',
  'asl/jsonpath-field',
  'asl/jsonata-field',
  'asl/duplicate-key',
  'asl/forbidden-key',
  'asl/assign-at-end',
]);

/** @example locate(root, '/States/A/Next', 'asl/missing-target').range */
export function locate(root: SourceNode, pointer: string, code: Code): Located {
  let node = root;
  let entry: EntryNode | undefined;
  for (const key of pointerKeys(pointer)) {
    const next = node.kind === 'list' ? node.items[Number(key)] : undefined;
    const field = node.kind === 'record' ? node.entries.findLast((one) => one.key === key) : undefined;
    const value = field?.value ?? next;
    if (value === undefined) return { range: shownRange(node, entry, 'value'), node: undefined };
    [node, entry] = [value, field];
  }
  return { range: shownRange(node, entry, aboutNames.has(code) ? 'name' : 'value'), node };
}

function shownRange(node: SourceNode, entry: EntryNode | undefined, part: 'name' | 'value'): Range {
  if (entry !== undefined && (part === 'name' || node.kind !== 'scalar')) return entry.keyRange;
  // Of an object without a name its first character: more would underline all that it holds.
  return node.kind === 'scalar' ? node.range : { start: node.range.start, end: node.range.start + 1 };
}
