// The table of comparison operators is complete, and patterns of StringMatches are taken apart.
import { expect, test } from 'vitest';
import { choiceOperators, patternTexts } from '../../../../../compiler/asl/expressions/jsonpath/choice-operators.js';

test('39 operators (CHO-04)', () => {
  expect(choiceOperators.size).toBe(39);
  expect([...choiceOperators.keys()].filter((name) => name.endsWith('Path'))).toHaveLength(16);
});

test.each([
  ['a', ['a']],
  ['*', ['', '']],
  ['a*b*', ['a', 'b', '']],
  ['a\\*b', ['a*b']],
  ['a\\\\*', ['a\\', '']],
  ['a\\b', undefined],
  ['a\\', undefined],
])('%s', (pattern, texts) => {
  expect(patternTexts(pattern)).toEqual(texts);
});
