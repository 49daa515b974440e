// JSONata states, variables and their scopes, both query languages in one machine.
import { describe } from 'vitest';
import { call, done, end, failed, holds, inside, pass } from './table.js';

const language = 'JSONata' as const;
const out = (Output: unknown) => ({ A: pass({ Output }) });
const evaluation = 'States.QueryEvaluationError';

describe('machines', () => {
  holds([
    {
      title: 'TOP-01 the first state is the one that StartAt names',
      states: { A: pass({ Result: 1 }), B: pass({ Result: 2 }) },
      machine: { StartAt: 'B' },
      gives: 2,
    },
    {
      title: 'TOP-02 TimeoutSeconds ends the execution with States.Timeout',
      states: { A: { Type: 'Wait', Seconds: 100, ...end } },
      machine: { TimeoutSeconds: 5 },
      fails: ['States.Timeout'],
      events: ['ExecutionStarted(1<0)', 'WaitStateEntered(2<0)', 'ExecutionTimedOut(3<0)'],
    },
    {
      title: 'TOP-03, TOP-04 a state of JSONata in a machine of JSONPath',
      states: {
        A: { Type: 'Pass', QueryLanguage: 'JSONata', Output: '{% $states.input.a + 1 %}', Next: 'B' },
        B: pass({ Parameters: { 'b.$': '$' } }),
      },
      input: { a: 1 },
      gives: { b: 2 },
    },
    {
      title: 'TOP-05 states inside inherit from the machine, not from the state around them',
      states: {
        M: {
          Type: 'Map',
          QueryLanguage: 'JSONata',
          Items: '{% [1, 2] %}',
          ItemProcessor: inside({ I: pass({ Parameters: { 'v.$': '$' } }) }),
          ...end,
        },
      },
      gives: [{ v: 1 }, { v: 2 }],
    },
    ...[null, 'text', 1.5, false, [1], { a: null }].map((input) => ({
      title: `TOP-09 any JSON is data: ${JSON.stringify(input)}`,
      states: { A: pass({}) },
      input,
      gives: input,
    })),
    {
      title: 'TOP-10 a lower-case t is no time',
      language,
      states: { A: { Type: 'Wait', Timestamp: "{% '2020-01-01t00:00:00Z' %}", ...end } },
      fails: [evaluation, 'ISO-8601'],
    },
    { title: 'TOP-11 numbers are doubles', language, states: out('{% 0.1 + 0.2 %}'), gives: 0.1 + 0.2 },
  ]);
});

describe('expressions', () => {
  holds([
    {
      title: 'JSN-01 only a text that starts with {% and ends with %} is one',
      language,
      states: out({ a: '{% 1 %}', b: ' {% 1 %}', c: [{ d: '{% 2 %}' }] }),
      gives: { a: 1, b: ' {% 1 %}', c: [{ d: 2 }] },
    },
    {
      title: 'JSN-03 $states has input, context and result',
      language,
      states: {
        A: call({
          Output: { i: '{% $states.input %}', r: '{% $states.result %}', n: '{% $states.context.State.Name %}' },
        }),
      },
      input: 1,
      answers: [done(2)],
      gives: { i: 1, r: 2, n: 'A' },
    },
    {
      title: 'JSN-03 and in a catcher errorOutput',
      language,
      states: {
        A: call({ Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput %}', Next: 'B' }] }),
        B: pass({}),
      },
      answers: [failed('E', 'c')],
      gives: { Error: 'E', Cause: 'c' },
    },
    {
      title: 'JSN-05 without Arguments the input, without Output the result',
      language,
      states: { A: call() },
      input: { a: 1 },
      answers: [done([2])],
      calls: [{ a: 1 }],
      gives: [2],
    },
    {
      title: 'JSN-06 Output is any JSON',
      language,
      states: out([1, { a: '{% null %}' }, 'x', null]),
      gives: [1, { a: null }, 'x', null],
    },
    {
      title: 'JSN-07 nothing is an error that names the field',
      language,
      states: out({ a: { b: '{% $states.input.none %}' } }),
      fails: [
        evaluation,
        "The JSONata expression '$states.input.none' specified for the field 'Output/a/b' returned nothing (undefined).",
      ],
    },
    {
      title: 'JSN-08 another type than the field has',
      language,
      states: { M: { Type: 'Map', Items: "{% 'x' %}", ItemProcessor: inside({ I: pass({}) }), ...end } },
      fails: [evaluation, "Expected 'array', but was 'string' for value: \"x\""],
    },
    {
      title: 'JSN-08 what is thrown has its code',
      language,
      states: out("{% 'a' - 1 %}"),
      fails: [evaluation, 'threw an error during evaluation. T2001'],
    },
    {
      title: 'JSN-09 the place inside Arguments',
      language,
      states: { A: call({ Arguments: { F: '{% $states.input.x %}' } }) },
      fails: [evaluation, "'Arguments/F'"],
    },
    {
      title: 'JSN-09 the place inside Assign',
      language,
      states: { A: pass({ Assign: { v: '{% $states.input.x %}' } }) },
      fails: [evaluation, "'Assign/v'"],
    },
    {
      title: 'JSN-09 the place of a rule',
      language,
      states: {
        A: {
          Type: 'Choice',
          Choices: [
            { Condition: '{% false %}', Next: 'B' },
            { Condition: '{% true %}', Output: { v: '{% $states.input.x %}' }, Next: 'B' },
          ],
        },
        B: pass({}),
      },
      fails: [evaluation, "'Choices[1]/Output/v'"],
    },
    {
      title: 'JSN-10 functions of AWS',
      language,
      states: out("{% [$partition([1, 2, 3], 2), $range(0, 4, 2), $hash('a', 'MD5'), $parse('{\"a\":1}')] %}"),
      gives: [[1, 2], [3], 0, 2, 4, '0cc175b9c0f1b6a831c399e269772661', { a: 1 }],
    },
    { title: 'JSN-10 $random from a seed', language, states: out('{% $random(42) %}'), gives: 0.7275636800328681 },
    { title: 'JSN-11 no $eval', language, states: out("{% $eval('1') %}"), fails: [evaluation, 'T1006'] },
    {
      title: 'JSN-11 lambdas, chains, grouping and order',
      language,
      states: out('{% $sum($map([3, 1], function($v) { $v * 2 })) ~> $string() %}'),
      gives: '8',
    },
    {
      title: 'JSN-13, QUO-03 recursion without end',
      language,
      states: out('{% ($f := function($n) { 1 + $f($n) }; $f(1)) %}'),
      fails: [evaluation, 'Stack overflow error'],
    },
    {
      title: 'JSN-14 retried and caught by name',
      language,
      states: {
        A: call({
          Arguments: '{% $states.input.x %}',
          Retry: [{ ErrorEquals: [evaluation], MaxAttempts: 1 }],
          Catch: [{ ErrorEquals: [evaluation], Output: 'caught', Next: 'B' }],
        }),
        B: pass({}),
      },
      gives: 'caught',
    },
    {
      title: 'JSN-15 a key that ends with .$ is a key',
      language,
      states: out({ 'x.$': '$.a' }),
      gives: { 'x.$': '$.a' },
    },
  ]);
});

const branch = (states: { readonly [name: string]: unknown }) => inside(states);
describe('variables', () => {
  holds([
    {
      title: 'VAR-01 of a state, a rule and a catcher',
      language,
      states: {
        A: pass({ Assign: { a: 1 }, End: undefined, Next: 'B' }),
        B: { Type: 'Choice', Choices: [{ Condition: '{% true %}', Assign: { b: 2 }, Next: 'C' }] },
        C: call({ Catch: [{ ErrorEquals: ['States.ALL'], Assign: { c: 3 }, Next: 'D' }] }),
        D: pass({ Output: '{% [$a, $b, $c] %}' }),
      },
      answers: [failed('E')],
      gives: [1, 2, 3],
    },
    {
      title: 'VAR-03 every right-hand side sees the values on entry',
      language,
      states: {
        A: { Type: 'Pass', Assign: { a: 1, b: 2 }, Next: 'B' },
        B: { Type: 'Pass', Assign: { a: '{% $b %}', b: '{% $a %}' }, Output: '{% $a %}', Next: 'C' },
        C: pass({ Output: '{% [$states.input, $a, $b] %}' }),
      },
      gives: [1, 2, 1],
    },
    {
      title: 'VAR-05 branches read what is outside, and keep what is theirs',
      language,
      states: {
        A: { Type: 'Pass', Assign: { a: 1 }, Next: 'P' },
        P: {
          Type: 'Parallel',
          Branches: [
            branch({
              X: { Type: 'Pass', Assign: { x: '{% $a + 1 %}' }, Next: 'X2' },
              X2: pass({ Output: '{% $x %}' }),
            }),
            branch({ Y: pass({ Output: '{% $exists($x) %}' }) }),
          ],
          ...end,
        },
      },
      gives: [2, false],
    },
    {
      title: 'VAR-06 a catcher of a Parallel assigns outside',
      language,
      states: {
        P: {
          Type: 'Parallel',
          Branches: [branch({ X: { Type: 'Fail', Error: 'E' } })],
          Catch: [{ ErrorEquals: ['E'], Assign: { v: '{% $states.errorOutput.Error %}' }, Next: 'B' }],
          ...end,
        },
        B: pass({ Output: '{% $v %}' }),
      },
      gives: 'E',
    },
    {
      title: 'VAR-06 children of a distributed Map do not see variables',
      language,
      states: {
        A: { Type: 'Pass', Assign: { a: 1 }, Next: 'M' },
        M: {
          Type: 'Map',
          Items: [1],
          ItemProcessor: {
            ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
            ...inside({ I: pass({ Output: '{% $exists($a) %}' }) }),
          },
          ...end,
        },
      },
      gives: [false],
    },
    {
      title: 'VAR-08 what the Choice itself assigns belongs to Default',
      language,
      states: {
        A: {
          Type: 'Choice',
          Choices: [{ Condition: '{% false %}', Assign: { v: 'rule' }, Next: 'B' }],
          Default: 'B',
          Assign: { v: 'default' },
        },
        B: pass({ Output: '{% $v %}' }),
      },
      gives: 'default',
    },
    {
      title: 'VAR-09 more than 256 KiB in one Assign',
      language,
      states: { A: pass({ Assign: { v: "{% $pad('', 270000) %}" } }) },
      fails: ['States.DataLimitExceeded'],
    },
    {
      title: 'VAR-10 a variable that was never assigned',
      language,
      states: out('{% $nothing %}'),
      fails: [evaluation, 'returned nothing (undefined)'],
    },
  ]);
});

describe('states', () => {
  holds([
    {
      title: 'CHO-02 a rule with Output',
      language,
      states: {
        A: {
          Type: 'Choice',
          Choices: [{ Condition: '{% $states.input > 1 %}', Output: 'more', Next: 'B' }],
          Default: 'B',
        },
        B: pass({}),
      },
      input: 2,
      gives: 'more',
    },
    {
      title: 'WAIT-01 Seconds may be an expression',
      language,
      states: { A: { Type: 'Wait', Seconds: '{% 1 + 1 %}', ...end } },
      input: 1,
      gives: 1,
    },
    {
      title: 'WAIT-03 a Timestamp that is none',
      language,
      states: { A: { Type: 'Wait', Timestamp: '{% $states.input %}', ...end } },
      input: 'v',
      fails: [
        evaluation,
        'The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: v',
      ],
    },
    {
      title: 'SUC-01 Succeed with Output',
      language,
      states: { A: { Type: 'Succeed', Output: '{% 1 + 1 %}' } },
      gives: 2,
    },
    {
      title: 'FAIL-01 Error and Cause may be expressions',
      language,
      states: { A: { Type: 'Fail', Error: "{% 'E' & 1 %}", Cause: "{% 'c' %}" } },
      fails: ['E1', 'c'],
    },
    {
      title: 'CTX-02 times of the context',
      language,
      states: out('{% $states.context.Execution.StartTime %}'),
      gives: '2025-01-01T00:00:00.000Z',
    },
    {
      title: 'CTX-03 a child of a distributed Map is an execution of its own',
      language,
      states: {
        M: {
          Type: 'Map',
          Items: [7],
          ItemProcessor: {
            ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
            ...inside({ I: pass({ Output: '{% $states.context.Execution.Input %}' }) }),
          },
          ...end,
        },
      },
      gives: [7],
    },
  ]);
});
