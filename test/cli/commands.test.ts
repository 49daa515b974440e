// What the commands do when all is well.
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { temporaryProject, typestep } from '../temporary-project.js';
import { commandLine } from './capture.js';

const project = temporaryProject();
afterAll(() => project.remove());

project.write(
  'src/workflow.ts',
  `import { lambda, wait, workflow } from 'typestep';

const check = lambda<{ id: string }, { ok: boolean }>('Check');
const remove = lambda<{ id: string }, void>('Remove', () => undefined);

export const verify = workflow('Verify', async (input: { id: string }) => {
  await wait({ minutes: 30 });
  const { ok } = await check({ id: input.id });
  if (ok) return { outcome: 'kept' };
  await remove({ id: input.id });
  return { outcome: 'removed', by: settings.by };
});
// Read when the definition is made, so it may stand behind the workflow.
const settings = { by: ['ro', 'bot'].join('') };
`,
);
const text = (file: string): string => readFileSync(join(project.folder, file), 'utf8');

test('build writes the definition and what belongs to it, and leaves unchanged files alone', async () => {
  const first = await commandLine(project.folder, 'build');
  expect(first).toMatchObject({ code: 0, stdout: '' });
  expect(first.stderr).toContain('wrote src/Verify.asl.json');
  const definition = JSON.parse(text('src/Verify.asl.json'));
  expect(definition).toMatchObject({ QueryLanguage: 'JSONata' });
  const meta = JSON.parse(text('src/Verify.meta.json'));
  expect(meta).toMatchObject({ format: 1, name: 'Verify', source: 'src/workflow.ts#verify' });
  expect(meta.captures).toEqual([{ module: 'src/workflow.ts', name: 'settings.by', value: 'robot' }]);
  expect(meta.hash).toMatch(/^[0-9a-f]{64}$/);
  const line = meta.sourceMap[`/States/${definition.StartAt}`][0].line;
  expect(line).toBe(7);

  const path = join(project.folder, 'src/Verify.asl.json');
  utimesSync(path, 1000, 1000);
  const second = await commandLine(project.folder, 'build', 'src/workflow.ts');
  expect(second.stderr).toContain('unchanged src/Verify.asl.json');
  expect(statSync(path).mtimeMs).toBe(1_000_000);
});

test('build --out writes into another folder', async () => {
  const built = await commandLine(project.folder, 'build', '--out', 'out/asl');
  expect(built.code).toBe(0);
  expect(existsSync(join(project.folder, 'out/asl/Verify.meta.json'))).toBe(true);
});

test('check finds nothing in a good file and runs nothing', async () => {
  const checked = await commandLine(project.folder, 'check');
  expect(checked).toEqual({ code: 0, stdout: '', stderr: '1 workflow checked, nothing found\n' });
  const json = await commandLine(project.folder, 'check', '--json');
  expect(JSON.parse(json.stdout)).toEqual([]);
});

test('run prints a timeline on virtual time', async () => {
  const words = ['run', 'src/workflow.ts#verify', '--input', '{"id":"u1"}', '--mocks', '{"Check":{"ok":false}}'];
  const ran = await commandLine(project.folder, ...words);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  const lines = ran.stdout.split('\n');
  expect(lines[0]).toBe('Verify  src/workflow.ts#verify');
  const row = (state: string): string | undefined => lines.find((line) => new RegExp(`[●◷◆] ${state} `).test(line));
  expect(row('Wait 30 minutes')).toMatch(/^\s+0s {2}◷ Wait 30 minutes\s+30m\s+src\/workflow\.ts:7$/);
  expect(row('Check')).toMatch(/^\s+30m {2}● Check\s+\{ id: "u1" \} → \{ ok: false \}\s+src\/workflow\.ts:8$/);
  expect(row('Remove')).toMatch(/^\s+30m {2}● Remove\s+\{ id: "u1" \} → null\s+src\/workflow\.ts:10$/);
  expect(ran.stdout).toContain('✔ succeeded after 30m of virtual time  { outcome: "removed", by: "robot" }');
});

test('run can make a task fail', async () => {
  const mocks = '{"Check":{"$throw":{"name":"Busy","message":"try later"}}}';
  const ran = await commandLine(project.folder, 'run', 'src/workflow.ts', '--input', '{"id":"u1"}', '--mocks', mocks);
  expect(ran.code).toBe(1);
  expect(ran.stdout).toContain('attempt 1: Busy try later');
  expect(ran.stdout).toContain('✖ failed after 30m of virtual time  Busy: try later');
});

test('run --json prints the record', async () => {
  const words = ['run', 'src/workflow.ts', '--input', '{"id":"u1"}', '--mocks', '{"Check":{"ok":true}}', '--json'];
  const record = JSON.parse((await commandLine(project.folder, ...words)).stdout);
  expect(record).toMatchObject({ workflow: 'Verify', status: 'SUCCEEDED', output: { outcome: 'kept' } });
  expect(record.stopTime - record.startTime).toBe(30 * 60 * 1000);
});

test('explain says when a message appears', async () => {
  const explained = await commandLine(project.folder, 'explain', 'load/failed');
  expect(explained.stdout).toContain('load/failed error\nA module threw while it was loaded');
  const withExample = await commandLine(project.folder, 'explain', 'asl/choice-without-default');
  expect(withExample.stdout).toMatch(
    /hint\nA Choice state has no `Default`.*\n\nWrong:\n {2}\{[^]*state `A` has no `Default`/,
  );
  expect(withExample.stdout).toMatch(/Right:\n {2}\{[^]*"Default": "Done"/);
});

test('help, for all and for one', async () => {
  const help = await commandLine(project.folder, '--help');
  expect(help.code).toBe(0);
  for (const name of ['build', 'check', 'run', 'explain']) expect(help.stdout).toContain(`  ${name} `);
  expect((await commandLine(project.folder, 'run', '--help')).stdout).toContain('--mocks <json|@file>');
});

test('the built command keeps data and words apart and prints no colours into a pipe', async () => {
  const version = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version as string;
  const [shown, bare] = await Promise.all([typestep(['--version'], project.folder), typestep([], project.folder)]);
  expect(shown).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  expect(bare).toMatchObject({ code: 2, stdout: '' });
  expect(bare.stderr).not.toContain('\u001b[');
});

test('build goes on past files and workflows with errors, and says all of it as JSON', async () => {
  const several = temporaryProject();
  const head = `import { lambda, workflow } from 'typestep';\nconst check = lambda<{ id: string }, { ok: boolean }>('Check');\n`;
  const good = (name: string) =>
    `export const ${name} = workflow('${name}', async (d: { id: string }) => await check({ id: d.id }));\n`;
  const bad = `export const bad = workflow('Bad', async (d: { id: string }) => { debugger; return d.id; });\n`;
  several.write('one.ts', head + good('first'));
  several.write('two.ts', head + bad + good('second'));
  several.write('three.ts', `${head}export const broken = workflow('Broken', async (d: { id: string }) => {\n`);
  several.write('four.ts', `${head}${good('fourth')}throw new Error('no database');\n`);
  several.write('five.ts', `${head}const wrong: string = 5;\n${good('fifth')}`);
  const printed = await commandLine(several.folder, 'build', '*.ts', '--out', 'asl', '--json');
  several.remove();
  expect(printed.code).toBe(1);
  interface Built {
    readonly file: string;
    readonly workflows: readonly { readonly definition: string }[];
    readonly diagnostics: readonly { readonly code: string }[];
  }
  const { files, errors } = JSON.parse(printed.stdout) as { files: readonly Built[]; errors: number };
  expect(errors).toBe(4);
  expect(
    files.map(({ file, workflows, diagnostics }) => [
      file,
      workflows.map(({ definition }) => definition),
      diagnostics.map(({ code }) => code),
    ]),
  ).toEqual([
    ['five.ts', [], ['ts/type-error']],
    ['four.ts', [], ['load/failed']],
    ['one.ts', ['asl/first.asl.json'], []],
    ['three.ts', [], ['ts/syntax-error']],
    ['two.ts', ['asl/second.asl.json'], ['ts/unsupported-syntax']],
  ]);
});
