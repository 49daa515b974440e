// A TypeScript file -> the JavaScript that Node runs in its place, workflows compiled. Synchronous, since `require` is;
// loads TypeScript, so it is itself loaded late.
import { readFileSync } from 'node:fs';
import { hasErrors } from '../../compiler/diagnostics/diagnostic.js';
import { openService } from '../../compiler/typescript/service.js';
import { stripTypes } from '../../compiler/typescript/strip-types.js';
import type { ModuleFormat } from './module-format.js';
import { renderDiagnostics, UserError } from './user-error.js';

export function compileModule(file: string, format: ModuleFormat): string {
  const base = process.cwd();
  const rewritten = openService({ file, base }).rewrite(file);
  if (rewritten !== undefined && hasErrors(rewritten.diagnostics)) throw new UserError(rewritten.diagnostics, base);
  if (rewritten !== undefined && rewritten.diagnostics.length > 0) {
    process.stderr.write(`${renderDiagnostics(rewritten.diagnostics, base)}\n`);
  }
  return stripTypes({ file, code: rewritten?.code ?? readFileSync(file, 'utf8'), format });
}
