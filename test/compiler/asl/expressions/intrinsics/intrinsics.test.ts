// Calls of intrinsic functions: what is a call, and what can be said about one before it runs.
import { describe, expect, test } from 'vitest';
import type { IntrinsicArgument, IntrinsicCall } from '../../../../../compiler/asl/expressions/intrinsics/ast.js';
import {
  checkIntrinsic,
  typeOfCall,
  variablesOfCall,
} from '../../../../../compiler/asl/expressions/intrinsics/check.js';
import { parseIntrinsic } from '../../../../../compiler/asl/expressions/intrinsics/parse.js';
import { intrinsicNames } from '../../../../../compiler/asl/expressions/intrinsics/signatures.js';
import { templateFacts, parseField } from '../../../../../compiler/asl/expressions/intrinsics/template.js';

function callOf(text: string): IntrinsicCall {
  const parsed = parseIntrinsic(text);
  if (parsed.kind === 'invalid') throw new Error(`${text}: ${parsed.message}`);
  return parsed.call;
}

function outline(argument: IntrinsicArgument): unknown {
  if (argument.kind === 'call') return [argument.name, ...argument.arguments.map(outline)];
  if (argument.kind === 'path') return { path: argument.text };
  return argument.kind === 'null' ? null : argument.value;
}

describe('calls', () => {
  test.each([
    ['States.UUID()', ['States.UUID']],
    [" States.Format('a {}' , $.b) ", ['States.Format', 'a {}', { path: '$.b' }]],
    ['States.Array(1,-2.5,1e3,true,false,null)', ['States.Array', 1, -2.5, 1000, true, false, null]],
    [
      "States.Array($, $$, $x.y[0], $$.State.Name, $['a, b'], $.a[?(@.b == ')')])",
      [
        'States.Array',
        ...['$', '$$', '$x.y[0]', '$$.State.Name', "$['a, b']", "$.a[?(@.b == ')')]"].map((path) => ({ path })),
      ],
    ],
    [
      "States.Array('it\\'s', '\\{\\}', 'a\\\\b', '{\"a\": [1]}')",
      ['States.Array', "it's", '{}', 'a\\b', '{"a": [1]}'],
    ],
    [
      "States.ArrayGetItem(States.StringSplit($.a, '-'), 0)",
      ['States.ArrayGetItem', ['States.StringSplit', { path: '$.a' }, '-'], 0],
    ],
  ])('%s', (text, outlined) => {
    expect(outline(callOf(text))).toEqual(outlined);
  });

  test('the text is kept as written', () => {
    expect(callOf("  States.Format('{}',  $.a ) ").text).toBe("States.Format('{}',  $.a )");
  });

  test.each([
    ['States.Format', "expected '(' at position 13"],
    ['Format($.a)', "expected a function such as 'States.Format' at position 0"],
    ["States.Format('a)", 'a string is not closed at position 17'],
    ['States.Format("a")', 'expected an argument at position 14'],
    ['States.Array(1, )', 'expected an argument at position 16'],
    ['States.Array(1) x', "unexpected ' ' at position 15"],
    ['States.Array(1)[0]', "unexpected '[' at position 15"],
    // Recorded: AWS refuses `\"` in a string.
    ['States.Format(\'"{}\\"\', 1)', "a backslash in a string goes before ', {, } or \\ only, at position 19"],
    ["States.Format('{}', $.a[)", "expected an index, a quoted name, '*' or '?(' at position 24"],
  ])('%s is refused', (text, message) => {
    expect(parseIntrinsic(text)).toMatchObject({ kind: 'invalid', message });
  });
});

describe('checks', () => {
  test('18 functions (INT-01)', () => {
    expect(intrinsicNames).toHaveLength(18);
  });
  test.each([
    ['States.UUID()', []],
    ["States.Format('{}{}', $.a, States.UUID())", []],
    ['States.MathRandom(1, 2)', []],
    ['States.MathRandom(1, 2, 3)', []],
    ['States.Array()', []],
    ['States.Foo(1)', [{ kind: 'unknown-function', name: 'States.Foo', suggestion: undefined }]],
    ['States.Formt($.a)', [{ kind: 'unknown-function', name: 'States.Formt', suggestion: 'States.Format' }]],
    ['States.ArrayLength()', [{ kind: 'argument-count', name: 'States.ArrayLength', count: 0 }]],
    ['States.MathRandom(1)', [{ kind: 'argument-count', name: 'States.MathRandom', count: 1 }]],
    ['States.UUID(1)', [{ kind: 'argument-count', name: 'States.UUID', count: 1 }]],
    [
      "States.Array(States.MathAdd('a', null))",
      [
        { kind: 'argument-type', name: 'States.MathAdd', position: 1, expected: 'number', found: 'string' },
        { kind: 'argument-type', name: 'States.MathAdd', position: 2, expected: 'number', found: 'null' },
      ],
    ],
    [
      'States.ArrayLength(States.UUID())',
      [{ kind: 'argument-type', name: 'States.ArrayLength', position: 1, expected: 'array', found: 'string' }],
    ],
  ])('%s', (text, problems) => {
    expect(checkIntrinsic(callOf(text))).toEqual(problems);
  });

  test('ten levels', () => {
    const nest = (levels: number): string => 'States.Array('.repeat(levels) + ')'.repeat(levels);
    expect(checkIntrinsic(callOf(nest(10)))).toEqual([]);
    expect(checkIntrinsic(callOf(nest(11)))).toEqual([{ kind: 'too-deep', limit: 10 }]);
    expect(parseIntrinsic(nest(5000)).kind).toBe('invalid');
  });

  test('what a call reads and gives', () => {
    const call = callOf("States.Format('{}', $a.b, States.ArrayGetItem($list, 0))");
    expect(variablesOfCall(call)).toEqual(['a', 'list']);
    expect(typeOfCall(call)).toBe('string');
  });
});

describe('payload templates', () => {
  test('computed fields are found wherever they are', () => {
    const fields = templateFacts({
      'a.$': '$.x',
      b: [{ 'c/d.$': 'States.UUID()' }],
      e: '$.x',
      'f.$': 'x',
      'g.$': 1,
    }).computed;
    expect(fields.map(({ key, pointer, parsed }) => [key, pointer, parsed.kind])).toEqual([
      ['a.$', '/a.$', 'path'],
      ['c/d.$', '/b/0/c~1d.$', 'call'],
      ['f.$', '/f.$', 'invalid'],
      ['g.$', '/g.$', 'invalid'],
    ]);
  });
  test('keys that are the same without .$', () => {
    expect(templateFacts({ a: { 'b.$': '$', b: 1 }, 'a.$': '$' }).repeated).toEqual(['/a/b', '/a.$']);
  });
  test('literals that look computed', () => {
    const template = { a: '$.x', b: ['$$.State.Name', 'States.UUID()', '$', '$5', 'States. are', '$..'], 'c.$': '$.x' };
    expect(templateFacts(template).forgotten).toEqual(['/a', '/b/0', '/b/1']);
  });
  test('a field that is neither path nor call says why', () => {
    expect(parseField('$.a[')).toMatchObject({ kind: 'invalid' });
    expect(parseField('{% $x %}')).toMatchObject({ kind: 'invalid' });
  });
});
