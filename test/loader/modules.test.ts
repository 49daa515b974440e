// What a module of a user may do besides holding workflows: everything that Node lets it do, at its own lines.
import { afterAll, expect, test } from 'vitest';
import { temporaryProject, typestep } from '../temporary-project.js';

const project = temporaryProject();
afterAll(() => project.remove());

const compilerOptions = { target: 'es2022', module: 'nodenext', strict: true, types: [], resolveJsonModule: true };
project.write(
  'tsconfig.json',
  JSON.stringify({ compilerOptions: { ...compilerOptions, paths: { '@lib/*': ['./lib/*'] } } }),
);

const packages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'esm-only': {
    'package.json': '{"type":"module","exports":"./main.js"}',
    'main.js': 'export default "default"; export const named = await Promise.resolve("named");',
    'main.d.ts': 'declare const value: string; export default value; export const named: string;',
  },
  'cjs-only': {
    'package.json': '{"main":"main.js"}',
    'main.js': 'module.exports = { a: "cjs" };',
    'main.d.ts': 'declare const value: { a: string }; export = value;',
  },
  dual: {
    'package.json': '{"exports":{"import":"./main.mjs","require":"./main.cjs"}}',
    'main.mjs': 'export const kind = "import";',
    'main.cjs': 'exports.kind = "require";',
    'main.d.mts': 'export const kind: string;',
    'main.d.cts': 'export const kind: string;',
  },
};
for (const [name, files] of Object.entries(packages))
  for (const [file, text] of Object.entries(files)) project.write(`node_modules/${name}/${file}`, text);

project.write('data.json', '{"v":"json"}');
project.write('lib/late.ts', `export const late: string = await Promise.resolve('late');\n`);
project.write('lib/dynamic.ts', `export const value: string = 'dynamic';\n`);
project.write('lib/here.ts', `export const here = import.meta.url.split('/').at(-1);\n`);
project.write(
  'lib/parts.ts',
  `import { w } from '../workflow.js';
export { boom } from './boom.js';
export enum E { A = 'enum' }
export const nameOfWorkflow = (): string => w.name;
export const { value } = await import('./dynamic.js');
`,
);
project.write(
  'lib/boom.ts',
  `interface Gone {
  a: string;
}

export function boom(gone?: Gone): never {
  throw new Error(gone?.a ?? 'boom');
}
`,
);
project.write(
  'workflow.ts',
  `import { lambda, workflow } from 'typestep';
import esm, { named } from 'esm-only';
import cjs from 'cjs-only';
import { kind } from 'dual';
import data from './data.json' with { type: 'json' };
import { here } from '@lib/here.js';
import { late } from '@lib/late.js';
import * as parts from './lib/parts.js';
declare const console: { error(text: unknown): void };
interface Input {
  id: string;
}

const all = { esm, named, cjs: cjs.a, kind, json: data.v, late, value: parts.value, E: parts.E.A };
const show = lambda('Show', async (_: Input) => {
  try { parts.boom(); } catch (error) { console.error((error as Error).stack); }
  return { here, name: parts.nameOfWorkflow() };
});
export const w = workflow('W', async (input: Input) => ({ all, shown: await show(input) }));
`,
);
project.write('broken.ts', `import { boom } from './lib/boom.js';\ninterface Gone {\n  a: string;\n}\nboom();\n`);

test('imports of every kind, top-level await and stack traces that lead to the source', async () => {
  const ran = await typestep(['run', 'workflow.ts', '--input', '{"id":"x"}', '--json'], project.folder);
  expect(ran.stderr).toContain('lib/boom.ts:6:9)');
  expect(ran.stderr).toContain('workflow.ts:16:15\n');
  expect(JSON.parse(ran.stdout).output).toEqual({
    all: {
      esm: 'default',
      named: 'named',
      cjs: 'cjs',
      kind: 'import',
      json: 'json',
      late: 'late',
      value: 'dynamic',
      E: 'enum',
    },
    shown: { here: 'here.ts', name: 'W' },
  });
});

test('a module that throws while it is loaded is shown at its line', async () => {
  const built = await typestep(['build', 'broken.ts'], project.folder);
  expect(built.stderr).toContain('lib/boom.ts:6:3 error load/failed');
  expect(built.code).toBe(1);
});
