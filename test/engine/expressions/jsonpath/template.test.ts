// Payload templates and ResultPath: what is made of them, what they share, how they fail.
import { describe, expect, test } from 'vitest';
import { parseResultPath } from '../../../../compiler/asl/expressions/jsonpath/reference.js';
import type { Json } from '../../../../compiler/json.js';
import { linkPath } from '../../../../src/engine/expressions/jsonpath/compile.js';
import { applyResultPath, readItemsPath } from '../../../../src/engine/expressions/jsonpath/data-flow.js';
import type { PathEvaluation, PathScope } from '../../../../src/engine/expressions/jsonpath/scope.js';
import { compilePayloadTemplate } from '../../../../src/engine/expressions/jsonpath/template.js';
import { scopeWith } from './scope.js';

function evaluate(template: Json, input: Json, rest: Partial<PathScope> = {}): PathEvaluation {
  const linked = compilePayloadTemplate(template, 'Parameters');
  if (linked.kind === 'refused') throw new Error(JSON.stringify(linked.refusals));
  return linked.template.evaluate(scopeWith(input, rest));
}

describe('payload templates', () => {
  test('computed fields lose .$, the rest is literal', () => {
    const template = {
      'a.$': '$.x',
      b: { 'c.$': '$$.State.Name', d: '$.x' },
      e: [{ 'f.$': '$v[0]' }, '$.x', ['g.$']],
      'h.$': "States.Format('{}', $.x)",
      'i.$.j': 1,
    };
    const rest = { context: { State: { Name: 'S' } }, variables: { v: [7] } };
    expect(evaluate(template, { x: 1 }, rest)).toEqual({
      kind: 'value',
      value: { a: 1, b: { c: 'S', d: '$.x' }, e: [{ f: 7 }, '$.x', ['g.$']], h: '1', 'i.$.j': 1 },
    });
  });

  test('values without computed fields are constant', () => {
    const linked = compilePayloadTemplate({ a: [1, { b: '$.x' }] }, 'Parameters');
    expect(linked).toMatchObject({ kind: 'linked', template: { kind: 'constant' } });
  });

  test('__proto__ is a key', () => {
    const template = JSON.parse('{"__proto__.$":"$.x","constructor":1}') as Json;
    const evaluation = evaluate(template, { x: 2 });
    expect(JSON.stringify(evaluation)).toBe('{"kind":"value","value":{"__proto__":2,"constructor":1}}');
  });

  test('an index behind the end of an array is null', () => {
    expect(evaluate({ 'a.$': '$.items[5]' }, { items: [1] })).toEqual({ kind: 'value', value: { a: null } });
  });

  test.each<[path: string, shown: Json]>([
    ['$.nope.deep', { other: 1 }],
    ['$.other.deep', { other: 1 }],
    ['$$.Nope', { other: 1 }],
    ['$unset', { other: 1 }],
  ])('nothing at %s', (path, shown) => {
    expect(evaluate({ a: [{ 'missing.$': path }] }, { other: 1 }, { context: { State: {} } })).toEqual({
      kind: 'error',
      error: 'States.Runtime',
      cause: `The JSONPath '${path}' specified for the field 'missing.$' could not be found in the input '${JSON.stringify(shown)}'`,
    });
  });

  test('fields that are neither path nor call are refused', () => {
    const template = { a: [{ 'b.$': 'x' }], 'c.$': 1, 'd.$': 'States.Nope()', 'e.$': '$[?(@ =~ /(?=a)/)]' };
    const linked = compilePayloadTemplate(template, 'Parameters');
    const refusals = linked.kind === 'refused' ? linked.refusals : [];
    expect(refusals.map(({ location, message }) => [location, message])).toEqual(
      [
        ['Parameters/a[0]/b.$', 'b.$'],
        ['Parameters/c.$', 'c.$'],
        ['Parameters/d.$', 'd.$'],
        ['Parameters/e.$', 'e.$'],
      ].map(([location, key]) => [
        location,
        `The value for the field '${key ?? ''}' must be a valid JSONPath or a valid intrinsic function call`,
      ]),
    );
  });
});

// Recorded (LocalStack, test_illegal_escapes): AWS refuses to create this.
test('an escape that intrinsic strings do not have refuses the field', () => {
  const template = { 'parsed.$': `States.Format('He said, \\"Hello, {}!\\"', 'Test \\"Name\\" Here')` };
  const linked = compilePayloadTemplate(template, 'Parameters');
  const message = "The value for the field 'parsed.$' must be a valid JSONPath or a valid intrinsic function call";
  expect(linked).toMatchObject({ kind: 'refused', refusals: [{ location: 'Parameters/parsed.$', message }] });
});

describe('ResultPath', () => {
  const put = (input: Json, text: string, result: Json = 'r'): PathEvaluation => {
    const parsed = parseResultPath(text);
    if (parsed.kind === 'invalid') throw new Error(parsed.message);
    return applyResultPath(input, parsed.path, result);
  };

  test.each<[input: Json, path: string, value: Json]>([
    [{ a: 1 }, '$', 'r'],
    [{ a: 1 }, '$.b', { a: 1, b: 'r' }],
    [{ a: 1 }, '$.a', { a: 'r' }],
    [{}, '$.a.b.c', { a: { b: { c: 'r' } } }],
    [{ a: { x: 1 } }, '$.a.b', { a: { x: 1, b: 'r' } }],
    [{ a: [1, 2] }, '$.a[1]', { a: [1, 'r'] }],
    [{ a: [{ b: 1 }] }, '$.a[0].c', { a: [{ b: 1, c: 'r' }] }],
    [[1], '$[0]', ['r']],
    [{}, "$['a b'].c", { 'a b': { c: 'r' } }],
  ])('%j %s', (input, path, value) => {
    const before = JSON.stringify(input);
    expect(put(input, path)).toEqual({ kind: 'value', value });
    expect(JSON.stringify(input)).toBe(before);
  });

  test('null keeps the input', () => {
    expect(applyResultPath({ a: 1 }, null, 'r')).toEqual({ kind: 'value', value: { a: 1 } });
  });

  test('keys of the prototype are made, never followed', () => {
    const evaluation = put({}, '$.__proto__.polluted');
    expect(JSON.stringify(evaluation)).toBe('{"kind":"value","value":{"__proto__":{"polluted":"r"}}}');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test.each<[input: Json, path: string, cause: string]>([
    ['input1', '$.a', 'Unable to apply ReferencePath $.a to input "input1"'],
    [[1], '$.a', 'Unable to apply ReferencePath $.a to input [1]'],
    [null, '$.a', 'Unable to apply ReferencePath $.a to input null'],
    [{ bar: 'no object' }, '$.bar.baz', 'Unable to apply step "bar" to input {"bar":"no object"}'],
    [{ a: [1] }, '$.a[1]', 'Unable to apply step "1" to input {"a":[1]}'],
    [{}, '$.a[0]', 'Unable to apply step "0" to input {}'],
  ])('%j %s cannot be', (input, path, cause) => {
    expect(put(input, path)).toEqual({ kind: 'error', error: 'States.ReferencePathConflict', cause });
  });
});

test('ItemsPath has words of its own', () => {
  const linked = linkPath('$.discovery.objects');
  if (linked.kind === 'refused') throw new Error(linked.message);
  expect(readItemsPath(linked.path, scopeWith({ discovery: { objects: [1] } }))).toEqual({ kind: 'value', value: [1] });
  expect(readItemsPath(linked.path, scopeWith({ discovery: { statusCode: 500 } }))).toEqual({
    kind: 'error',
    error: 'States.ReferencePathConflict',
    cause: 'Unable to apply step "objects" to input {"discovery":{"statusCode":500}}',
  });
});
