// The text of one input, and its offsets as lines and columns.
import type { Span } from '../../../compiler/diagnostics/span.js';
import type { Range } from './read/node.js';

export interface SourceText {
  /** As messages name it: relative to the folder of the command, with `/`. */
  readonly file: string;
  /** Absolute; absent for standard input. */
  readonly path?: string;
  readonly text: string;
  /** A byte order mark, which is no part of the text, does not count. */
  spanOf(range: Range): Span;
}

/** The same lines as code frames have. */
const BREAK = /\r\n|[\n\r\u2028\u2029]/g;

export function sourceText(file: string, text: string, path?: string): SourceText {
  let starts: readonly number[] | undefined;
  const placeOf = (offset: number): { readonly line: number; readonly column: number } => {
    starts ??= [0, ...Array.from(text.matchAll(BREAK), (found) => found.index + found[0].length)];
    const line = lastAtMost(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
  return {
    file,
    text,
    ...(path === undefined ? {} : { path }),
    spanOf({ start, end }) {
      const from = placeOf(Math.min(start, text.length));
      const to = placeOf(Math.min(end, text.length));
      return { file, ...from, endLine: to.line, endColumn: to.column };
    },
  };
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
