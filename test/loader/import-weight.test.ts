// What a plain import loads: no compiler, and of packages only the patterns of JSONPath filters, with the engine.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { node } from '../temporary-project.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

// Packages are CommonJS, so whichever way they were imported they are in this cache.
const listPackages = `
  const { default: Module } = await import('node:module');
  const packages = Object.keys(Module._cache).map((file) => file.split('node_modules/')[1]).filter(Boolean);
  console.log(JSON.stringify(packages));
`;

test.each<[entry: string, expected: readonly string[]]>([
  ['index', []],
  ['testing', ['re2js']],
])('importing %s loads at most %j', async (entry, expected) => {
  const esm = `await import('./dist/${entry}.js');`;
  const commonjs = `const { createRequire } = await import('node:module');
    createRequire(process.cwd() + '/')('./dist/${entry}.cjs');`;
  for (const load of [esm, commonjs]) {
    const ran = await node(['--input-type=module', '-e', load + listPackages], root);
    expect(ran.stderr).toBe('');
    const files = JSON.parse(ran.stdout) as readonly string[];
    expect(files.map((file) => file.split('/')[0]).filter((name) => !expected.includes(name ?? ''))).toEqual([]);
  }
});
