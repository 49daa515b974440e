// Which project file imports which, resolved. Libraries and packages are left out: they do not change while we run.
import type { ts } from 'ts-morph';

/** The parts of TypeScript that know how a specifier was resolved; internal, and stable since 5.4. */
interface WithImports {
  readonly imports?: readonly ts.StringLiteralLike[];
}
interface WithResolution {
  getResolvedModuleFromModuleSpecifier?(
    specifier: ts.StringLiteralLike,
    file: ts.SourceFile,
  ): { readonly resolvedModule?: { readonly resolvedFileName: string } } | undefined;
}

export interface ImportGraph {
  /** The file and all that it imports, directly or not. */
  closure(file: ts.SourceFile): ReadonlySet<ts.SourceFile>;
  /** The files that import this one, directly or not, without itself unless it is in a cycle. */
  dependents(file: ts.SourceFile): ReadonlySet<ts.SourceFile>;
  /** Everything that the file itself imports, packages too. */
  direct(file: ts.SourceFile): readonly ts.SourceFile[];
}

const graphs = new WeakMap<ts.Program, ImportGraph>();

export function importGraph(program: ts.Program): ImportGraph {
  const known = graphs.get(program);
  if (known !== undefined) return known;
  const made = makeGraph(program);
  graphs.set(program, made);
  return made;
}

function makeGraph(program: ts.Program): ImportGraph {
  const forward = new Map<ts.SourceFile, readonly ts.SourceFile[]>();
  let backward: Map<ts.SourceFile, ts.SourceFile[]> | undefined;
  const direct = (file: ts.SourceFile): readonly ts.SourceFile[] => {
    const known = forward.get(file);
    if (known !== undefined) return known;
    const found = resolveImports(program, file);
    forward.set(file, found);
    return found;
  };
  const importsOf = (file: ts.SourceFile): readonly ts.SourceFile[] =>
    direct(file).filter((target) => isProjectFile(program, target));
  const importersOf = (file: ts.SourceFile): readonly ts.SourceFile[] => {
    if (backward === undefined) {
      backward = new Map();
      for (const source of program.getSourceFiles()) {
        if (!isProjectFile(program, source)) continue;
        for (const target of importsOf(source)) {
          const importers = backward.get(target);
          if (importers === undefined) backward.set(target, [source]);
          else importers.push(source);
        }
      }
    }
    return backward.get(file) ?? [];
  };
  return {
    closure: (file) => reach([file], importsOf),
    dependents: (file) => reach(importersOf(file), importersOf),
    direct,
  };
}

function reach(
  starts: readonly ts.SourceFile[],
  next: (file: ts.SourceFile) => readonly ts.SourceFile[],
): ReadonlySet<ts.SourceFile> {
  const found = new Set(starts);
  for (const file of found) for (const one of next(file)) found.add(one);
  return found;
}

function resolveImports(program: ts.Program, file: ts.SourceFile): readonly ts.SourceFile[] {
  const resolver = program as ts.Program & WithResolution;
  const targets = ((file as ts.SourceFile & WithImports).imports ?? []).map((specifier) => {
    const resolved = resolver.getResolvedModuleFromModuleSpecifier?.(specifier, file)?.resolvedModule;
    return resolved === undefined ? undefined : program.getSourceFile(resolved.resolvedFileName);
  });
  return [...new Set(targets)].filter((target) => target !== undefined);
}

export function isProjectFile(program: ts.Program, file: ts.SourceFile): boolean {
  return (
    !program.isSourceFileDefaultLibrary(file) &&
    !program.isSourceFileFromExternalLibrary(file) &&
    !file.fileName.includes('/node_modules/')
  );
}
