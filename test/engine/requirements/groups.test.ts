// Parallel, Map and distributed Map, and the order of their events.
import { describe } from 'vitest';
import { call, done, end, failed, holds, inside, pass } from './table.js';

const language = 'JSONata' as const;
const all = ['States.ALL'];
const retry = (fields: object) => [{ IntervalSeconds: 1, ...fields }];

describe('Parallel', () => {
  holds([
    {
      title: 'PAR-01, HIS-07 a copy of the input for each, the results in order',
      language,
      states: {
        P: { Type: 'Parallel', Branches: [inside({ X: pass({}) }), inside({ Y: pass({ Output: 2 }) })], ...end },
      },
      input: 1,
      gives: [1, 2],
      events: [
        'ExecutionStarted(1<0)',
        'ParallelStateEntered(2<0)',
        'ParallelStateStarted(3<2)',
        'PassStateEntered(4<3)',
        'PassStateExited(5<4)',
        'PassStateEntered(6<3)',
        'PassStateExited(7<6)',
        'ParallelStateSucceeded(8<7)',
        'ParallelStateExited(9<7)',
        'ExecutionSucceeded(10<9)',
      ],
    },
    {
      title: 'PAR-02, HIS-08 the error of the branch is the error of the state',
      language,
      states: {
        P: {
          Type: 'Parallel',
          Branches: [inside({ X: call() }), inside({ Y: { Type: 'Wait', Seconds: 9, ...end } })],
          ...end,
        },
      },
      answers: [failed('E', 'c')],
      fails: ['E', 'c'],
    },
    {
      title: 'HIS-09 its own failure comes after ParallelStateSucceeded',
      states: {
        P: { Type: 'Parallel', Branches: [inside({ X: pass({}) })], ResultSelector: { 'v.$': '$.none' }, ...end },
      },
      fails: ['States.Runtime'],
      events: [
        'ExecutionStarted(1<0)',
        'ParallelStateEntered(2<0)',
        'ParallelStateStarted(3<2)',
        'PassStateEntered(4<3)',
        'PassStateExited(5<4)',
        'ParallelStateSucceeded(6<5)',
        'ExecutionFailed(7<6)',
      ],
    },
  ]);
});

const map = (fields: object, inner: unknown = pass({})) => ({
  M: { Type: 'Map', ItemProcessor: inside({ I: inner }), ...end, ...fields },
});
const distributed = (fields: object, inner: unknown = pass({})) => ({
  M: {
    Type: 'Map',
    ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, ...inside({ I: inner }) },
    ...end,
    ...fields,
  },
});
describe('Map', () => {
  holds([
    {
      title: 'HIS-14 an error in a catcher fails the Map once more',
      language,
      states: {
        ...map({ Catch: [{ ErrorEquals: all, Output: '{% $nothing %}', Next: 'B' }] }, { Type: 'Fail', Error: 'E' }),
        B: pass({}),
      },
      input: [1],
      fails: ['States.QueryEvaluationError'],
      events: [
        'ExecutionStarted(1<0)',
        'MapStateEntered(2<0)',
        'MapStateStarted(3<2)',
        'MapIterationStarted(4<3)',
        'FailStateEntered(5<4)',
        'MapIterationFailed(6<5)',
        'MapStateFailed(7<5)',
        'EvaluationFailed(8<5)',
        'MapStateFailed(9<8)',
        'ExecutionFailed(10<9)',
      ],
    },
    {
      title: 'MAP-04, MAP-05, HIS-10, HIS-11 one after the other',
      language,
      states: map({ MaxConcurrency: 1 }),
      input: [1, 2],
      gives: [1, 2],
      events: [
        'ExecutionStarted(1<0)',
        'MapStateEntered(2<0)',
        'MapStateStarted(3<2)',
        'MapIterationStarted(4<3)',
        'PassStateEntered(5<4)',
        'PassStateExited(6<5)',
        'MapIterationSucceeded(7<6)',
        'MapIterationStarted(8<6)',
        'PassStateEntered(9<8)',
        'PassStateExited(10<9)',
        'MapIterationSucceeded(11<10)',
        'MapStateSucceeded(12<11)',
        'MapStateExited(13<11)',
        'ExecutionSucceeded(14<13)',
      ],
    },
    {
      title: 'HIS-10 nothing to do',
      language,
      states: map({}),
      input: [],
      events: [
        'ExecutionStarted(1<0)',
        'MapStateEntered(2<0)',
        'MapStateStarted(3<2)',
        'MapStateSucceeded(4<3)',
        'MapStateExited(5<3)',
        'ExecutionSucceeded(6<5)',
      ],
    },
    {
      title: 'MAP-06, HIS-12 the first iteration that fails fails the Map',
      language,
      states: map({ MaxConcurrency: 1 }, { Type: 'Fail', Error: 'E' }),
      input: [1, 2],
      fails: ['E'],
      events: [
        'ExecutionStarted(1<0)',
        'MapStateEntered(2<0)',
        'MapStateStarted(3<2)',
        'MapIterationStarted(4<3)',
        'FailStateEntered(5<4)',
        'MapIterationFailed(6<5)',
        'MapStateFailed(7<5)',
        'ExecutionFailed(8<7)',
      ],
    },
    {
      title: 'MAP-02, HIS-12 items that are no array',
      language,
      states: map({ Items: '{% 1 %}' }),
      fails: ['States.QueryEvaluationError'],
      events: [
        'ExecutionStarted(1<0)',
        'MapStateEntered(2<0)',
        'EvaluationFailed(3<2)',
        'MapStateFailed(4<3)',
        'ExecutionFailed(5<4)',
      ],
    },
    {
      title: 'MAP-10 a Map in a Map',
      language,
      states: map({}, { Type: 'Map', ItemProcessor: inside({ J: pass({}) }), ...end }),
      input: [[1], []],
      gives: [[1], []],
    },
    {
      title: 'MAP-11, HIS-13 distributed: executions of their own',
      language,
      states: distributed({}),
      input: [1, 2],
      gives: [1, 2],
      events: [
        'ExecutionStarted(1<0)',
        'MapStateEntered(2<0)',
        'MapStateStarted(3<2)',
        'MapRunStarted(4<3)',
        'MapRunSucceeded(5<4)',
        'MapStateSucceeded(6<5)',
        'MapStateExited(7<4)',
        'ExecutionSucceeded(8<7)',
      ],
    },
    {
      title: 'MAP-07, HIS-13 more failures than are tolerated',
      language,
      states: distributed({}, { Type: 'Fail' }),
      input: [1],
      fails: ['States.ExceedToleratedFailureThreshold', 'The specified tolerated failure threshold was exceeded'],
      events: [
        'ExecutionStarted(1<0)',
        'MapStateEntered(2<0)',
        'MapStateStarted(3<2)',
        'MapRunStarted(4<3)',
        'MapRunFailed(5<4)',
        'MapStateFailed(6<5)',
        'ExecutionFailed(7<6)',
      ],
    },
    {
      title: 'MAP-12 a retry starts a new run',
      language,
      states: distributed({ Retry: retry({ ErrorEquals: all }) }, call()),
      input: [1],
      answers: [failed('E'), done(2)],
      gives: [2],
    },
    {
      title: 'MAP-13 a percentage above 100',
      states: distributed({ ItemsPath: '$.l', ToleratedFailurePercentagePath: '$.p' }),
      input: { l: [1], p: 101 },
      fails: ['States.Runtime', 'ToleratedFailurePercentage must be between 0 and 100.'],
    },
  ]);
});
