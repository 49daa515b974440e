// A line of source → what a terminal shows of it, and in which of its columns each character ends up. Tabs become
// spaces, control characters become visible, wide characters count two columns, combining ones none.

const TAB = 4;
const WIDE =
  /^(?:[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[0-9#*]\ufe0f\u20e3)/u;
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

export interface Cell {
  readonly text: string;
  readonly width: 0 | 1 | 2;
  /** Offset in the source line of the character that this cell shows. */
  readonly offset: number;
}

/** One cell for each visible character; a tab gives several. */
export function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index: offset } of segmentsOf(line)) {
    if (segment === '\t') {
      const spaces = TAB - (column % TAB);
      for (let i = 0; i < spaces; i++) cells.push({ text: ' ', width: 1, offset });
      column += spaces;
      continue;
    }
    const width = widthOf(segment);
    cells.push({ text: visible(segment), width, offset });
    column += width;
  }
  return cells;
}

export function widthOfCells(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** Text that a terminal cannot take for a command: control and bidirectional characters are written as `\u{…}`. */
export function visible(text: string): string {
  return text.replace(CONTROL, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}

let segmenter: Intl.Segmenter | undefined;

function segmentsOf(line: string): Iterable<{ readonly segment: string; readonly index: number }> {
  // eslint-disable-next-line no-control-regex -- ASCII needs no segmenter, which is slow to make
  if (/^[\u0000-\u007f]*$/.test(line)) return Array.from(line, (segment, index) => ({ segment, index }));
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(line);
}

function widthOf(segment: string): 0 | 1 | 2 {
  if (WIDE.test(segment)) return 2;
  return INVISIBLE.test(segment) ? 0 : 1;
}
