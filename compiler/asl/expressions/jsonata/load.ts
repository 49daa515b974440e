// Loads the parser of the `jsonata` package with the first expression, synchronously: it costs 14 ms, which a program
// without expressions never pays. Works from ESM, from a CommonJS build and from a test runner's module graph.

/** A node as the package gives it. Only `convert.ts` looks inside. */
export interface RawNode {
  readonly type: string;
  readonly [field: string]: unknown;
}
/** What the package throws. */
export interface RawError {
  readonly code?: string;
  readonly message?: string;
  readonly position?: number;
}
interface Package {
  (text: string): { ast(): RawNode };
  /** Without the frames that an evaluation by the package would need. */
  readonly parser: (text: string) => RawNode;
}

let loaded: Package | undefined;

export function rawParse(text: string): RawNode {
  loaded ??= load();
  try {
    return loaded.parser(text);
  } catch {
    // Only the whole package puts the error's words together.
    return loaded(text).ast();
  }
}

function load(): Package {
  const { createRequire } = process.getBuiltinModule('node:module');
  return createRequire(import.meta.url)('jsonata') as Package;
}
