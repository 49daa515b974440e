import { describe, expect, test } from 'vitest';
import { compileProgram } from '../../../compiler/compile.js';
import { literal } from '../../../compiler/ir/make.js';
import type { Program } from '../../../compiler/ir/program.js';
import {
  assign,
  boolean,
  declare,
  equals,
  fail,
  give,
  inline,
  input,
  lambdas,
  maybe,
  not,
  obj,
  object,
  program,
  prop,
  read,
  run,
  span,
  string,
  task,
  text,
  wait,
  when,
} from './program-makers.js';

const compiled = (source: Program) => {
  const { definition, diagnostics } = compileProgram(source, lambdas);
  expect(diagnostics).toEqual([]);
  if (definition === undefined) throw new Error('no definition');
  return definition;
};
const user = read('user');

const verifyUser = program(
  input('user'),
  run(task('sendVerification', obj({ email: prop(user, 'email') }))),
  wait(obj({ minutes: literal(30, span) })),
  declare('result', task('checkVerified', obj({ id: prop(user, 'id') }))),
  declare('verified', prop(read('result'), 'verified', boolean)),
  when(not(read('verified', boolean)), [
    run(task('deleteUser', obj({ id: prop(user, 'id') }))),
    give(obj({ outcome: text('deleted') })),
  ]),
  run(task('sendWelcome', obj({ email: prop(user, 'email') }))),
  give(obj({ outcome: text('welcomed') })),
);

describe('a program becomes a definition', () => {
  test('VerifyUser has six states and no plumbing', () => {
    expect(compiled(verifyUser)).toEqual({
      QueryLanguage: 'JSONata',
      StartAt: 'SendVerification',
      States: {
        SendVerification: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Arguments: { FunctionName: 'SendVerification', Payload: { email: '{% $states.input.email %}' } },
          Assign: { user: '{% $states.input %}' },
          Next: 'Wait 30 minutes',
        },
        'Wait 30 minutes': { Type: 'Wait', Seconds: 1800, Next: 'CheckVerified' },
        CheckVerified: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Arguments: { FunctionName: 'CheckVerified', Payload: { id: '{% $user.id %}' } },
          Assign: { verified: '{% $states.result.Payload.verified %}' },
          Next: 'If not verified',
        },
        'If not verified': {
          Type: 'Choice',
          Choices: [{ Condition: '{% $not($verified) %}', Next: 'DeleteUser' }],
          Default: 'SendWelcome',
        },
        DeleteUser: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Arguments: { FunctionName: 'DeleteUser', Payload: { id: '{% $user.id %}' } },
          Output: { outcome: 'deleted' },
          End: true,
        },
        SendWelcome: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Arguments: { FunctionName: 'SendWelcome', Payload: { email: '{% $user.email %}' } },
          Output: { outcome: 'welcomed' },
          End: true,
        },
      },
    });
  });

  test('a pure function is one state', () => {
    const definition = compiled(
      program(input('user'), declare('id', prop(user, 'id')), give(obj({ id: read('id', string), kind: text('new') }))),
    );
    expect(definition.States).toEqual({
      Return: { Type: 'Succeed', Output: { id: '{% $states.input.id %}', kind: 'new' } },
    });
  });

  test('else if makes one Choice with several rules', () => {
    const plan = prop(user, 'plan');
    const definition = compiled(
      program(
        input('user'),
        when(
          equals(plan, text('pro')),
          [give(text('a'))],
          [when(equals(plan, text('team')), [give(text('b'))], [fail('NoPlan', text('no plan'))])],
        ),
      ),
    );
    expect(Object.values(definition.States).map((state) => state.Type)).toEqual([
      'Choice',
      'Succeed',
      'Succeed',
      'Fail',
    ]);
  });

  test('what two branches assign is carried by the ways out of the Choice', () => {
    const definition = compiled(
      program(
        input('user'),
        declare('greeting', { kind: 'undefined', facts: maybe({ may: [] }), span }),
        when(
          prop(user, 'known', boolean),
          [assign('greeting', text('hello again'))],
          [assign('greeting', text('welcome'))],
        ),
        run(task('send', obj({ greeting: read('greeting', string) }))),
      ),
    );
    expect(Object.keys(definition.States)).toEqual(['If user.known', 'Send']);
    expect(definition.States['If user.known']).toMatchObject({
      Choices: [{ Condition: '{% $states.input.known %}', Assign: { greeting: 'hello again' }, Next: 'Send' }],
      Assign: { greeting: 'welcome' },
    });
  });

  test('a variable that may be undefined is kept in a box', () => {
    const definition = compiled(
      program(
        input('user'),
        declare('nick', prop(user, 'nick', maybe(string))),
        run(task('log', obj({}))),
        run(task('greet', obj({ nick: read('nick', maybe(string)) }))),
        give(read('nick', maybe(string))),
      ),
    );
    expect(definition.States['Log']).toMatchObject({ Assign: { nick: '{% {"value": $states.input.nick} %}' } });
    expect(definition.States['Greet']).toMatchObject({
      Arguments: { Payload: '{% {"nick": $nick.value} %}' },
      Output: '{% $exists($nick.value) ? $nick.value : null %}',
    });
  });

  test('an await inside && runs only when it must', () => {
    const definition = compiled(
      program(
        input('user'),
        declare('ok', {
          kind: 'logical',
          operator: '&&',
          left: prop(user, 'known', boolean),
          right: task('check', user, boolean),
          facts: boolean,
          span,
        }),
        give(read('ok', boolean)),
      ),
    );
    const types = Object.values(definition.States).map((state) => state.Type);
    expect(types.filter((type) => type === 'Task')).toHaveLength(1);
    expect(types).not.toContain('Pass');
  });

  test('an inlined helper costs no state of its own, and its return does not end the workflow', () => {
    const body = [
      declare('to', prop(user, 'email')),
      when(equals(read('to', string), text('')), [give(text('skipped'))]),
      run(task('remind', obj({ to: read('to', string) }))),
      give(text('sent')),
    ];
    const definition = compiled(
      program(input('user'), declare('how', inline('remind', body, string)), give(obj({ how: read('how', string) }))),
    );
    expect(Object.values(definition.States).map((state) => state.Type)).toEqual(['Choice', 'Succeed', 'Task']);
    expect(definition.States['Remind']).toMatchObject({ Output: { how: 'sent' }, End: true });
  });

  test('the place of a state is the place of its task first', () => {
    const { sourceMap } = compileProgram(verifyUser, lambdas);
    expect(sourceMap['/States/SendVerification']?.[0]).toEqual(span);
  });

  test('a program that returns nothing gives null', () => {
    const definition = compiled(program(run(task('ping', undefined, object))));
    expect(definition.States['Ping']).toEqual({
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'Ping' },
      Output: null,
      End: true,
    });
  });

  test('a name that a call asks for is kept as it is, and numbered when asked for twice', () => {
    const named = (name: string) => run(task('send', user, object, obj({ name: text(name) })));
    const long = 'n'.repeat(80);
    const definition = compiled(
      program(
        input('user'),
        named('Send: a/b, c'),
        named('Send: a/b, c'),
        run(task('send', user)),
        named('Send'),
        named(long),
      ),
    );
    expect(Object.keys(definition.States)).toEqual(['Send: a/b, c', 'Send: a/b, c 2', 'Send 2', 'Send', long]);
  });

  test('values that double at each step do not double the text', () => {
    const twice = (name: string) =>
      obj({ left: read(name), right: read(name), more: prop(read(name), 'more', object) });
    const steps = Array.from({ length: 40 }, (_, index) => declare(`v${index + 1}`, twice(`v${index}`)));
    const definition = compiled(program(input('v0'), ...steps, give(prop(read('v40'), 'left', object))));
    expect(JSON.stringify(definition).length).toBeLessThan(200_000);
    expect(Object.keys(definition.States).length).toBeLessThan(20);
  });

  test('a long function compiles in time that grows with its length', () => {
    const steps = Array.from({ length: 600 }, (_, index) => [
      declare(`a${index}`, prop(user, 'id')),
      when(equals(read(`a${index}`, string), text('x')), [assign(`a${index}`, text('y'))]),
    ]).flat();
    const definition = compiled(program(input('user'), ...steps, give(read('a599', string))));
    expect(Object.keys(definition.States).length).toBeLessThan(1300);
  });
});
