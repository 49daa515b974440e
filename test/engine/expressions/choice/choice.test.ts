// Choice rules: every operator, its twin with a path, logic, missing values, refusals.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../../compiler/json.js';
import { compileChoiceRule, type Decision } from '../../../../src/engine/expressions/choice/compile.js';
import { scopeWith } from '../jsonpath/scope.js';

function decide(rule: Json, input: Json): Decision {
  const linked = compileChoiceRule(rule);
  if (linked.kind === 'refused') throw new Error(linked.messages.join());
  return linked.rule.decide(scopeWith(input, { variables: { limit: 5 }, context: { State: { Name: 'S' } } }));
}

const ascending: { readonly [type: string]: readonly [Json, Json] } = {
  String: ['Ab', 'a'],
  Numeric: [-1.5, 2],
  Timestamp: ['2024-01-01T00:30:00+01:00', '2024-01-01T00:00:00Z'],
};
const expected: { readonly [order: string]: readonly [below: boolean, same: boolean, above: boolean] } = {
  Equals: [false, true, false],
  LessThan: [true, false, false],
  GreaterThan: [false, false, true],
  LessThanEquals: [true, true, false],
  GreaterThanEquals: [false, true, true],
};

describe('comparisons', () => {
  for (const [type, [low, high]] of Object.entries(ascending)) {
    test.each(Object.entries(expected))(`${type}%s`, (order, holds) => {
      const pairs = [[low, high], [low, low], [high, low]] as const; // prettier-ignore
      const name = `${type}${order}`;
      expect(pairs.map(([x, y]) => decide({ Variable: '$.x', [name]: y }, { x }))).toEqual(holds);
      expect(pairs.map(([x, y]) => decide({ Variable: '$.x', [`${name}Path`]: '$.y' }, { x, y }))).toEqual(holds);
    });
  }
  test('BooleanEquals', () => {
    expect(decide({ Variable: '$.x', BooleanEquals: false }, { x: false })).toBe(true);
    expect(decide({ Variable: '$.x', BooleanEquals: false }, { x: null })).toBe(false);
    expect(decide({ Variable: '$.x', BooleanEqualsPath: '$.y' }, { x: true, y: true })).toBe(true);
  });
  test('the same moment in two zones is equal', () => {
    const rule = { Variable: '$', TimestampEquals: '2024-01-01T12:00:00Z' };
    expect(decide(rule, '2024-01-01T14:00:00+02:00')).toBe(true);
    expect(decide(rule, '2024-01-01')).toBe(false);
  });
  test.each(['StringEqualsPath', 'NumericLessThanPath', 'TimestampGreaterThanPath', 'BooleanEqualsPath'])(
    'values of another type make %s false',
    (name) => {
      for (const other of [null, [], {}, 'text'])
        expect(decide({ Variable: '$.x', [name]: '$.y' }, { x: other === 'text' ? 1 : other, y: other })).toBe(false);
    },
  );
  test('variables and the context object can be compared', () => {
    expect(decide({ Variable: '$.x', NumericGreaterThanPath: '$limit' }, { x: 6 })).toBe(true);
    expect(decide({ Variable: '$$.State.Name', StringEquals: 'S' }, {})).toBe(true);
  });
});

describe('StringMatches', () => {
  test.each([
    ['log-*.txt', 'log-1.txt', true],
    ['log-*.txt', 'log-.txt', true],
    ['log-*.txt', 'log.txt', false],
    ['*', '', true],
    ['a*a', 'a', false],
    ['*ab*ab*', 'xabyabz', true],
    ['*ab*ab*', 'xaby', false],
    ['a*bc*c', 'abc', false],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'axb', false],
    ['a\\\\*', 'a\\x', true],
    ['*', 1, false],
  ] as const)('%s %j %s', (pattern, value, holds) => {
    expect(decide({ Variable: '$', StringMatches: pattern }, value)).toBe(holds);
  });
  test('many stars on a long text take no time', () => {
    expect(decide({ Variable: '$', StringMatches: `${'*a'.repeat(200)}*b` }, 'a'.repeat(20_000))).toBe(false);
  });
});

describe('tests of type', () => {
  test.each([
    ['IsNull', null, 0],
    ['IsNumeric', 1.5, '1'],
    ['IsString', '', null],
    ['IsBoolean', false, 'false'],
    ['IsTimestamp', '2024-02-29T00:00:00Z', '2023-02-29T00:00:00Z'],
  ] as const)('%s', (name, good, bad) => {
    const results = [good, bad].flatMap((x) =>
      [true, false].map((is) => decide({ Variable: '$.x', [name]: is }, { x })),
    );
    expect(results).toEqual([true, false, false, true]);
  });
  test('IsPresent', () => {
    const rule = (is: boolean): Json => ({ Variable: '$.a.b', IsPresent: is });
    expect([decide(rule(true), { a: { b: null } }), decide(rule(false), { a: { b: null } })]).toEqual([true, false]);
    expect([decide(rule(true), { a: 1 }), decide(rule(false), {})]).toEqual([false, true]);
    expect(decide({ Variable: '$.constructor', IsPresent: true }, {})).toBe(false);
    expect(decide({ Variable: '$unset', IsPresent: false }, {})).toBe(true);
  });
});

describe('logic', () => {
  const yes = { Variable: '$.yes', BooleanEquals: true };
  const no = { Variable: '$.no', BooleanEquals: true };
  const missing = { Variable: '$.missing', BooleanEquals: true };
  const input = { yes: true, no: false };
  const failure = {
    kind: 'error',
    error: 'States.Runtime',
    cause: "Invalid path '$.missing': The choice state's condition path references an invalid value.",
  };

  test.each([
    [{ And: [yes, yes] }, true],
    [{ And: [yes, no] }, false],
    [{ Or: [no, yes] }, true],
    [{ Or: [no, no] }, false],
    [{ Not: no }, true],
    [{ And: [{ Not: { Or: [no, no] } }, yes] }, true],
    [{ And: [no, missing] }, false],
    [{ Or: [yes, missing] }, true],
    [{ And: [{ Variable: '$.missing', IsPresent: true }, missing] }, false],
  ])('%j', (rule, holds) => {
    expect(decide(rule, input)).toBe(holds);
  });
  test.each([[missing], [{ And: [yes, missing] }], [{ Or: [no, missing] }], [{ Not: missing }]])(
    '%j fails the state',
    (rule) => {
      expect(decide(rule, input)).toEqual(failure);
    },
  );
  test('a missing value to compare with fails the state, too', () => {
    expect(decide({ Variable: '$.yes', BooleanEqualsPath: '$.missing' }, input)).toEqual(failure);
  });
});

test.each([
  [{ Variable: '$.a' }, 'the choice rule has no comparison operator'],
  [{ Variable: '$.a', IsNull: true, IsString: true }, 'each choice rule can only have one comparison operator'],
  [{ Variable: '$.a', Not: { Variable: '$.a', IsNull: true } }, "And, Or and Not go without 'Variable'"],
  [{ IsNull: true }, "the choice rule has no 'Variable'"],
  [{ Variable: 'a', IsNull: true }, "a path starts with '$' at position 0"],
  [{ Variable: '$.a', IsNull: 'true' }, 'the operand of IsNull is a boolean'],
  [{ Variable: '$.a', StringEquals: 1 }, 'the operand of StringEquals is a string'],
  [{ Variable: '$.a', NumericEquals: '1' }, 'the operand of NumericEquals is a number'],
  [{ Variable: '$.a', TimestampEquals: '2024' }, 'the operand is no timestamp'],
  [{ Variable: '$.a', StringEqualsPath: '$.b[*]' }, 'the path can name more than one place, or is computed'],
  [
    { Variable: '$.a', StringMatches: 'a\\' },
    'the operand of StringMatches is a pattern, in which a backslash goes before * or \\ only',
  ],
  [{ And: [] }, 'And and Or have a list of rules'],
  [{ Not: [] }, 'a choice rule is an object'],
])('%j is refused', (rule, message) => {
  expect(compileChoiceRule(rule)).toEqual({ kind: 'refused', messages: [message] });
});

test('the rules of published definitions are rules', () => {
  const { rules } = JSON.parse(readFileSync(new URL('./published.json', import.meta.url), 'utf8')) as {
    readonly rules: readonly Json[];
  };
  expect(rules.map(compileChoiceRule).filter(({ kind }) => kind === 'refused')).toEqual([]);
});
