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
  const { outputText, sourceMapText } = ts.transpileModule(code, {
    fileName: file,
    reportDiagnostics: false,
    compilerOptions: {
      ...ownersOptions(dirname(file)),
      target: ts.ScriptTarget.ES2022,
      module: format === 'module' ? ts.ModuleKind.ESNext : ts.ModuleKind.CommonJS,
      esModuleInterop: true,
      sourceMap: true,
      inlineSourceMap: false,
      inlineSources: false,
      ignoreDeprecations: '6.0',
    },
  });
  const text = outputText.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n');
  return text + inlineMap(file, sourceMapText);
}

function inlineMap(file: string, mapText: string | undefined): string {
  if (mapText === undefined) return '';
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
