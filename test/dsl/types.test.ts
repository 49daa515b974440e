// What the types promise. The judge is tsc: each `@ts-expect-error` line must be one.
import { expect, expectTypeOf, test } from 'vitest';
import { lambda, stateMachine, wait, workflow, workflowsOf, type Task, type Workflow } from 'typestep';

interface User {
  id: string;
  email: string;
}
const send = lambda<{ email: string }, { messageId: string }>('Send');
const check = lambda('Check', async (e: { id: string }) => ({ verified: e.id !== '' }));
const ping = lambda('Ping', () => 1);
const stop = lambda<void, void>('Stop');

test('a task is typed by its type arguments or by its handler', () => {
  expectTypeOf(check).toExtend<Task<{ id: string }, { verified: boolean }>>();
  expectTypeOf(send).parameter(0).toEqualTypeOf<{ email: string }>();
  expectTypeOf(send).returns.toEqualTypeOf<Promise<{ messageId: string }>>();
  void (async () => {
    await ping();
    await stop();
    await stop(undefined, { timeout: { seconds: 1 } });
    // @ts-expect-error the argument is missing
    await send();
    // @ts-expect-error the argument has another type
    await check({ id: 1 });
    // @ts-expect-error there is no such unit
    await wait({ weeks: 1 });
    // @ts-expect-error `on` says which errors are retried
    await send({ email: '' }, { retry: [{ maxAttempts: 1 }] });
  });
  expect(send.name).toBe('Send');
});

test('a workflow is typed by its function', () => {
  const greet = workflow('Greet', async (user: User) => ({ text: user.id }));
  expectTypeOf(greet).toEqualTypeOf<Workflow<User, { text: string }>>();
  // @ts-expect-error a workflow's function is async
  workflow('Sync', (user: User) => user.id);
  expect(greet.name).toBe('Greet');
});

test('a decorated method is typed by its signature', () => {
  class Onboarding {
    @workflow({ name: 'VerifyUser', timeout: { hours: 2 } })
    async verifyUser(user: User) {
      return user.id;
    }
    count() {
      return 1;
    }
  }
  const handles = workflowsOf(Onboarding);
  expectTypeOf(handles.verifyUser).toEqualTypeOf<Workflow<User, string>>();
  expectTypeOf<keyof typeof handles>().toEqualTypeOf<'verifyUser'>();
  expect(handles.verifyUser.name).toBe('VerifyUser');

  void (() => {
    class Wrong {
      // @ts-expect-error a workflow method is async
      @workflow()
      count() {
        return 1;
      }
    }
    return Wrong;
  });
});

test('a chain carries input, variables and results from state to state', () => {
  const chain = stateMachine<User>('VerifyUser')
    .task('Send', send, ({ input }) => ({ email: input.email }), { output: ({ input }) => input })
    .task('Check', check, ({ input }) => ({ id: input.id }), {
      assign: { verified: ({ result }) => result.verified, tries: 3, id: ({ input }) => input.id },
    })
    .wait('Hold', { minutes: 1 })
    .choice('IsVerified', (when) =>
      when
        .if(
          ({ vars, input }) => vars.verified && input.verified,
          (yes) => yes.succeed('Welcomed', ({ vars }) => ({ outcome: vars.id })),
        )
        .else((no) => no.task('Retry', check, ({ vars }) => ({ id: vars.id }), { output: ({ vars }) => vars.tries })),
    );
  const built = chain.build();
  expectTypeOf(built).toExtend<Workflow<User, { outcome: string } | number>>();
  void chain.succeed('Last', ({ input }) => {
    expectTypeOf(input).toEqualTypeOf<number>();
    return null;
  });
  expect(built.name).toBe('VerifyUser');
});

test('a chain knows how often a state was retried only where it can be', () => {
  void stateMachine<User>('VerifyUser')
    .task('Check', check, ({ input, context }) => {
      expectTypeOf(context.State.RetryCount).toEqualTypeOf<number>();
      return { id: input.id };
    })
    .succeed('Done', ({ context }) => {
      expectTypeOf(context.State.RetryCount).toEqualTypeOf<number | undefined>();
      return context.State.Name;
    });
});

test('a chain refuses what does not fit', () => {
  const same = <T>(branch: T) => branch;
  const start = stateMachine<User>('VerifyUser');
  // @ts-expect-error the input has no such field
  start.task('Send', send, ({ input }) => ({ email: input.mail }));
  // @ts-expect-error the argument has another type
  start.task('Send', send, ({ input }) => ({ id: input.id }));
  // @ts-expect-error nobody has assigned this variable
  start.task('Send', send, ({ vars }) => ({ email: vars.email }));
  // @ts-expect-error the state name "Hold" is used twice
  start.wait('Hold', { seconds: 1 }).wait('Hold', { seconds: 1 });
  start
    .wait('Hold', { seconds: 1 })
    // @ts-expect-error the state name "Hold" is used twice, also in a branch
    .choice('If', (when) => when.if(true, (yes) => yes.wait('Hold', { seconds: 1 })).else((no) => no));
  // @ts-expect-error every choice ends with .else(…)
  const wrong = start.choice('If', (when) => when.if(true, (yes) => yes.succeed('Done')));
  // @ts-expect-error nothing follows a state that ends the execution
  void start.succeed('Done').wait;
  start.choice('If', (when) => {
    // @ts-expect-error a condition is a boolean
    const wrong = when.if(({ input }) => input.id, same);
    return wrong.else((no) => no);
  });
  const names: string[] = ['a', 'b'];
  void names.map((name) => start.wait(name, { seconds: 1 }).wait(`${name}-again`, { seconds: 1 }));
  expect(wrong.build().diagnostics.map(({ code }) => code)).toEqual(['dsl/open-choice']);
});
