// Calls of the user's own functions: their bodies take the place of the call, in whatever file they are.
import { describe, expect, test } from 'vitest';
import { attachmentOf, bench, compile, compiledIn, show } from './workbench.js';

test('parameters become variables of their own at each call', () => {
  const { text, places } = compile(
    `const a = await greet(user.id); const b = await greet(user.email, 'hey'); return [a, b];`,
    `async function greet(to: string, word = 'hi') { const text = \`\${word} \${to}\`; await send({ email: text }); return text; }`,
  );
  expect(places).toEqual([]);
  expect(text).toBe(
    [
      'let a = await greet { let to = user.id; let word = "hi"; let text = `${word} ${to}`; await @send({ email: text }); return text }',
      'let b = await greet { let to_2 = user.email; let word_2 = "hey"; let text_2 = `${word_2} ${to_2}`; await @send({ email: text_2 }); return text_2 }',
      'return [a, b]',
    ].join('\n'),
  );
});

test.each([
  [
    'not async',
    `return label(user.age);`,
    `const label = (n: number) => (n > 1 ? 'many' : 'one');`,
    'return (n = user.age; ((n > 1) ? "many" : "one"))',
  ],
  ['returning a promise', `await notify();`, `const notify = () => ping();`, 'await notify { return await @ping() }'],
  [
    'in an object',
    `return tools.twice('a');`,
    `const tools = { twice: (s: string) => [s, s] };`,
    'return (s = "a"; [s, s])',
  ],
  [
    'local, over a local variable',
    `const x = user.id; const f = async () => { await send({ email: x }); }; await f();`,
    ``,
    'let x = user.id\nawait f { await @send({ email: x }) }',
  ],
  ['with a missing argument', `return f();`, `const f = (a?: string) => a ?? 'none';`, 'return (undefined ?? "none")'],
  [
    'taking an object apart',
    `return f({ id: 'a', n: 1 });`,
    `const f = ({ id }: { id: string; n: number }) => id;`,
    'return (id = { id: "a", n: 1 }.id; id)',
  ],
])('%s', (_name, body, more, steps) => {
  const compiled = compile(body, more);
  expect(compiled.places).toEqual([]);
  expect(compiled.text).toBe(steps);
});

test('a helper that may be another function by then is refused', () => {
  const more = `const tools = { f: () => 1 };\ntools.f = () => 2;\nlet g = () => 1;\ng = () => 2;`;
  expect(compile('return [tools.f(), g()];', more).codes).toEqual(['ts/uncertain-function', 'ts/uncertain-function']);
});

test.each([
  [
    'an object of the same type',
    `return other.f();`,
    `const tools = { f: () => 1 };\nconst other: typeof tools = { f: () => 2 };`,
  ],
  [
    'a parameter of a factory',
    `return make(tools);`,
    `const tools = { f: () => 1 };\nconst make = (t: typeof tools) => t.f();`,
  ],
  [
    'an instance of a subclass',
    `return a.f();`,
    `class A { f() { return 1; } }\nclass B extends A { override f() { return 2; } }\nconst a: A = new B();`,
  ],
])('the type names one function, the value may have another: %s', (_name, body, more) => {
  expect(compile(body, more).codes).toContain('ts/uncertain-function');
});

test('methods that are not certain', () => {
  const { diagnostics } = bench({
    'w.ts': `import { workflow } from 'typestep';
export class Base {
  greet() { return 1; }
  arrow = () => 2;
  @workflow() async overridden(_: string) { return this.greet(); }
}
export class Derived extends Base { override greet() { return 2; } }
export class Injected {
  constructor(readonly region: string) {}
  arrow = () => 2;
  #secret() { return 3; }
  @workflow() async onInstances(_: string) { return [this.arrow(), this.#secret()]; }
}`,
  }).rewrite('w.ts');
  expect(diagnostics.map(({ code, span }) => [code, span?.line, span?.column])).toEqual([
    ['ts/uncertain-function', 5, 52],
    ['ts/uncertain-function', 12, 54],
    ['ts/uncertain-function', 12, 68],
  ]);
});

test('a captured getter is refused, since it runs at each read', () => {
  const more = `const state = { get next() { return 1; } };\nclass S { static get region() { return 'eu'; } }`;
  expect(compile('return [state.next, S.region];', more).places).toEqual([
    'ts/unsupported-syntax 1:9',
    'ts/unsupported-syntax 1:21',
  ]);
});

describe('recursion', () => {
  test('of what only computes becomes a function in the expression, with a word on the depth', () => {
    const more = `const fact = (n: number): number => (n <= 1 ? 1 : fact(n));`;
    const compiled = compile('return fact(user.age);', more);
    expect(compiled.places).toEqual(['ts/recursion-depth 1:8']);
    expect(compiled.text).toBe('return (fact = (n) => ((n <= 1) ? 1 : fact(n)); fact(user.age))');
  });

  test('through another function', () => {
    const more = `const a = (n: number): number => b(n);\nfunction b(n: number): number { return n > 5 ? n : a(n); }`;
    const compiled = compile('return a(1);', more);
    expect(compiled.codes).toEqual(['ts/recursion-depth']);
    expect(compiled.text).toBe('return (a = (n) => (b = (n_2) => ((n_2 > 5) ? n_2 : a(n_2)); b(n)); a(1))');
  });

  test.each([
    ['a task', `async function f(n: number): Promise<void> { if (n > 0) { await ping(); await f(n); } }`],
    [
      'a task, through another function',
      `const f = async (n: number): Promise<void> => g(n);\nconst g = async (n: number): Promise<void> => { await ping(); await f(n); };`,
    ],
    ['an error', `function f(n: number): number { if (n < 0) throw new Error('x'); return n < 1 ? 0 : f(n); }`],
    ['a variable outside', `let count = 0;\nfunction f(n: number): number { count = n; return n < 1 ? count : f(n); }`],
  ])('with %s is refused', (_name, more) => {
    expect(compile('await f(3);', more).codes[0]).toMatch(/function-with-effects|assigned-capture/);
  });

  test.each([
    ['a function that is handed on', `function f(k: () => number): number { return f(() => k()); }`, 'f(() => 1)'],
    ['a function that is called with itself', `const f = (g: any): any => g(g);`, 'f(f)'],
  ])('%s is refused', (_name, more, call) => {
    expect(compile(`return ${call};`, more).codes).toContain('ts/recursion');
  });
});

test('an error in a helper is reported once, where it is', () => {
  const { diagnostics } = bench({
    'w.ts': `import { workflow } from 'typestep';\nimport { bad } from './h.js';\nexport const w = workflow('W', async (n: number) => [bad(n), bad(n)]);`,
    'h.ts': `export const bad = (n: number) => ({ n, get m() { return 1; } });`,
  }).rewrite('w.ts');
  expect(diagnostics.map(({ code, span }) => [code, span?.file, span?.line, span?.column])).toEqual([
    ['ts/unsupported-syntax', 'h.ts', 1, 45],
  ]);
});

describe('a helper of another module', () => {
  const sources = {
    'w.ts': `import { workflow } from 'typestep';
import { notify as tell } from './h.js';
export const w = workflow('W', async (id: string) => { await tell(id); });`,
    'h.ts': `import { lambda } from 'typestep';
const send = lambda<{ id: string; region: string }, void>('Send');
const settings = { region: 'eu' };
export async function notify(id: string) { await send({ id, region: settings.region }); }
export const unrelated = 1;`,
    'other.ts': `export const x = 1;`,
  };

  test('captures belong to its module, whose names are registered', () => {
    const one = bench(sources);
    const { code } = one.rewrite('w.ts');
    expect(code).toContain('"kind":"capture","module":"h.ts","name":"settings.region"');
    expect(one.rewrite('w.ts').inlined).toEqual([one.path('h.ts')]);
    const exports = one.run('w.ts');
    const registry = (globalThis as never)[Symbol.for('typestep.modules')] as Map<
      string,
      Record<string, () => unknown>
    >;
    const names = registry.get('h.ts');
    expect(Object.keys(names ?? {}).sort()).toEqual(['send', 'settings.region']);
    expect(names?.['settings.region']?.()).toBe('eu');
    expect(exports['w']).toMatchObject({ name: 'W' });
  });

  test('the helper module is rewritten though nobody has asked for the workflow yet', () => {
    const one = bench(sources);
    one.service.rewrite(one.path('w.ts'));
    const fresh = bench(sources);
    // As a bundler would that meets the helper first: the workflow is part of the project.
    expect(fresh.tryRewrite('other.ts')).toBeUndefined();
    fresh.service.workflowsIn(fresh.path('w.ts'));
    expect(fresh.rewrite('h.ts').code).toContain('typestep.modules');
    expect(fresh.rewrite('h.ts').watch).toContain(fresh.path('w.ts'));
  });
});

test('circular imports', () => {
  const one = bench({
    'a.ts': `import { workflow, lambda } from 'typestep';
import { remind } from './b.js';
export const send = lambda<string, void>('Send');
export const w = workflow('W', async (id: string) => { await remind(id); });`,
    'b.ts': `import { send } from './a.js';
export async function remind(id: string) { await send(id); }`,
  });
  const exports = one.run('b.ts');
  expect(Object.keys(exports)).toEqual(['remind']);
  const registry = (globalThis as never)[Symbol.for('typestep.modules')] as Map<string, Record<string, () => unknown>>;
  expect(registry.get('b.ts')?.['send']?.()).toBe(one.run('a.ts')['send']);
});

test('shadowing between workflow and helper', () => {
  const one = bench({
    'a.ts': `import { workflow } from 'typestep';
const region = 'module';
const helper = () => region;
export function make(region: string) { return workflow('W', async (_: string) => [region, helper()]); }`,
  });
  const { code, diagnostics } = one.rewrite('a.ts');
  expect(diagnostics).toEqual([]);
  const compiled = compiledIn(code);
  expect(compiled?.kind === 'workflow' && show(compiled.program.body.at(-1) as never)).toBe(
    'return [@region, @region (2)]',
  );
  expect(code).toContain(`, { "region": () => region})`);
  expect(code).toContain(`captures: { "region (2)": () => region, ...places }`);
});

test('a helper whose closure the workflow cannot see', () => {
  const { diagnostics } = bench({
    'a.ts': `import { workflow } from 'typestep';
const local = () => { const secret = 'x'; return { get: () => secret }; };
const { get } = local();
export const v = workflow('V', async (_: string) => get());
export function make() {
  const region = { name: 'outer' };
  const where = () => region.name;
  return (region: string) => workflow('W', async (_: string) => [where(), region]);
}`,
  }).rewrite('a.ts');
  expect(diagnostics.map(({ code, span }) => [code, span?.line, span?.column])).toEqual([
    ['ts/unsupported-call', 4, 53],
    ['ts/capture-out-of-reach', 7, 23],
  ]);
});

test('attachments', () => {
  const one = bench({
    'a.ts': `import { workflow, lambda } from 'typestep';
const tasks = { send: lambda<string, void>('Send') };
export const body = async (id: string) => { await tasks.send(id); };
export const w = workflow('W', body);`,
  });
  const attachment = attachmentOf(one.run('a.ts')['body']);
  expect(attachment).toMatchObject({ module: 'a.ts', compiled: { format: 1, kind: 'workflow', diagnostics: [] } });
  expect(attachment?.captures['tasks.send']?.()).toHaveProperty('name', 'Send');
});
