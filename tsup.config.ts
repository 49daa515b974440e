// What is built from what: ESM for everything (one graph, so that entries share chunks and the compiler stays behind
// its dynamic imports), CommonJS for what user code imports, declarations. `scripts/build.mjs` runs it.
import { defineConfig, type Options } from 'tsup';

const faces = { index: 'src/dsl/index.ts', testing: 'src/testing/index.ts', worker: 'src/worker/index.ts' };
const shells = {
  vite: 'src/plugin/vite.ts',
  register: 'src/loader/register.ts',
  hooks: 'src/loader/hooks.ts',
  'compile-module': 'src/loader/compile-module.ts',
  cli: 'src/cli/main.ts',
};

/**
 * Big CommonJS packages are required rather than imported: for an `import` Node first reads all of their text to find
 * the names that they export, which costs 0.08 s for TypeScript.
 */
const required: Readonly<Record<string, readonly string[]>> = {
  'ts-morph': ['ts'],
  '@ts-morph/common': ['getLibFiles', 'libFolderInMemoryPath'],
  jiti: ['createJiti'],
};
const requirePackages: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'require-packages',
  setup(build) {
    build.onResolve({ filter: /^(ts-morph|@ts-morph\/common|jiti)$/ }, ({ path }) => ({ path, namespace: 'required' }));
    build.onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => ({
      contents: [
        "import { createRequire } from 'node:module';",
        `const loaded = createRequire(import.meta.url)(${JSON.stringify(path)});`,
        ...(required[path] ?? []).map((name) => `export const ${name} = loaded.${name};`),
      ].join('\n'),
    }));
  },
};

/** Pure functions of a few kilobytes; as files of their own they would cost 10 ms at every import. */
const bundled = ['@noble/hashes'];

const shared: Options = {
  outDir: 'dist',
  target: 'node20',
  platform: 'node',
  silent: true,
  clean: false,
  noExternal: [...bundled],
};

const javascript: readonly Options[] = [
  {
    ...shared,
    entry: { ...faces, ...shells },
    format: 'esm',
    splitting: true,
    // Half the text to read at every import; names stay, so stack traces do too. Not for CommonJS: tsup splits that with
    // a tool that does not read minified text.
    esbuildOptions(options) {
      options.minifyWhitespace = true;
      options.minifySyntax = true;
    },
    noExternal: [...bundled, ...Object.keys(required)],
    esbuildPlugins: [requirePackages],
  },
  { ...shared, entry: faces, format: 'cjs', splitting: true, shims: true },
];
const declarations: readonly Options[] = [
  { ...shared, entry: faces, format: 'cjs', dts: { only: true } },
  { ...shared, entry: { vite: shells.vite, register: shells.register }, format: 'esm', dts: { only: true } },
];

export default defineConfig([...javascript, ...declarations]);
