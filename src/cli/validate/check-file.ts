// The text of a file → findings about every definition in it, and in the files that it names.
import { dirname, resolve } from 'node:path';
import type { MachineType } from '../../../compiler/asl/rules/rule.js';
import type { Code, ParametersOf } from '../../../compiler/diagnostics/catalogue.js';
import { diagnose } from '../../../compiler/diagnostics/diagnostic.js';
import { checkDefinition } from './check-definition.js';
import { originsOf } from './compiled.js';
import { bare, type FoundDefinition } from './find/found.js';
import { finders } from './find/table.js';
import type { Finding } from './finding.js';
import { readFile, type Input } from './inputs.js';
import { readDocument } from './read/document.js';
import { readEmbedded } from './read/embedded.js';
import { fieldOf, type Range, type SourceNode } from './read/node.js';
import type { ReadResult, SyntaxError } from './read/result.js';
import type { SourceText } from './source-text.js';

export interface CheckOptions {
  readonly cwd: string;
  /** Of definitions that nothing says the type of. */
  readonly type: MachineType;
}
export interface Checked {
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly definitions: number;
  /** The files that hold definitions of this one, absolute. */
  readonly followed: readonly string[];
  /** The texts that findings point into. */
  readonly sources: readonly SourceText[];
}

/** Files that name files that name files: no template does that for long. */
const furthest = 5;

export async function checkFile({ source, chosen }: Input, options: CheckOptions): Promise<Checked> {
  const findings: Finding[] = [];
  const sources = [source];
  const followed: string[] = [];
  let definitions = 0;

  const report = <C extends Code>(at: SourceText, range: Range, code: C, parameters: ParametersOf<C>): void =>
    void findings.push({ ...diagnose(code, parameters), span: at.spanOf(range) });

  const judge = (found: FoundDefinition, node: SourceNode, at: SourceText): void => {
    definitions++;
    const origins = originsOf(at, options.cwd);
    findings.push(...checkDefinition({ source: at, found, node, type: options.type, origins }));
  };

  const check = async (found: FoundDefinition, at: SourceText, depth: number): Promise<void> => {
    const { holder, name, place } = found;
    if (holder.kind === 'node') return judge(found, holder.node, at);
    if (holder.kind === 'unseen') return report(at, place, 'validate/unseen-definition', { name, why: holder.why });
    if (holder.kind === 'file') return follow(found, holder, at, depth);
    const read = readEmbedded(holder.text);
    const [node] = broken(read, at) ? [] : read.nodes;
    if (node !== undefined) judge(found, node, at);
  };

  const broken = (read: ReadResult, at: SourceText): read is SyntaxError => {
    if (read.kind === 'nodes') return false;
    report(at, { start: read.offset, end: read.offset + 1 }, read.code, { reason: read.reason });
    return true;
  };

  const follow = async (
    found: FoundDefinition,
    { path, keys, read, reader }: Extract<FoundDefinition['holder'], { kind: 'file' }>,
    at: SourceText,
    depth: number,
  ): Promise<void> => {
    const missing = (): void => report(at, found.place, 'validate/missing-file', { path, name: found.name });
    if (at.path === undefined || depth > furthest) return missing();
    const file = readFile(resolve(dirname(at.path), path), options.cwd);
    if ('code' in file) return missing();
    followed.push(file.path ?? '');
    sources.push(file);
    const document = await readDocument(file.file, file.text, reader);
    if (broken(document, file)) return;
    const [root] = document.nodes;
    const part = keys.reduce<SourceNode | undefined>((node, key) => fieldOf(node, key), root);
    if (part === undefined) return report(at, found.place, 'validate/missing-part', { path, part: keys.join('.') });
    for (const inner of read(part, file.text)) {
      const { type, substitutions, fills } = found;
      const merged = { ...inner, name: inner.name || found.name, type: type ?? inner.type, substitutions, fills };
      await check(merged, file, depth + 1);
    }
  };

  const document = await readDocument(source.file, source.text);
  if (!broken(document, source)) {
    const found = document.nodes.flatMap((node) => findersOf(node, source, chosen));
    for (const one of found) await check(one, source, 0);
    const known = document.nodes.some((node) => finders.some((find) => find(node, source.text) !== undefined));
    if (found.length === 0 && !known && chosen === 'named') {
      report(source, { start: 0, end: 1 }, 'validate/no-definition', { file: source.file });
    }
  }
  return { file: source.file, findings, definitions, followed, sources };
}

function findersOf(node: SourceNode, { file, text }: SourceText, chosen: Input['chosen']): readonly FoundDefinition[] {
  for (const find of finders) {
    const found = find(node, text);
    if (found !== undefined) return found;
  }
  // Its name says that it is one, or nothing says that it is something else.
  const meantAsOne = /\.asl(?:\.|$)/i.test(file) || (chosen === 'named' && looksLikeStates(node));
  return meantAsOne ? [bare(node)] : [];
}

function looksLikeStates(node: SourceNode): boolean {
  return ['QueryLanguage', 'TimeoutSeconds', 'Version'].some((field) => fieldOf(node, field) !== undefined);
}
