import { expect, test } from 'vitest';
import { lambda, stateMachine, type AnyWorkflow } from 'typestep';
import { factsOf } from '../../compiler/ir/facts.js';
import { stateData, variable } from '../../compiler/ir/make.js';
import { attach, capture, expressionOf, input, object, property, span } from './attach.js';

interface User {
  id: string;
  email: string;
}
const send = lambda<{ email: string }, { messageId: string }>('Send');
const check = lambda<{ id: string }, { verified: boolean }>('Check');

const codes = (workflow: AnyWorkflow) => workflow.diagnostics.map(({ code }) => code);

test('a chain becomes states with the names that were given', () => {
  const text = factsOf('string');
  const result = stateData('result', factsOf('object'));
  const chain = stateMachine<User>('VerifyUser', { timeout: { hours: 1 } })
    .task(
      'AskForIt',
      send,
      attach(
        ({ input }: { input: User }) => ({ email: input.email }),
        expressionOf(object({ email: property(input, 'email', text) })),
      ),
      {
        output: attach(({ input }: { input: User }) => input, expressionOf(input)),
        retry: [{ on: ['States.TaskFailed'], maxAttempts: 2, interval: { seconds: 2 }, jitter: 'full' }],
        timeout: { seconds: 30 },
        heartbeat: { seconds: 10 },
      },
    )
    .wait('GracePeriod', { minutes: 30 })
    .task(
      'LookItUp',
      check,
      { id: 'u1' },
      {
        assign: {
          verified: attach(
            (scope: { result: { verified: boolean } }) => scope.result.verified,
            expressionOf(property(result, 'verified', factsOf('boolean'))),
          ),
        },
      },
    )
    .choice('IsVerified', (when) =>
      when
        .if(
          attach(
            (scope: { vars: { verified: boolean } }) => scope.vars.verified,
            expressionOf(variable('verified', factsOf('boolean'))),
          ),
          (yes) => yes.succeed('Welcomed', { outcome: 'welcomed' }),
        )
        .else((no) => no.wait('Cool', { seconds: 1 })),
    )
    .succeed('Done', { outcome: 'deleted' })
    .build();

  expect(chain.diagnostics).toEqual([]);
  expect(Object.keys(chain.definition.States)).toEqual([
    'AskForIt',
    'GracePeriod',
    'LookItUp',
    'IsVerified',
    'Welcomed',
    'Cool',
    'Done',
  ]);
  expect(chain.definition).toMatchObject({
    StartAt: 'AskForIt',
    TimeoutSeconds: 3600,
    States: {
      AskForIt: {
        Type: 'Task',
        Arguments: { FunctionName: 'Send' },
        TimeoutSeconds: 30,
        HeartbeatSeconds: 10,
        Retry: [{ ErrorEquals: ['States.TaskFailed'], MaxAttempts: 2, IntervalSeconds: 2, JitterStrategy: 'FULL' }],
        Next: 'GracePeriod',
      },
      GracePeriod: { Type: 'Wait', Seconds: 1800, Next: 'LookItUp' },
      LookItUp: { Arguments: { FunctionName: 'Check', Payload: { id: 'u1' } }, Next: 'IsVerified' },
      IsVerified: { Type: 'Choice', Choices: [{ Next: 'Welcomed' }], Default: 'Cool' },
      Welcomed: { Type: 'Succeed', Output: { outcome: 'welcomed' } },
      Cool: { Next: 'Done' },
      Done: { Type: 'Succeed' },
    },
  });
  expect(chain.sourceMap['/States/AskForIt']).toEqual([span]);
});

test('branches that do not end go on behind the choice, or end with it', () => {
  const open = stateMachine<User>('Open').choice('If', (when) =>
    when.if(true, (yes) => yes).else((no) => no.wait('Hold', { seconds: 1 })),
  );
  expect(open.succeed('Done').build().definition.States).toMatchObject({
    If: { Choices: [{ Next: 'Done' }], Default: 'Hold' },
    Hold: { Next: 'Done' },
  });
  const last = stateMachine<User>('Last').choice('If', (when) =>
    when.if(true, (yes) => yes.wait('A', { seconds: 1 })).else((no) => no.wait('B', { seconds: 1 })),
  );
  expect(last.build().definition.States).toMatchObject({ A: { End: true }, B: { End: true } });
});

test('a chain is immutable: two ends of one beginning do not meet', () => {
  const start = stateMachine<User>('Start').wait('Hold', { seconds: 1 });
  const states = (workflow: AnyWorkflow) => Object.keys(workflow.definition.States);
  expect(states(start.succeed('A').build())).toEqual(['Hold', 'A']);
  expect(states(start.succeed('B').build())).toEqual(['Hold', 'B']);
});

test('a function that was not compiled is an error, never a guess', () => {
  const chain = stateMachine<User>('Raw').task('Ask', send, ({ input }) => ({ email: input.email }));
  expect(codes(chain.build())).toEqual(['dsl/chain-not-compiled']);
  expect(chain.build().diagnostics[0]?.message).toContain('the argument of state `Ask`');
});

test('captures of a small function hold what they hold at the call', () => {
  const ask = (id: string) =>
    stateMachine<User>('Loop')
      .task(
        'Ask',
        check,
        attach(() => ({ id }), expressionOf(object({ id: capture('id') })), { id: () => id }),
      )
      .build();
  expect(ask('eu').definition.States['Ask']).toMatchObject({ Arguments: { Payload: { id: 'eu' } } });
  expect(ask('us').definition.States['Ask']).toMatchObject({ Arguments: { Payload: { id: 'us' } } });
});

test('what is wrong with a chain is reported all at once', () => {
  const names = ['Hold', 'Hold'] as string[];
  const [first = '', second = ''] = names;
  const chain = stateMachine<User>('Wrong')
    .wait(first, { seconds: 1 })
    .wait(second, { seconds: -1 })
    .task('Ask', check, { id: new Date(0) as never }, { timeout: { milliseconds: 1 } });
  expect(codes(chain.build()).sort()).toEqual([
    'dsl/bad-duration',
    'dsl/bad-task-options',
    'dsl/chain-not-json',
    'dsl/state-name-used-twice',
  ]);
  expect(codes(stateMachine<User>('Nothing').build())).toEqual(['dsl/empty-chain']);
});
