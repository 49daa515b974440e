// File arguments and globs -> absolute paths of TypeScript files; without arguments, those of the folder that could hold workflows.
import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { diagnose, type Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import { isTypeScript } from '../loader/module-format.js';
import { Refusal } from './refusal.js';

const ignored = [
  '**/node_modules/**',
  '**/dist/**',
  '**/build/**',
  '**/cdk.out/**',
  '**/.*/**',
  '**/*.d.{ts,mts,cts}',
  '**/*.{test,spec}.{ts,mts,cts}',
  '**/*.config.{ts,mts,cts}',
];

export async function filesToRead(named: readonly string[], cwd: string): Promise<readonly string[]> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (named.length > 0) {
    const lists = named.map(async (name) => {
      const isFile = statSync(resolve(cwd, name), { throwIfNoEntry: false }) !== undefined;
      if (isFile || !isDynamicPattern(name)) return [name];
      const found = await glob([name], { cwd, ignore: ['**/node_modules/**', '**/*.d.{ts,mts,cts}'] });
      return found.length === 0 ? [name] : found.filter(isTypeScript).sort();
    });
    return namedFiles((await Promise.all(lists)).flat(), cwd);
  }
  return (await glob(['**/*.{ts,mts,cts}'], { cwd, absolute: true, ignore: ignored })).sort();
}

export function namedFiles(named: readonly string[], cwd: string): readonly string[] {
  const problems: Diagnostic[] = [];
  const files = named.map((name) => {
    const file = resolve(cwd, name);
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) problems.push(diagnose('cli/no-such-file', { file: name }));
    else if (found.isDirectory()) problems.push(diagnose('cli/is-a-folder', { file: name }));
    else if (!isTypeScript(file)) problems.push(diagnose('cli/not-typescript', { file: name }));
    return file;
  });
  if (problems.length > 0) throw new Refusal(problems);
  return [...new Set(files)];
}

/** As messages and artefacts name it: relative to the base, with `/`. */
export function shown(file: string, base: string): string {
  return relative(base, file).split(sep).join('/');
}
