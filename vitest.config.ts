// Three projects. `source`: tests of the layers, nothing compiled. `compiled`: tests whose workflows the plugin compiles,
// as in a project of a user. `built`: tests that start the built command or load the built package; only they build
// `dist/` first, when it is out of date.
import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { typestep } from './src/plugin/vite.js';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const compiled = [
  'examples/**/*.test.ts',
  'test/server/sdk.test.ts',
  'test/differential.test.ts',
  'test/differential/**/*.test.ts',
];
const built = ['test/cli/**/*.test.ts', 'test/loader/**/*.test.ts', 'test/plugin/**/*.test.ts'];
const excluded = ['**/node_modules/**', 'test/projects/**'];

/** The first test of a file pays for the start of TypeScript, which takes seconds on a busy machine. */
const testTimeout = 30_000;

const shared: ViteUserConfig = {
  resolve: {
    alias: [
      { find: /^typestep$/, replacement: source('./src/dsl/index.ts') },
      { find: /^typestep\/worker$/, replacement: source('./src/worker/index.ts') },
      { find: /^typestep\/testing$/, replacement: source('./src/testing/index.ts') },
    ],
  },
};

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'source',
          include: ['test/**/*.test.ts'],
          exclude: [...excluded, ...compiled, ...built],
          testTimeout,
        },
      },
      {
        ...shared,
        plugins: [typestep()],
        test: { name: 'compiled', include: compiled, exclude: excluded, testTimeout },
      },
      {
        ...shared,
        test: {
          name: 'built',
          include: built,
          exclude: excluded,
          globalSetup: ['test/build-package.mjs'],
          testTimeout,
        },
      },
    ],
    ...(process.env['CI'] === undefined
      ? {}
      : { reporters: ['default', 'json'], outputFile: { json: '.typestep/test-results.json' } }),
  },
});
