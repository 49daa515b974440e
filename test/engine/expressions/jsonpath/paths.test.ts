// What paths find, beyond what the oracles know: Jayway's filters, functions and quirks, and AWS's words for nothing.
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../../compiler/json.js';
import { type CompiledPath, linkPath } from '../../../../src/engine/expressions/jsonpath/compile.js';
import { readPath } from '../../../../src/engine/expressions/jsonpath/data-flow.js';
import type { PathScope } from '../../../../src/engine/expressions/jsonpath/scope.js';
import { scopeWith } from './scope.js';

function linkedPath(text: string): CompiledPath {
  const linked = linkPath(text);
  if (linked.kind === 'refused') throw new Error(linked.message);
  return linked.path;
}
function find(text: string, input: Json, rest: Partial<PathScope> = {}): Json | undefined {
  return linkedPath(text).read(scopeWith(input, rest));
}

describe('roots', () => {
  const rest = { context: { Execution: { Id: 'e' } }, variables: { order: { id: 1 } } };
  test.each<[string, Json | undefined]>([
    ['$', { a: 1 }],
    ['$$', { Execution: { Id: 'e' } }],
    ['$$.Execution.Id', 'e'],
    ['$order.id', 1],
    ['$order', { id: 1 }],
    ['$unset', undefined],
    ['$constructor', undefined],
  ])('%s', (text, value) => {
    expect(find(text, { a: 1 }, rest)).toEqual(value);
  });
});

describe('filters', () => {
  const filtered = (condition: string, list: Json): Json | undefined =>
    find(`$.list[?(${condition})]`, { list, limit: 2 });

  // Measured on Step Functions Local.
  test('presence counts, not truth', () => {
    const list = [{ keep: true }, { keep: false }, { keep: null }, { other: 1 }];
    expect(filtered('@.keep', list)).toEqual(list.slice(0, 3));
    expect(filtered('!@.keep', list)).toEqual(list.slice(3));
  });

  const numbers = [1, 2, 3].map((a) => ({ a }));
  test.each<[condition: string, list: Json, found: Json]>([
    ['@.a > 1', numbers, [{ a: 2 }, { a: 3 }]],
    ['@.a >= $.limit', numbers, [{ a: 2 }, { a: 3 }]],
    ['@.a < 2 || @.a > 2', numbers, [{ a: 1 }, { a: 3 }]],
    ['@.a <= 2 && !(@.a == 1)', numbers, [{ a: 2 }]],
    ['@ > 1', [1, 2, 'x', '5'], [2]],
    ["@ > 'a'", [1, 'b', 'A', null], ['b']],
    ["@ < 'b'", ['a', 'b', 'c'], ['a']],
    ['@ < "b"', ['a', null, true], ['a']],
    ["@.a == '1'", [{ a: 1 }, { a: '1' }, { a: '1.0' }], [{ a: 1 }, { a: '1' }]],
    ['1 == @.a', [{ a: 1 }, { a: '1' }, { a: '1.0' }, { a: 'x' }, { a: true }], [{ a: 1 }, { a: '1' }, { a: '1.0' }]],
    ['@.a == 1', [{ a: 1 }, { a: '1' }, { a: '1.0' }, { a: 'x' }, { a: true }], [{ a: 1 }, { a: '1' }]],
    ["@.a === '1'", [{ a: 1 }, { a: '1' }], [{ a: '1' }]],
    ["@.a !== '1'", [{ a: 1 }, { a: '1' }], [{ a: 1 }]],
    ['@.a == null', [{ a: null }, {}], [{ a: null }]],
    ['@.a != null', [{ a: null }, {}, { a: 0 }], [{}, { a: 0 }]],
    ['@.a == [1, {"b": 2}]', [{ a: [1, { b: 2 }] }, { a: [1] }], [{ a: [1, { b: 2 }] }]],
    ["@.a in ['x', 1]", [{ a: 'x' }, { a: 1 }, { a: '1' }, {}, { a: null }], [{ a: 'x' }, { a: 1 }, { a: '1' }]],
    ["@.a nin ['x']", [{ a: 'x' }, { a: 1 }, {}], [{ a: 1 }, {}]],
    ['@.a in $.no', [{ a: 1 }], []],
    ['!(@.a in $.no)', [{ a: 1 }], []],
    ["@.a subsetof ['x', 'y']", [{ a: ['x'] }, { a: ['x', 'z'] }, { a: 'x' }], [{ a: ['x'] }]],
    ["@.a anyof ['x', 'y']", [{ a: ['z', 'x'] }, { a: ['z'] }], [{ a: ['z', 'x'] }]],
    ["@.a noneof ['x', 'y']", [{ a: ['z', 'x'] }, { a: ['z'] }], [{ a: ['z'] }]],
    ["@.a all ['x', 'y']", [{ a: ['y', 'x', 'z'] }, { a: ['x'] }], []],
    ["@.a contains 'b'", [{ a: 'abc' }, { a: ['b'] }, { a: 'x' }, {}], [{ a: 'abc' }, { a: ['b'] }]],
    ['@.a size 2', [{ a: [1, 2] }, { a: 'ab' }, { a: [1] }, {}], [{ a: [1, 2] }, { a: 'ab' }]],
    ['@.a empty true', [{ a: [] }, { a: '' }, { a: [1] }, {}], [{ a: [] }, { a: '' }]],
    ['@.a empty false', [{ a: [] }, { a: 'x' }], [{ a: 'x' }]],
    ['@.a =~ /ab.*/', [{ a: 'abc' }, { a: 'xabc' }, { a: 1 }], [{ a: 'abc' }]],
    ['@.a =~ /AB.*/i', [{ a: 'abc' }, { a: ['x', 'aB'] }], [{ a: 'abc' }, { a: ['x', 'aB'] }]],
    ['@.a =~ /1.5/', [{ a: 1.5 }], [{ a: 1.5 }]],
    ['@.a.length() > 1', [{ a: [1, 2] }, { a: [1] }], [{ a: [1, 2] }]],
    ['@.a[?(@.b == 1)].b', [{ a: [{ b: 1 }] }], [{ a: [{ b: 1 }] }]],
  ])('%s', (condition, list, found) => {
    expect(filtered(condition, list)).toEqual(found);
  });

  test('a filter on an object is about the object itself', () => {
    expect(find('$.o[?(@.a == 1)].b', { o: { a: 1, b: 2 } })).toEqual([2]);
  });

  test('a bare word is a text', () => {
    expect(
      find('$[?(@.code==fr)].t', [
        { code: 'fr', t: 'oui' },
        { code: 'de', t: 'ja' },
      ]),
    ).toEqual(['oui']);
  });

  test('regular expressions take linear time', () => {
    expect(find('$[?(@ =~ /(a+)+b/)]', ['a'.repeat(5000)])).toEqual([]);
    expect(linkPath('$[?(@ =~ /(a)\\1/)]')).toMatchObject({ kind: 'refused' });
    expect(linkPath('$[?(@ == /a/)]')).toMatchObject({ kind: 'refused' });
  });
});

describe('functions', () => {
  test.each<[text: string, input: Json, value: Json | undefined]>([
    ['$.length()', [1, 2], 2],
    ['$.length()', { a: 1 }, 1],
    ['$.a.length()', { a: 'text' }, null],
    ['$.length($.a)', { a: [1, 2, 3] }, 3],
    ['$.min()', [3, 1, 2], 1],
    ['$.max()', [3, 'x', 2], 3],
    ['$.avg()', [1, 2], 1.5],
    ['$.sum()', [1, 2, 3], 6],
    ['$.sum($.b, 4)', { b: [1, 2] }, 7],
    ['$.stddev()', [2, 4, 4, 4, 5, 5, 7, 9], 2],
    ['$.concat($.a, "-", $.b)', { a: 'x', b: 'y' }, 'x-y'],
    ['$.keys()', { b: 1, a: 2 }, ['b', 'a']],
    ['$.append(3, $[0])', [1, 2], [1, 2, 3, 1]],
    ['$.first()', [1, 2], 1],
    ['$.last()', [1, 2], 2],
    ['$.index(-2)', [1, 2, 3], 2],
    ['$.max()', [-3, -1], Number.MIN_VALUE],
    ['$.a.concat(1, $.b)', { a: ['x', 2], b: [3, null, 'y'] }, 'x13y'],
    ['$.last()', [1], undefined],
    ['$.sum($.missing)', [1], undefined],
    ['$..a.length()', { a: 1, b: [{ a: [2, 3] }] }, 2],
    ['$..a.max()', { a: 1, b: [{ a: 2 }] }, 2],
    ['$..a.sum()', { a: 1, b: [{ a: 2 }] }, 3],
    ['$[*].length()', [[1], [], { a: 1 }], [1, 0, 1]],
    ['$.sum()', [], undefined],
    ['$.first()', [], undefined],
  ])('%s', (text, input, value) => {
    expect(find(text, input)).toEqual(value);
  });
});

describe('quirks of the dialect', () => {
  test.each<[text: string, input: Json, value: Json | undefined]>([
    ["$['a','b','x']", { a: 1, b: 2, c: 3 }, { a: 1, b: 2 }],
    ["$['a','b'].c", { a: { c: 1 }, b: { c: 2 } }, [1, 2]],
    // The third number of a slice is read and ignored, and a slice from before the end up to a place runs through it.
    ['$[0:3:2]', [1, 2, 3, 4], [1, 2, 3]],
    ['$[-2:1]', [1, 2, 3], [2, 3, 1]],
    ['$[1:-1]', [1, 2, 3], []],
    // On arrays, what follows an index behind `..` is applied to every element.
    ['$..[0].a', { l: [{ a: 1 }, { a: 2 }] }, [1]],
    ['$..[*].a', { l: [{ a: 1 }, { a: 2 }] }, []],
    ["$..['a','b']", { a: 1, l: [{ a: 1, b: 2 }] }, [{ a: 1, b: 2 }]],
    ['$..[0]', { l: [[1], 2] }, [[1], 1]],
    // Measured on Step Functions Local.
    ['$.d..a', { d: { x: { a: [1, 2] } } }, [[1, 2]]],
    ['$.d..a[*]', { d: { x: { a: [1, 2] } } }, [1, 2]],
    // Recorded on AWS: nothing to look in is nothing found.
    ['$.items[*]', {}, []],
    ['$.item.items[1:]', {}, []],
    ['$.a[*].b', { a: 1 }, []],
  ])('%s', (text, input, value) => {
    expect(find(text, input)).toEqual(value);
  });

  test('own keys only', () => {
    const input = JSON.parse('{"__proto__":{"a":1},"length":2}') as Json;
    expect([find('$.__proto__.a', input), find('$.length', input), find('$.toString', input)]).toEqual([
      1,
      2,
      undefined,
    ]);
    expect(find('$.length', [1])).toBeUndefined();
    expect(find("$['0']", ['x'])).toBeUndefined();
    expect(find('$[0]', { 0: 'x' })).toBeUndefined();
    expect(JSON.stringify(find("$['__proto__','length']", input))).toBe('{"__proto__":{"a":1},"length":2}');
  });
});

describe('nothing found', () => {
  test.each<[text: string, input: Json, reason: string]>([
    ['$.NoSuchInputPath', {}, "No results for path: $['NoSuchInputPath']"],
    ['$.no.such.result.path', {}, "Missing property in path $['no']"],
    ['$.a.b.c', { a: {} }, "Missing property in path $['a']['b']"],
    ['$.a.b', { a: {} }, "No results for path: $['a']['b']"],
    ['$.a[5]', { a: [] }, "No results for path: $['a'][5]"],
    ['$.a[0]', { a: null }, "The path $['a'] is null"],
    ['$.a[0]', { a: { b: 1 } }, 'Filter: [0] can only be applied to arrays. Current context is: {"b":1}'],
    ['$.sum()', [], 'Aggregation function attempted to calculate value using empty array'],
  ])('%s', (text, input, reason) => {
    expect(readPath(linkedPath(text), scopeWith(input))).toEqual({
      kind: 'error',
      error: 'States.Runtime',
      cause: `Invalid path '${text}' : ${reason}`,
    });
  });

  test('a property of something that is no object', () => {
    const evaluation = readPath(linkedPath('$.a.b'), scopeWith({ a: 'x' }));
    expect(evaluation.kind === 'error' ? evaluation.cause : '').toContain(
      "Expected to find an object with property ['b'] in path $['a'] but found 'java.lang.String'.",
    );
  });

  test('null for a path is the empty object', () => {
    expect(readPath(null, scopeWith([1]))).toEqual({ kind: 'value', value: {} });
  });
});

describe('bounds', () => {
  const deep = (depth: number): Json => {
    let value: Json = 1;
    for (let level = 0; level < depth; level++) value = [value];
    return value;
  };
  test('deep values do not overflow', () => {
    expect(find('$..a', deep(100_000))).toEqual([]);
    expect(find('$[?(@ == $[0])]', [deep(50_000)])).toHaveLength(1);
  });
  test('explosive paths end', () => {
    const path = linkedPath(`$${'..*'.repeat(12)}`);
    const scope = scopeWith(deep(60));
    expect(path.read(scope)).toBeUndefined();
    expect(path.explain(scope).reason).toBe('the path visits more than 2000000 places');
  });
  test('comparing everything with everything ends, too', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `x${at}`);
    const others = many.map((text) => `${text}y`);
    const text = 'x'.repeat(10_000);
    for (const filter of ['@ in $.b', '$.b subsetof $.a', '$.t =~ /.*y/', '$.a == $.b', '$.t contains "y"']) {
      const path = linkedPath(`$.a[?(${filter})]`);
      expect(path.explain(scopeWith({ a: many, b: others, t: text })).kind).toBe('missing');
    }
  });
  test('long chains of .. compile', () => {
    expect(find(`$${'..[0]'.repeat(100)}`, [])).toEqual([]);
  });
});
