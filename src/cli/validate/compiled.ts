// The source map that `typestep build` writes beside a definition → the TypeScript that a part of it came from. Only
// while the definition is the one that was built.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Span } from '../../../compiler/diagnostics/span.js';
import type { SourceMap } from '../../../compiler/emit/source-map.js';
import type { SourceText } from './source-text.js';

export type Origins = (pointer: string) => Span | undefined;

interface MetaFile {
  readonly format?: unknown;
  readonly hash?: unknown;
  readonly sourceMap?: SourceMap;
}

/** @param base the folder that the places of the result are relative to */
export function originsOf({ path, text }: SourceText, base: string): Origins {
  const none = (): undefined => undefined;
  if (path === undefined || !path.endsWith('.asl.json')) return none;
  const meta = readMeta(path.replace(/\.asl\.json$/, '.meta.json'));
  if (meta?.format !== 1 || meta.sourceMap === undefined) return none;
  if (meta.hash !== createHash('sha256').update(text).digest('hex')) return none;
  const { sourceMap } = meta;
  return (pointer) => {
    for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
      const span = Object.hasOwn(sourceMap, at) ? sourceMap[at]?.[0] : undefined;
      if (span !== undefined) return rebased(span, dirname(path), base);
      if (at === '') return undefined;
    }
  };
}

function readMeta(path: string): MetaFile | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as MetaFile;
  } catch {
    return undefined;
  }
}

/** Its file is relative to the folder that was built in: the base, or some folder above the definition. */
function rebased(span: Span, folder: string, base: string): Span | undefined {
  if (existsSync(join(base, span.file))) return span;
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, span.file);
    if (existsSync(file)) return { ...span, file: relative(base, file).split(sep).join('/') };
    if (dirname(at) === at) return undefined;
  }
}
