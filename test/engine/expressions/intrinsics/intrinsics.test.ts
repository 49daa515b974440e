// The 18 intrinsic functions: results, limits, and how a call fails. The names of errors and the words of causes are
// those measured on AWS.
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../../compiler/json.js';
import { linkIntrinsic } from '../../../../src/engine/expressions/intrinsics/compile.js';
import type { PathEvaluation, PathScope } from '../../../../src/engine/expressions/jsonpath/scope.js';
import { scopeWith } from '../jsonpath/scope.js';

function evaluate(text: string, input: Json = {}, rest: Partial<PathScope> = {}): PathEvaluation {
  const linked = linkIntrinsic(text);
  if (linked.kind === 'refused') throw new Error(linked.message);
  return linked.intrinsic.evaluate(scopeWith(input, rest));
}
function valueOf(text: string, input: Json = {}, rest: Partial<PathScope> = {}): Json {
  const evaluation = evaluate(text, input, rest);
  if (evaluation.kind === 'error') throw new Error(evaluation.cause);
  return evaluation.value;
}

describe('values', () => {
  test.each<[text: string, input: Json, value: Json]>([
    ["States.Format('Hello {}, {}!', $.a, 1)", { a: 'x' }, 'Hello x, 1!'],
    ["States.Format('\\{\\} \\'{}\\' \\\\', true)", {}, "{} 'true' \\"],
    ["States.Format('a}b{}', null)", {}, 'a}bnull'],
    ["States.Format('{}{}', $.a, $.b)", { a: [1, 'x', null], b: { c: [{}] } }, '[1, x, null]{c=[{}]}'],
    ["States.Format('{} {} {}', 0.0001, 12345678.5, 10000000)", {}, '1.0E-4 1.23456785E7 10000000'],
    ['States.Format($.t, 7)', { t: 'n={}' }, 'n=7'],
    ['States.StringToJson(\'[1, \\{"a": null\\}]\')', {}, [1, { a: null }]],
    ['States.JsonToString($)', { a: [1, 'é'] }, '{"a":[1,"é"]}'],
    ["States.Array('a', 1, $.x, null)", { x: [2] }, ['a', 1, [2], null]],
    ['States.Array()', {}, []],
    ['States.ArrayPartition($, 4)', [1, 2, 3, 4, 5, 6, 7, 8, 9], [[1, 2, 3, 4], [5, 6, 7, 8], [9]]],
    ['States.ArrayPartition($, 2.6)', [1, 2, 3], [[1, 2], [3]]],
    ['States.ArrayPartition($, 2147483647)', [1, 2], [[1, 2]]],
    ['States.ArrayPartition($, 1)', [], []],
    ['States.ArrayContains($, $[1])', [1, { a: [1], b: 2 }], true],
    ['States.ArrayContains($.l, $.v)', { l: [{ a: [1], b: 2 }], v: { b: 2, a: [1] } }, true],
    ["States.ArrayContains($, '1')", [1], false],
    ['States.ArrayRange(1, 9, 2)', {}, [1, 3, 5, 7, 9]],
    ['States.ArrayRange(5, 1, -2)', {}, [5, 3, 1]],
    ['States.ArrayRange(3, 3, -1)', {}, [3]],
    ['States.ArrayRange(5, 1, 1)', {}, []],
    ['States.ArrayRange(1.6, 1.4, 1)', {}, [1]],
    ['States.ArrayRange(5.4, -0.6, -2.4)', {}, [5, 3, 1]],
    ['States.ArrayGetItem($, 1)', [1, null], null],
    ['States.ArrayLength($)', [[], []], 2],
    [
      'States.ArrayUnique($)',
      [1, 1, 1.5, '1', [null], [null], { a: 1, b: 2 }, { b: 2, a: 1 }, null],
      [1, 1.5, '1', [null], { a: 1, b: 2 }, null],
    ],
    ["States.Base64Encode('Data to encode ✓')", {}, 'RGF0YSB0byBlbmNvZGUg4pyT'],
    ["States.Base64Decode('RGF0YSB0byBlbmNvZGUg4pyT')", {}, 'Data to encode ✓'],
    ["States.Base64Decode('YQ')", {}, 'a'],
    ["States.Hash('input data', 'SHA-1')", {}, 'aaff4a450a104cd177d28d18d74485e8cae074b7'],
    ["States.Hash('', 'MD5')", {}, 'd41d8cd98f00b204e9800998ecf8427e'],
    ["States.Hash('abc', 'SHA-256')", {}, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['States.JsonMerge($.a, $.b, false)', { a: { x: { y: 1 }, z: 1 }, b: { x: { w: 2 } } }, { x: { w: 2 }, z: 1 }],
    ['States.MathAdd(-1.5, 2.5)', {}, 2],
    ['States.MathAdd($.v, -1)', { v: 111 }, 110],
    ["States.StringSplit('1,2,3', ',')", {}, ['1', '2', '3']],
    ["States.StringSplit('This.is+a,test=string', '.+,=')", {}, ['This', 'is', 'a', 'test', 'string']],
    ["States.StringSplit('::a::b', '::')", {}, ['a', 'b']],
    ["States.StringSplit('a', '')", {}, ['a']],
    ["States.StringSplit('', ',')", {}, []],
    ["States.ArrayGetItem(States.StringSplit($.a, '-'), States.MathAdd(0, 1))", { a: 'x-y' }, 'y'],
  ])('%s', (text, input, value) => {
    expect(valueOf(text, input)).toEqual(value);
  });

  test('keys of the prototype are ordinary keys', () => {
    const input = JSON.parse('{"a":{"__proto__":1,"constructor":2},"b":{"length":3}}') as Json;
    expect(JSON.stringify(valueOf('States.JsonMerge($.a, $.b, false)', input))).toBe(
      '{"__proto__":1,"constructor":2,"length":3}',
    );
  });

  test('hashes of values are those of their JSON text', () => {
    expect(valueOf("States.Hash($, 'MD5')", { a: 1 })).toBe(valueOf("States.Hash('\\{\"a\":1\\}', 'MD5')"));
  });
});

describe('randomness', () => {
  test('a seed decides, without one the stream of the execution', () => {
    const seeded = (): Json => valueOf('States.MathRandom(0, 1000, 42)', {}, { random: () => 0 });
    expect([seeded(), seeded()]).toEqual([727, 727]);
    expect(valueOf('States.MathRandom(5, 10)', {}, { random: () => 0 })).toBe(5);
    expect(valueOf('States.MathRandom(5, 10)', {}, { random: () => 0.999 })).toBe(9);
    expect(valueOf('States.MathRandom(1.6, 5.4)', {}, { random: () => 0 })).toBe(1);
  });
  test('ids come from the stream', () => {
    const uuid = valueOf('States.UUID()');
    expect(uuid).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(valueOf('States.UUID()')).toBe(uuid);
  });
});

describe('failures', () => {
  const failure = (text: string, reason: string): PathEvaluation => ({
    kind: 'error',
    error: 'States.Runtime',
    cause: `The function '${text}' had the following error: ${reason}`,
  });

  test.each<[text: string, input: Json, name: string]>([
    ['States.StringToJson($)', '{', 'States.StringToJson'],
    ['States.StringToJson($)', 1, 'States.StringToJson'],
    ["States.ArrayPartition('x', 2)", {}, 'States.ArrayPartition'],
    ['States.ArrayPartition($, 0.9)', [1], 'States.ArrayPartition'],
    ['States.ArrayPartition($, null)', [1], 'States.ArrayPartition'],
    ['States.ArrayContains($, 1)', {}, 'States.ArrayContains'],
    ['States.ArrayRange(1, 10, 0.49)', {}, 'States.ArrayRange'],
    ['States.ArrayRange(1, 1001, 1)', {}, 'States.ArrayRange'],
    ['States.ArrayRange(1001, 1, -1)', {}, 'States.ArrayRange'],
    ["States.ArrayRange(1, 5, 'c')", {}, 'States.ArrayRange'],
    ['States.ArrayRange(1, 5)', {}, 'States.ArrayRange'],
    ['States.ArrayGetItem($, 2)', [1, 2], 'States.ArrayGetItem'],
    ['States.ArrayGetItem($, -1)', [1, 2], 'States.ArrayGetItem'],
    ['States.ArrayGetItem($, 0.5)', [1, 2], 'States.ArrayGetItem'],
    ['States.ArrayLength($)', 'abc', 'States.ArrayLength'],
    ['States.Base64Encode($)', 'a'.repeat(10_001), 'States.Base64Encode'],
    ['States.Base64Decode($)', 'a'.repeat(10_001), 'States.Base64Decode'],
    ["States.Base64Decode('YQ=')", {}, 'States.Base64Decode'],
    ["States.Base64Decode('Y')", {}, 'States.Base64Decode'],
    ["States.Base64Decode('Y-_a')", {}, 'States.Base64Decode'],
    ["States.Hash('a', 'md5')", {}, 'States.Hash'],
    ["States.Hash($, 'MD5')", 'a'.repeat(10_001), 'States.Hash'],
    ['States.JsonMerge($, $, true)', {}, 'States.JsonMerge'],
    ['States.JsonMerge($, $.a, false)', { a: [] }, 'States.JsonMerge'],
    ["States.MathAdd('1', 2)", {}, 'States.MathAdd'],
    ['States.MathAdd(2147483647, 1)', {}, 'States.MathAdd'],
    ['States.MathRandom(1.4, 1.6)', {}, 'States.MathRandom'],
    ['States.MathRandom(10, 5)', {}, 'States.MathRandom'],
    ['States.UUID(1)', {}, 'States.UUID'],
    ["States.StringSplit($, ',')", 1, 'States.StringSplit'],
  ])('%s', (text, input, name) => {
    expect(evaluate(text, input)).toEqual(failure(text, `Invalid arguments in ${name}`));
  });

  test('ranges and texts up to the limits are fine', () => {
    expect(valueOf('States.ArrayLength(States.ArrayRange(1000, 1, -1))')).toBe(1000);
    expect(valueOf('States.Base64Encode($)', 'a'.repeat(10_000))).toHaveLength(13_336);
  });

  test.each([
    [
      "States.Format('{} {}', 1)",
      'Invalid arguments in States.Format: number of arguments do not match the occurrences of {}.',
    ],
    ["States.Format('{a}', 1)", "Invalid template in States.Format: matching '}' not found for '{'."],
  ])('%s', (text, reason) => {
    expect(evaluate(text)).toEqual(failure(text, reason));
  });

  test.each<[text: string, input: Json, shown: string]>([
    ["States.Format('{}',$.nope)", { other: 1 }, '$.nope'],
    ["States.Format('{} {}', $.other, $.a.b)", { other: 1 }, '$.a.b'],
    ["States.Format('{}', States.Format('{}', $.nope))", { other: 1 }, '$.nope'],
    ["States.Format('{}', $.items[5])", { items: [1, 2] }, '$.items[5]'],
    ["States.Format('{}', $.items[5].x)", { items: [1] }, '$.items[5].x'],
    ["States.Format('{}', $$.Nope.Deep)", { other: 1 }, '$.Nope.Deep'],
    ["States.Format('{}', $[0].nope)", [{ other: 1 }], '$[0].nope'],
    ['States.Array(1, $.constructor)', {}, '$.constructor'],
  ])('nothing there: %s', (text, input, shown) => {
    const reason = `The JsonPath argument for the field '${shown}' could not be found in the input '${JSON.stringify(input)}'`;
    expect(evaluate(text, input)).toEqual(failure(text, reason));
  });

  test('an index into no array shows the words of the library', () => {
    const text = "States.Format('{}', $.other[0])";
    const reason = 'Filter: [0] can only be applied to arrays. Current context is: 1';
    expect(evaluate(text, { other: 1 })).toEqual(failure(text, reason));
  });

  test('null is a value, and a wildcard finds an empty list', () => {
    expect(valueOf("States.Format('{}', $.n)", { n: null })).toBe('null');
    expect(valueOf('States.ArrayLength($.items[*].nope)', { items: [1, 2] })).toBe(0);
  });

  test.each([
    ['States.Foo()', "there is no function 'States.Foo'"],
    [`${'States.Array('.repeat(11)}${')'.repeat(11)}`, 'functions can nest 10 deep'],
    ["States.Format('", 'a string is not closed at position 15'],
    ['States.Array($[?(@.a =~ /(?=x)/)])', 'the regular expression /(?=x)/ is not supported: '],
  ])('%s is refused', (text, message) => {
    const linked = linkIntrinsic(text);
    expect(linked.kind === 'refused' ? linked.message : '').toContain(message);
  });
});
