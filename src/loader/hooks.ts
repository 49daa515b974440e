// Node's module hooks (they run in its loader thread): find TypeScript behind `.js`, missing and folder specifiers,
// and load it compiled. CommonJS files are left to `commonjs.ts`, since hooks do not reach what those require.
import { existsSync, statSync } from 'node:fs';
import type { LoadHook, ResolveHook } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compileModule } from './compile-module.js';
import { isTypeScript, moduleFormat } from './module-format.js';
import { ownUrl } from './own-package.js';
import { typescriptCandidates } from './candidates.js';

export const resolve: ResolveHook = async (specifier, context, next) => {
  const own = ownUrl(specifier);
  if (own !== undefined) return { url: own, format: 'module', shortCircuit: true };
  const file = findTypeScript(specifier, context.parentURL);
  if (file !== undefined) {
    return { url: pathToFileURL(file).href, format: moduleFormat(file), shortCircuit: true };
  }
  return next(specifier, context);
};

export const load: LoadHook = async (url, context, next) => {
  if (!url.startsWith('file:')) return next(url, context);
  const file = fileURLToPath(url);
  if (!isTypeScript(file)) return next(url, context);
  if (moduleFormat(file) === 'commonjs') return { format: 'commonjs', source: null, shortCircuit: true } as never;
  return { format: 'module', source: compileModule(file, 'module'), shortCircuit: true };
};

function findTypeScript(specifier: string, parent: string | undefined): string | undefined {
  const isPath = specifier.startsWith('.') || specifier.startsWith('/') || specifier.startsWith('file:');
  if (!isPath || (parent !== undefined && !parent.startsWith('file:'))) return undefined;
  const url = new URL(specifier, parent);
  const path = fileURLToPath(url);
  if (isFile(path)) return isTypeScript(path) ? path : undefined;
  return typescriptCandidates(path).find(isFile);
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
