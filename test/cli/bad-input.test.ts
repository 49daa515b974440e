// Whatever a person gets wrong: one message with a code, a place and what to do; exit code 1, or 2 for a wrong command
// line; never a stack trace of ours.
import { afterAll, expect, test } from 'vitest';
import { temporaryProject, typestep } from '../temporary-project.js';
import { commandLine, type Printed } from './capture.js';

const project = temporaryProject();
afterAll(() => project.remove());

const header = `import { lambda, workflow } from 'typestep';
const check = lambda<{ id: string }, { ok: boolean }>('Check');
`;
const body = '{ const { ok } = await check({ id: input.id }); return { ok }; }';
const good = `export const verify = workflow('Verify', async (input: { id: string }) => ${body});\n`;

project.write('good.ts', header + good);
project.write('two.ts', header + good + good.replaceAll('erify', 'alidate').replace("'Validate'", "'Other'"));
project.write('empty.ts', 'export const nothing = 1;\n');
project.write('syntax.ts', `${header}export const verify = workflow('Verify', async (input: { id: string }) => {\n`);
project.write('types.ts', header + good.replace('id: input.id', 'id: 1'));
project.write('unsupported.ts', header + good.replace('return', 'debugger; return'));
project.write(
  'identity.ts',
  header + good.replace('return { ok }', 'const other = input; return { ok, same: input === other }'),
);
project.write('unnamed.ts', header + good.replace("'Verify'", "''"));
project.write('throwing.ts', `${header}${good}throw new Error('no database');\n`);
project.write(
  'failing.ts',
  `${header.replace("('Check')", "('Check', () => { throw new RangeError('too late'); })")}${good}`,
);

project.write('no-name.ts', header + good.replace("'Verify', ", ''));
project.write('no-text.ts', header + good.replace("'Verify'", 'undefined as never'));
project.write('spaces.ts', header + good.replace("'Verify'", "'Verify it'"));
project.write(
  'leaving.ts',
  `${header}${good}declare const process: { exit(code: number): never };\nprocess.exit(0);\n`,
);
project.write(
  'detached.ts',
  `${header}${good}void Promise.reject(new Error('later'));\nawait new Promise(() => {});\n`,
);
project.write(
  'settings.ts',
  header + good.replace('{ id: input.id }', '{ id: input.id }, { timeout: { seconds: 1.5 } }'),
);
project.write('folder/x.ts', header + good);
project.write('mark.json', '\uFEFF{"id":"u1"}');
project.write('silent.ts', `${header.replace("('Check')", "('Check', () => new Promise(() => undefined))")}${good}`);

function expectMessage(printed: Printed, code: string, ...words: readonly string[]): void {
  expect(printed.stderr).toContain(code);
  for (const word of words) expect(printed.stderr).toContain(word);
  expect(printed.stderr).not.toMatch(/^\s+at .*:\d+:\d+/m);
  expect(printed.stdout).toBe('');
}

const input = ['--input', '{"id":"u1"}'] as const;

test('a missing file', async () => {
  const printed = await commandLine(project.folder, 'build', 'absent.ts');
  expectMessage(printed, 'cli/no-such-file', '`absent.ts`', 'check the path');
  expect(printed.code).toBe(1);
});

test('a file that is not TypeScript', async () => {
  const printed = await commandLine(project.folder, 'build', 'package.json');
  expectMessage(printed, 'cli/not-typescript', '`package.json`');
  expect(printed.code).toBe(1);
});

test('a syntax error', async () => {
  const printed = await commandLine(project.folder, 'build', 'syntax.ts');
  expectMessage(printed, 'ts/syntax-error', 'syntax.ts:');
  expect(printed.code).toBe(1);
});

test('a type error', async () => {
  const printed = await commandLine(project.folder, 'build', 'types.ts');
  expectMessage(printed, 'ts/type-error', 'types.ts:3:');
  expect(printed.code).toBe(1);
});

test('a construct that is not supported', async () => {
  for (const command of ['build', 'check']) {
    const printed = await commandLine(project.folder, command, 'unsupported.ts');
    expectMessage(printed, 'ts/unsupported-syntax', 'unsupported.ts:3:', 'debugger', '^^^');
    expect(printed.code).toBe(1);
  }
});

test('what only the passes can see, also without loading anything', async () => {
  for (const command of ['check', 'build']) {
    const printed = await commandLine(project.folder, command, 'identity.ts');
    expectMessage(printed, 'program/compare-objects', 'identity.ts:3:');
    expect(printed.code).toBe(1);
  }
});

test('a workflow without a name', async () => {
  const printed = await commandLine(project.folder, 'build', 'unnamed.ts');
  expectMessage(printed, 'dsl/bad-workflow-name', 'is empty');
  expect(printed.code).toBe(1);
});

test('a workflow without any name, or with one that is no text', async () => {
  const printed = await commandLine(project.folder, 'build', 'no-name.ts');
  expectMessage(printed, 'ts/unnamed-workflow', 'no-name.ts:3:', "workflow('VerifyUser'");
  expect(printed.stderr).not.toContain('ts/type-error');
  const other = await commandLine(project.folder, 'build', 'no-text.ts');
  expectMessage(other, 'dsl/bad-workflow-name', 'is empty', 'no-text.ts:3:');
  expect([printed.code, other.code]).toEqual([1, 1]);
});

test('what needs no loading is found by check, too', async () => {
  const [spaces, settings] = [
    await commandLine(project.folder, 'check', 'spaces.ts'),
    await commandLine(project.folder, 'check', 'settings.ts'),
  ];
  expectMessage(spaces, 'dsl/bad-workflow-name', 'spaces.ts:3:');
  expectMessage(settings, 'program/invalid-option', 'settings.ts:3:', '`timeout`');
  expect([spaces.code, settings.code]).toEqual([1, 1]);
});

test('source that is nested too deeply for TypeScript', async () => {
  const deep = temporaryProject();
  deep.write('deep.ts', header + good.replace('return { ok }', `return { ok: ${'!'.repeat(9000)}ok }`));
  for (const command of ['build', 'check']) {
    const printed = await commandLine(deep.folder, command, 'deep.ts');
    expectMessage(printed, 'ts/too-deep', '`deep.ts`', 'split it');
    expect(printed.code).toBe(1);
  }
  deep.remove();
});

test('folders where files are wanted, and the other way round', async () => {
  const built = await commandLine(project.folder, 'build', 'folder');
  expectMessage(built, 'cli/is-a-folder', '`folder`', 'name a file in it');
  const ran = await commandLine(project.folder, 'run', 'good.ts', '--input', '@folder');
  expectMessage(ran, 'cli/cannot-read', '`folder`', 'directory');
  const out = await commandLine(project.folder, 'build', 'good.ts', '--out', 'good.ts/asl');
  expectMessage(out, 'cli/cannot-write', 'good.ts/asl/Verify.asl.json', '--out');
  expect([built.code, ran.code, out.code]).toEqual([1, 1, 1]);
});

test('an input that begins with a byte order mark is read', async () => {
  const mocks = ['--mocks', '{"Check":{"ok":true}}', '--json'];
  const printed = await commandLine(project.folder, 'run', 'good.ts', '--input', '@mark.json', ...mocks);
  expect(JSON.parse(printed.stdout)).toMatchObject({ output: { ok: true } });
});

test('a module that ends the process, and an error that nothing can catch', async () => {
  const left = await typestep(['build', 'leaving.ts'], project.folder);
  expectMessage({ ...left, code: left.code ?? -1 }, 'run/process-exit', 'process.exit(0)');
  const detached = await typestep(['build', 'detached.ts'], project.folder);
  expectMessage({ ...detached, code: detached.code ?? -1 }, 'run/thrown-outside', 'Error: later');
  expect([left.code, detached.code]).toEqual([1, 1]);
});

test('a file without a workflow', async () => {
  const printed = await commandLine(project.folder, 'run', 'empty.ts');
  expectMessage(printed, 'cli/no-workflow', '`empty.ts` exports no workflow', "workflow('Greet'");
  expect(printed.code).toBe(1);
});

test('a folder without a workflow', async () => {
  const folder = temporaryProject();
  for (const command of ['build', 'check']) {
    const printed = await commandLine(folder.folder, command);
    expectMessage(printed, 'cli/nothing-found');
    expect(printed.code).toBe(1);
  }
  folder.remove();
});

test('a workflow that the file does not have', async () => {
  const printed = await commandLine(project.folder, 'run', 'good.ts#verfy', ...input);
  expectMessage(printed, 'cli/unknown-workflow', '`verfy`', 'did you mean `verify`?');
  expect(printed.code).toBe(1);
});

test('several workflows and none chosen', async () => {
  const printed = await commandLine(project.folder, 'run', 'two.ts', ...input);
  expectMessage(printed, 'cli/several-workflows', 'two.ts#verify', 'two.ts#validate');
  expect(printed.code).toBe(2);
});

test('an input that is not JSON', async () => {
  const printed = await commandLine(project.folder, 'run', 'good.ts', '--input', '{id:1}');
  expectMessage(printed, 'cli/input-not-json', '`--input`', '@input.json');
  expect(printed.code).toBe(1);
  expectMessage(await commandLine(project.folder, 'run', 'good.ts', '--input', '@absent.json'), 'cli/no-such-file');
});

test('mocks that are no object, or for a task that is not there', async () => {
  const array = await commandLine(project.folder, 'run', 'good.ts', ...input, '--mocks', '[]');
  expectMessage(array, 'cli/mocks-not-object', 'an array');
  const slip = await commandLine(project.folder, 'run', 'good.ts', ...input, '--mocks', '{"Chek":{"ok":true}}');
  expectMessage(slip, 'cli/unknown-mock', '`Chek`', 'did you mean `Check`?');
  expect([array.code, slip.code]).toEqual([1, 1]);
});

test('a task that nothing handles', async () => {
  const printed = await commandLine(project.folder, 'run', 'good.ts', ...input);
  expectMessage(printed, 'task/no-handler', '`Check`', 'good.ts:3:', '--mocks');
  expect(printed.code).toBe(1);
});

test('a handler that throws', async () => {
  const printed = await commandLine(project.folder, 'run', 'failing.ts', ...input);
  expect(printed.stdout).toContain('RangeError');
  expectMessage({ ...printed, stdout: '' }, 'run/execution-failed', 'RangeError: too late', 'failing.ts:3:');
  expect(printed.code).toBe(1);
});

test('a handler that never answers', async () => {
  const printed = await typestep(['run', 'silent.ts', ...input], project.folder);
  expectMessage({ ...printed, code: printed.code ?? -1 }, 'run/never-ends', 'never answers');
  expect(printed.code).toBe(1);
});

test('a module that throws while it is loaded', async () => {
  const printed = await commandLine(project.folder, 'build', 'throwing.ts');
  expectMessage(printed, 'load/failed', 'no database', 'throwing.ts:4:');
  expect(printed.code).toBe(1);
});

test('two workflows for one file', async () => {
  const pair = temporaryProject();
  pair.write('a.ts', header + good);
  pair.write('b.ts', header + good);
  const printed = await commandLine(pair.folder, 'build');
  expectMessage(printed, 'cli/same-output', 'a.ts#verify', 'b.ts#verify');
  expect(printed.code).toBe(1);
  pair.remove();
});

test('wrong usage', async () => {
  const cases: readonly (readonly [words: readonly string[], code: string, ...rest: string[]])[] = [
    [['biuld'], 'cli/unknown-command', 'did you mean `build`?'],
    [['build', '--ouput', 'x'], 'cli/unknown-option', '--out'],
    [['build', '--out'], 'cli/missing-argument', '--out <dir>'],
    [['run'], 'cli/missing-argument', 'typestep run workflow.ts'],
    [['run', 'good.ts', 'more.ts'], 'cli/extra-argument', '`more.ts`'],
    [['run', 'good.ts', '--seed', 'x'], 'cli/bad-value', 'a whole number'],
    [['run', 'good.ts', '--storage', 'nowhere'], 'cli/bad-value', 'a folder that exists'],
    [['serve', '--storage', '.', '--s3-endpoint', 'http://127.0.0.1:9'], 'cli/exclusive-options', 'exclude each other'],
    [['explain'], 'cli/missing-argument'],
  ];
  for (const [words, code, ...rest] of cases) {
    const printed = await commandLine(project.folder, ...words);
    expectMessage(printed, code, ...rest);
    expect(printed.code).toBe(2);
  }
});

test('a code that does not exist', async () => {
  const printed = await commandLine(project.folder, 'explain', 'ts/unsuported-syntax');
  expectMessage(printed, 'cli/unknown-code', 'did you mean `ts/unsupported-syntax`?');
  expect(printed.code).toBe(1);
});

test('the built command exits with the same codes', async () => {
  const [found, usage] = await Promise.all([
    typestep(['build', 'unsupported.ts'], project.folder),
    typestep(['biuld'], project.folder),
  ]);
  expect([found.code, usage.code]).toEqual([1, 2]);
  expect(found.stderr).toContain('ts/unsupported-syntax');
  expect(found.stderr).not.toMatch(/^\s+at /m);
});
