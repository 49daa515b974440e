import { expect, test } from 'vitest';
import { CompileError, lambda, workflow, workflowsOf } from 'typestep';
import { methodsKey } from '../../src/dsl/methods.js';
import { call, capture, give, programOf } from './attach.js';
import { literal } from '../../compiler/ir/make.js';

const ping = lambda<void, number>('Ping');

/** What the rewrite writes into a class in place of the decorator. */
function register(type: object, method: string, options: object | undefined): void {
  const attachment = {
    module: 'workflow.ts',
    compiled: programOf(call(capture('ping'))),
    captures: { ping: () => ping },
  };
  const holder = type as { [methodsKey]?: { [method: string]: object } };
  (holder[methodsKey] ??= {})[method] = { options, attachment };
}

test('a rewritten method has a definition', () => {
  class Health {
    async check() {
      return ping();
    }
    async named() {
      return ping();
    }
  }
  register(Health, 'check', undefined);
  register(Health, 'named', { name: 'Named', timeout: { minutes: 1 } });
  const { check, named } = workflowsOf(Health);
  expect(check.name).toBe('check');
  expect(check.definition.StartAt).toBe('Ping');
  expect(named.name).toBe('Named');
  expect(named.definition.TimeoutSeconds).toBe(60);
  expect(workflowsOf(Health).check).toBe(check);
});

test('a standard decorator that ran gives a handle without a definition', () => {
  class Health {
    @workflow({ name: 'Check' })
    async check() {
      return 1;
    }
    async other() {
      return 1;
    }
  }
  const handles = workflowsOf(Health);
  expect(Object.keys(handles)).toEqual(['check']);
  expect(handles.check.name).toBe('Check');
  expect(() => handles.check.definition).toThrow(CompileError);
  expect(handles.check.diagnostics.map(({ code }) => code)).toEqual(['dsl/not-compiled']);
  expect(() => handles.other).toThrow('dsl/not-a-workflow-method: method `other` of `Health` is not a workflow');
});

test('a legacy decorator that ran does the same', () => {
  class Health {
    async check() {
      return 1;
    }
  }
  const descriptor = Object.getOwnPropertyDescriptor(Health.prototype, 'check') as TypedPropertyDescriptor<
    () => Promise<number>
  >;
  workflow()(Health.prototype, 'check', descriptor);
  const { check } = workflowsOf(Health);
  expect(check.name).toBe('check');
  expect(check.diagnostics.map(({ code }) => code)).toEqual(['dsl/not-compiled']);
});

test('inherited methods are workflows of the subclass too', () => {
  class Base {
    async check() {
      return 1;
    }
  }
  class Derived extends Base {}
  register(Base, 'check', undefined);
  expect(workflowsOf(Derived).check.definition.StartAt).toBe('Ping');
  void give(literal(1));
});
