// Diagnostics → text for a terminal: place, severity, code and message in one line, a code frame, then the help.
import { inReadingOrder, type Diagnostic, type Severity } from '../diagnostic.js';
import { painter, type Color, type Paint, type Style } from './colors.js';
import { visible } from './columns.js';
import { frameLines } from './frame.js';

export interface PrintOptions {
  /** The text of a file that spans name, or `undefined` when it cannot be had: then there is no frame. */
  readonly sourceOf: (file: string) => string | undefined;
  readonly color: Color;
}

const styles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', hint: 'cyan' };
const INDENT = '   ';
const HELP = 'help: ';

/**
 * Prints diagnostics in reading order, a blank line between them and no line break at the end.
 * @example
 * printDiagnostics(diagnostics, { sourceOf: (file) => sources.get(file), color: 'never' });
 * // workflow.ts:14:7 error ts/unsupported-syntax: `while` cannot be compiled into a state machine
 * //    14 │       while (true) {}
 * //       │       ^^^^^
 * //    help: …
 */
export function printDiagnostics(diagnostics: readonly Diagnostic[], { sourceOf, color }: PrintOptions): string {
  const paint = painter(color);
  return inReadingOrder(diagnostics)
    .map((diagnostic) => printDiagnostic(diagnostic, sourceOf, paint))
    .join('\n\n');
}

function printDiagnostic(diagnostic: Diagnostic, sourceOf: PrintOptions['sourceOf'], paint: Paint): string {
  const { code, severity, message, help, span } = diagnostic;
  const style = styles[severity];
  const source = span === undefined ? undefined : sourceOf(span.file);
  return [
    `${paint('bold', placeOf(diagnostic))}${paint(style, severity)} ${paint('dim', `${code}:`)} ${safe(message)}`,
    ...(span === undefined || source === undefined ? [] : frameLines(source, span, { paint, underline: style })),
    ...(help === undefined ? [] : helpLines(safe(help), paint)),
  ].join('\n');
}

/** The span, else the pointer (`/` for the whole definition), else nothing. */
function placeOf({ span, pointer }: Diagnostic): string {
  if (span !== undefined) return `${visible(span.file)}:${span.line}:${span.column} `;
  return pointer === undefined ? '' : `${pointer === '' ? '/' : visible(pointer)} `;
}

function helpLines(help: string, paint: Paint): readonly string[] {
  return help
    .split('\n')
    .map((line, i) => INDENT + (i === 0 ? paint('cyan', HELP.trimEnd()) + ' ' : ' '.repeat(HELP.length)) + line)
    .map((line) => line.trimEnd());
}

/** Names from the user's program come into messages: nothing but line breaks may reach the terminal as a command. */
function safe(text: string): string {
  return text.split('\n').map(visible).join('\n');
}
