// Templates as states use them: values, sharing, and AWS's causes word for word.
import { expect, test } from 'vitest';
import type { Json } from '../../../compiler/json.js';
import { unexpectedType } from '../../../src/engine/expressions/causes.js';
import { compileTemplate } from '../../../src/engine/expressions/template.js';
import type { CompiledTemplate, EvaluationScope } from '../../../src/engine/expressions/types.js';
import { scopeOf } from './evaluate.js';

function link(value: Json, location = 'Output'): CompiledTemplate {
  const linked = compileTemplate(value, location);
  if (linked.kind === 'refused') throw new Error(JSON.stringify(linked.refusals));
  return linked.template;
}

const scope: EvaluationScope = scopeOf({
  states: {
    input: { id: 'u1', tags: ['x'], none: null, FunctionInput: { fst: 1 } },
    context: { State: { Name: 'S' } },
  },
  variables: { n: 2, user: { email: 'a@b.c' } },
});

test('the kinds of template', () => {
  expect(link({ a: ['plain', 1] })).toMatchObject({ kind: 'constant', location: 'Output' });
  expect(link('{% $n %}')).toMatchObject({ kind: 'expression', text: '$n' });
  expect(link({ a: '{% $n %}' })).toMatchObject({ kind: 'mixed' });
});

test('expressions become their values wherever they stand; keys and other strings stay', () => {
  const template = link({
    id: '{% $states.input.id %}',
    '{% k %}': [1, '{% $n + 1 %}', { deep: '{%$user.email%}' }],
    text: ' {% $n %}',
    missing: '{% $states.input.none %}',
    name: '{% $states.context.State.Name %}',
  });
  expect(template.evaluate(scope)).toEqual({
    kind: 'value',
    value: { id: 'u1', '{% k %}': [1, 3, { deep: 'a@b.c' }], text: ' {% $n %}', missing: null, name: 'S' },
  });
});

test('data that passes through is shared, not copied, and marks of the query language never leave', () => {
  const through = link('{% $states.input %}').evaluate(scope);
  expect(through).toEqual({ kind: 'value', value: scope.states.input });
  expect((through as { value: Json }).value).toBe(scope.states.input);
  const made = link('{% [$states.input.tags, $n].$ %}').evaluate(scope) as { value: Json };
  expect(Object.keys(made.value as object)).toEqual(['0', '1']);
});

test('undefined is an error that names the expression and the field', () => {
  expect(link({ a: { b: '{% $doesNotExist %}' } }).evaluate(scope)).toEqual({
    kind: 'error',
    error: 'States.QueryEvaluationError',
    cause: "The JSONata expression '$doesNotExist' specified for the field 'Output/a/b' returned nothing (undefined).",
    location: 'Output/a/b',
  });
  expect(link('{% $doesNotExist %}', 'Arguments').evaluate(scope)).toMatchObject({
    cause: "The JSONata expression '$doesNotExist' specified for the field 'Arguments' returned nothing (undefined).",
  });
  expect(link([1, '{% $x %}'], 'Choices[1]/Output').evaluate(scope)).toMatchObject({
    location: 'Choices[1]/Output[1]',
  });
});

test('what is thrown is told with its code, AWS limits without one', () => {
  const text = '$randomSeeded($states.input.FunctionInput.fst)';
  expect(link({ FunctionResult: `{% ${text} %}` }).evaluate(scope)).toMatchObject({
    cause: `The JSONata expression '${text}' specified for the field 'Output/FunctionResult' threw an error during evaluation. T1006: Attempted to invoke a non-function`,
  });
  const sum = Array.from({ length: 200 }, () => '1').join('+');
  expect(link({ r: `{% ${sum} %}` }).evaluate(scope)).toMatchObject({
    cause: `The JSONata expression '${sum}' specified for the field 'Output/r' threw an error during evaluation: Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive.`,
  });
});

test('functions are no results', () => {
  const cause = "The JSONata expression '$sum' specified for the field 'Output/f' returned an unsupported result type.";
  expect(link({ f: '{% $sum %}' }).evaluate(scope)).toMatchObject({ cause });
  expect(link('{% {"f": function($x){$x}} %}').evaluate(scope)).toMatchObject({ kind: 'error' });
});

test('the text for a typed field', () => {
  expect(unexpectedType('$ItemsVar', 'Items', 'array', 1).cause).toBe(
    "The JSONata expression '$ItemsVar' specified for the field 'Items' returned an unexpected result type. Expected 'array', but was 'number' for value: 1",
  );
  expect(unexpectedType('$x', 'Items', 'array', 'x').cause).toMatch(/but was 'string' for value: "x"$/);
});

test('numbers that JSON does not have become what AWS writes; there is no -0', () => {
  expect(link('{% [1/0, -1/0, 0/0, -0] %}').evaluate(scope)).toEqual({
    kind: 'value',
    value: ['Infinity', '-Infinity', 'NaN', 0],
  });
});

test('syntax errors and missing constructs are refused at link time, all of them', () => {
  expect(
    compileTemplate({ a: '{% [1, %}', b: ['{% /(x)\\1/ %}', '{% $match($n, /x(?=y)/) %}'], c: '{% 1 %}' }, 'Assign'),
  ).toEqual({
    kind: 'refused',
    refusals: [
      { location: 'Assign/a', expression: '[1,', code: 'S0203', message: 'Expected "]" before end of expression' },
      { location: 'Assign/b[0]', expression: '/(x)\\1/', code: 'unsupported', message: 'typestep cannot evaluate the back-reference \\1 in a regular expression' }, // prettier-ignore
      { location: 'Assign/b[1]', expression: '$match($n, /x(?=y)/)', code: 'unsupported', message: 'typestep cannot evaluate look-ahead (?=…) in a regular expression' }, // prettier-ignore
    ],
  });
});

test('only own fields are fields', () => {
  for (const text of ['$states.input.constructor', '$user.toString', '$constructor', '$user.__proto__'])
    expect(link(`{% ${text} %}`).evaluate(scope), text).toMatchObject({ kind: 'error' });
  const value = JSON.parse('{"__proto__": {"a": 1}}') as Json;
  expect(link('{% $states.input.__proto__.a %}').evaluate(scopeOf({ states: { input: value, context: {} } }))).toEqual({
    kind: 'value',
    value: 1,
  });
  const made = link('{% {"__proto__": 1} %}').evaluate(scope) as { value: Json };
  expect(JSON.stringify(made.value)).toBe('{"__proto__":1}');
});

test('an evaluation leaves its scope alone', () => {
  const input = { rows: [{ a: 1 }, { a: 2 }], one: [5] };
  const before = JSON.stringify(input);
  const given = scopeOf({ states: { input, context: {} } });
  for (const text of [
    '$states.input.rows[]',
    '$states.input.one[]',
    '($states.input ~> |rows|{"b": 1}, "a"|)',
    '$states.input.rows{$string(a): $}',
    '$append($states.input.one, 6)',
    '$sort($states.input.one)',
  ])
    // prettier-ignore
    link(`{% ${text} %}`).evaluate(given);
  expect(JSON.stringify(input)).toBe(before);
  expect(Object.keys(input.one)).toEqual(['0']);
});
