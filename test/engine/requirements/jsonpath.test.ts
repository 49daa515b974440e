// JSONPath states: paths, payload templates, intrinsic functions, and the way of data through a state.
import { describe } from 'vitest';
import { call, done, end, holds, inside, pass } from './table.js';

describe('paths', () => {
  holds([
    {
      title: 'JP-01 $ is the input, $$ the context, $name a variable',
      states: {
        A: { Type: 'Pass', Assign: { v: { x: [7] } }, Next: 'B' },
        B: pass({ Parameters: { 'in.$': '$.a', 'name.$': '$$.State.Name', 'var.$': '$v.x[0]' } }),
      },
      input: { a: 1 },
      gives: { in: 1, name: 'B', var: 7 },
    },
    {
      title: 'JP-03 names in brackets',
      states: { A: pass({ InputPath: "$['a b']['c.d']" }) },
      input: { 'a b': { 'c.d': 1 } },
      gives: 1,
    },
    {
      title: 'JP-04 wildcards, slices, filters, descent and functions',
      states: {
        A: pass({
          Parameters: {
            'all.$': '$.l[*].n',
            'part.$': '$.l[0:1]',
            'some.$': '$.l[?(@.n > 1)].n',
            'deep.$': '$..n',
            'length.$': '$.l.length()',
            'none.$': '$.l[?(@.n > 9)]',
          },
        }),
      },
      input: { l: [{ n: 1 }, { n: 2 }] },
      gives: { all: [1, 2], part: [{ n: 1 }], some: [2], deep: [1, 2], length: 2, none: [] },
    },
  ]);
});

describe('the way of data', () => {
  holds([
    { title: 'JP-05 InputPath null is {}', states: { A: pass({ InputPath: null }) }, input: { a: 1 }, gives: {} },
    { title: 'JP-05 OutputPath null is {}', states: { A: pass({ OutputPath: null }) }, input: { a: 1 }, gives: {} },
    {
      title: 'JP-05 ResultPath null keeps the input',
      states: { A: call({ ResultPath: null }) },
      input: { a: 1 },
      answers: [done(2)],
      gives: { a: 1 },
    },
    {
      title: 'JP-05 ResultPath makes the objects on its way',
      states: { A: call({ ResultPath: '$.x.y' }) },
      input: { a: 1 },
      answers: [done(2)],
      gives: { a: 1, x: { y: 2 } },
    },
    {
      title: 'JP-05 ResultPath that cannot be applied, as measured',
      states: { A: call({ ResultPath: '$.a.b' }) },
      input: { a: 1 },
      answers: [done(2)],
      fails: ['States.ReferencePathConflict'],
    },
    {
      title: 'JP-06 InputPath and templates read the context and variables',
      states: {
        A: { Type: 'Pass', Assign: { v: 3 }, Next: 'B' },
        B: pass({ InputPath: '$v', Parameters: { 'v.$': '$', 'c.$': '$$.State.Name' } }),
      },
      gives: { v: 3, c: 'B' },
    },
    {
      title: 'JP-07 keys that end with .$ are computed, arrays and other values are literal',
      states: {
        A: pass({
          Parameters: { 'a.$': '$.a', b: '$.a', list: [{ 'c.$': '$.a' }, '$.a'], 'f.$': "States.Format('{}', $.a)" },
        }),
      },
      input: { a: 1 },
      gives: { a: 1, b: '$.a', list: [{ c: 1 }, '$.a'], f: '1' },
    },
    {
      title: 'JP-08 $ of Parameters is after InputPath, $ of ResultSelector is the result',
      states: {
        A: call({
          InputPath: '$.in',
          Parameters: { 'x.$': '$.x' },
          ResultSelector: { 'r.$': '$.out' },
          ResultPath: '$.res',
          OutputPath: '$.res',
        }),
      },
      input: { in: { x: 1 } },
      answers: [done({ out: 2 })],
      calls: [{ x: 1 }],
      gives: { r: 2 },
    },
    {
      title: 'JP-09 a path that is not there in a template is States.Runtime',
      states: { A: pass({ Parameters: { 'v.$': '$.x' } }) },
      input: { a: 1 },
      fails: [
        'States.Runtime',
        "The JSONPath '$.x' specified for the field 'v.$' could not be found in the input '{\"a\":1}'",
      ],
    },
    {
      title: 'JP-09 behind the end of an array is null',
      states: { A: pass({ Parameters: { 'v.$': '$.l[5]' } }) },
      input: { l: [1] },
      gives: { v: null },
    },
    {
      title: 'JP-10 a missing InputPath is States.Runtime',
      states: { A: pass({ InputPath: '$.X' }) },
      fails: ['States.Runtime', "Invalid path '$.X'"],
    },
    {
      title: 'JP-10 a missing OutputPath is States.Runtime',
      states: { A: pass({ OutputPath: '$.X' }) },
      fails: ['States.Runtime', "Invalid path '$.X'"],
    },
    {
      title: 'PASS-01 Result through ResultPath',
      states: { A: pass({ Result: { r: 1 }, ResultPath: '$.res' }) },
      input: { a: 1 },
      gives: { a: 1, res: { r: 1 } },
    },
    {
      title: 'PASS-01 nothing written: the output is the input',
      states: { A: pass({}) },
      input: [1, null],
      gives: [1, null],
    },
    {
      title: 'SUC-01 Succeed with InputPath and OutputPath',
      states: { A: { Type: 'Succeed', InputPath: '$.a', OutputPath: '$.b' } },
      input: { a: { b: 1 } },
      gives: 1,
    },
    {
      title: 'FAIL-01 ErrorPath and CausePath, paths or functions',
      states: { A: { Type: 'Fail', ErrorPath: '$.e', CausePath: "States.Format('because {}', $.c)" } },
      input: { e: 'E1', c: 2 },
      fails: ['E1', 'because 2'],
    },
  ]);
});

describe('intrinsic functions', () => {
  holds([
    {
      title: 'INT-01 every kind of argument',
      states: {
        A: { Type: 'Pass', Assign: { v: 'V' }, Next: 'B' },
        B: pass({
          Parameters: { 'x.$': "States.Array('s', 1.5, true, null, $.a, $$.State.Name, $v, States.Array())" },
        }),
      },
      input: { a: 2 },
      gives: { x: ['s', 1.5, true, null, 2, 'B', 'V', []] },
    },
    {
      title: 'INT-02 escapes in texts',
      states: { A: pass({ Parameters: { 'x.$': "States.Format('\\'\\{\\}\\\\{}', 1)" } }) },
      gives: { x: "'{}\\1" },
    },
    {
      title: 'INT-03 a failure at run time is States.Runtime, as measured',
      states: { A: pass({ Parameters: { 'x.$': 'States.StringToJson($.a)' } }) },
      input: { a: '{' },
      fails: ['States.Runtime', 'States.StringToJson'],
    },
    {
      title: 'INT-04 in JSONata their names are text',
      language: 'JSONata',
      states: { A: pass({ Output: { 'x.$': 'States.UUID()' } }) },
      gives: { 'x.$': 'States.UUID()' },
    },
  ]);
});

describe('variables', () => {
  holds([
    {
      title: 'VAR-07 $ of Assign is the result after ResultSelector',
      states: {
        A: call({ ResultSelector: { 'r.$': '$.n' }, Assign: { 'v.$': '$.r' }, Next: 'B' }),
        B: pass({ Parameters: { 'v.$': '$v' } }),
      },
      answers: [done({ n: 5 })],
      gives: { v: 5 },
    },
    {
      title: 'VAR-07 $ of Assign in a Wait is its input',
      states: {
        A: { Type: 'Wait', Seconds: 1, Assign: { 'v.$': '$.a' }, Next: 'B' },
        B: pass({ Parameters: { 'v.$': '$v' } }),
      },
      input: { a: 3 },
      gives: { v: 3 },
    },
    {
      title: 'VAR-10 a variable that was never assigned is States.Runtime',
      states: { A: pass({ Parameters: { 'v.$': '$nothing' } }) },
      fails: ['States.Runtime'],
    },
  ]);
});

const rule = (fields: object) => ({
  A: { Type: 'Choice', Choices: [{ ...fields, Next: 'Yes' }], Default: 'No' },
  Yes: pass({ Result: true }),
  No: pass({ Result: false }),
});
describe('Choice', () => {
  holds([
    {
      title: 'CHO-03 And, Or and Not, nested',
      states: rule({
        And: [
          { Not: { Variable: '$.a', IsNull: true } },
          {
            Or: [
              { Variable: '$.a', NumericEquals: 2 },
              { Variable: '$.a', NumericEquals: 1 },
            ],
          },
        ],
      }),
      input: { a: 1 },
      gives: true,
    },
    {
      title: 'CHO-05 a value of another type is no match',
      states: rule({ Variable: '$.a', NumericEquals: 1 }),
      input: { a: '1' },
      gives: false,
    },
    {
      title: 'CHO-05 IsPresent guards',
      states: rule({
        And: [
          { Variable: '$.x', IsPresent: true },
          { Variable: '$.x', NumericEquals: 1 },
        ],
      }),
      gives: false,
    },
    {
      title: 'CHO-05 a missing variable is States.Runtime',
      states: rule({ Variable: '$.x', NumericEquals: 1 }),
      fails: ['States.Runtime'],
    },
    {
      title: 'CHO-06 times compare as moments',
      states: rule({ Variable: '$.t', TimestampEquals: '2020-01-01T00:00:00Z' }),
      input: { t: '2020-01-01T01:00:00+01:00' },
      gives: true,
    },
    {
      title: 'CHO-07 StringMatches',
      states: rule({ Variable: '$.t', StringMatches: 'a*\\*' }),
      input: { t: 'abc*' },
      gives: true,
    },
    {
      title: 'CHO-08 the first rule that holds',
      states: {
        A: {
          Type: 'Choice',
          Choices: [
            { Variable: '$.a', IsNumeric: true, Next: 'Yes' },
            { Variable: '$.a', IsPresent: true, Next: 'No' },
          ],
        },
        Yes: pass({ Result: 1 }),
        No: pass({ Result: 2 }),
      },
      input: { a: 1 },
      gives: 1,
    },
    {
      title: 'CHO-08 no rule and no Default',
      states: { A: { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, Next: 'Z' }] }, Z: pass({}) },
      input: { a: 1 },
      fails: ['States.Runtime', 'The state does not point to a next state.'],
      events: ['ExecutionStarted(1<0)', 'ChoiceStateEntered(2<0)', 'ExecutionFailed(3<2)'],
    },
  ]);
});

describe('Wait', () => {
  holds([
    {
      title: 'WAIT-01 SecondsPath',
      states: { A: { Type: 'Wait', SecondsPath: '$.s', ...end } },
      input: { s: 5 },
      gives: { s: 5 },
    },
    {
      title: 'WAIT-02 a Timestamp that has passed',
      states: { A: { Type: 'Wait', Timestamp: '2020-01-01T00:00:00Z', ...end } },
      input: 1,
      gives: 1,
    },
    {
      title: 'WAIT-02 longer than an execution lives',
      states: { A: { Type: 'Wait', Timestamp: '2030-01-01T00:00:00Z', ...end } },
      fails: ['States.Runtime', 'Wait state delay is too long.'],
    },
    {
      title: 'WAIT-03 a SecondsPath to nothing',
      states: { A: { Type: 'Wait', SecondsPath: '$.x', ...end } },
      fails: ['States.Runtime', 'The SecondsPath parameter does not reference an input value: $.x'],
    },
    {
      title: 'WAIT-03 negative seconds',
      states: { A: { Type: 'Wait', SecondsPath: '$.x', ...end } },
      input: { x: -1 },
      fails: ['States.Runtime', 'The SecondsPath parameter references a negative value: $.x == -1'],
    },
    {
      title: 'WAIT-03 a TimestampPath to no time',
      states: { A: { Type: 'Wait', TimestampPath: '$.x', ...end } },
      input: { x: 'v' },
      fails: ['States.Runtime', 'format string: $.x == v'],
    },
  ]);
});

const map = (fields: object, inner: unknown = pass({})) => ({
  M: { Type: 'Map', ItemProcessor: inside({ I: inner }), ...end, ...fields },
});
describe('Map', () => {
  holds([
    { title: 'MAP-02 ItemsPath', states: map({ ItemsPath: '$.l' }), input: { l: [1, 2] }, gives: [1, 2] },
    {
      title: 'MAP-02 no array',
      states: map({}),
      input: { a: 1 },
      fails: ['States.Runtime', 'Reference path "$" must point to array.'],
    },
    {
      title: 'MAP-03 ItemSelector over the input and the item',
      states: map({
        ItemsPath: '$.l',
        ItemSelector: { 'i.$': '$$.Map.Item.Index', 'v.$': '$$.Map.Item.Value', 'n.$': '$.n' },
      }),
      input: { l: ['a'], n: 9 },
      gives: [{ i: 0, v: 'a', n: 9 }],
    },
    { title: 'MAP-05 an empty list', states: map({}), input: [], gives: [] },
    {
      title: 'MAP-01 the older Iterator and Parameters',
      states: {
        M: { Type: 'Map', Iterator: inside({ I: pass({}) }), Parameters: { 'v.$': '$$.Map.Item.Value' }, ...end },
      },
      input: [1],
      gives: [{ v: 1 }],
    },
    {
      title: 'MAP-13 MaxConcurrencyPath to no number',
      states: map({ ItemsPath: '$.l', MaxConcurrencyPath: '$.m' }),
      input: { l: [1], m: 'many' },
      fails: ['States.Runtime', 'The MaxConcurrencyPath field refers to value "many" which is not a valid integer'],
    },
  ]);
});
