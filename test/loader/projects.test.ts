// The built package in projects of each kind: the command line loads their modules, and Node does with
// `--import typestep/register`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { node, temporaryProject, typestep } from '../temporary-project.js';

describe.concurrent.each(['esm', 'commonjs', 'extensionless'])('in the %s project', (template) => {
  const project = temporaryProject(template);
  afterAll(() => project.remove());

  test('typestep build writes the definition with what the workflow captured', async () => {
    const built = await typestep(['build', '--out', 'build'], project.folder);
    expect(built.stderr).toContain('wrote build/Welcome.asl.json');
    expect(built.code).toBe(0);
    const definition = readFileSync(join(project.folder, 'build/Welcome.asl.json'), 'utf8');
    expect(Object.keys(JSON.parse(definition).States)).toEqual(['Greet']);
    expect(definition).toContain('hello there');
  });

  test('typestep run uses the handler of the task', async () => {
    const ran = await typestep(['run', 'src/workflow.ts', '--input', '{"name":"Ada"}', '--json'], project.folder);
    expect(ran.stderr).toBe('');
    expect(JSON.parse(ran.stdout)).toMatchObject({
      status: 'SUCCEEDED',
      output: { text: 'hello there, Ada', from: 'workflow' },
    });
  });

  test('node --import typestep/register runs a script', async () => {
    const ran = await node(['--import', 'typestep/register', 'src/script.ts'], project.folder);
    expect(ran.stderr).toBe('');
    expect(JSON.parse(ran.stdout)).toEqual({ states: ['Greet'], here: true });
  });
});

describe.concurrent.each(['module', 'commonjs'])('a mistake in a %s file', (type) => {
  const project = temporaryProject();
  afterAll(() => project.remove());
  project.write('package.json', JSON.stringify({ type }));
  project.write(
    'bad.ts',
    `import { workflow } from 'typestep';
export const bad = workflow('Bad', async (input: { id: string }) => {
  debugger;
});
`,
  );

  test('stops typestep/register with the diagnostic and no stack trace of ours', async () => {
    const ran = await node(['--import', 'typestep/register', 'bad.ts'], project.folder);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('bad.ts:3:3 error ts/unsupported-syntax');
    expect(ran.stderr).not.toMatch(/^\s+at /m);
  });
});
