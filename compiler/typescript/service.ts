// The door to everything that needs TypeScript: one language service for each tsconfig, shared by all callers of the
// process, and on it the questions that the shells ask about a file.
import { ts } from 'ts-morph';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js';
import { CompileError } from '../diagnostics/errors.js';
import type { Span } from '../diagnostics/span.js';
import type { CompiledFunction } from '../ir/program.js';
import { globalFiles, makeAnalyzer, type Analyzer } from './analysis.js';
import { namesOfModule } from './module-names.js';
import { owningConfig } from './project/config.js';
import { importGraph } from './project/imports.js';
import { absolute, relativeTo } from './project/paths.js';
import { openProject, type Project } from './project/program.js';
import { rewriteModule } from './rewrite.js';
import { spanBetween } from './span.js';
import { unnamedWorkflows } from './unnamed.js';
import { workflowsIn, type WorkflowPlace } from './workflows-in.js';

export type { WorkflowPlace } from './workflows-in.js';

export interface ServiceOptions {
  /** Any file of the project. */
  readonly file: string;
  /** The folder that places and module ids are relative to; the current folder when left out. */
  readonly base?: string;
}

export interface Rewritten {
  readonly code: string;
  /** A source map, version 3. */
  readonly map: {
    readonly mappings: string;
    readonly sources: string[];
    readonly names: string[];
    readonly version: number;
  };
  readonly diagnostics: readonly Diagnostic[];
  /** Absolute paths of the files that the code was made from, besides the file itself. */
  readonly watch: readonly string[];
  /** Absolute paths of the modules whose functions were inlined here: they must be rewritten too. */
  readonly inlined: readonly string[];
  readonly workflows: readonly WorkflowPlace[];
  /** What the functions of the file became, for checks that need no loading. */
  readonly compiled: readonly CompiledFunction[];
}

export interface CompilerService {
  /** The module with its functions compiled; undefined when there is nothing in it to compile. */
  rewrite(file: string, text?: string): Rewritten | undefined;
  /** What is wrong with the compiled functions of a file, and what TypeScript finds in it. */
  check(file: string, text?: string): readonly Diagnostic[];
  workflowsIn(file: string): readonly WorkflowPlace[];
  fileChanged(file: string, text?: string): void;
  fileAdded(file: string): void;
  fileDeleted(file: string): void;
}

interface Open {
  readonly project: Project;
  readonly analyzers: Map<string, Analyzer>;
}

/** On globalThis, since a bundler may load this file twice: services by config, and files by the config that owns them. */
interface Store {
  readonly services: Map<string, Open>;
  readonly owners: Map<string, string>;
}
const servicesKey = Symbol.for('typestep.services');

function store(): Store {
  const holder = globalThis as { [servicesKey]?: Store };
  return (holder[servicesKey] ??= { services: new Map(), owners: new Map() });
}

/**
 * @example
 * const rewritten = openService({ file: '/app/workflow.ts' }).rewrite('/app/workflow.ts');
 */
export function openService({ file, base = process.cwd() }: ServiceOptions): CompilerService {
  const { services, owners } = store();
  const path = absolute(file);
  const owner = owners.get(path) ?? owningConfig(path);
  owners.set(path, owner);
  const open = services.get(owner) ?? { project: openProject(owner), analyzers: new Map() };
  services.set(owner, open);
  return serviceOf(open, absolute(base));
}

function analyzerOf(open: Open, base: string): Analyzer {
  const known = open.analyzers.get(base);
  if (known !== undefined) return known;
  const made = makeAnalyzer(open.project, base);
  open.analyzers.set(base, made);
  return made;
}

function serviceOf(open: Open, base: string): CompilerService {
  const { project } = open;
  const analyzer = analyzerOf(open, base);
  const places = (program: ts.Program, source: ts.SourceFile): readonly WorkflowPlace[] => {
    const sites = analyzer.of(program, source).sites.map(({ site }) => site);
    return workflowsIn(source, sites, program.getTypeChecker(), base);
  };
  return {
    rewrite: (file, text) =>
      fathomed(file, base, open, () => {
        const found = project.programWith(absolute(file), text);
        if (found === undefined || found.source.isDeclarationFile) return undefined;
        const { program, source } = found;
        const { sites, inlined } = analyzer.of(program, source);
        const taker = takerOf(open, analyzer, base, program, source);
        const workflows = places(program, source);
        if (sites.length === 0 && taker === undefined && workflows.length === 0) return undefined;
        const checker = program.getTypeChecker();
        const syntax = program.getSyntacticDiagnostics(source);
        const names = taker === undefined ? [] : namesOfModule(source, checker);
        const made = rewriteModule(source, syntax.length > 0 ? [] : sites, syntax.length > 0 ? [] : names, base);
        const watched = [...importGraph(program).closure(source), ...globalFiles(program)].map(
          ({ fileName }) => fileName,
        );
        return {
          ...made,
          diagnostics: syntax.length > 0 ? fromTypeScript(syntax, base) : sites.flatMap((one) => one.diagnostics),
          watch: [...new Set([...watched, ...(taker === undefined ? [] : [taker])])].filter(
            (path) => path !== source.fileName,
          ),
          inlined: [...inlined],
          workflows,
          compiled: sites.flatMap(({ compiled }) => (compiled === undefined ? [] : [compiled])),
        };
      }),
    check: (file, text) =>
      fathomed(file, base, open, () => {
        const found = project.programWith(absolute(file), text);
        if (found === undefined) return [];
        const { program, source } = found;
        const theirs = project.diagnosticsOf(source.fileName);
        const errors = theirs.filter(({ category }) => category === ts.DiagnosticCategory.Error);
        const isBroken = program.getSyntacticDiagnostics(source).length > 0;
        const ours = isBroken ? [] : analyzer.of(program, source).sites.flatMap((one) => one.diagnostics);
        if (isBroken) return fromTypeScript(errors, base);
        const unnamed = errors.length === 0 ? [] : unnamedWorkflows(source, program.getTypeChecker());
        const others = errors.filter(({ start }) => !unnamed.some((one) => isWithin(start, one)));
        const named = unnamed.map((one) => diagnose('ts/unnamed-workflow', {}, { span: startOf(one, base) }));
        return [...named, ...withoutEchoes(fromTypeScript(others, base, 'ts/type-error'), ours)];
      }),
    workflowsIn(file) {
      const found = project.programWith(absolute(file));
      return found === undefined ? [] : places(found.program, found.source);
    },
    fileChanged: (file, text) => everywhere((one) => one.fileChanged(absolute(file), text)),
    fileAdded: (file) => everywhere((one) => one.fileAdded(absolute(file))),
    fileDeleted: (file) => everywhere((one) => one.fileDeleted(absolute(file))),
  };
}

/** TypeScript follows the nesting of the source with its own stack. */
function fathomed<T>(file: string, base: string, open: Open, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError) || !error.message.includes('call stack')) throw error;
    // Half a program is left behind, which must not stop other projects.
    for (const [owner, one] of store().services) if (one === open) store().services.delete(owner);
    throw new CompileError([diagnose('ts/too-deep', { file: relativeTo(base, absolute(file)) })]);
  }
}

function isWithin(position: number, node: ts.Node): boolean {
  return node.getStart() <= position && position < node.end;
}

/** The function's first line is enough to show. */
function startOf(node: ts.Node, base: string): Span {
  return spanBetween(node.getSourceFile(), node.getStart(), node.getStart() + 1, base);
}

/** A name that TypeScript does not know is reported once, in TypeScript's words. */
function withoutEchoes(theirs: readonly Diagnostic[], ours: readonly Diagnostic[]): readonly Diagnostic[] {
  const place = ({ span }: Diagnostic): string => `${span?.line}:${span?.column}`;
  const reported = new Set(theirs.map(place));
  return [...theirs, ...ours.filter((one) => one.code !== 'ts/unknown-name' || !reported.has(place(one)))];
}

/**
 * A file that takes functions from this one, in its own project or in another that is open. One is enough: should it
 * stop taking, this file is rewritten again, since it watches it, and finds the next.
 */
function takerOf(
  open: Open,
  analyzer: Analyzer,
  base: string,
  program: ts.Program,
  source: ts.SourceFile,
): string | undefined {
  const here = analyzer.takerOf(program, source);
  if (here !== undefined) return here;
  for (const other of store().services.values()) {
    if (other === open) continue;
    const theirs = other.project.program();
    const same = theirs.getSourceFile(source.fileName);
    const taker = same === undefined ? undefined : analyzerOf(other, base).takerOf(theirs, same);
    if (taker !== undefined) return taker;
  }
  return undefined;
}

/** A file may be in the programs of several projects. */
function everywhere(tell: (project: Project) => void): void {
  for (const { project } of store().services.values()) tell(project);
}

function fromTypeScript(
  found: readonly ts.DiagnosticWithLocation[],
  base: string,
  code: 'ts/syntax-error' | 'ts/type-error' = 'ts/syntax-error',
): readonly Diagnostic[] {
  return found.map((one) => {
    const text = ts.flattenDiagnosticMessageText(one.messageText, '\n');
    const span = spanBetween(one.file, one.start, one.start + one.length, base);
    return diagnose(code, { text, number: one.code }, { span });
  });
}
