// The plugin in a real vite: modules are compiled, errors come all at once with their places, types are watched.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer, type ViteDevServer } from 'vite';
import { typestep } from '../../src/plugin/vite.js';
import { temporaryProject } from '../temporary-project.js';

const project = temporaryProject();
project.write('types.ts', 'export interface User { id: string }\n');
project.write(
  'good.ts',
  `import { lambda, workflow } from 'typestep';
import type { User } from './types.js';

const check = lambda<{ id: string }, { ok: boolean }>('Check');
export const verify = workflow('Verify', async (user: User) => {
  const { ok } = await check({ id: user.id });
  return { ok };
});
`,
);
project.write(
  'other.ts',
  "// mentions workflow and 'typestep' only in words\nexport const text: string = 'workflow';\n",
);
project.write(
  'bad.ts',
  `import { workflow } from 'typestep';

export const first = workflow('First', async (input: { id: string }) => {
  debugger;
});
export const second = workflow('Second', async (input: { id: string }) => {
  debugger;
});
`,
);

let server: ViteDevServer;
beforeAll(async () => {
  server = await createServer({
    root: project.folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [typestep({ base: project.folder })],
    server: { middlewareMode: true, hmr: false, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
});
afterAll(async () => {
  await server.close();
  project.remove();
});

const transform = (file: string) => server.environments.ssr.transformRequest(join(project.folder, file));

test('a module with a workflow is compiled, with a source map to the TypeScript', async () => {
  const result = await transform('good.ts');
  expect(result?.code).toContain('typestep.compiled');
  expect(result?.map).toMatchObject({ sources: ['good.ts'] });
});

test('a module that only talks about workflows is left alone', async () => {
  expect((await transform('other.ts'))?.code).not.toContain('typestep.');
});

test('all errors of a module come in one message, at the place of the first', async () => {
  const error: unknown = await transform('bad.ts').catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    plugin: 'typestep',
    id: join(project.folder, 'bad.ts'),
    loc: { file: join(project.folder, 'bad.ts'), line: 4, column: 2 },
  });
  const { message } = error as Error;
  expect(message.match(/ts\/unsupported-syntax/g)).toHaveLength(2);
  expect(message).toContain('bad.ts:4:3');
  expect(message).toContain('bad.ts:7:3');
  expect(message).toContain('help: ');
});

test('files whose types went in are watched, though the bundler cannot see them', async () => {
  const [node] = server.environments.ssr.moduleGraph.getModulesByFile(join(project.folder, 'good.ts')) ?? [];
  const imported = [...(node?.importedModules ?? [])].map(({ file }) => file);
  expect(imported).toContain(join(project.folder, 'types.ts'));
});
