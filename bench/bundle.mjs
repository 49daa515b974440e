// The inside of the engine, which the package does not export, as one module to measure.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = join(root, '.typestep/bench');

/** `exports` lists what is wanted, `name from './file.ts'`, with paths from the root of the repository. */
export async function bundled(name, exports) {
  mkdirSync(scratch, { recursive: true });
  const outfile = join(scratch, `${name}.mjs`);
  await build({
    stdin: {
      contents: exports.map((line) => `export ${line};`).join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}
