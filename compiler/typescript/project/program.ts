// One tsconfig -> a language service whose program is always up to date with the files, and cheap to ask for again.
import { ts } from 'ts-morph';
import { dirname } from 'node:path';
import { readConfig, type Config } from './config.js';
import { libraryFolder, openFiles } from './files.js';
import { posix } from './paths.js';

export interface Project {
  readonly config: Config;
  /** The program with this file in it; undefined when there is no such file. */
  programWith(file: string, text?: string): { program: ts.Program; source: ts.SourceFile } | undefined;
  program(): ts.Program;
  diagnosticsOf(file: string): readonly ts.DiagnosticWithLocation[];
  /** Grows when what a specifier resolves to may have changed. */
  readonly resolutions: number;
  versionOf(file: string): string;
  fileChanged(file: string, text?: string): void;
  fileAdded(file: string): void;
  fileDeleted(file: string): void;
}

/** JSDoc is never read (workflow comments are taken from the text): parsing the libraries is a quarter faster. */
const jsDocParsingMode = ts.JSDocParsingMode.ParseNone;

interface Sharing {
  registry?: ts.DocumentRegistry;
}
const sharedKey = Symbol.for('typestep.documents');
const sharing = ((globalThis as { [sharedKey]?: Sharing })[sharedKey] ??= {});

/** Parsed files are shared by all projects of the process whose options parse them alike. */
function documents(): ts.DocumentRegistry {
  if (sharing.registry !== undefined) return sharing.registry;
  const registry = ts.createDocumentRegistry(ts.sys.useCaseSensitiveFileNames, undefined, jsDocParsingMode);
  const keyOf = (options: ts.CompilerOptions): ts.DocumentRegistryBucketKey =>
    JSON.stringify([
      options.target,
      options.module,
      options.moduleResolution,
      options.moduleDetection,
      options.jsx,
      options.allowJs,
      options.strict,
      options.alwaysStrict,
      options.isolatedModules,
      options.verbatimModuleSyntax,
      options.preserveConstEnums,
    ]) as ts.DocumentRegistryBucketKey;
  return (sharing.registry = { ...registry, getKeyForCompilationSettings: keyOf });
}

export function openProject(path: string): Project {
  let config = readConfig(path);
  const files = openFiles();
  const added = new Set<string>();
  let version = 0;
  let resolutions = 0;
  let invalidated = false;
  const roots = (): string[] => [...new Set([...config.files, ...added])].filter((file) => files.exists(file));
  const folder = dirname(path);
  const host: ts.LanguageServiceHost & Pick<ts.CompilerHost, 'hasInvalidatedResolutions'> = {
    getCompilationSettings: () => config.options,
    getScriptFileNames: roots,
    getScriptVersion: (file) => files.version(file),
    getScriptSnapshot: (file) => {
      const text = files.text(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getProjectVersion: () => String(version),
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: (options) => `${libraryFolder}/${ts.getDefaultLibFileName(options)}`,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    fileExists: (file) => files.exists(file),
    readFile: (file) => files.text(file),
    directoryExists: (directory) =>
      directory === libraryFolder || directory.startsWith(`${folder}/`) || ts.sys.directoryExists(directory),
    getDirectories: ts.sys.getDirectories,
    readDirectory: ts.sys.readDirectory,
    ...(ts.sys.realpath === undefined ? {} : { realpath: ts.sys.realpath }),
    hasInvalidatedResolutions: (file) => invalidated && !file.includes('/node_modules/'),
    jsDocParsingMode,
  };
  const service = ts.createLanguageService(host, documents(), ts.LanguageServiceMode.Semantic);

  const changed = (): void => void (version += 1);
  const resolveAgain = (): void => {
    invalidated = true;
    resolutions += 1;
    changed();
  };
  const program = (): ts.Program => {
    const made = service.getProgram();
    if (made === undefined) throw new Error('the language service has no program');
    invalidated = false;
    return made;
  };
  const reread = (): void => {
    config = readConfig(path);
    resolveAgain();
  };
  const setText = (file: string, text: string | undefined): void => {
    const existed = files.exists(file);
    const differs = text === undefined ? files.reload(file) : files.set(file, text);
    // An editor's file that was never saved.
    if (!existed && text !== undefined) added.add(file);
    if (differs && !existed) resolveAgain();
    else if (differs) changed();
  };

  return {
    get config() {
      return config;
    },
    get resolutions() {
      return resolutions;
    },
    program,
    programWith(name, text) {
      const file = posix(name);
      if (text !== undefined) setText(file, text);
      if (!files.exists(file)) return undefined;
      const known = program();
      const source = known.getSourceFile(file);
      if (source !== undefined) return { program: known, source };
      if (/\.[cm]?jsx?$/.test(file) && config.options.allowJs !== true)
        config = { ...config, options: { ...config.options, allowJs: true, checkJs: config.options.checkJs ?? false } };
      added.add(file);
      changed();
      const grown = program();
      const found = grown.getSourceFile(file);
      return found === undefined ? undefined : { program: grown, source: found };
    },
    diagnosticsOf(name) {
      const file = posix(name);
      const syntactic = service.getSyntacticDiagnostics(file);
      if (syntactic.length > 0) return syntactic;
      return service.getSemanticDiagnostics(file).filter(isLocated);
    },
    versionOf: (file) => files.version(file),
    fileChanged(file, text) {
      if (posix(file) === path) reread();
      else setText(posix(file), text);
    },
    fileAdded(file) {
      files.reload(posix(file));
      reread();
    },
    fileDeleted(file) {
      files.reload(posix(file));
      added.delete(posix(file));
      reread();
    },
  };
}

function isLocated(diagnostic: ts.Diagnostic): diagnostic is ts.DiagnosticWithLocation {
  return diagnostic.file !== undefined && diagnostic.start !== undefined;
}
