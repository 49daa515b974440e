// CommonJS half of `typestep/register`: TypeScript extensions for `require`, `./a.js` meaning `./a.ts`, and
// `typestep` meaning this package.
import { existsSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import type * as CompileModule from './compile-module.js';
import { typescriptCandidates } from './candidates.js';
import { ownFile } from './own-package.js';

interface Loading {
  _compile(source: string, file: string): void;
}
interface ModuleInternals {
  readonly _extensions: Record<string, (module: Loading, file: string) => void>;
  _resolveFilename(request: string, parent: { readonly filename?: string } | undefined, ...rest: unknown[]): string;
}

const require = createRequire(import.meta.url);

/** The compiler loads with the first file: a program of ES modules compiles in the hooks' thread and needs none here. */
function compile(file: string): string {
  const { compileModule } = require('./compile-module.js') as typeof CompileModule;
  return compileModule(file, 'commonjs');
}

export function registerCommonJs(): void {
  const internals = Module as unknown as ModuleInternals;
  for (const extension of ['.ts', '.cts']) {
    internals._extensions[extension] = (module, file) => module._compile(compile(file), file);
  }
  const resolveFilename = internals._resolveFilename.bind(internals);
  internals._resolveFilename = (request, parent, ...rest) =>
    ownFile(request, 'require') ??
    writtenAsJavaScript(request, parent?.filename) ??
    resolveFilename(request, parent, ...rest);
}

function writtenAsJavaScript(request: string, from: string | undefined): string | undefined {
  if (!request.startsWith('.') || !/\.[cm]?js$/.test(request) || from === undefined) return undefined;
  const path = resolve(dirname(from), request);
  return existsSync(path) ? undefined : typescriptCandidates(path).find((candidate) => existsSync(candidate));
}
