// A source file -> the tsconfig.json that owns it, read: solution-style configs are searched through their
// references, and where there is no tsconfig at all the folder of the nearest package.json works with defaults.
import { ts } from 'ts-morph';
import { dirname } from 'node:path';
import { posix } from './paths.js';

export interface Config {
  /** Absolute; where there is no tsconfig.json, a path at which one could stand. */
  readonly path: string;
  readonly options: ts.CompilerOptions;
  readonly files: readonly string[];
}

const host: ts.ParseConfigFileHost = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };

/** The path of the config that owns the file. */
export function owningConfig(file: string): string {
  const folder = dirname(file);
  const nearest = ts.findConfigFile(folder, ts.sys.fileExists);
  if (nearest === undefined) return `${packageFolder(folder)}/tsconfig.json`;
  return searchReferences(nearest, posix(file), new Set()) ?? posix(nearest);
}

function searchReferences(path: string, file: string, seen: Set<string>): string | undefined {
  if (seen.has(path)) return undefined;
  seen.add(path);
  const parsed = ts.getParsedCommandLineOfConfigFile(path, undefined, host);
  if (parsed === undefined) return undefined;
  if (parsed.fileNames.some((name) => posix(name) === file)) return posix(path);
  for (const reference of parsed.projectReferences ?? []) {
    const found = searchReferences(ts.resolveProjectReferencePath(reference), file, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

function packageFolder(folder: string): string {
  const found = ts.findConfigFile(folder, ts.sys.fileExists, 'package.json');
  return posix(found === undefined ? folder : dirname(found));
}

export function readConfig(path: string): Config {
  const parsed = ts.sys.fileExists(path)
    ? ts.getParsedCommandLineOfConfigFile(path, undefined, host)
    : ts.parseJsonConfigFileContent(defaults, host, dirname(path), undefined, path);
  return {
    path,
    options: withOurs(parsed?.options ?? {}),
    files: (parsed?.fileNames ?? []).map(posix),
  };
}

const defaults = { compilerOptions: { target: 'es2022', module: 'nodenext', strict: true, skipLibCheck: true } };

/** TypeScript 6 loads no `@types` unless told to, which would make `process` and `Buffer` unknown to us. */
function withOurs(options: ts.CompilerOptions): ts.CompilerOptions {
  return {
    ...options,
    types: options.types ?? ['*'],
    ignoreDeprecations: '6.0',
    noEmit: true,
    incremental: false,
    composite: false,
    allowNonTsExtensions: true,
  };
}
