// Every refusal of a workflow's code: what is refused, with which code, and the rewrite that its message speaks of, which
// compiles. A code that is missing here fails the last test.
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../compiler/diagnostics/catalogue.js';
import { checkProgram } from '../../../compiler/compile.js';
import { CompileError } from '../../../compiler/diagnostics/errors.js';
import type { Workflow } from '../../../src/dsl/index.js';
import { allCompiledIn, bench } from './workbench.js';

/** Around each: the parameter is `d`, tasks `send` and `check` exist. */
const head = `import { workflow, lambda, wait, stateMachine } from 'typestep';
interface Data { id: string; n: number; list: number[]; names: string[]; note?: string; owner: { id: string } | null; any: unknown }
export const send = lambda<{ id: string }, { ok: boolean }>('Send');
export const check = lambda<unknown, { ok: boolean; items: string[] }>('Check');
`;

interface Row {
  readonly refused: string;
  readonly rewrite: string;
  /** Declarations outside. */
  readonly more?: string;
}

const body = (code: string): string => `export const test = workflow('Test', async (d: Data) => {\n${code}\n});\n`;
const rows: Readonly<Record<string, readonly Row[]>> = {
  'program/capture-not-json': [
    {
      refused: body('return { at: start as unknown as string };'),
      rewrite: body('return { at: startText };'),
      more: `const start = new Date(0);\nconst startText = start.toISOString();\n`,
    },
  ],
  'program/capture-type': [
    {
      refused: body('return { limit };'),
      rewrite: body('return { limit: right };'),
      more: `const limit: number = JSON.parse('"3"');\nconst right: number = JSON.parse('3');\n`,
    },
  ],
  'program/compare-mixed': [
    { refused: body(`return d.any > 3;`), rewrite: body(`return typeof d.any === 'number' && d.any > 3;`) },
    { refused: body(`return (d.any as any) + 1;`), rewrite: body(`return (d.any as number) + 1;`) },
  ],
  'program/compare-objects': [
    { refused: body('return d.owner === d.any;'), rewrite: body('return d.owner?.id === d.id;') },
  ],
  'program/duration-not-constant': [
    { refused: body('await wait({ seconds: d.n });'), rewrite: body('await wait({ seconds: 30 });') },
  ],
  'program/invalid-duration': [
    { refused: body('await wait({ milliseconds: 1500 } as never);'), rewrite: body('await wait({ seconds: 2 });') },
  ],
  'program/invalid-option': [
    {
      refused: body('return await send({ id: d.id }, { timeout: { seconds: 0 } });'),
      rewrite: body('return await send({ id: d.id }, { timeout: { seconds: 1 } });'),
    },
  ],
  'program/object-in-text': [
    { refused: body('return `for ${d.owner}`;'), rewrite: body('return `for ${d.owner?.id}`;') },
  ],
  'program/options-not-constant': [
    {
      refused: body('return await send({ id: d.id }, { name: d.id });'),
      rewrite: body(`return await send({ id: d.id }, { name: 'Send it' });`),
    },
  ],
  'program/property-of-unknown': [
    { refused: body('return d.owner!.id;'), rewrite: body('return d.owner?.id;') },
    { refused: body('return (d.any as any).id;'), rewrite: body('return (d.any as { id: string }).id;') },
  ],
  'program/shared-write': [
    {
      refused: body(`const one = { q: 1 }; const xs = [one, one]; xs[d.list.length]!.q = 5; return xs;`),
      rewrite: body(`const one = { q: 1 }; const xs = [{ ...one }, { ...one }]; xs[d.list.length]!.q = 5; return xs;`),
    },
    {
      refused: body(
        `const one = { q: 1 }; const xs: { q: number }[] = []; for (const t of d.names) xs[xs.length] = one; xs[0]!.q = 2; return xs;`,
      ),
      rewrite: body(
        `const xs: { q: number }[] = []; for (const t of d.names) { const one = { q: 1 }; xs[xs.length] = one; } xs[0]!.q = 2; return xs;`,
      ),
    },
    {
      refused: body(
        `const one = { q: 1 }; const o: Record<string, { q: number }> = {}; o[d.id] = one; o[d.id + 'b'] = one; o['a']!.q = 2; return o;`,
      ),
      rewrite: body(
        `const one = { q: 1 }; const o: Record<string, { q: number }> = {}; o[d.id] = { ...one }; o[d.id + 'b'] = { ...one }; o['a']!.q = 2; return o;`,
      ),
    },
    {
      refused: body(`const l = [{ q: 1 }]; const xs = [...l, ...l]; xs[0]!.q = 9; return xs;`),
      rewrite: body(`const l = { q: 1 }; const xs = [{ ...l }, { ...l }]; xs[0]!.q = 9; return xs;`),
    },
    {
      refused: body('const a = { n: d.n }; const all = [a]; a.n = 2; return { a, all };'),
      rewrite: body('const a = { n: d.n }; a.n = 2; const all = [a]; return { a, all };'),
    },
  ],
  'program/too-deep': [
    {
      refused: body(`return ${'(d.n === 1 ? 2 : '.repeat(95)}3${')'.repeat(95)};`),
      rewrite: body(`${Array.from({ length: 95 }, (_, n) => `if (d.n === ${n}) return ${n};`).join('\n')}\nreturn 3;`),
    },
  ],
  'program/undefined-inside': [
    {
      refused: body('const o = { id: d.id, note: d.note }; return Object.keys(o);'),
      rewrite: body(
        'const o = { id: d.id, ...(d.note === undefined ? {} : { note: d.note }) }; return Object.keys(o);',
      ),
    },
    {
      refused: body(`const o = { note: d.note }; await send({ id: 'x' }); return { note: 'kept', ...o };`),
      rewrite: body(`const o = { note: d.note }; await send({ id: 'x' }); return { ...o, note: 'kept' };`),
    },
    {
      refused: body('const all = [d.id, d.note]; return all[1] === undefined;'),
      rewrite: body('const all = [d.id, d.note ?? null]; return all[1] === null;'),
    },
  ],
  'program/undefined-or-null': [
    {
      refused: body('return d.list.map((n) => (n > 2 ? undefined : n > 1 ? null : n));'),
      rewrite: body('return d.list.map((n) => (n > 1 ? null : n));'),
    },
  ],
  'program/wrong-kind': [
    {
      refused: body('return Object.keys(d.any as any);'),
      rewrite: body('return Object.keys(d.any as { a: string });'),
    },
  ],
  'ts/assigned-capture': [
    {
      refused: body('count = d.n;'),
      rewrite: body('const own = d.n; return own;'),
      more: 'let count = 1;\n',
    },
  ],
  'ts/async-callback': [
    {
      refused: body('return d.names.map(async (id) => await send({ id }));'),
      rewrite: body('for (const id of d.names) await send({ id });'),
    },
  ],
  'ts/error-field': [
    {
      refused: body('try { await send({ id: d.id }); } catch (e) { return (e as { code: string }).code; }'),
      rewrite: body('try { await send({ id: d.id }); } catch (e) { return (e as Error).name; }'),
    },
  ],
  'ts/floating-task': [{ refused: body('send({ id: d.id });'), rewrite: body('await send({ id: d.id });') }],
  'ts/function-with-effects': [
    {
      refused: body('let sum = 0; return d.list.map((n) => (sum += n));'),
      rewrite: body('let sum = 0; for (const n of d.list) sum += n; return sum;'),
    },
  ],
  'ts/generic-workflow': [
    {
      refused: `export const test = workflow('Test', async <T extends Data>(d: T) => d.id);\n`,
      rewrite: body('return d.id;'),
    },
  ],
  'ts/global': [{ refused: body('return Math.PI;'), rewrite: body('return 3.14159;') }],
  'ts/method-call': [
    {
      refused: body('return d.id.normalize();'),
      rewrite: body('return (await check(d.id)).items;'),
    },
  ],
  'ts/not-data': [{ refused: body('return { send };'), rewrite: body(`return { send: 'Send' };`) }],
  'ts/not-iterable': [
    {
      refused: body('for (const c of d.note!) await send({ id: c });'),
      rewrite: body(`for (const c of d.note ?? '') await send({ id: c });`),
    },
  ],
  'ts/one-parameter': [
    {
      refused: `export const test = workflow('Test', (async (d: Data, more: string) => d.id + more) as never);\n`,
      rewrite: `export const test = workflow('Test', async (d: Data & { more: string }) => d.id + d.more);\n`,
    },
  ],
  'ts/opaque-error': [
    {
      refused: body('throw new Odd(d.id);'),
      rewrite: body('throw new Plain(d.id);'),
      more: `class Odd extends Error { override name = String(Math.random()); }\nclass Plain extends Error { override name = 'Plain'; }\n`,
    },
  ],
  'ts/process-env': [
    {
      refused: body('return process.env.REGION;'),
      rewrite: body('return region;'),
      more: `const region: string = 'eu';\n`,
    },
  ],
  'ts/reassigned-capture': [
    {
      refused: body('return { count };'),
      rewrite: body('return { count: fixed };'),
      more: 'let count = 1;\nexport const next = () => { count += 1; };\nconst fixed = 1;\n',
    },
  ],
  'ts/recursion': [
    {
      refused: body('return f(() => d.n);'),
      rewrite: body('let n = d.n; while (n > 3) n -= 1; return n;'),
      more: 'function f(k: () => number): number { return f(() => k()); }\n',
    },
  ],
  'ts/uncertain-function': [
    {
      refused: body('const f = d.n > 1 ? up : down; return f(d.n);'),
      rewrite: body('return d.n > 1 ? up(d.n) : down(d.n);'),
      more: 'const up = (n: number) => n + 1;\nconst down = (n: number) => n - 1;\n',
    },
  ],
  'ts/unknown-name': [
    { refused: body('return later; const later = 1;'), rewrite: body('const later = 1; return later;') },
  ],
  'ts/unsupported-call': [{ refused: body(`console.log('x');`), rewrite: body('await check(d.id);') }],
  'ts/unsupported-syntax': [
    { refused: body('return 1n;'), rewrite: body('return 1;') },
    { refused: body('return new Map();'), rewrite: body('return {};') },
    {
      refused: body('for await (const n of d.list) await send({ id: d.id });'),
      rewrite: body('for (const n of d.list) await send({ id: d.id });'),
    },
    { refused: body(`throw 'text';`), rewrite: body(`throw new Error('text');`) },
    { refused: body('var n = 1; return n;'), rewrite: body('let n = 1; return n;') },
    {
      refused: body('switch (d.id) { case (await check(d.id)).items[0]: return 1; } return 2;'),
      rewrite: body('const [first] = (await check(d.id)).items; switch (d.id) { case first: return 1; } return 2;'),
    },
  ],
};

/** Codes of other places than a workflow's body, tested where those are. */
const elsewhere: Readonly<Record<string, string>> = {
  'program/not-a-task': 'passes/refusals.test.ts: the type of the name says it first',
  'program/task-as-data': 'passes/refusals.test.ts: TypeScript’s own check sees it first',
  'ts/await-in-expression': 'chains',
  'ts/capture-out-of-reach': 'recognition.test.ts',
  'ts/dynamic-property': 'constructs.test.ts: a computed key in a pattern',
  'ts/helper-with-steps': 'chains',
  'ts/scope-value': 'chains',
  'ts/this-value': 'methods',
  'ts/syntax-error': 'of TypeScript',
  'ts/type-error': 'of TypeScript',
  'ts/too-deep': 'the whole file',
  'ts/unknown-body': 'recognition.test.ts',
  'ts/unnamed-workflow': 'recognition.test.ts',
  'ts/recursion-depth': 'a warning',
};

function codesOf(text: string): readonly string[] {
  const one = bench({ 'test.ts': text });
  const { code, diagnostics } = one.rewrite('test.ts');
  const front = diagnostics.map((found) => found.code);
  if (front.length > 0) return front;
  const checked = allCompiledIn(code).flatMap((made) => (made.kind === 'workflow' ? checkProgram(made.program) : []));
  if (checked.length > 0) return checked.map((found) => found.code);
  const { test: made } = one.run('test.ts') as { test: Workflow<unknown, unknown> };
  try {
    void made.definition;
  } catch (error) {
    if (error instanceof CompileError) return error.diagnostics.map((found) => found.code);
    throw error;
  }
  return made.diagnostics.map((found) => found.code);
}

describe('what is refused has a rewrite that compiles', () => {
  for (const [code, list] of Object.entries(rows)) {
    test.each(list.map((row, index) => [index, row] as const))(
      `${code} #%i`,
      (_index, { refused, rewrite, more = '' }) => {
        expect(codesOf(head + more + refused)).toContain(code);
        expect(codesOf(head + more + rewrite)).toEqual([]);
      },
    );
  }

  test('every code of a workflow’s body is here', () => {
    const known = new Set([...Object.keys(rows), ...Object.keys(elsewhere)]);
    const codes = Object.keys(catalogue).filter((code) => /^(?:ts|program)\//.test(code));
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
  });
});
