// What functions may not do, each with the code that it is refused with and a rewrite that compiles.
import { describe, expect, test } from 'vitest';
import { prepare } from './workbench.js';

interface Refusal {
  readonly name: string;
  readonly refused: readonly [body: string, more?: string];
  readonly code: string;
  readonly rewrite: readonly [body: string, more?: string];
}

const refusals: readonly Refusal[] = [
  {
    name: 'a generator',
    refused: [`return [...count()];`, `function* count() { yield 1; }`],
    code: 'ts/unsupported-syntax',
    rewrite: [`return count();`, `function count() { return [1]; }`],
  },
  {
    name: '`arguments`',
    refused: [`return first('a');`, `function first(_s: string) { return arguments[0] as string; }`],
    code: 'ts/unsupported-syntax',
    rewrite: [`return first('a');`, `function first(...given: string[]) { return given; }`],
  },
  {
    name: 'an instance of a class',
    refused: [
      `const g = new G('a'); return g.hello();`,
      `class G { constructor(readonly s: string) {} hello() { return this.s; } }`,
    ],
    code: 'ts/unsupported-syntax',
    rewrite: [`return hello({ s: 'a' });`, `const hello = (g: { s: string }) => g.s;`],
  },
  {
    name: '`bind`',
    refused: [`const f = hi.bind(null, 'a'); return f();`, `function hi(s: string) { return s; }`],
    code: 'ts/unsupported-syntax',
    rewrite: [`const f = () => hi('a'); return f();`, `function hi(s: string) { return s; }`],
  },
  {
    name: '`call`',
    refused: [`return hi.call(null, 'a');`, `function hi(s: string) { return s; }`],
    code: 'ts/unsupported-syntax',
    rewrite: [`return hi('a');`, `function hi(s: string) { return s; }`],
  },
  {
    name: '`apply`',
    refused: [`return hi.apply(null, ['a']);`, `function hi(s: string) { return s; }`],
    code: 'ts/unsupported-syntax',
    rewrite: [`return hi(...(['a'] as const));`, `function hi(s: string) { return s; }`],
  },
  {
    name: 'a conditional function',
    refused: [`const f = user.age > 1 ? one : two; return f();`, `const one = () => 1;\nconst two = () => 2;`],
    code: 'ts/uncertain-function',
    rewrite: [
      `const f = () => (user.age > 1 ? one() : two()); return f();`,
      `const one = () => 1;\nconst two = () => 2;`,
    ],
  },
  {
    name: 'a function chosen by data',
    refused: [`return handlers[user.id as 'a']();`, `const handlers = { a: () => 1, b: () => 2 };`],
    code: 'ts/uncertain-function',
    rewrite: [`return user.id === 'a' ? handlers.a() : handlers.b();`, `const handlers = { a: () => 1, b: () => 2 };`],
  },
  {
    name: 'a function that is assigned again',
    refused: [`let f = () => 1; f = () => 2; return f();`],
    code: 'ts/uncertain-function',
    rewrite: [`const f = () => 2; return f();`],
  },
  {
    name: 'a function in data',
    refused: [`const data = { f: () => 1, n: 1 }; return data;`],
    code: 'ts/not-data',
    rewrite: [`const data = { f: () => 1, n: 1 }; return { n: data.n, f: data.f() };`],
  },
  {
    name: 'a function as an argument of a task',
    refused: [`await send({ email: (() => 'a') as never });`],
    code: 'ts/not-data',
    rewrite: [`await send({ email: (() => 'a')() });`],
  },
  {
    name: 'a function that gives different functions',
    refused: [`return pick(1)();`, `function pick(n: number) { if (n > 1) return () => 1; return () => 2; }`],
    code: 'ts/uncertain-function',
    rewrite: [`return pick(1)();`, `function pick(n: number) { return () => (n > 1 ? 1 : 2); }`],
  },
  {
    name: 'an async callback',
    refused: [`const all = user.tags.map(async (tag) => check({ id: tag })); return all.length;`],
    code: 'ts/async-callback',
    rewrite: [`for (const id of user.tags) { await check({ id }); }`],
  },
  {
    name: 'a task as a callback',
    refused: [`user.tags.map((id) => check({ id }));`],
    code: 'ts/async-callback',
    rewrite: [`for (const id of user.tags) await check({ id });`],
  },
  {
    name: 'a callback that assigns a variable outside',
    refused: [`let last = ''; user.tags.map((tag) => { last = tag; return tag; }); return last;`],
    code: 'ts/function-with-effects',
    rewrite: [`let last = ''; for (const tag of user.tags) last = tag; return last;`],
  },
  {
    name: 'a callback that throws',
    refused: [`return user.tags.map((tag) => { if (tag === '') throw new Error('empty'); return tag; });`],
    code: 'ts/function-with-effects',
    rewrite: [`if (user.tags.some((tag) => tag === '')) throw new Error('empty'); return user.tags;`],
  },
  {
    name: '`forEach`',
    refused: [`let last = ''; user.tags.forEach((tag) => { last = tag; }); return last;`],
    code: 'ts/unsupported-syntax',
    rewrite: [`let last = ''; for (const tag of user.tags) { last = tag; } return last;`],
  },
  {
    name: '`reduce` without a first value',
    refused: [`return user.tags.reduce((a, b) => \`\${a}\${b}\`);`],
    code: 'ts/unsupported-syntax',
    rewrite: [`return user.tags.reduce((a, b) => \`\${a}\${b}\`, '');`],
  },
  {
    name: 'recursion that calls tasks',
    refused: [
      `await f('a');`,
      `async function f(id: string): Promise<void> { const r = await check({ id }); if (r.verified) await f(id); }`,
    ],
    code: 'ts/function-with-effects',
    rewrite: [
      `await f('a');`,
      `async function f(id: string) { while (true) { const r = await check({ id }); if (!r.verified) return; } }`,
    ],
  },
  {
    name: '`eval`',
    refused: [`return eval('1');`],
    code: 'ts/unsupported-call',
    rewrite: [`return 1;`],
  },
];

describe('functions', () => {
  test.each(refusals.map((one) => [one.name, prepare(...one.refused), prepare(...one.rewrite), one.code] as const))(
    '%s is refused, its rewrite compiles',
    (_name, refused, rewrite, code) => {
      expect(refused().codes[0]).toBe(code);
      expect(rewrite().places).toEqual([]);
    },
  );

  test('what is wrong with a function is said once', () => {
    const { places } = prepare(
      `let f = () => 1; f = () => 2; const g = user.age > 1 ? f : f; return [f(), g(), pick(1)()];`,
      `function pick(n: number) { if (n > 1) return () => 1; return () => 2; }`,
    )();
    expect(places).toEqual(['ts/uncertain-function 1:5', 'ts/uncertain-function 1:41', 'ts/uncertain-function 1:81']);
  });
});
