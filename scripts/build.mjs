// Builds `dist/`; with `--if-stale` only when it was not made from exactly the present sources.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist/.build.json');

/** Everything that decides what `dist/` holds. */
function sourceHash() {
  const hash = createHash('sha256');
  const add = (path) => hash.update(path).update(readFileSync(join(root, path)));
  for (const folder of ['compiler', 'src']) {
    for (const item of readdirSync(join(root, folder), { recursive: true }).sort()) {
      if (/\.(ts|json)$/.test(item)) add(join(folder, item));
    }
  }
  for (const file of ['tsup.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json']) add(file);
  return hash.digest('hex');
}

function isFresh(hash) {
  return existsSync(stamp) && JSON.parse(readFileSync(stamp, 'utf8')).hash === hash;
}

/** True when something was built. The declarations belong to it: the compiler of user code reads them. */
export function buildPackage({ ifStale = false } = {}) {
  const hash = sourceHash();
  if (ifStale && isFresh(hash)) return false;
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const tsup = join(root, 'node_modules/tsup/dist/cli-default.js');
  const { status } = spawnSync(process.execPath, [tsup], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('the build failed');
  shareDeclarations();
  copyFileSync(join(root, 'compiler/asl/schema/asl.schema.json'), join(root, 'dist/asl.schema.json'));
  writeFileSync(stamp, JSON.stringify({ hash }));
  return true;
}

/**
 * The declarations for `import` are those for `require`, re-exported: declared twice, a workflow of a CommonJS file
 * would not fit into `simulate` of an ES module, since each would have its own unique symbols.
 */
function shareDeclarations() {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const { import: esm, require: cjs } of Object.values(exports)) {
    if (cjs !== undefined) writeFileSync(join(root, esm.types), `export * from './${basename(cjs.default)}';\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = buildPackage({ ifStale: process.argv.includes('--if-stale') });
  process.stderr.write(built ? 'built dist\n' : 'dist is up to date\n');
}
