// What the checker's types tell about values.
import { expect, test } from 'vitest';
import type { Step } from '../../../compiler/ir/program.js';
import { facts, prepare } from './workbench.js';

const value = (step: Step | undefined): string =>
  step?.kind === 'return' && step.value !== undefined ? facts(step.value.facts) : 'no value';

const types: readonly (readonly [type: string, facts: string])[] = [
  ['string', 'string'],
  ['string | undefined', 'undefined|string'],
  ['"a" | 1 | null', 'null|number|string'],
  ['boolean', 'boolean'],
  ['string[]', 'array<string>'],
  ['readonly (string | null)[]', 'array<null|string>'],
  ['[string, number]', 'array<number|string>'],
  ['any', 'undefined|null|boolean|number|string|array|object'],
  ['unknown', 'undefined|null|boolean|number|string|array|object'],
  ['{}', 'boolean|number|string|array|object'],
  ['object', 'array|object'],
  ['{ a?: string }', 'object'],
  ['Record<string, unknown>', 'object'],
  ['string & { readonly brand: "Id" }', 'string'],
  ['Color', 'string'],
  ['never', ''],
  ['Partial<User>["age"]', 'undefined|number'],
];
const typed = types.map(
  ([type, expected]) => [type, prepare('return v;', `declare const v: ${type};`), expected] as const,
);

test.each(typed)('%s', (_type, result, expected) => {
  const { steps, places } = result();
  expect(places).toEqual([]);
  expect(value(steps[0])).toBe(expected);
});

const values: readonly (readonly [name: string, body: string, facts: string])[] = [
  ['a property', 'return user.nick;', 'undefined|string'],
  ['narrowing', `if (user.nick === undefined) return 1; return user.nick;`, 'string'],
  ['an optional chain', 'return user.address?.city;', 'undefined|string'],
  ['an array element', 'return user.tags[0];', 'undefined|string'],
  ['an index signature', 'return dict.a;', 'undefined|number'],
  ['an assertion', 'return user.nick as string;', 'undefined|string'],
  ['a task without a result', 'return await ping();', 'null'],
  ['a variable with the result of such a task', 'const r = await ping(); return r;', 'undefined|null'],
  ['the same in an object', 'const o = { r: await ping() }; return o.r;', 'undefined|null'],
  ['the same through a helper', 'const f = async () => await ping(); const r = await f(); return r;', 'undefined|null'],
  ['a result with missing fields', `const c = await check({ id: 'a' }); return c.score;`, 'undefined|number'],
  ['a default', `const { nick = 'x' } = user; return nick;`, 'string'],
  ['logic', `return user.nick ?? null;`, 'null|string'],
];
const valued = values.map(
  ([name, body, expected]) => [name, prepare(body, 'const dict: Record<string, number> = {};'), expected] as const,
);

test.each(valued)('%s', (_name, result, expected) => {
  const { steps, places } = result();
  expect(places).toEqual([]);
  expect(value(steps.at(-1))).toBe(expected);
});
