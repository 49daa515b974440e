// The arguments of the command → texts: files, patterns, standard input. What cannot be read is a problem of its own and
// does not keep the others from being checked.
import { readFileSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { diagnose, type Diagnostic } from '../../../compiler/diagnostics/diagnostic.js';
import { reasonOf } from '../refusal.js';
import { sourceText, type SourceText } from './source-text.js';

export interface Input {
  readonly source: SourceText;
  /** A file that was named must hold a definition; of those that a pattern found, only those that do count. */
  readonly chosen: 'named' | 'matched';
}
export interface Inputs {
  readonly inputs: readonly Input[];
  readonly problems: readonly Diagnostic[];
}
export interface InputOptions {
  readonly cwd: string;
  readonly stdin: () => Promise<Uint8Array>;
  readonly stdinName: string;
}

const ignored = ['**/node_modules/**', '**/.git/**'];
/** What to look for when nothing is named. */
const usual = [
  '**/*.asl.{json,yaml,yml}',
  '**/*.asl',
  '**/*template.{json,yaml,yml}',
  '**/serverless.{json,yaml,yml}',
  '**/*.tf.json',
];

export async function readInputs(named: readonly string[], options: InputOptions): Promise<Inputs> {
  const inputs: Input[] = [];
  const problems: Diagnostic[] = [];
  const add = (read: SourceText | Diagnostic, chosen: Input['chosen']): void => {
    if ('code' in read) problems.push(read);
    else if (!inputs.some(({ source }) => source.file === read.file)) inputs.push({ source: read, chosen });
  };
  for (const name of named) {
    if (name === '-') add(decoded(options.stdinName, await options.stdin()), 'named');
    else if (isPattern(name, options.cwd)) {
      const files = await matching(name, options.cwd);
      if (files.length === 0) problems.push(diagnose('validate/no-match', { pattern: name }));
      for (const file of files) add(readFile(file, options.cwd), 'matched');
    } else add(readFile(name, options.cwd), 'named');
  }
  if (named.length === 0) {
    const files = await globbed(usual, options.cwd);
    if (files.length === 0) problems.push(diagnose('validate/nothing-found', { folder: options.cwd }));
    for (const file of files) add(readFile(file, options.cwd), 'matched');
  }
  return { inputs, problems };
}

function isPattern(name: string, cwd: string): boolean {
  return /[*?[\]{}!()]/.test(name) && statSync(resolve(cwd, name), { throwIfNoEntry: false }) === undefined;
}

/** With `/` or, as Windows writes paths, `\` between folders. */
async function matching(pattern: string, cwd: string): Promise<readonly string[]> {
  const files = await globbed([pattern], cwd);
  return files.length > 0 || !pattern.includes('\\') ? files : globbed([pattern.replaceAll('\\', '/')], cwd);
}

async function globbed(patterns: readonly string[], cwd: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  return (await glob([...patterns], { cwd, absolute: true, ignore: ignored })).sort();
}

/** @example readFile('pay.asl.json', process.cwd()) // the text, or why there is none */
export function readFile(name: string, cwd: string): SourceText | Diagnostic {
  const path = resolve(cwd, name);
  const file = relative(cwd, path).split(sep).join('/');
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return diagnose('cli/no-such-file', { file });
  if (found.isDirectory()) return diagnose('cli/is-a-folder', { file: file === '' ? '.' : file });
  try {
    return decoded(file, readFileSync(path), path);
  } catch (error) {
    return diagnose('cli/cannot-read', { file, reason: reasonOf(error) });
  }
}

/** Without a byte order mark. */
function decoded(file: string, bytes: Uint8Array, path?: string): SourceText | Diagnostic {
  try {
    return sourceText(file, new TextDecoder('utf-8', { fatal: true }).decode(bytes), path);
  } catch {
    return diagnose('validate/not-utf-8', { file });
  }
}
