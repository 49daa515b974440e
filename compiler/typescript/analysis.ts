// A file of a project -> its compiled functions, kept until the text of the file or of anything it imports changes.
import { ts } from 'ts-morph';
import { compileSite, type CompiledSite } from './compile-site.js';
import { isOwnSource, ownPackageFile } from './own-package.js';
import { importGraph, isProjectFile } from './project/imports.js';
import type { Project } from './project/program.js';
import { findSites } from './sites.js';
import { isCompilable } from './syntax.js';

export interface Analysis {
  readonly sites: readonly CompiledSite[];
  /** The files whose functions took the place of calls. */
  readonly inlined: ReadonlySet<string>;
}

const nothing: Analysis = { sites: [], inlined: new Set() };

export interface Analyzer {
  /** The compiled functions of a file. */
  of(program: ts.Program, file: ts.SourceFile): Analysis;
  /** A file with functions that take code from this one, if there is any. */
  takerOf(program: ts.Program, file: ts.SourceFile): string | undefined;
}

export function makeAnalyzer(project: Project, base: string): Analyzer {
  const kept = new Map<string, { readonly key: string; readonly program: ts.Program; readonly analysis: Analysis }>();
  const of = (program: ts.Program, file: ts.SourceFile): Analysis => {
    if (isOwnSource(file.fileName)) return nothing;
    const known = kept.get(file.fileName);
    if (known?.program === program) return known.analysis;
    const key = keyOf(project, program, file);
    const same = known?.key === key;
    const analysis = same ? known.analysis : analyze(program, file, base);
    // Places in the tree belong to their program; after an edit elsewhere unchanged files keep their trees.
    kept.set(file.fileName, { key, program, analysis });
    return analysis;
  };
  return {
    of,
    takerOf: (program, file) => {
      if (isOwnSource(file.fileName) || !hasFunctions(file)) return undefined;
      for (const one of importGraph(program).dependents(file))
        if (one !== file && of(program, one).inlined.has(file.fileName)) return one.fileName;
      return undefined;
    },
  };
}

const withFunctions = new WeakMap<ts.SourceFile, boolean>();

/** Spares files of types and constants the look at everything that imports them. */
function hasFunctions(file: ts.SourceFile): boolean {
  const known = withFunctions.get(file);
  if (known !== undefined) return known;
  const find = (node: ts.Node): boolean =>
    isCompilable(node) || (ts.forEachChild(node, (child) => find(child) || undefined) ?? false);
  const found = find(file);
  withFunctions.set(file, found);
  return found;
}

function analyze(program: ts.Program, file: ts.SourceFile, base: string): Analysis {
  if (!reachesTypestep(program, file)) return nothing;
  const sites = findSites(file, program.getTypeChecker()).map((site) => compileSite(site, { program, base }));
  const inlined = new Set(sites.flatMap(({ inlined: files }) => [...files]));
  inlined.delete(file.fileName);
  return { sites, inlined };
}

/** Only a file that imports typestep, at whatever distance, can hold something to compile. */
function reachesTypestep(program: ts.Program, file: ts.SourceFile): boolean {
  const graph = importGraph(program);
  for (const one of graph.closure(file))
    if (graph.direct(one).some(({ fileName }) => ownPackageFile(fileName))) return true;
  return false;
}

/** Changes when anything changes that types or inlined bodies in the file may depend on. */
function keyOf(project: Project, program: ts.Program, file: ts.SourceFile): string {
  const files = [...importGraph(program).closure(file), ...globalFiles(program)];
  const versions = files.map(({ fileName }) => `${fileName}@${project.versionOf(fileName)}`);
  return `${project.resolutions}\n${versions.join('\n')}`;
}

const globals = new WeakMap<ts.Program, readonly ts.SourceFile[]>();

/** Files that are no modules: their declarations reach everywhere. */
export function globalFiles(program: ts.Program): readonly ts.SourceFile[] {
  const known = globals.get(program);
  if (known !== undefined) return known;
  const found = program
    .getSourceFiles()
    .filter((file) => isProjectFile(program, file) && program.getTypeChecker().getSymbolAtLocation(file) === undefined);
  globals.set(program, found);
  return found;
}
