// Diagnostics -> stderr, with a last line that counts them.
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import { printDiagnostics } from '../../compiler/diagnostics/print/pretty.js';
import { readSource } from '../loader/sources.js';
import type { Terminal } from './terminal.js';

export function reportDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal, base: string): void {
  if (diagnostics.length === 0) return;
  const color = terminal.sayColors.isColorSupported ? 'always' : 'never';
  terminal.say(printDiagnostics(diagnostics, { sourceOf: (file) => readSource(file, base), color }));
}

export function countOf(diagnostics: readonly Diagnostic[]): string {
  return (['error', 'warning', 'hint'] as const)
    .map((kind) => counted(diagnostics.filter(({ severity }) => severity === kind).length, kind))
    .filter((text) => text !== undefined)
    .join(', ');
}

export function counted(count: number, word: string): string | undefined {
  return count === 0 ? undefined : `${count} ${word}${count === 1 ? '' : 's'}`;
}
