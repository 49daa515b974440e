// Reads the repository as data: every TypeScript file with what it imports, as the `typescript` parser sees it
// (static, `import type`, `import('…')`, `require('…')`, `export … from`).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface ImportOf {
  /** A path in the repository, or the name of a package or built-in. */
  readonly target: string;
  readonly kind: 'file' | 'package' | 'builtin' | 'missing';
  readonly typeOnly: boolean;
  readonly line: number;
}

export interface SourceModule {
  readonly file: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly ImportOf[];
}

const skipped = new Set(['node_modules', 'dist', '.git', 'coverage', '.typestep']);

/** All files under a folder of the repository, as POSIX paths from its root. */
export function filesUnder(folder: string): readonly string[] {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { withFileTypes: true })
    .filter((item) => !skipped.has(item.name))
    .flatMap((item) => {
      const path = posix.join(folder, item.name);
      return item.isDirectory() ? filesUnder(path) : [path];
    })
    .sort();
}

export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

export function readModules(...folders: readonly string[]): readonly SourceModule[] {
  return folders
    .flatMap(filesUnder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => {
      const tree = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
      return { file, tree, imports: importsOf(tree) };
    });
}

export function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

function importsOf(tree: ts.SourceFile): readonly ImportOf[] {
  const found: ImportOf[] = [];
  const add = (name: ts.Node | undefined, typeOnly: boolean) => {
    if (name === undefined || !ts.isStringLiteralLike(name)) return;
    found.push({ ...resolve(tree.fileName, name.text), typeOnly, line: lineOf(tree, name) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnlyImport(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && loadsModule(node.expression)) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function loadsModule(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
}

function isTypeOnlyImport(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

function resolve(from: string, specifier: string): Pick<ImportOf, 'target' | 'kind'> {
  if (specifier.startsWith('node:')) return { target: specifier, kind: 'builtin' };
  if (!specifier.startsWith('.')) {
    const parts = specifier.split('/');
    return { target: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/'), kind: 'package' };
  }
  const path = posix.join(dirname(from), specifier);
  const candidates = [path.replace(/\.js$/, '.ts'), path.replace(/\.mjs$/, '.mts'), path];
  const target = candidates.find((candidate) => existsSync(join(root, candidate)));
  return target === undefined
    ? { target: relative('.', path), kind: 'missing' }
    : { target: posix.normalize(target), kind: 'file' };
}
