// The few ANSI styles that printed diagnostics use. With `never` every style gives the text back unchanged.
export type Color = 'always' | 'never';
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan';
export type Paint = (style: Style, text: string) => string;

const codes: Readonly<Record<Style, readonly [open: number, close: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

/** @example painter('always')('red', 'no') === '\u001b[31mno\u001b[39m' */
export function painter(color: Color): Paint {
  if (color === 'never') return (_, text) => text;
  return (style, text) => {
    const [open, close] = codes[style];
    return text === '' ? '' : `\u001b[${open}m${text}\u001b[${close}m`;
  };
}
