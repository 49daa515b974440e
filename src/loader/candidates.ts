// The TypeScript files that a path in an import may mean when it names no existing file: `./a.js` and `./a` may be
// `./a.ts`, a folder its `index.ts`.
const written: Readonly<Record<string, string>> = { '.js': '.ts', '.mjs': '.mts', '.cjs': '.cts' };

export function typescriptCandidates(path: string): readonly string[] {
  const swapped = Object.entries(written)
    .filter(([extension]) => path.endsWith(extension))
    .map(([extension, source]) => path.slice(0, -extension.length) + source);
  return [...swapped, `${path}.ts`, `${path}.mts`, `${path}.cts`, `${path}/index.ts`];
}
