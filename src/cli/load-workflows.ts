// Files -> their workflows, loaded. All files are compiled first, so that one call reports the errors of all of them
// and no module runs when any is wrong.
import { diagnose, hasErrors, type Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import type { Span } from '../../compiler/diagnostics/span.js';
import type { CompilerService } from '../../compiler/typescript/service.js';
import type { AnyWorkflow } from '../dsl/workflow-handle.js';
import type { Loader } from '../loader/load.js';
import { readSource } from '../loader/sources.js';
import { diagnosticsOf } from '../loader/user-error.js';
import { shown } from './files.js';
import { refuse, Refusal } from './refusal.js';
import { workflowsIn, type FoundWorkflow } from './workflows.js';

export interface LoadedFile {
  readonly file: string;
  readonly workflows: readonly FoundWorkflow[];
  readonly exports: Readonly<Record<string, unknown>>;
}

export interface LoadResult {
  readonly loaded: readonly LoadedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Files that a person named must each hold a workflow; of those found by looking around, only those that do count. */
export type Chosen = 'named' | 'found';

export async function loadWorkflows(files: readonly string[], base: string, chosen: Chosen): Promise<LoadResult> {
  const { openService } = await import('../../compiler/typescript/service.js');
  const holding: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const service = openService({ file, base });
    const rewritten = service.rewrite(file);
    if (rewritten !== undefined && rewritten.workflows.length > 0) holding.push(file);
    if (chosen === 'named' || rewritten !== undefined) diagnostics.push(...service.check(file));
  }
  if (hasErrors(diagnostics)) return { loaded: [], diagnostics };
  const { openLoader } = await import('../loader/load.js');
  const loader = await openLoader(base);
  const loaded: LoadedFile[] = [];
  for (const file of chosen === 'named' ? files : holding) {
    const exports = await loader.load(file).catch((error: unknown) => {
      throw diagnosticsOf(error) === undefined ? failedToLoad(error, file, base) : error;
    });
    const workflows = workflowsIn(exports);
    if (chosen === 'named' && workflows.length === 0) throw refuse('cli/no-workflow', { file: shown(file, base) });
    loaded.push({ file, workflows: firstSeen(workflows, loaded), exports });
  }
  return { loaded, diagnostics };
}

/** One file of a build: what is wrong in it, and what came of it all the same. */
export interface BuiltFile {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Those that nothing is wrong with. */
  readonly workflows: readonly FoundWorkflow[];
}

/** Goes on behind files and workflows with errors. A file without a workflow is left out unless somebody named it. */
export async function loadEach(files: readonly string[], base: string, chosen: Chosen): Promise<readonly BuiltFile[]> {
  const { openService } = await import('../../compiler/typescript/service.js');
  const { openLoader } = await import('../loader/load.js');
  const loader = await openLoader(base, 'refuse definition');
  const seen = new Set<AnyWorkflow>();
  const built: BuiltFile[] = [];
  for (const file of files) {
    const one = await loadOne(file, { service: openService({ file, base }), loader, base, chosen });
    if (one === undefined) continue;
    // A workflow that another file re-exports belongs to the first one.
    const workflows = one.workflows.filter(({ workflow }) => !seen.has(workflow));
    workflows.forEach(({ workflow }) => seen.add(workflow));
    built.push({ ...one, workflows });
  }
  return built;
}

interface Loading {
  readonly service: CompilerService;
  readonly loader: Loader;
  readonly base: string;
  readonly chosen: Chosen;
}

async function loadOne(file: string, { service, loader, base, chosen }: Loading): Promise<BuiltFile | undefined> {
  const refused = (diagnostics: readonly Diagnostic[]): BuiltFile => ({ file, diagnostics, workflows: [] });
  try {
    const rewritten = service.rewrite(file);
    const places = rewritten?.workflows ?? [];
    if (chosen === 'found' && places.length === 0) return undefined;
    const checked = service.check(file);
    if (checked.some(({ code }) => code === 'ts/syntax-error')) return refused(checked);
    const found = workflowsIn(await loader.load(file));
    if (found.length === 0) return refused([...checked, diagnose('cli/no-workflow', { file: shown(file, base) })]);
    const diagnostics = distinct([...checked, ...found.flatMap(({ workflow }) => workflow.diagnostics)]);
    const isGood = ({ exportName, workflow }: FoundWorkflow): boolean => {
      const own = places.find((one) => one.exportName === exportName);
      const others = places.filter((one) => one !== own);
      const errors = checked.filter(({ severity }) => severity === 'error');
      return !hasErrors(workflow.diagnostics) && errors.every((one) => others.some(({ span }) => isIn(one.span, span)));
    };
    return { file, diagnostics, workflows: found.filter(isGood) };
  } catch (error) {
    const known = diagnosticsOf(error) ?? (error instanceof Refusal ? error.diagnostics : undefined);
    return refused(known ?? failedToLoad(error, file, base).diagnostics);
  }
}

/** The same may be found by the check and by the compilation. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()];
}

function isIn(inner: Span | undefined, outer: Span): boolean {
  if (inner === undefined || inner.file !== outer.file) return false;
  const startsLater = inner.line > outer.line || (inner.line === outer.line && inner.column >= outer.column);
  const endsEarlier =
    inner.endLine < outer.endLine || (inner.endLine === outer.endLine && inner.endColumn <= outer.endColumn);
  return startsLater && endsEarlier;
}

/** A workflow that another file re-exports belongs to the first one. */
function firstSeen(workflows: readonly FoundWorkflow[], before: readonly LoadedFile[]): readonly FoundWorkflow[] {
  const known = new Set(before.flatMap((file) => file.workflows.map(({ workflow }) => workflow)));
  return workflows.filter(({ workflow }) => !known.has(workflow));
}

function failedToLoad(error: unknown, file: string, base: string): Refusal {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const span = error instanceof Error ? placeOf(error, base) : undefined;
  return new Refusal([diagnose('load/failed', { file: shown(file, base), reason }, { span })]);
}

/** The first line of the stack that is the user's own code. Columns of transpiled code are not to be trusted. */
function placeOf(error: Error, base: string): Span | undefined {
  const lines = (error.stack ?? '').split('\n').filter((line) => !line.includes('node_modules'));
  const match = lines.map((line) => /([^\s(]+):(\d+):\d+\)?$/.exec(line)).find((found) => found?.[1]?.includes(base));
  const [, path, row] = match ?? [];
  if (path === undefined || row === undefined) return undefined;
  const file = shown(path.replace(/^file:\/\//, ''), base);
  const line = Number(row);
  const text = readSource(file, base)?.split('\n')[line - 1];
  if (text === undefined) return undefined;
  return { file, line, column: text.search(/\S|$/) + 1, endLine: line, endColumn: text.trimEnd().length + 1 };
}
