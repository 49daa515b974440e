// TypeScript text -> JavaScript text that Node can run, one file at a time and without looking at types. Lines stay
// where they were (the rewrite adds none before the end), so the appended map leads to the user's own lines.
import { ts } from 'ts-morph';
import { dirname } from 'node:path';

export interface StripTypesInput {
  /** Absolute path; names the source in the map and finds the tsconfig.json that decides about decorators. */
  readonly file: string;
  readonly code: string;
  readonly format: 'module' | 'commonjs';
}

/**
 * @example
 * stripTypes({ file: '/app/a.ts', code: 'export const a: number = 1;', format: 'module' }); // 'export const a = 1; …'
 */
export function stripTypes({ file, code, format }: StripTypesInput): string {
  const module = format === 'module' ? ts.ModuleKind.ESNext : ts.ModuleKind.CommonJS;
  const stripped = transpile(file, code, module);
  return stripped.code + inlineMap(file, stripped.map);
}

export interface Stripped {
  readonly code: string;
  /** A source map, version 3, as text. */
  readonly map: string;
}

/**
 * The body of an async function that is given `exports`, `require` and a function to `import` with, and is the module:
 * how jiti evaluates ES modules. Undefined where the module asks for its `import.meta`.
 */
export function stripToFunctionBody(file: string, code: string, importer: string): Stripped | undefined {
  let usesMeta = false;
  const importing = (factory: ts.NodeFactory, specifiers: readonly ts.Expression[]): ts.Expression =>
    factory.createCallExpression(factory.createIdentifier(importer), undefined, specifiers);
  const dynamicImports: ts.TransformerFactory<ts.SourceFile> = (context) => (source) => {
    const visit = (node: ts.Node): ts.Node => {
      if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) usesMeta = true;
      const visited = ts.visitEachChild(node, visit, context);
      return ts.isCallExpression(visited) && visited.expression.kind === ts.SyntaxKind.ImportKeyword
        ? importing(context.factory, visited.arguments)
        : visited;
    };
    return ts.visitEachChild(source, visit, context);
  };
  const staticImports: ts.TransformerFactory<ts.SourceFile> = (context) => (source) => {
    const visit = (node: ts.Node): ts.Node => {
      if (ts.isFunctionLike(node)) return node;
      // A `require` that the user did not write is what became of an `import`.
      const isImport = ts.isCallExpression(node) && node.pos < 0 && ts.isIdentifier(node.expression);
      if (isImport && node.expression.text === 'require')
        return context.factory.createAwaitExpression(importing(context.factory, node.arguments));
      return ts.visitEachChild(node, visit, context);
    };
    return ts.visitEachChild(source, visit, context);
  };
  const transformers = { before: [dynamicImports], after: [staticImports] };
  const stripped = transpile(file, code, ts.ModuleKind.CommonJS, transformers);
  return usesMeta ? undefined : stripped;
}

function transpile(file: string, code: string, module: ts.ModuleKind, transformers?: ts.CustomTransformers): Stripped {
  const { outputText, sourceMapText } = ts.transpileModule(code, {
    fileName: file,
    reportDiagnostics: false,
    compilerOptions: {
      ...ownersOptions(dirname(file)),
      target: ts.ScriptTarget.ES2022,
      module,
      esModuleInterop: true,
      sourceMap: true,
      inlineSourceMap: false,
      inlineSources: false,
      ignoreDeprecations: '6.0',
    },
    ...(transformers === undefined ? {} : { transformers }),
  });
  return { code: outputText.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n'), map: sourceMapText ?? '' };
}

function inlineMap(file: string, mapText: string): string {
  const map = { ...(JSON.parse(mapText) as object), sources: [file], sourceRoot: '' };
  return `//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}\n`;
}

type EmitOptions = Pick<
  ts.CompilerOptions,
  'experimentalDecorators' | 'emitDecoratorMetadata' | 'useDefineForClassFields' | 'jsx'
>;
const optionsOfFolder = new Map<string, EmitOptions>();

/** The options of the nearest tsconfig.json that change what a single file turns into. */
function ownersOptions(folder: string): EmitOptions {
  const known = optionsOfFolder.get(folder);
  if (known !== undefined) return known;
  const config = ts.findConfigFile(folder, (path) => ts.sys.fileExists(path));
  const options = config === undefined ? {} : readOptions(config);
  optionsOfFolder.set(folder, options);
  return options;
}

function readOptions(config: string): EmitOptions {
  const host = { ...ts.sys, readDirectory: () => [], onUnRecoverableConfigFileDiagnostic: () => undefined };
  const parsed = ts.getParsedCommandLineOfConfigFile(config, undefined, host);
  const all = parsed?.options ?? {};
  return {
    ...(all.experimentalDecorators === undefined ? {} : { experimentalDecorators: all.experimentalDecorators }),
    ...(all.emitDecoratorMetadata === undefined ? {} : { emitDecoratorMetadata: all.emitDecoratorMetadata }),
    ...(all.useDefineForClassFields === undefined ? {} : { useDefineForClassFields: all.useDefineForClassFields }),
    ...(all.jsx === undefined ? {} : { jsx: all.jsx }),
  };
}
