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
project.write('unsupported.ts', header + good.replace('return', 'while (ok) {} return'));
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
    expectMessage(printed, 'ts/unsupported-syntax', 'unsupported.ts:3:', 'while', '^^^');
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
