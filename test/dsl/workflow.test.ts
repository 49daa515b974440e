import { afterEach, expect, test } from 'vitest';
import { CompileError, lambda, wait, workflow } from 'typestep';
import { factsOf } from '../../compiler/ir/facts.js';
import { literal } from '../../compiler/ir/make.js';
import { modulesKey } from '../../src/dsl/symbols.js';
import { attach, call, capture, give, input, object, programOf, property, span } from './attach.js';

const send = lambda<{ email: string }, void>('Send');
const body = async () => undefined;

afterEach(() => {
  delete (globalThis as { [modulesKey]?: unknown })[modulesKey];
});

test('a workflow that was not compiled says how to compile it', () => {
  const plain = workflow('Plain', async () => 1);
  expect(() => plain.definition).toThrow(CompileError);
  expect(() => plain.sourceMap).toThrow(/typestep\/vite/);
  expect(plain.diagnostics.map(({ code }) => code)).toEqual(['dsl/not-compiled']);
});

test('the compiled form becomes a definition, on first use', () => {
  let reads = 0;
  const captures = {
    send: () => {
      reads += 1;
      return send;
    },
  };
  const compiled = programOf(call(capture('send'), object({ email: property(input, 'email') })));
  const mailing = workflow(
    'Mailing',
    attach(async () => undefined, compiled, captures),
    { timeout: { hours: 2 } },
  );
  expect(reads).toBe(0);
  expect(mailing.definition).toMatchObject({
    QueryLanguage: 'JSONata',
    TimeoutSeconds: 7200,
    StartAt: 'Send',
    States: { Send: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke' } },
  });
  expect(mailing.sourceMap['/States/Send']).toContainEqual(span);
  expect(mailing.definition).toBe(mailing.definition);
  expect(reads).toBe(1);
});

test('captured values are literals of the definition', () => {
  const compiled = programOf(give(object({ region: capture('region'), none: capture('none') })));
  const captures = { region: () => ['eu', { name: 'x' }], none: () => null };
  const given = workflow(
    'Given',
    attach(async () => undefined, compiled, captures),
  );
  expect(JSON.stringify(given.definition)).toContain('eu');
  expect(given.diagnostics).toEqual([]);
});

test('names of other modules are found in the registry', () => {
  const elsewhere = new Map([['helper.ts', { send: () => send }]]);
  Object.assign(globalThis, { [modulesKey]: elsewhere });
  const compiled = programOf(call(capture('send', 'helper.ts')));
  expect(
    workflow(
      'Far',
      attach(async () => undefined, compiled),
    ).definition.StartAt,
  ).toBe('Send');
});

class Money {
  readonly amount = 1;
}
const loop: { self?: unknown } = {};
loop.self = loop;

test.each([
  ['a function', () => body],
  ['an instance of Date', () => new Date(0)],
  ['an instance of Map', () => new Map()],
  ['an instance of Money', () => new Money()],
  ['an object whose `a.b[1]` is a bigint', () => ({ a: { b: [0, 1n] } })],
  ['an object whose `self` is an object that contains itself', () => loop],
  ['an array whose `[0]` is undefined', () => [undefined]],
  ['NaN', () => NaN],
  ['an object with symbols as keys', () => ({ [Symbol('x')]: 1 })],
  ['a workflow', () => workflow('Other', async () => 1)],
])('a captured name that is %s is refused where it is used', (what, getter) => {
  const compiled = programOf(give(object({ x: capture('x') })));
  const { diagnostics } = workflow(
    'Wrong',
    attach(async () => undefined, compiled, { x: getter }),
  );
  expect(diagnostics).toMatchObject([{ code: 'program/capture-not-json', span }]);
  expect(diagnostics[0]?.message).toContain(`\`x\` is ${what}`);
});

test('a name that is not initialised, or whose module was not compiled, is refused', () => {
  const compiled = programOf(give(object({ late: capture('late'), far: capture('far', 'far.ts') })));
  const late = () => {
    throw new ReferenceError("Cannot access 'late' before initialization");
  };
  const { diagnostics } = workflow(
    'Cycle',
    attach(async () => undefined, compiled, { late }),
  );
  expect(diagnostics.map(({ message }) => message).join('\n')).toMatch(
    /import cycle[^]*far\.ts, which was loaded without/,
  );
});

test.each([
  ['', 'is empty'],
  ['x'.repeat(81), 'has 81 characters'],
  ['Verify User', 'has the character " "'],
  ['a/b', 'has the character "/"'],
  ['a\u0007', 'has the character'],
])('the name %j is refused', (name, problem) => {
  const { diagnostics } = workflow(
    name,
    attach(async () => undefined, programOf(give(literal(1)))),
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(['dsl/bad-workflow-name']);
  expect(diagnostics[0]?.message).toContain(problem);
});

test('a timeout that is no whole length of time is refused', () => {
  const compiled = programOf(give(literal(1)));
  for (const timeout of [{}, { seconds: -1 }, { weeks: 1 }, { milliseconds: 5 }]) {
    const { diagnostics } = workflow(
      'Slow',
      attach(async () => undefined, compiled),
      { timeout },
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['dsl/bad-duration']);
  }
});

test('diagnostics of the front end are passed on', () => {
  const compiled = {
    ...programOf(give(literal(1))),
    diagnostics: [{ code: 'ts/unsupported-syntax', severity: 'error', message: 'no' }],
  } as const;
  const broken = workflow(
    'Broken',
    attach(async () => undefined, compiled),
  );
  expect(() => broken.definition).toThrow('ts/unsupported-syntax: no');
});

test('a task or wait outside a run is a coded error', async () => {
  await expect(send({ email: 'a@b.c' })).rejects.toMatchObject({
    name: 'UsageError',
    code: 'dsl/called-outside-a-run',
  });
  await expect(wait({ seconds: 1 })).rejects.toThrow('dsl/called-outside-a-run: `wait` was called outside a workflow');
});

test('facts of captures decide what a value may be', () => {
  const compiled = programOf(give(object({ x: capture('x', 'workflow.ts', factsOf('string')) })));
  const { diagnostics } = workflow(
    'Typed',
    attach(async () => undefined, compiled, { x: () => 1 }),
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(['program/capture-type']);
});
