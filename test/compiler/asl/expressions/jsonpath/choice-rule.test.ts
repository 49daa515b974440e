// What is wrong with a Choice rule, and where.
import { expect, test } from 'vitest';
import { parseChoiceRule } from '../../../../../compiler/asl/expressions/jsonpath/choice-rule.js';

test('a rule becomes a tree', () => {
  const parsed = parseChoiceRule({
    Or: [{ Not: { Variable: '$.a', IsPresent: true } }, { Variable: '$.b', StringMatches: 'x*' }],
    Next: 'There',
  });
  expect(parsed).toMatchObject({
    kind: 'parsed',
    condition: {
      kind: 'any',
      parts: [
        { kind: 'not', part: { kind: 'test', test: 'IsPresent', expected: true, variable: { text: '$.a' } } },
        { kind: 'matches', texts: ['x', ''] },
      ],
    },
  });
});

test('all problems are found, each at its place', () => {
  const parsed = parseChoiceRule({
    And: [
      { Variable: 'a', IsNull: true },
      { Variable: '$.a', NumericEquals: '1' },
      { Or: [] },
      { Not: { Variable: '$.a', StringEqualsPath: '$.b[*]' } },
      { Variable: '$.a', StringEquals: 'x', IsNull: true },
    ],
    Variable: '$.a',
  });
  expect(parsed.kind === 'invalid' ? parsed.problems.map(({ pointer }) => pointer) : []).toEqual([
    '/Variable',
    '/And/0/Variable',
    '/And/1/NumericEquals',
    '/And/2/Or',
    '/And/3/Not/StringEqualsPath',
    '/And/4',
  ]);
});
