// Diagnostics → JSON for other programs. Fields are only ever added; `version` changes when one changes its meaning.
import { inReadingOrder, type Diagnostic } from '../diagnostic.js';

export interface JsonReport {
  readonly version: 1;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  readonly diagnostics: readonly JsonDiagnostic[];
}
export interface JsonDiagnostic {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly message: string;
  readonly help: string | null;
  /** Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  /** JSON pointer into the definition. */
  readonly pointer: string | null;
}

/** @example JSON.parse(printDiagnosticsJson(diagnostics)).errors // 1 */
export function printDiagnosticsJson(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify(jsonReport(diagnostics), null, 2)}\n`;
}

/** In reading order. */
export function jsonReport(diagnostics: readonly Diagnostic[]): JsonReport {
  const count = (severity: Diagnostic['severity']): number => diagnostics.filter((d) => d.severity === severity).length;
  return {
    version: 1,
    errors: count('error'),
    warnings: count('warning'),
    hints: count('hint'),
    diagnostics: inReadingOrder(diagnostics).map(({ code, severity, message, help, span, pointer }) => ({
      code,
      severity,
      message,
      help: help ?? null,
      file: span?.file ?? null,
      line: span?.line ?? null,
      column: span?.column ?? null,
      endLine: span?.endLine ?? null,
      endColumn: span?.endColumn ?? null,
      pointer: pointer ?? null,
    })),
  };
}
