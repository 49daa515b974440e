// Where this very copy of typestep lives, so that a user's module and the command line share one package even when
// the command was started from elsewhere (`npx`, a link, another folder).
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

type Condition = 'import' | 'require';
type Target = string | { readonly [condition: string]: Target };

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, Target>>;
}

interface OwnPackage {
  readonly root: string;
  readonly manifest: Manifest;
}

let found: OwnPackage | undefined;

function ownPackage(): OwnPackage {
  found ??= search(dirname(fileURLToPath(import.meta.url)));
  return found;
}

function search(folder: string): OwnPackage {
  const path = join(folder, 'package.json');
  if (existsSync(path)) {
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
    if (manifest.name === 'typestep') return { root: folder, manifest };
  }
  return search(dirname(folder));
}

export function ownVersion(): string {
  return ownPackage().manifest.version;
}

/** The names by which user code may import this package: `typestep`, `typestep/testing`, … */
export function ownNames(): readonly string[] {
  return Object.keys(ownPackage().manifest.exports).map((key) => `typestep${key.slice(1)}`);
}

/** The file behind `typestep` or `typestep/…`; undefined for anything else. */
export function ownFile(specifier: string, condition: Condition): string | undefined {
  if (specifier !== 'typestep' && !specifier.startsWith('typestep/')) return undefined;
  const { root, manifest } = ownPackage();
  const target = manifest.exports[`.${specifier.slice('typestep'.length)}`];
  const path = target === undefined ? undefined : choose(target, condition);
  return path === undefined ? undefined : join(root, path);
}

export function ownUrl(specifier: string): string | undefined {
  const file = ownFile(specifier, 'import');
  return file === undefined ? undefined : pathToFileURL(file).href;
}

function choose(target: Target, condition: Condition): string | undefined {
  if (typeof target === 'string') return target;
  for (const key of [condition, 'default']) {
    const inner = target[key];
    if (inner !== undefined) return choose(inner, condition);
  }
  return undefined;
}
