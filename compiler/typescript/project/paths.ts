// Paths as TypeScript writes them: forward slashes everywhere.
import { relative, resolve, sep } from 'node:path';

export function posix(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** `file` as it is written in spans and module ids: relative to `base`. */
export function relativeTo(base: string, file: string): string {
  return posix(relative(base, file));
}

export function absolute(file: string): string {
  return posix(resolve(file));
}
