// Imports a TypeScript file of this repository into a script of Node: bundled into `.typestep/`, packages left outside.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `path` from the root of the repository. */
export async function importTypeScript(path) {
  const folder = join(root, '.typestep/scripts');
  const outfile = join(folder, path.replaceAll('/', '-').replace(/\.ts$/, '.mjs'));
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [join(root, path)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    outfile,
  });
  return await import(pathToFileURL(outfile).href);
}
