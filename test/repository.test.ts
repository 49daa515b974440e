// Keeps the rules of ARCHITECTURE.md true: who may import whom, no cycles, file sizes, a pure engine, a fixture for
// every message, paths that exist, pinned versions without install scripts. Failures list the places, one a line.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../compiler/diagnostics/catalogue.js';
import { isWithin, layerOf, layers, longFiles, pureLayers } from './repository/layers.js';
import {
  filesUnder,
  lineOf,
  readModules,
  root,
  textOf,
  type ImportOf,
  type SourceModule,
} from './repository/modules.js';

const product = readModules('compiler', 'src');
const everything = [...product, ...readModules('examples', 'test', 'bench')].filter(
  (module) => !isWithin(module.file, 'test/projects'),
);

describe('layers', () => {
  test('every module belongs to a layer', () => {
    expect(product.map((module) => module.file).filter((file) => layerOf(file) === undefined)).toEqual([]);
  });

  test('modules import only what the table allows', () => {
    const broken = product.flatMap((module) =>
      module.imports
        .filter((imported) => !allowed(module.file, imported))
        .map((imported) => `${module.file}:${imported.line} must not import ${imported.target}`),
    );
    expect(broken).toEqual([]);
  });

  test('relative imports lead to a file', () => {
    const missing = everything.flatMap((module) =>
      module.imports
        .filter((imported) => imported.kind === 'missing')
        .map((imported) => `${module.file}:${imported.line} imports ${imported.target}`),
    );
    expect(missing).toEqual([]);
  });

  test('examples use the package by its public name only', () => {
    const broken = everything
      .filter((module) => isWithin(module.file, 'examples'))
      .flatMap((module) =>
        module.imports
          .filter(({ kind, target }) => kind === 'file' && !isWithin(target, 'examples'))
          .map((imported) => `${module.file}:${imported.line} imports ${imported.target}`),
      );
    expect(broken).toEqual([]);
  });

  test('no import cycles', () => {
    expect(cycles(product).map((cycle) => cycle.join(' -> '))).toEqual([]);
  });
});

function allowed(file: string, imported: ImportOf): boolean {
  const name = layerOf(file);
  const layer = name === undefined ? undefined : layers[name];
  if (name === undefined || layer === undefined || imported.kind === 'missing') return true;
  if (imported.kind === 'builtin') return !pureLayers.includes(name);
  if (layer.may === 'anything') return imported.target !== 'ts-morph' && imported.target !== '@ts-morph/common';
  if (imported.kind === 'package') return layer.packages?.includes(imported.target) ?? false;
  const reachable = [name, ...layer.may, ...(imported.typeOnly ? (layer.mayTypes ?? []) : [])];
  return reachable.some((path) => isWithin(imported.target, path));
}

/** Cycles over imports that exist at run time; each is listed once, from its alphabetically first file. */
function cycles(modules: readonly SourceModule[]): readonly (readonly string[])[] {
  const edges = new Map(
    modules.map((module) => [
      module.file,
      module.imports.filter(({ kind, typeOnly }) => kind === 'file' && !typeOnly).map(({ target }) => target),
    ]),
  );
  const found = new Map<string, readonly string[]>();
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      const cycle = path.slice(start);
      found.set([...cycle].sort().join(), cycle);
      return;
    }
    if (done.has(file)) return;
    for (const target of edges.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  return [...found.values()];
}

describe('shape', () => {
  test('files stay under 400 lines, or say why not', () => {
    const long = everything
      .filter(({ file }) => !file.endsWith('.generated.ts') && !(file in longFiles))
      .map(({ file }) => ({ file, lines: textOf(file).split('\n').length - 1 }))
      .filter(({ lines }) => lines > 400)
      .map(({ file, lines }) => `${file} has ${lines} lines`);
    expect(long).toEqual([]);
    expect(Object.keys(longFiles).filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  test('every product file starts by saying what it is', () => {
    const silent = product
      .filter(({ file }) => !file.endsWith('.generated.ts') && !/^(#!.*\n)?(\/\/|\/\*)/.test(textOf(file)))
      .map(({ file }) => file);
    expect(silent).toEqual([]);
  });

  test('no folders for things without a name', () => {
    const nameless = everything
      .map(({ file }) => file)
      .filter((file) => /(^|\/)((utils?|common|helpers?)\/|(utils?|common)\.ts$)/.test(file));
    expect(nameless).toEqual([]);
  });

  test('no default exports', () => {
    const found = everything.flatMap(({ file, tree }) =>
      tree.statements
        .filter((statement) => ts.isExportAssignment(statement) || exportsDefault(statement))
        .map((statement) => `${file}:${lineOf(tree, statement)}`),
    );
    expect(found).toEqual([]);
  });
});

function exportsDefault(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  );
}

describe('the engine is a function of its arguments', () => {
  const pure = product.filter(({ file }) => pureLayers.some((layer) => isWithin(file, layer)));

  test('no ambient time, randomness, timers or promises', () => {
    expect(pure.flatMap(ambientUses)).toEqual([]);
  });
});

const ambientGlobals = new Set([
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'crypto',
  'process',
  'Promise',
  'fetch',
]);
const ambientMembers = new Set(['Date.now', 'Math.random']);

function ambientUses({ file, tree }: SourceModule): readonly string[] {
  const found: string[] = [];
  const report = (node: ts.Node, what: string) => found.push(`${file}:${lineOf(tree, node)} uses ${what}`);
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (node.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(node)) report(node, 'async or await');
    if (ts.isNewExpression(node) && node.expression.getText(tree) === 'Date' && !node.arguments?.length)
      report(node, 'new Date()');
    if (ts.isCallExpression(node) && node.expression.getText(tree) === 'Date') report(node, 'Date()');
    if (ts.isPropertyAccessExpression(node) && ambientMembers.has(node.getText(tree))) report(node, node.getText(tree));
    if (ts.isIdentifier(node) && ambientGlobals.has(node.text) && isFreeName(node)) report(node, node.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Not the name after a dot, nor a key or a declaration of that name. */
function isFreeName(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !(ts.isPropertyAssignment(parent) && parent.name === node) && !ts.isPropertySignature(parent);
}

describe('messages and documents', () => {
  test('every diagnostic code has a fixture', () => {
    const fixtures = [...filesUnder('test'), ...filesUnder('examples'), ...filesUnder('compiler/asl/examples')]
      .filter((file) => /\.(ts|json|txt|md|mjs)$/.test(file) && !isWithin(file, 'test/repository'))
      .map(textOf)
      .join('\n');
    expect(Object.keys(catalogue).filter((code) => !fixtures.includes(code))).toEqual([]);
  });

  test('docs/diagnostics.md and docs/parity.md are made from the catalogue and the tests as they are', () => {
    const script = join(root, 'scripts/generate-docs.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    expect([stderr, status]).toEqual(['', 0]);
  });

  test('every path named in ARCHITECTURE.md exists', () => {
    const named = [
      ...textOf('ARCHITECTURE.md').matchAll(/`((?:compiler|src|test|examples|bench|docs|scripts)\/[\w./-]*)`/g),
    ];
    const dead = named.map((match) => match[1] ?? '').filter((path) => !existsSync(join(root, path)));
    expect(dead).toEqual([]);
    expect(named.length).toBeGreaterThan(10);
  });
});

describe('what users install', () => {
  interface Manifest {
    readonly dependencies: Readonly<Record<string, string>>;
    readonly devDependencies: Readonly<Record<string, string>>;
  }
  interface Lock {
    readonly packages: Readonly<
      Record<string, { readonly dev?: boolean; readonly devOptional?: boolean; readonly hasInstallScript?: boolean }>
    >;
  }
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;

  test('versions are exact', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${name}@${version}`);
    expect(loose).toEqual([]);
  });

  test('no dependency has an install script', () => {
    const scripted = Object.entries(lock.packages)
      .filter(([, entry]) => entry.hasInstallScript === true && entry.dev !== true && entry.devOptional !== true)
      .map(([path]) => path);
    expect(scripted).toEqual([]);
  });

  test('the TypeScript of the user is never touched', () => {
    expect(Object.keys(manifest.dependencies)).not.toContain('typescript');
  });
});
