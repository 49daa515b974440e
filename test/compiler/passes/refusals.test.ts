// Every refusal of the passes: the program that provokes it, and that it says where.
import { expect, test } from 'vitest';
import { compileProgram } from '../../../compiler/compile.js';
import type { Code } from '../../../compiler/diagnostics/catalogue.js';
import type { Bind } from '../../../compiler/ir/binding.js';
import type { Expr } from '../../../compiler/ir/expr.js';
import { arrayOf, factsOf, unknownFacts } from '../../../compiler/ir/facts.js';
import { jsonExpr, literal } from '../../../compiler/ir/make.js';
import type { Step } from '../../../compiler/ir/program.js';
import {
  equals,
  give,
  input,
  boolean,
  lambdas,
  not,
  number,
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

const user = read('user');
const capture = (name: string, facts = string): Expr => ({ kind: 'capture', module: 'workflow.ts', name, facts, span });
const retry = (options: unknown): Step => run(task('send', user, object, jsonExpr(options as never, span)));

const bind: Bind = (module, name) => {
  if (name === 'when') return { kind: 'unusable', what: 'an instance of Date' };
  if (name === 'limit') return { kind: 'value', value: 3 };
  return lambdas(module, name);
};

test.each<[Code, Step]>([
  ['program/capture-not-json', give(capture('when'))],
  ['program/capture-type', give(capture('limit'))],
  ['program/not-a-task', run(task('limit', user))],
  ['program/task-as-data', give(obj({ task: capture('send', object) }))],
  ['program/options-not-constant', run(task('send', user, object, obj({ name: prop(user, 'name') })))],
  ['program/duration-not-constant', wait(obj({ minutes: prop(user, 'minutes', number) }))],
  ['program/invalid-duration', wait(obj({ milliseconds: literal(1500, span) }))],
  ['program/invalid-duration', wait(obj({ fortnights: literal(1, span) }))],
  ['program/invalid-duration', wait(obj({}))],
  ['program/invalid-duration', wait(obj({ seconds: literal(-1, span) }))],
  ['program/invalid-duration', wait(obj({ days: literal(2000, span) }))],
  ['program/invalid-duration', wait(obj({ days: literal(366, span) }))],
  ['program/compare-objects', when(equals(user, prop(user, 'other', object)), [])],
  ['program/compare-objects', when(equals(prop(user, 'list', arrayOf(string)), prop(user, 'other', unknownFacts)), [])],
  [
    'program/compare-mixed',
    give({
      kind: 'compare',
      operator: '<',
      left: prop(user, 'a', string),
      right: prop(user, 'b', number),
      facts: factsOf('boolean'),
      span,
    }),
  ],
  [
    'program/compare-mixed',
    give({
      kind: 'compare',
      operator: '==',
      left: prop(user, 'a', string),
      right: prop(user, 'b', number),
      facts: factsOf('boolean'),
      span,
    }),
  ],
  ['program/object-in-text', give({ kind: 'template', parts: ['user ', user], facts: string, span })],
  [
    'program/undefined-or-null',
    give({
      kind: 'builtin',
      name: 'map',
      arguments: [
        prop(user, 'list', arrayOf(object)),
        {
          kind: 'lambda',
          parameters: ['one'],
          body: prop(read('one'), 'note', factsOf('string', 'undefined', 'null')),
          facts: factsOf(),
          span,
        },
      ],
      facts: arrayOf(string),
      span,
    }),
  ],
  ['program/too-deep', give(Array.from({ length: 100 }).reduce<Expr>(not, prop(user, 'on', boolean)))],
  // Nobody looks at the value, but Node would throw.
  ['program/property-of-unknown', run(prop(prop(user, 'maybe', factsOf('object', 'undefined')), 'id'))],
  ['program/property-of-unknown', give(prop(prop(user, 'anything', unknownFacts), 'id'))],
  ['program/property-of-unknown', give(prop(prop(user, 'maybe', factsOf('object', 'undefined')), 'id'))],
  ['program/property-of-unknown', give(prop(prop(user, 'name', string), 'length', number))],
])('%s', (code, step) => {
  const { definition, diagnostics } = compileProgram(program(input('user'), step), bind);
  expect(definition).toBeUndefined();
  expect(diagnostics.map((one) => [one.code, one.span])).toEqual([[code, span]]);
  expect(diagnostics[0]?.help).toBeDefined();
});

test.each([
  { retry: [{ on: [] }] },
  { retry: [{ maxAttempts: 1 }] },
  { retry: 'always' },
  { retry: ['always'] },
  { retry: [{ on: ['States.ALL', 'E'] }] },
  { retry: [{ on: ['States.ALL'] }, { on: ['E'] }] },
  { retry: [{ on: ['E'], maxAttempts: -1 }] },
  { retry: [{ on: ['E'], maxAttempts: 1.5 }] },
  { retry: [{ on: ['E'], backoffRate: 0.5 }] },
  { retry: [{ on: ['E'], interval: { milliseconds: 10 } }] },
  { retry: [{ on: ['E'], interval: { seconds: 10 }, maxDelay: { seconds: 10 } }] },
  { retry: [{ on: ['E'], maxDelay: { days: 367 } }] },
  { retry: [{ on: ['E'], jitter: 'some' }] },
  { timeout: { seconds: 0 } },
  { timeout: { seconds: 5 }, heartbeat: { seconds: 5 } },
  { heartbeat: 5 },
  { name: '' },
  { name: 'n'.repeat(81) },
  { tiemout: { seconds: 5 } },
  ['timeout'],
])('program/invalid-option: %j', (options) => {
  const { diagnostics } = compileProgram(program(input('user'), retry(options)), bind);
  expect(diagnostics.map((one) => [one.code, one.span])).toEqual([['program/invalid-option', span]]);
});

test('all refusals are reported at once', () => {
  const steps = [give(capture('when')), wait(obj({})), when(equals(user, user), [give(text('x'))])];
  const { diagnostics } = compileProgram(program(input('user'), ...steps.reverse()), bind);
  expect(diagnostics.map((one) => one.code).sort()).toEqual([
    'program/capture-not-json',
    'program/compare-objects',
    'program/invalid-duration',
  ]);
});
