// The service as its callers see it: errors of TypeScript, edits, kinds of files, other projects.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ts } from 'ts-morph';
import { afterAll, expect, test } from 'vitest';
import { openService } from '../../../compiler/typescript/service.js';
import { bench, folder } from './workbench.js';

const simple = `import { workflow } from 'typestep';\nexport const w = workflow('W', async (n: number) => n);`;

test('nothing to rewrite', () => {
  const one = bench({
    'a.ts': `import { lambda } from 'typestep';\nexport const t = lambda<string, void>('T');`,
    'b.ts': 'export {};',
  });
  expect(one.tryRewrite('a.ts')).toBeUndefined();
  expect(one.tryRewrite('b.ts')).toBeUndefined();
  expect(one.service.rewrite(one.path('none.ts'))).toBeUndefined();
  expect(one.service.check(one.path('none.ts'))).toEqual([]);
});

test('a type error has TypeScript’s text and number', () => {
  const one = bench({ 'a.ts': simple.replace('=> n)', '=> n.size)') });
  const [error, ...others] = one.service.check(one.path('a.ts'));
  expect(others).toEqual([]);
  expect(error).toMatchObject({ code: 'ts/type-error', span: { file: 'a.ts', line: 2, column: 55, endColumn: 59 } });
  expect(error?.message).toBe("Property 'size' does not exist on type 'number'. (TS2339)");
});

test('a syntax error is all that is said of a file', () => {
  const one = bench({ 'a.ts': simple.replace('=> n)', '=> n * )') });
  expect(one.service.check(one.path('a.ts')).map(({ code, span }) => [code, span?.line])).toEqual([
    ['ts/syntax-error', 2],
  ]);
  expect(one.rewrite('a.ts').diagnostics.map(({ code }) => code)).toEqual(['ts/syntax-error']);
});

test('an edit is seen, also one in an imported file', () => {
  const one = bench({
    'a.ts': `import { workflow } from 'typestep';\nimport { factor } from './f.js';\nexport const w = workflow('W', async (_: string) => factor);`,
    'f.ts': `export const factor: number = 2;`,
  });
  expect(one.rewrite('a.ts').code).toContain('"may":["number"]');
  one.service.fileChanged(one.path('f.ts'), `export const factor: string = '2';`);
  expect(one.rewrite('a.ts').code).not.toContain('"may":["number"]');
  expect(one.rewrite('a.ts').watch).toContain(one.path('f.ts'));
  expect(one.service.rewrite(one.path('a.ts'), 'export {};')).toBeUndefined();
});

test.each([
  ['a.mts', ''],
  ['a.cts', ''],
  ['a.tsx', ''],
  ['a.ts', '#!/usr/bin/env node\n'],
  ['a.ts', '\uFEFF'],
  ['a.ts', `'use strict';\r\n\r\n`],
])('%s beginning with %j', (name, start) => {
  const one = bench({ [name]: start + simple });
  const { code, map } = one.rewrite(name);
  expect(code.startsWith(start)).toBe(true);
  expect(code).toContain(`__typestep0(async (n: number) => n)`);
  const parsed = ts.createSourceFile(name, code, ts.ScriptTarget.ES2022) as ts.SourceFile & {
    parseDiagnostics: readonly unknown[];
  };
  expect(parsed.parseDiagnostics).toEqual([]);
  expect(map).toMatchObject({ version: 3, sources: [one.path(name)] });
});

test('a JavaScript file', () => {
  const one = bench({
    'a.js': `import { workflow } from 'typestep';\nexport const w = workflow('W', async (user) => ({ id: user.id }));`,
  });
  expect(one.rewrite('a.js').code).toContain('__typestep0(async (user)');
});

test('the last line may be a comment, and names of ours may be taken', () => {
  const one = bench({ 'a.ts': `${simple} // __typestep0` });
  const { code } = one.rewrite('a.ts');
  expect(code).toContain('___typestep0(async');
  expect(one.run('a.ts')['w']).toMatchObject({ name: 'W' });
});

const disk = mkdtempSync(join(tmpdir(), 'typestep-service-'));
afterAll(() => rmSync(disk, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const path = join(disk, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

const options = {
  target: 'es2022',
  module: 'nodenext',
  strict: true,
  types: [],
  paths: { typestep: [join(folder, '../../../../src/dsl/index.ts')] },
};

test('a solution-style tsconfig is searched through its references', () => {
  write('solution/tsconfig.json', JSON.stringify({ files: [], references: [{ path: './tsconfig.app.json' }] }));
  write(
    'solution/tsconfig.app.json',
    JSON.stringify({ compilerOptions: { ...options, composite: true }, include: ['src'] }),
  );
  const file = write('solution/src/a.ts', simple);
  const service = openService({ file, base: disk });
  expect(service.check(file)).toEqual([]);
  expect(service.workflowsIn(file)).toMatchObject([
    { exportName: 'w', name: 'W', span: { file: 'solution/src/a.ts' } },
  ]);
});

test('files outside of the tsconfig, and files that appear', () => {
  write('app/tsconfig.json', JSON.stringify({ compilerOptions: options, files: [] }));
  const file = write(
    'app/a.ts',
    `import { workflow } from 'typestep';\nimport { x } from './later.js';\nexport const w = workflow('W', async (_: string) => x);`,
  );
  const service = openService({ file, base: disk });
  expect(service.check(file).map(({ code }) => code)).toEqual(['ts/type-error']);
  const later = write('app/later.ts', 'export const x = 1;');
  service.fileAdded(later);
  expect(service.check(file)).toEqual([]);
  rmSync(later);
  service.fileDeleted(later);
  expect(service.check(file).map(({ code }) => code)).toEqual(['ts/type-error']);
});

test('a helper is known before its workflow was asked for', () => {
  write('order/tsconfig.json', JSON.stringify({ compilerOptions: options, include: ['.'] }));
  const helper = write('order/h.ts', `const region: string = 'eu';\nexport const where = () => region;`);
  write(
    'order/w.ts',
    `import { workflow } from 'typestep';\nimport { where } from './h.js';\nexport const w = workflow('W', async (_: string) => where());`,
  );
  expect(openService({ file: helper, base: disk }).rewrite(helper)?.code).toContain(
    '.set("order/h.ts", { "region": () => region});',
  );
});

test('without a tsconfig', () => {
  write('bare/package.json', '{ "name": "bare", "type": "module" }');
  const file = write('bare/a.ts', `export const a: number = 'x';`);
  expect(
    openService({ file, base: disk })
      .check(file)
      .map(({ message }) => message),
  ).toEqual(["Type 'string' is not assignable to type 'number'. (TS2322)"]);
});
