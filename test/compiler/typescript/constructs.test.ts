// One construct each: the steps and expressions that a body becomes.
import { describe, expect, test } from 'vitest';
import { compile, prepare } from './workbench.js';

const bodies: readonly (readonly [name: string, body: string, steps: string])[] = [
  ['a task call', `await send({ email: user.email });`, 'await @send({ email: user.email })'],
  ['a task call without argument', `await ping();`, 'await @ping()'],
  [
    'options of a call',
    `await ping(undefined, { timeout: { minutes: 5 } });`,
    'await @ping(undefined, { timeout: { minutes: 5 } })',
  ],
  ['wait', `await wait({ minutes: 30 });`, 'await wait({ minutes: 30 })'],
  [
    'const of a task',
    `const sent = await send({ email: user.email });`,
    'let sent = await @send({ email: user.email })',
  ],
  ['let and assignment', `let n = 1; n = 2; return n;`, 'let n = 1\nn = 2\nreturn n'],
  ['let without a value', `let n: number | undefined; return n;`, 'let n = undefined\nreturn n'],
  ['??=', `let n: string | undefined = user.nick; n ??= 'x'; return n;`, 'let n = user.nick\nn = (n ?? "x")\nreturn n'],
  [
    'one field taken out',
    `const { verified } = await check({ id: '1' });`,
    'let verified = await @check({ id: "1" }).verified',
  ],
  [
    'several fields taken out',
    `const { verified, score: points } = await check({ id: '1' });`,
    'let checkResult = await @check({ id: "1" })\nlet verified = checkResult.verified\nlet points = checkResult.score',
  ],
  [
    'defaults',
    `const { nick = 'none', age = 5 } = user;`,
    'let nick = ((user.nick === undefined) ? "none" : user.nick)\nlet age = user.age',
  ],
  ['an array pattern', `const [first, , third] = user.tags;`, 'let first = user.tags.0\nlet third = user.tags.2'],
  ['nested patterns', `const { tags: [first] } = user;`, 'let first = user.tags.0'],
  ['a function that is only called', `const f = () => 1; return f();`, 'return 1'],
  [
    'if, else if, else',
    `if (user.age > 1) return 1; else if (user.nick) return 2; else { return 3; }`,
    'if ((user.age > 1)) { return 1 } else { if (user.nick) { return 2 } else { return 3 } }',
  ],
  ['throw', `throw new RangeError('no');`, 'throw "RangeError": "no"'],
  ['return of a task', `return check({ id: '1' });`, 'return await @check({ id: "1" })'],
  ['return alone', `return;`, 'return'],
  [
    'shadowing',
    `const a = 1; if (user.age > 1) { const a = 2; return a; } return a;`,
    'let a = 1\nif ((user.age > 1)) { let a_2 = 2; return a_2 } else {  }\nreturn a',
  ],
  [
    'names that ASL does not take',
    `const $a = 1; const states = 2; return [$a, states];`,
    'let a = 1\nlet states_2 = 2\nreturn [a, states_2]',
  ],
  [
    'literals',
    `return ['a', 1.5, -2, 0x10, 1_000, true, false, null, undefined, \`t\`];`,
    'return ["a", 1.5, -2, 16, 1000, true, false, null, undefined, "t"]',
  ],
  [
    'objects',
    `const id = 'x'; return { id, 'a b': 1, ['c']: 2, 3: 4 };`,
    'let id = "x"\nreturn { id: id, a b: 1, c: 2, 3: 4 }',
  ],
  [
    'comparison and logic',
    `return (user.age <= 3 && !user.nick) || user.id !== 'x';`,
    'return (((user.age <= 3) && !user.nick) || (user.id !== "x"))',
  ],
  ['conditional', `return user.age > 1 ? 'a' : 'b';`, 'return ((user.age > 1) ? "a" : "b")'],
  ['template', 'return `a ${user.id}-${user.age}`;', 'return `a ${user.id}-${user.age}`'],
  ['optional chain', `return user.address?.city;`, 'return user.address?.city'],
  ['element access', `return [user['id'], user.tags[0]];`, 'return [user.id, user.tags.0]'],
  ['assertions', `return (user.nick as string)!.length satisfies number;`, 'return length(present(user.nick))'],
  [
    'captures',
    `return [config.region, config['retries'], config!.retries];`,
    'return [@config.region, @config["retries"], @config.retries]',
  ],
  ['enums', `return [Color.Red, Size.Large, Color['Blue']];`, 'return ["red", 2, "blue"]'],
  [
    'await of a condition',
    `const r = await (user.age > 1 ? check({ id: 'a' }) : check({ id: 'b' }));`,
    'let r = ((user.age > 1) ? await @check({ id: "a" }) : await @check({ id: "b" }))',
  ],
  ['calculation', `return (user.age + 1) * -user.age % 3;`, 'return (((user.age + 1) * -user.age) % 3)'],
  ['bits', `return (~user.age & 0xff) >>> 2;`, 'return ((~user.age & 255) >>> 2)'],
  ['+=', `let n = 1; n += user.age; return n;`, 'let n = 1\nn = (n + user.age)\nreturn n'],
  ['++ as a statement', `let n = 1; n++; --n; return n;`, 'let n = 1\nn = (n + 1)\nn = (n - 1)\nreturn n'],
  [
    '++ as a value',
    `let n = 1; return [n++, ++n];`,
    'let n = 1\nreturn [await n { let value = n; n = (value + 1); return value }, ' +
      'await n { let value_2 = (n + 1); n = value_2; return value_2 }]',
  ],
  [
    'a chain of assignments',
    `let a = 1, b = 2; a = b = 3; return a + b;`,
    'let a = 1\nlet b = 2\na = await b { b = 3; return 3 }\nreturn (a + b)',
  ],
  [
    'comma and void',
    `let a = 1; return void (a = 2, a = 3);`,
    'let a = 1\nreturn await value { a = 2; a = 3; return undefined }',
  ],
  [
    'swapping',
    `let a = 1, b = 2; [a, b] = [b, a]; return a;`,
    'let a = 1\nlet b = 2\nlet value = b\nlet value_2 = a\na = value\nb = value_2\nreturn a',
  ],
  ['typeof and in', `return [typeof user.nick, 'nick' in user];`, 'return [typeof user.nick, has(user, "nick")]'],
  ['elements', `return [user.tags[user.age], user.id[0]];`, 'return [user.tags[user.age], user.id[0]]'],
  [
    'spread',
    `return [{ ...user, id: 'x' }, [...user.tags, 'x']];`,
    'return [merge(user, { id: "x" }), concat(user.tags, ["x"])]',
  ],
  ['a computed key', `return { a: 1, [user.id]: 2 };`, 'return merge({ a: 1 }, keyed(user.id, 2))'],
  [
    'rest of an object',
    `const { id, ...rest } = user; return rest;`,
    'let id = user.id\nlet rest = omit(user, "id")\nreturn rest',
  ],
  [
    'rest of an array',
    `const [first, ...rest] = user.tags; return rest;`,
    'let first = user.tags.0\nlet rest = rest(user.tags, 1)\nreturn rest',
  ],
  ['writing a field', `user.id = 'x';`, 'user = withField(user, "id", "x")'],
  ['writing deeper', `user.tags[0] = 'x';`, 'user = withField(user, "tags", withElement(user.tags, 0, "x"))'],
  ['delete', `delete user.nick;`, 'user = withoutField(user, "nick")'],
  ['await behind &&', `user.age > 1 && (await ping());`, '((user.age > 1) && await @ping())'],
];

describe('constructs', () => {
  test.each(bodies.map(([name, body, steps]) => [name, prepare(body), steps] as const))(
    '%s',
    (_name, result, steps) => {
      const compiled = result();
      expect(compiled.places).toEqual([]);
      expect(compiled.text).toBe(steps);
    },
  );
});

const refusals: readonly (readonly [body: string, ...places: string[]])[] = [
  [`for await (const t of user.tags) { await ping(); }`, 'ts/unsupported-syntax 1:5'],
  [`for (const t of user.nick!) { await ping(); }`, 'ts/not-iterable 1:17'],
  [`for (config.region of user.tags) { await ping(); }`, 'ts/unsupported-syntax 1:6'],
  [`for (var t of user.tags) { await ping(); }`, 'ts/unsupported-syntax 1:6'],
  [`switch (user.id) { case (await check(user)).verified ? 'a' : 'b': return 1; }`, 'ts/unsupported-syntax 1:25'],
  [`try { await ping(); } catch (e) { return (e as { code: string }).code; }`, 'ts/error-field 1:42'],
  [`try { await ping(); } catch (e) { return { e }; }`, 'ts/not-data 1:44'],
  [`try { await ping(); } catch (e) { return e instanceof Date; }`, 'ts/opaque-error 1:55'],
  [`return user instanceof Date;`, 'ts/unsupported-syntax 1:8'],
  [`return /a/;`, 'ts/unsupported-syntax 1:8'],
  [`return new Date();`, 'ts/unsupported-syntax 1:8'],
  [`return user.email.trim();`, 'ts/method-call 1:8'],
  [`return parseInt(user.id);`, 'ts/unsupported-call 1:8'],
  [`console.log('x');`, 'ts/unsupported-call 1:1'],
  [`return Math.PI;`, 'ts/global 1:8'],
  [`return process.env.REGION;`, 'ts/process-env 1:8'],
  [`ping();`, 'ts/floating-task 1:1'],
  [`const p = ping(); await p;`, 'ts/floating-task 1:11'],
  [`void wait({ seconds: 1 });`, 'ts/floating-task 1:6'],
  [`const f = async () => { await ping(); }; f();`, 'ts/floating-task 1:42'],
  [`config = { retries: 1, region: '' };`, 'ts/assigned-capture 1:1'],
  [`const { [user.id]: x } = { a: 1 } as Record<string, number>;`, 'ts/dynamic-property 1:9'],
  [`return ({} as Record<string, string>)['toString'];`, 'ts/unsupported-syntax 1:8'],
  [`const { valueOf: v } = {} as Record<string, string>; return v;`, 'ts/unsupported-syntax 1:9'],
  [
    `return [{ constructor: 'x' }.constructor, (user as { toString?: string }).toString];`,
    'ts/unsupported-syntax 1:43',
  ],
  [`return { f: send };`, 'ts/not-data 1:13'],
  [`return { f: () => 1 };`, 'ts/unsupported-syntax 1:13'],
  [
    `const f = async (n: number): Promise<number> => { await ping(); return f(n); }; return f(1);`,
    'ts/function-with-effects 1:57',
  ],
  [`throw 'x';`, 'ts/unsupported-syntax 1:7'],
  [`throw new AggregateError([]);`, 'ts/opaque-error 1:11'],
  [`return later; const later = 1;`, 'ts/unknown-name 1:8'],
  [`let a = 1; var b = 2; return [a, b];`, 'ts/unsupported-syntax 1:12'],
  [`return 1n;`, 'ts/unsupported-syntax 1:8'],
  [`return NaN;`, 'ts/global 1:8'],
];

describe('refusals', () => {
  test.each(refusals.map(([body, ...places]) => [body, prepare(body), places] as const))(
    '%s',
    (_body, result, places) => {
      expect(result().places).toEqual(places);
    },
  );

  test('all errors of a body are reported in one run', () => {
    const { places } = compile(`const a = /a/;\n  debugger;\nreturn [a, { b: user.email.trim() }];`);
    expect(places).toEqual(['ts/unsupported-syntax 1:11', 'ts/unsupported-syntax 2:3', 'ts/method-call 3:17']);
  });

  test('a refused value is not reported again where it is used', () => {
    expect(compile(`const { a, b } = JSON.parse(user.id); return [a, b, a];`).codes).toEqual(['ts/unsupported-call']);
  });

  test.each([
    ['Date', 'const d = new Date();', '`d` is a `Date`, which a state machine cannot hold'],
    ['Map', 'const d = new Map<string, string>();', '`d` is a `Map`, which a state machine cannot hold'],
    ['bigint', 'const d = 1n;', '`d` is a bigint, which a state machine cannot hold'],
    ['symbol', 'const d = Symbol();', '`d` is a symbol, which a state machine cannot hold'],
    [
      'instance',
      'class P { x = 1 }\nconst d = new P();',
      '`d` is an instance of `P`, which a state machine cannot hold',
    ],
    ['class', 'class P { x = 1 }\nconst d = P;', '`d` is a class, which a state machine cannot hold'],
  ])('a captured %s is not data', (_name, declaration, message) => {
    expect(compile('return { d };', declaration).messages).toEqual([message]);
  });

  test('a captured variable that is assigned again', () => {
    expect(compile('return { count };', 'let count = 1;\nexport function next() { count += 1; }').places).toEqual([
      'ts/reassigned-capture 1:10',
    ]);
    expect(compile('return { count };', 'let count = 1;').places).toEqual([]);
  });
});

describe('throw', () => {
  test.each([
    [`class A extends Error {}`, `new A('m')`, 'throw "Error": "m"'],
    [`class A extends Error { override name = 'Ape'; }`, `new A('m')`, 'throw "Ape": "m"'],
    [
      `class A extends Error { constructor(m: string) { super(m); this.name = 'Bee'; } }`,
      `new A('m')`,
      'throw "Bee": "m"',
    ],
    [
      `class A extends Error { constructor(m: string) { super(m); this.name = new.target.name; } }\nclass B extends A {}`,
      `new B('m')`,
      'throw "B": "m"',
    ],
    [
      `class A extends Error { override name = 'A'; }\nclass B extends A { override name = 'Bee'; }`,
      `new B('m')`,
      'throw "Bee": "m"',
    ],
    [`class A extends TypeError {}`, `new A()`, 'throw "TypeError": ""'],
    [
      `class A extends Error { constructor(readonly id: string) { super(\`no \${id}\`); } }`,
      `new A(user.id)`,
      'throw "Error": `no ${user.id}`',
    ],
    [``, `new Error(user.nick)`, 'throw "Error": ((user.nick === undefined) ? "" : user.nick)'],
    [
      ``,
      `new Error((await check({ id: 'a' })).verified ? 'y' : 'n')`,
      'let message = (await @check({ id: "a" }).verified ? "y" : "n")\nthrow "Error": message',
    ],
  ])('%s', (more, thrown, steps) => {
    const compiled = compile(`throw ${thrown};`, more);
    expect(compiled.places).toEqual([]);
    expect(compiled.text).toBe(steps);
  });

  test.each([
    [`class A extends Error { constructor(m: string) { super(m); if (m) this.name = 'B'; } }`, `new A('m')`],
    [`class A extends Error { constructor(m: string) { super(m); this.message = m + '!'; } }`, `new A('m')`],
    [`class A extends Error { override name = String(Math.random()); }`, `new A('m')`],
    [`class A extends Error {}\nA.prototype.name = 'Ape';`, `new A('m')`],
    [`declare const A: new () => Error;`, `new A()`],
  ])('%s is refused', (more, thrown) => {
    expect(compile(`throw ${thrown};`, more).codes).toEqual(['ts/opaque-error']);
  });
});
