// A user's TypeScript module -> its exports, every workflow in it and in what it imports compiled. Works in ESM,
// CommonJS and extensionless projects, since jiti resolves and evaluates; `typestep` in it is this very copy.
import { createJiti, type Jiti, type TransformOptions } from 'jiti';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import { hasErrors } from '../../compiler/diagnostics/diagnostic.js';
import { openService } from '../../compiler/typescript/service.js';
import { stripToFunctionBody } from '../../compiler/typescript/strip-types.js';
import { isTypeScript } from './module-format.js';
import { ownFile, ownNames } from './own-package.js';
import { mapTraces } from './stack-traces.js';
import { UserError } from './user-error.js';

export type ModuleExports = Readonly<Record<string, unknown>>;

export interface Loader {
  /** Absolute path in. Throws `UserError` when the module or one it imports cannot be compiled. */
  load(file: string): Promise<ModuleExports>;
  /** Warnings of the modules loaded so far. */
  readonly warnings: readonly Diagnostic[];
}

/** What happens where a function cannot be compiled: its module is refused, or only its definition, when that is asked for. */
export type OnErrors = 'refuse module' | 'refuse definition';

/**
 * @param base the folder that places in messages are relative to
 * @example
 * const { verifyUser } = await openLoader(process.cwd()).load('/app/workflow.ts');
 */
export async function openLoader(base: string, onErrors: OnErrors = 'refuse module'): Promise<Loader> {
  const warnings: Diagnostic[] = [];
  const plain = createJiti(import.meta.url, { fsCache: false });
  const compiled = ({ source, filename }: TransformOptions): string => {
    if (filename === undefined || !isTypeScript(filename)) return source;
    const rewritten = openService({ file: filename, base }).rewrite(filename);
    if (rewritten === undefined) return source;
    const isBroken = rewritten.diagnostics.some(({ code }) => code === 'ts/syntax-error');
    if (hasErrors(rewritten.diagnostics) && (isBroken || onErrors === 'refuse module'))
      throw new UserError(rewritten.diagnostics, base);
    warnings.push(...rewritten.diagnostics);
    return rewritten.code;
  };
  const traces = mapTraces();
  // TypeScript is loaded anyway; jiti's own way would load Babel too, which takes longer than all the rest of the load.
  // jiti gives the function to import with this name.
  const javascript = (options: TransformOptions): string => {
    const source = compiled(options);
    const { filename, async: isAsync } = options;
    const isOurs = isAsync === true && filename !== undefined && isTypeScript(filename);
    const stripped = isOurs ? stripToFunctionBody(filename, source, 'jitiImport') : undefined;
    if (stripped === undefined) return plain.transform({ ...options, source });
    traces.add(filename ?? '', stripped.map);
    return stripped.code;
  };
  const jiti: Jiti = createJiti(`${base}/`, {
    fsCache: false,
    tsconfigPaths: true,
    virtualModules: { typestep: await import('../dsl/index.js') },
    alias: ownAliases(),
    transform: (options) => ({ code: javascript(options) }),
  });
  return { load: (file) => jiti.import<ModuleExports>(file), warnings };
}

function ownAliases(): Record<string, string> {
  const entries = ownNames()
    .filter((name) => name !== 'typestep')
    .map((name) => [name, ownFile(name, 'import')] as const);
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
}
