// States that work: tasks, retry and catch, Parallel and Map, and the order of their events.
import { describe } from 'vitest';
import { call, done, end, failed, holds, inside, pass } from './table.js';

const language = 'JSONata' as const;
const all = ['States.ALL'];
const caught = (names: readonly string[]) => ({ Catch: [{ ErrorEquals: names, Output: 'caught', Next: 'B' }] });
const then = { B: pass({}) };
const lambda = 'arn:aws:lambda:us-east-1:123456789012:function:f';
const activity = 'arn:aws:states:us-east-1:123456789012:activity:a';
const never = { kind: 'never' } as const;

describe('Task', () => {
  holds([
    {
      title: 'TASK-01, HIS-02, HIS-03, PAT-01 an action of a service',
      language,
      states: { A: call() },
      answers: [done(1)],
      events: [
        'ExecutionStarted(1<0)',
        'TaskStateEntered(2<0)',
        'TaskScheduled(3<2)',
        'TaskStarted(4<3)',
        'TaskSucceeded(5<4)',
        'TaskStateExited(6<5)',
        'ExecutionSucceeded(7<6)',
      ],
    },
    {
      title: 'TASK-01, HIS-01, HIS-03 a function by its ARN',
      language,
      states: { A: call({ Resource: lambda }) },
      answers: [done(1)],
      events: [
        'ExecutionStarted(1<0)',
        'TaskStateEntered(2<0)',
        'LambdaFunctionScheduled(3<2)',
        'LambdaFunctionStarted(4<3)',
        'LambdaFunctionSucceeded(5<4)',
        'TaskStateExited(6<5)',
        'ExecutionSucceeded(7<6)',
      ],
    },
    {
      title: 'TASK-01, ACT-01 an activity',
      language,
      states: { A: call({ Resource: activity }) },
      answers: [{ kind: 'staged', stages: [{ kind: 'started', workerName: 'w' }], then: done(1) }],
      events: [
        'ExecutionStarted(1<0)',
        'TaskStateEntered(2<0)',
        'ActivityScheduled(3<2)',
        'ActivityStarted(4<3)',
        'ActivitySucceeded(5<4)',
        'TaskStateExited(6<5)',
        'ExecutionSucceeded(7<6)',
      ],
    },
    {
      title: 'PAT-02, HIS-03 a job says that it was submitted',
      language,
      states: { A: call({ Resource: 'arn:aws:states:::states:startExecution.sync:2' }) },
      answers: [{ kind: 'staged', stages: [{ kind: 'submitted', output: 1 }], then: done(2) }],
      gives: 2,
      events: [
        'ExecutionStarted(1<0)',
        'TaskStateEntered(2<0)',
        'TaskScheduled(3<2)',
        'TaskStarted(4<3)',
        'TaskSubmitted(5<4)',
        'TaskSucceeded(6<5)',
        'TaskStateExited(7<6)',
        'ExecutionSucceeded(8<7)',
      ],
    },
    {
      title: 'PAT-03 what comes with the token is the result',
      language,
      states: {
        A: call({
          Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
          Arguments: { known: '{% $length($states.context.Task.Token) > 0 %}' },
        }),
      },
      answers: [{ kind: 'staged', stages: [{ kind: 'submitted', output: {} }], then: done('back') }],
      calls: [{ known: true }],
      gives: 'back',
    },
    {
      title: 'TASK-02, TASK-03 a time-out is States.Timeout without a cause',
      language,
      states: { A: call({ TimeoutSeconds: '{% 5 %}' }) },
      answers: [never],
      fails: ['States.Timeout'],
      events: [
        'ExecutionStarted(1<0)',
        'TaskStateEntered(2<0)',
        'TaskScheduled(3<2)',
        'TaskStarted(4<3)',
        'TaskTimedOut(5<4)',
        'ExecutionFailed(6<5)',
      ],
    },
    {
      title: 'TASK-02 TimeoutSecondsPath',
      states: { A: call({ TimeoutSecondsPath: '$.t' }) },
      input: { t: 5 },
      answers: [never],
      fails: ['States.Timeout'],
    },
    {
      title: 'TASK-03, ERR-01 a missed heartbeat can be caught by its own name',
      language,
      states: { A: call({ Resource: activity, HeartbeatSeconds: 5, ...caught(['States.HeartbeatTimeout']) }), ...then },
      answers: [{ kind: 'staged', stages: [{ kind: 'started' }], then: never }],
      gives: 'caught',
    },
    {
      title: 'ACT-03 heartbeats keep a task alive, and are no events',
      language,
      states: { A: call({ Resource: activity, HeartbeatSeconds: 5 }) },
      answers: [
        {
          kind: 'staged',
          stages: [{ kind: 'started' }, { kind: 'heartbeat', after: 4 }, { kind: 'heartbeat', after: 4 }],
          then: done(1),
        },
      ],
      gives: 1,
      events: [
        'ExecutionStarted(1<0)',
        'TaskStateEntered(2<0)',
        'ActivityScheduled(3<2)',
        'ActivityStarted(4<3)',
        'ActivitySucceeded(5<4)',
        'TaskStateExited(6<5)',
        'ExecutionSucceeded(7<6)',
      ],
    },
    {
      title: 'ERR-01 an error without a catcher is the error of the execution',
      language,
      states: { A: call() },
      answers: [failed('My.Error', 'because')],
      fails: ['My.Error', 'because'],
    },
    {
      title: 'ERR-02 a result that is too large',
      language,
      states: { A: call() },
      answers: [done('a'.repeat(300_000))],
      fails: [
        'States.DataLimitExceeded',
        "The state/task 'lambda' returned a result with a size exceeding the maximum number of bytes service limit.",
      ],
    },
    {
      title: 'ERR-03 the cause of an error at run time names the state and the event',
      states: { A: pass({ InputPath: '$.x' }) },
      fails: ['States.Runtime', "An error occurred while executing the state 'A' (entered at the event id #2). "],
    },
  ]);
});

const retry = (fields: object) => [{ IntervalSeconds: 1, ...fields }];
describe('Retry and Catch', () => {
  holds([
    {
      title: 'RET-01 each retrier counts for itself, then Catch',
      language,
      states: {
        A: call({
          Retry: [...retry({ ErrorEquals: ['E1'], MaxAttempts: 1 }), ...retry({ ErrorEquals: ['E2'], MaxAttempts: 1 })],
          ...caught(['E1']),
        }),
        ...then,
      },
      answers: [failed('E1'), failed('E2'), failed('E1')],
      calls: [{}, {}, {}],
      gives: 'caught',
    },
    {
      title: 'RET-03 States.TaskFailed takes no time-out',
      language,
      states: { A: call({ TimeoutSeconds: 1, ...caught(['States.TaskFailed']) }), ...then },
      answers: [never],
      fails: ['States.Timeout'],
    },
    {
      title: 'RET-03 States.TaskFailed takes what tasks report',
      language,
      states: { A: call(caught(['States.TaskFailed'])), ...then },
      answers: [failed('E')],
      gives: 'caught',
    },
    {
      title: 'RET-04, HIS-04 a retry repeats Scheduled, not Entered',
      language,
      states: { A: call({ Retry: retry({ ErrorEquals: all }) }) },
      answers: [failed('E'), done(1)],
      events: [
        'ExecutionStarted(1<0)',
        'TaskStateEntered(2<0)',
        'TaskScheduled(3<2)',
        'TaskStarted(4<3)',
        'TaskFailed(5<4)',
        'TaskScheduled(6<5)',
        'TaskStarted(7<6)',
        'TaskSucceeded(8<7)',
        'TaskStateExited(9<8)',
        'ExecutionSucceeded(10<9)',
      ],
    },
    {
      title: 'RET-04 a retry of a Map does all of it again',
      language,
      states: {
        M: {
          Type: 'Map',
          Items: [1, 2],
          MaxConcurrency: 1,
          ItemProcessor: inside({ I: call() }),
          Retry: retry({ ErrorEquals: all }),
          ...end,
        },
      },
      answers: [done('a'), failed('E'), done('b'), done('c')],
      gives: ['b', 'c'],
    },
    {
      title: 'RET-05 RetryCount of the context',
      language,
      states: { A: call({ Arguments: '{% $states.context.State.RetryCount %}', Retry: retry({ ErrorEquals: all }) }) },
      answers: [failed('E'), failed('E'), done(1)],
      calls: [0, 1, 2],
    },
    {
      title: 'CAT-01, HIS-04 the error output goes through ResultPath',
      states: { A: call({ Catch: [{ ErrorEquals: all, ResultPath: '$.e', Next: 'B' }] }), ...then },
      input: { a: 1 },
      answers: [failed('E', 'c')],
      gives: { a: 1, e: { Error: 'E', Cause: 'c' } },
    },
    {
      title: 'CAT-02, HIS-14 an error in a catcher fails the state',
      language,
      states: {
        A: call({ Catch: [{ ErrorEquals: all, Output: { v: '{% $states.input.x %}' }, Next: 'B' }] }),
        ...then,
      },
      answers: [failed('E')],
      fails: ['States.QueryEvaluationError', "'Catch[0]/Output/v'"],
    },
    {
      title: 'CAT-03, HIS-05 States.Runtime is not caught',
      states: { A: call({ InputPath: '$.x', Catch: [{ ErrorEquals: all, Next: 'B' }] }), ...then },
      fails: ['States.Runtime'],
      events: ['ExecutionStarted(1<0)', 'TaskStateEntered(2<0)', 'ExecutionFailed(3<2)'],
    },
    {
      title: 'HIS-06 EvaluationFailed for each attempt, behind the last event of the state',
      language,
      states: { A: call({ Arguments: '{% $states.input.x %}', Retry: retry({ ErrorEquals: all, MaxAttempts: 1 }) }) },
      events: [
        'ExecutionStarted(1<0)',
        'TaskStateEntered(2<0)',
        'EvaluationFailed(3<2)',
        'EvaluationFailed(4<3)',
        'ExecutionFailed(5<4)',
      ],
    },
  ]);
});
