// Diagnostics as something to throw through code that is not ours (jiti, Node's hooks, bundlers): what is printed is
// the diagnostics and nothing else, so no stack of ours reaches the user.
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import { CompileError } from '../../compiler/diagnostics/errors.js';
import { printDiagnostics } from '../../compiler/diagnostics/print/pretty.js';
import { readSource } from './sources.js';

export class UserError extends CompileError {
  constructor(diagnostics: readonly Diagnostic[], base: string) {
    super(diagnostics, renderDiagnostics(diagnostics, base));
    this.stack = this.message;
    // Node prints what is enumerable behind the message, which has said it all.
    for (const field of ['name', 'diagnostics']) Object.defineProperty(this, field, { enumerable: false });
  }
}

export function renderDiagnostics(diagnostics: readonly Diagnostic[], base: string): string {
  return printDiagnostics(diagnostics, { sourceOf: (file) => readSource(file, base), color: 'never' });
}

/** The diagnostics that an exception carries, also when another copy of this package made it. */
export function diagnosticsOf(error: unknown): readonly Diagnostic[] | undefined {
  if (!(error instanceof Error) || !('diagnostics' in error) || !Array.isArray(error.diagnostics)) return undefined;
  return error.diagnostics as readonly Diagnostic[];
}
