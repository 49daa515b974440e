// Random paths over random documents against two libraries of RFC 9535, on the part where it agrees with Jayway's
// dialect: no unions of names, no filters on objects, no comparisons across types, nothing behind `..[…]` and `..*`.
import fc from 'fast-check';
import { query } from 'json-p3';
import { query as jsonpathly } from 'jsonpathly';
import { expect, test } from 'vitest';
import type { Json } from '../../../../compiler/json.js';
import { linkPath } from '../../../../src/engine/expressions/jsonpath/compile.js';
import { scopeWith } from './scope.js';

const names = ['a', 'b', 'c', 'length', 'constructor', 'a b', "it's"];
const name = fc.constantFrom(...names);

const { document } = fc.letrec<{ document: Json }>((tie) => ({
  document: fc.oneof(
    { depthSize: 'small', maxDepth: 5 },
    fc.constantFrom<Json>(0, 1, -2, 1.5, 'x', '', true, false, null),
    fc.array(tie('document'), { maxLength: 4 }),
    fc.dictionary(name, tie('document'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

const quoted = (text: string): string => `['${text.replaceAll("'", "\\'")}']`;
const index = fc.integer({ min: -3, max: 4 });
const natural = fc.nat(4);
const plainStep = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'c', 'length').map((each) => `.${each}`) },
  { weight: 2, arbitrary: name.map(quoted) },
  { weight: 3, arbitrary: index.map((each) => `[${each}]`) },
  { weight: 2, arbitrary: fc.constantFrom('.*', '[*]') },
  fc.array(index, { minLength: 2, maxLength: 3 }).map((all) => `[${all.join()}]`),
  fc.tuple(natural, natural).map(([from, to]) => `[${from}:${to}]`),
  index.map((from) => `[${from}:]`),
  index.map((to) => `[:${to}]`),
  name.map((each) => `..${quoted(each)}`),
  fc.constant('..*'),
);
const literal = fc.constantFrom('1', '-2', "'x'", 'true', 'null', "''");
const operand = fc.constantFrom('@', '@.a', '@.b', "@['a b']", '@.a.b', '@[0]', '$.list[0].a');
const comparison = fc.tuple(operand, fc.constantFrom('==', '!='), literal).map((parts) => parts.join(' '));
const { filter } = fc.letrec<{ filter: string }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    comparison,
    operand.filter((each) => each !== '@'),
    fc.tuple(tie('filter'), fc.constantFrom('&&', '||'), tie('filter')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie('filter').map((each) => `!(${each})`),
  ),
}));

function ours(text: string, document: Json): readonly Json[] {
  const linked = linkPath(text);
  if (linked.kind === 'refused') throw new Error(`${text}: ${linked.message}`);
  const value = linked.path.read(scopeWith(document));
  if (value === undefined) return [];
  return linked.path.path.definite ? [value] : (value as readonly Json[]);
}

test('json-p3 finds the same', () => {
  fc.assert(
    fc.property(fc.array(plainStep, { maxLength: 5 }), document, (steps, value) => {
      const text = `$${steps.join('')}`;
      fc.pre(!/\.\.\*./.test(text));
      expect(ours(text, value)).toEqual(query(text, value as never).values());
    }),
    { numRuns: 4000 },
  );
});

test('jsonpathly finds the same', () => {
  fc.assert(
    fc.property(fc.array(plainStep, { maxLength: 5 }), document, (steps, value) => {
      const text = `$${steps.join('')}`;
      // This library finds what objects inherit.
      fc.pre(!text.includes('constructor') && !/\.\.\*./.test(text));
      const found = jsonpathly(value as never, text as never, { returnArray: true } as never) as unknown as Json;
      expect(ours(text, value)).toEqual(found);
    }),
    { numRuns: 2000 },
  );
});

test('filters of lists hold for the same elements', () => {
  fc.assert(
    fc.property(filter, fc.array(document, { maxLength: 5 }), (condition, list) => {
      const text = `$.list[?(${condition})]`;
      expect(ours(text, { list })).toEqual(query(text, { list } as never).values());
    }),
    { numRuns: 4000 },
  );
});
