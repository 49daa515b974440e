// Is a file part of typestep? Any copy of it counts: the nearest package.json says so by its name.
import { ts } from 'ts-morph';
import { dirname, join } from 'node:path';
import { posix } from './project/paths.js';

const roots = new Map<string, string | undefined>();

export function ownPackageFile(file: string): boolean {
  return ownRoot(dirname(file)) !== undefined;
}

/** What typestep itself is made of, unlike the examples and tests beside it. Never rewritten. */
export function isOwnSource(file: string): boolean {
  const root = ownRoot(dirname(file));
  if (root === undefined) return false;
  const path = posix(file).slice(posix(root).length + 1);
  return ['src/', 'compiler/', 'dist/'].some((folder) => path.startsWith(folder));
}

/** The folder of typestep that the folder is in, if it is. */
function ownRoot(folder: string): string | undefined {
  if (roots.has(folder)) return roots.get(folder);
  const own = readName(join(folder, 'package.json'));
  const parent = dirname(folder);
  const inherited = parent === folder ? undefined : () => ownRoot(parent);
  const answer = own === undefined ? inherited?.() : own === 'typestep' ? folder : undefined;
  roots.set(folder, answer);
  return answer;
}

/** The name in a package.json; undefined where there is none, or it only says `type`. */
function readName(path: string): string | undefined {
  const text = ts.sys.readFile(path);
  if (text === undefined) return undefined;
  const manifest = ts.parseConfigFileTextToJson(path, text).config as { readonly name?: unknown } | undefined;
  return typeof manifest?.name === 'string' ? manifest.name : undefined;
}
