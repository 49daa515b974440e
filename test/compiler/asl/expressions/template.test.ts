// Which strings are expressions, and where they are.
import { expect, test } from 'vitest';
import { expressionIn, findExpressions } from '../../../../compiler/asl/expressions/jsonata/template.js';

test.each([
  ['{% $x %}', '$x'],
  ['{%$x%}', '$x'],
  ['{%%}', ''],
  ['{% "{% inner %}" %}', '"{% inner %}"'],
  [' {% $x %}', undefined],
  ['{% $x %} ', undefined],
  ['{%}', undefined],
  ['text', undefined],
])('%j', (text, expression) => {
  expect(expressionIn(text)).toBe(expression);
});

test('places, as JSON pointers and as AWS spells them', () => {
  const value = { a: '{% 1 %}', b: ['x', { 'c/d~': '{%  2%}' }], '{% k %}': 3 };
  expect(findExpressions(value, 'Output')).toEqual([
    { text: '1', offset: 3, pointer: '/a', location: 'Output/a' },
    { text: '2', offset: 4, pointer: '/b/1/c~1d~0', location: 'Output/b[1]/c/d~' },
  ]);
  expect(findExpressions('{% $x %}', 'Arguments')).toEqual([
    { text: '$x', offset: 3, pointer: '', location: 'Arguments' },
  ]);
});
