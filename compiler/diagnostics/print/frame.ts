// A span and its source → the lines of a code frame: the line that encloses the place, the place, its underline.
import type { Span } from '../span.js';
import { cellsOf, visible, widthOfCells, type Cell } from './columns.js';
import type { Paint, Style } from './colors.js';

/** The most columns of source that a frame shows of one line. */
const WIDTH = 100;
/** How many columns before the place stay visible in a line that is clipped. */
const BEFORE = 30;
/** How far above the place its enclosing line may be. */
const REACH = 20;
const GUTTER = 5;
/** More characters than any frame shows on one side of the place. */
const NEAR = 2000;

export interface FrameStyle {
  readonly paint: Paint;
  readonly underline: Style;
}

/** No lines at all where the source has no such place. */
export function frameLines(source: string, span: Span, { paint, underline }: FrameStyle): readonly string[] {
  const lines = source.split(/\r\n|[\n\r\u2028\u2029]/);
  const first = lines[span.line - 1];
  if (first === undefined) return [];

  const gutter = Math.max(GUTTER, String(span.endLine).length);
  const row = (label: string, text: string): string =>
    `${paint('dim', `${label.padStart(gutter)} │`)} ${text}`.trimEnd();
  const marked = (number: number, from: number, to: number): readonly string[] => {
    const { line, shift } = around(lines[number - 1] ?? '', from);
    const { text, indent, length } = clip(cellsOf(line), from - shift, to - shift);
    return [row(String(number), text), row('', ' '.repeat(indent) + paint(underline, '^'.repeat(length)))];
  };

  const enclosing = enclosingLine(lines, span.line);
  const context =
    enclosing === undefined
      ? []
      : [row(String(enclosing), clip(cellsOf(around(lines[enclosing - 1] ?? '', 0).line), 0, 1).text)];
  // A span may end behind the last line, when the file has changed since.
  const lastLine = Math.min(span.endLine, lines.length);
  const last = lines[lastLine - 1] ?? '';
  const end = lastLine < span.endLine ? last.length : span.endColumn - 1;
  if (lastLine <= span.line) return [...context, ...marked(span.line, span.column - 1, end)];

  return [
    ...context,
    ...marked(span.line, span.column - 1, first.trimEnd().length),
    ...(lastLine - span.line > 1 ? [row('⋮', '')] : []),
    // A span that ends before the first character of a line ends with the line above, for the eye.
    ...(end <= 0 ? [] : marked(lastLine, last.length - last.trimStart().length, end)),
  ];
}

/** The nearest line above that stands further left: the head of the block or call that holds the place. */
function enclosingLine(lines: readonly string[], line: number): number | undefined {
  const depth = indentOf(lines[line - 1] ?? '');
  for (let number = line - 1; number >= Math.max(1, line - REACH); number--) {
    const text = lines[number - 1] ?? '';
    if (text.trim() !== '' && indentOf(text) < depth) return number;
  }
  return undefined;
}

function indentOf(line: string): number {
  return widthOfCells(cellsOf(/^\s*/.exec(line)?.[0] ?? ''));
}

/** Of a line of megabytes the part that can be shown: to look at every character would take seconds. */
function around(line: string, from: number): { readonly line: string; readonly shift: number } {
  const shift = Math.max(0, from - NEAR);
  return line.length <= 3 * NEAR ? { line, shift: 0 } : { line: line.slice(shift, from + 2 * NEAR), shift };
}

/** Cuts a long line around the range [from, to) of its characters, and says where the underline goes. */
function clip(cells: readonly Cell[], from: number, to: number): { text: string; indent: number; length: number } {
  const before = cells.filter((cell) => cell.offset < from);
  const inside = cells.filter((cell) => cell.offset >= from && cell.offset < to);
  const indent = widthOfCells(before);
  const length = Math.max(1, widthOfCells(inside));
  const total = widthOfCells(cells);
  if (total <= WIDTH) return { text: textOf(cells), indent, length };

  const start = Math.max(0, Math.min(indent - BEFORE, total - WIDTH));
  const shown = window(cells, start, start + WIDTH);
  const left = start > 0 ? '…' : '';
  const right = start + WIDTH < total ? '…' : '';
  const shift = start > 0 ? 1 : 0;
  const at = indent - start + shift;
  return { text: left + textOf(shown) + right, indent: at, length: Math.max(1, Math.min(length, WIDTH + shift - at)) };
}

function window(cells: readonly Cell[], start: number, end: number): readonly Cell[] {
  let column = 0;
  const kept: Cell[] = [];
  for (const cell of cells) {
    // Half of a wide character cannot be shown: a blank keeps the columns right.
    if (column < start && column + cell.width > start) kept.push({ ...cell, text: ' ', width: 1 });
    else if (column >= start && column + cell.width <= end) kept.push(cell);
    column += cell.width;
  }
  return kept;
}

function textOf(cells: readonly Cell[]): string {
  return visible(cells.map(({ text }) => text).join(''));
}
