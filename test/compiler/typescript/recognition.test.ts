// What is compiled is found by types, whatever it is called.
import { describe, expect, test } from 'vitest';
import { workflowsOf } from '../../../src/dsl/index.js';
import { allCompiledIn, bench, compiledIn, show, showExpr } from './workbench.js';

function expressions(code: string): string[] {
  return allCompiledIn(code).map((compiled) =>
    compiled.kind === 'expression' ? showExpr(compiled.value) : compiled.program.body.map(show).join('; '),
  );
}

test.each([
  ['renamed', `import { workflow as flow } from 'typestep';\nexport const w = flow('W', async (n: number) => n);`],
  ['namespace', `import * as t from 'typestep';\nexport const w = t.workflow('W', async (n: number) => n);`],
  [
    'aliased',
    `import { workflow } from 'typestep';\nconst f = workflow;\nexport const w = f('W', async (n: number) => n);`,
  ],
  ['re-exported', `import { make } from './re.js';\nexport const w = make('W', async (n: number) => n);`],
  [
    'function expression',
    `import { workflow } from 'typestep';\nexport const w = workflow('W', async function (n: number) { return n; });`,
  ],
  [
    'by name',
    `import { workflow } from 'typestep';\nconst f = async (n: number) => n;\nexport const w = workflow('W', f);`,
  ],
  [
    'declared function',
    `import { workflow } from 'typestep';\nexport const w = workflow('W', f);\nasync function f(n: number) { return n; }`,
  ],
  ['in parentheses', `import { workflow } from 'typestep';\nexport const w = workflow('W', (async (n: number) => n));`],
])('%s', (_name, text) => {
  const one = bench({ 'a.ts': text, 're.ts': `export { workflow as make } from 'typestep';` });
  const { code, diagnostics, workflows } = one.rewrite('a.ts');
  expect(diagnostics).toEqual([]);
  expect(expressions(code)).toEqual(['let n = $input; return n']);
  expect(workflows).toMatchObject([{ exportName: 'w', name: 'W' }]);
  expect(one.service.check(one.path('a.ts'))).toEqual([]);
});

test('exports of every form', () => {
  const { workflows } = bench({
    'a.ts': `import { workflow } from 'typestep';
const inner = workflow('Inner', async (n: number) => n);
export { inner as outer };
export default workflow('Default', async (n: number) => n);
workflow('Alone', async (n: number) => n);`,
  }).rewrite('a.ts');
  expect(workflows.map(({ exportName, name, span }) => [exportName, name, span.line])).toEqual([
    ['outer', 'Inner', 2],
    ['default', 'Default', 4],
    [undefined, 'Alone', 5],
  ]);
});

test('a function of the same name elsewhere is left alone', () => {
  const one = bench({
    'a.ts': `const workflow = (_: string, f: unknown) => f;\nexport const w = workflow('W', async (n: number) => n * 2);`,
  });
  expect(one.tryRewrite('a.ts')).toBeUndefined();
});

test.each([
  [`export const make = (f: (n: number) => Promise<number>) => workflow('W', f);`, 'ts/unknown-body'],
  [`export const w = workflow('W', async <T>(n: T) => n);`, 'ts/generic-workflow'],
  [`export const w = workflow('W', async (n: number, ...more: number[]) => n);`, 'ts/one-parameter'],
])('%s', (text, code) => {
  const { diagnostics } = bench({ 'a.ts': `import { workflow } from 'typestep';\n${text}` }).rewrite('a.ts');
  expect(diagnostics.map((one) => one.code)).toEqual([code]);
});

test('the input taken apart, and the comment of a workflow', () => {
  const { code } = bench({
    'a.ts': `import { workflow } from 'typestep';
/**
 * First paragraph,
 * two lines.
 *
 * Second.
 */
export const w = workflow('W', async ({ id, size = 3 }: { id: string; size?: number }) => [id, size]);`,
  }).rewrite('a.ts');
  const compiled = compiledIn(code);
  expect(compiled?.kind === 'workflow' && compiled.program.comment).toBe('First paragraph, two lines.');
  expect(expressions(code)).toEqual([
    'let id = $input.id; let size = (($input.size === undefined) ? 3 : $input.size); return [id, size]',
  ]);
});

test('the functions of a chain', () => {
  const one = bench({
    'a.ts': `import { stateMachine, lambda } from 'typestep';
const check = lambda<{ id: string }, { verified: boolean }>('Check');
const limit = 3;
const isOk = (v: boolean) => v === true;
export const w = stateMachine<{ id: string; n: number }>('W')
  .task('Check', check, ({ input }) => ({ id: input.id }), {
    assign: { verified: ({ result }) => result.verified },
    output: ({ input, vars: _v }) => input,
  })
  .choice('Ok', (when) => when
    .if((s) => s.vars.verified && s.input.n > limit, (yes) => yes.succeed('Yes', () => ({ outcome: 'ok' })))
    .if(({ vars }) => isOk(vars.verified), (yes) => yes.succeed('Sure', 'const'))
    .else((no) => no.succeed('No', ({ input: { id = 'x' } }) => id)))
  .build();`,
  });
  const { code, diagnostics, workflows } = one.rewrite('a.ts');
  expect(diagnostics).toEqual([]);
  expect(one.service.check(one.path('a.ts')).map(({ message }) => message)).toEqual([]);
  expect(expressions(code)).toEqual([
    '{ id: $input.id }',
    '$result.verified',
    '$input',
    '(verified && ($input.n > @limit))',
    '{ outcome: "ok" }',
    '(v = verified; (v === true))',
    '$input.id',
  ]);
  expect(workflows).toMatchObject([{ exportName: 'w' }]);
  expect(one.run('a.ts')['w']).toMatchObject({ name: 'W' });
});

test('what a chain function may not do', () => {
  const places = bench({
    'a.ts': `import { stateMachine, lambda } from 'typestep';
const check = lambda<{ id: string }, { verified: boolean }>('Check');
const many = (id: string) => { if (id === '') throw new Error('empty'); return id; };
export const w = stateMachine<{ id: string }>('W')
  .task('A', check, ({ input }) => { if (input.id === '') throw new Error('x'); return { id: input.id }; })
  .task('B', check, () => check({ id: 'a' }) as never)
  .task('C', check, ({ vars }) => ({ id: 'a', vars }))
  .task('D', check, () => ({ id: many('a') }))
  .build();`,
  })
    .rewrite('a.ts')
    .diagnostics.map(({ code, span }) => [code, span?.line]);
  expect(places).toEqual([
    ['ts/helper-with-steps', 5],
    ['ts/await-in-expression', 6],
    ['ts/scope-value', 7],
    ['ts/helper-with-steps', 8],
  ]);
});

describe('methods', () => {
  const source = `import { workflow, workflowsOf, lambda } from 'typestep';
const send = lambda<string, void>('Send');
export class Onboarding {
  /** Says hello. */
  @workflow({
    name: 'Hello',
    timeout: { hours: 2 }, // enough
  })
  async hello(id: string) { await this.remind(id); }
  private async remind(id: string) { await send(id); }
}
export const { hello } = workflowsOf(Onboarding);
export const line = new Error().stack;
`;

  test('the decorator goes, the lines stay', () => {
    const one = bench({ 'a.ts': source });
    const { code, workflows, diagnostics } = one.rewrite('a.ts');
    expect(diagnostics).toEqual([]);
    expect(code).not.toContain('@workflow');
    const line = source.split('\n').findIndex((text) => text.includes('workflowsOf(O'));
    expect(code.split('\n')[line]).toBe(source.split('\n')[line]);
    expect(workflows).toMatchObject([{ exportName: 'hello', name: 'Hello' }]);
    expect(compiledIn(code)).toMatchObject({ program: { comment: 'Says hello.' } });
    expect(expressions(code)).toEqual(['let id = $input; await remind { await @send(id) }']);
  });

  test('what runs has the compiled form', () => {
    const one = bench({ 'a.ts': source });
    const type = one.run('a.ts')['Onboarding'] as new () => { hello(id: string): Promise<void> };
    const methods = (type as never)[Symbol.for('typestep.methods')] as Record<
      string,
      { options: unknown; attachment: unknown }
    >;
    expect(methods['hello']).toMatchObject({
      options: { name: 'Hello', timeout: { hours: 2 } },
      attachment: { module: 'a.ts' },
    });
    expect(workflowsOf(type).hello.name).toBe('Hello');
    expect(Object.keys(new type())).toEqual([]);
  });

  test('an instance field is not known, unless it is a constant', () => {
    const { diagnostics } = bench({
      'a.ts': `import { workflow } from 'typestep';
export class A { size = 3; @workflow() async run(id: string) { return [this.size, id]; } readonly max = 4; @workflow() async most(_: string) { return this.max; } @workflow() static async s(id: string) { return id; } }`,
    }).rewrite('a.ts');
    expect(diagnostics.map(({ code, span }) => [code, span?.column])).toEqual([
      ['ts/this-value', 72],
      ['ts/unsupported-syntax', 188],
    ]);
  });
});
