// Would CreateStateMachine take VerifyUser as it is? Field by field: each test is a requirement of AWS (its id is that
// of the checklist the language was read from) and looks at the printed text with no code of ours but the compiler's.
import { readFileSync } from 'node:fs';
import jsonata from 'jsonata';
import { describe, expect, test } from 'vitest';
import { printDefinition } from '../../../compiler/asl/print.js';
import type { AnyWorkflow } from '../../../src/dsl/workflow-handle.js';
import { bench } from '../typescript/workbench.js';

type Fields = Readonly<Record<string, unknown>>;

const example = (file: string) =>
  readFileSync(new URL(`../../../examples/verify-user/${file}`, import.meta.url), 'utf8');
const files = ['workflow.ts', 'onboarding.ts', 'chain.ts'] as const;
const project = bench(Object.fromEntries(files.map((file) => [file, example(file)])));

describe.each(files)('%s', (file) => {
  const workflow = project.run(file)['verifyUser'] as AnyWorkflow;
  const text = printDefinition(workflow.definition);
  const definition = JSON.parse(text) as Fields;
  const states = Object.entries(definition['States'] as Record<string, Fields>);
  const ofType = (type: string) => states.filter(([, state]) => state['Type'] === type);
  const tasks = ofType('Task');
  const rules = ofType('Choice').flatMap(([, state]) => state['Choices'] as Fields[]);

  test('TOP-01: StartAt names a state', () => {
    expect(states.map(([name]) => name)).toContain(definition['StartAt']);
  });

  test('TOP-02: Comment is text, Version is left out, TimeoutSeconds is a positive whole number', () => {
    expect(['string', 'undefined']).toContain(typeof definition['Comment']);
    expect(definition).not.toHaveProperty('Version');
    const timeout = definition['TimeoutSeconds'] ?? 1;
    expect(Number.isInteger(timeout) && Number(timeout) > 0 && Number(timeout) < 99_999_999).toBe(true);
  });

  test('TOP-03, TOP-04: the whole machine is JSONata, and no state says otherwise', () => {
    expect(definition['QueryLanguage']).toBe('JSONata');
    for (const [, state] of states) expect(state).not.toHaveProperty('QueryLanguage');
  });

  test('TOP-06: state names have 1 to 80 characters, and no control characters', () => {
    for (const [name] of states) expect(name).toMatch(/^[^\p{Cc}]{1,80}$/u);
  });

  test('TOP-07, V-25: every transition leads to a state', () => {
    const names = states.map(([name]) => name);
    for (const target of states.flatMap(([, state]) => targetsOf(state))) expect(names).toContain(target);
  });

  test('TOP-08: a state ends it, and all can be reached', () => {
    expect(states.some(([, { Type, End }]) => End === true || Type === 'Succeed' || Type === 'Fail')).toBe(true);
    const reached = new Set([definition['StartAt']]);
    for (const name of reached) targetsOf(new Map(states).get(String(name)) ?? {}).forEach((next) => reached.add(next));
    expect([...reached].sort()).toEqual(states.map(([name]) => name).sort());
  });

  test('TOP-12, TOP-14: JSON of at most 1 MB', () => {
    expect(text.length).toBeLessThan(1_048_576);
    expect(() => void JSON.parse(text)).not.toThrow();
  });

  test('TOP-13, FLD-01, JSN-15: no field but those of JSONata mode for its type', () => {
    const top = ['Comment', 'QueryLanguage', 'StartAt', 'States', 'TimeoutSeconds'];
    expect(top).toEqual(expect.arrayContaining(Object.keys(definition)));
    for (const [, state] of states) {
      expect(fieldsOf[String(state['Type'])]).toEqual(expect.arrayContaining(Object.keys(state)));
    }
    expect(text).not.toMatch(/"[^"]*\.\$":/);
  });

  test('FLD-02: Next or End: true, never both, and neither where the type has none', () => {
    for (const [, { Type, Next, End }] of states) {
      const ways = [typeof Next === 'string', End === true].filter(Boolean).length;
      expect(ways).toBe(['Choice', 'Succeed', 'Fail'].includes(String(Type)) ? 0 : 1);
      expect([true, undefined]).toContain(End);
    }
  });

  test('FLD-03: only tasks have timeouts of their own', () => {
    for (const [, state] of states) if (state['Type'] !== 'Task') expect(state).not.toHaveProperty('TimeoutSeconds');
  });

  test('JSN-01, JSN-12: an expression is delimited exactly and parses', () => {
    for (const value of stringsIn(definition)) {
      if (!/\{%|%\}/.test(value)) continue;
      expect(value).toMatch(/^\{% .* %\}$/s);
      expect(() => jsonata(value.slice(2, -2))).not.toThrow();
    }
  });

  test('JSN-02: what must be constant is', () => {
    const { States: _, ...own } = definition;
    const constants = states.flatMap(([, { Type, Resource, Next, Default, Retry, Catch }]) => [
      ...[Type, Resource, Next, Default],
      ...stringsIn([Retry, Catch]),
    ]);
    for (const value of [...stringsIn(own), ...constants]) expect(String(value)).not.toContain('{%');
  });

  test('JSN-03, V-48: $states.result only where a task has one, $states.errorOutput nowhere', () => {
    for (const [, { Assign, Output, ...rest }] of states) {
      const withResult = rest['Type'] === 'Task' ? rest : [rest, Assign, Output];
      expect(JSON.stringify(withResult)).not.toContain('$states.result');
    }
    expect(text).not.toContain('errorOutput');
    for (const [, field] of text.matchAll(/\$states\.(\w+)/g)) expect(['input', 'result']).toContain(field);
  });

  test('JSN-04: no bare name, $ or $$ at the top level', () => {
    for (const value of stringsIn(definition)) {
      if (value.startsWith('{%')) expect(value).toMatch(/^\{% (\$states\.|\$not\(\$|\$[a-z])/);
      expect(value).not.toMatch(/\$\$|\$[^a-z]|\$$/);
    }
  });

  test('VAR-01, VAR-02, VAR-04: only allowed names are assigned, and not in a state that ends it', () => {
    for (const [, { Type, Assign }] of states) {
      if (Type === 'Succeed') expect(Assign).toBeUndefined();
      for (const name of Object.keys(Assign ?? {})) {
        expect(name).toMatch(/^\p{ID_Start}\p{ID_Continue}{0,79}$/u);
        expect(name).not.toBe('states');
      }
    }
  });

  test('VAR-10: on every way, each variable that is read is assigned in a state before', () => {
    const follow = (name: unknown, assigned: readonly string[]): void => {
      const state = new Map(states).get(String(name)) ?? {};
      const read = stringsIn(state).flatMap((value) => [...value.matchAll(/\$([a-z]\w*)(?![\w(])/g)]);
      expect(['states', ...assigned]).toEqual(expect.arrayContaining(read.map(([, variable]) => variable)));
      for (const next of targetsOf(state)) follow(next, [...assigned, ...Object.keys(state['Assign'] ?? {})]);
    };
    follow(definition['StartAt'], []);
  });

  test('TASK-01, 3.2: tasks are optimized request-response Lambda invocations', () => {
    expect(tasks.length).toBe(4);
    for (const [, state] of tasks) expect(state['Resource']).toBe('arn:aws:states:::lambda:invoke');
  });

  test('PAT-05, V-71, QUO-01: Arguments are FunctionName, a plain name, and Payload', () => {
    for (const [, state] of tasks) {
      const args = state['Arguments'] as Fields;
      expect(Object.keys(args)).toEqual(['FunctionName', 'Payload']);
      expect(args['FunctionName']).toMatch(/^[\w-]{1,64}$/);
      expect(args['Payload']).toBeTypeOf('object');
    }
  });

  test('OPT-02: a result is read from Payload', () => {
    const results = stringsIn(tasks).filter((value) => value.includes('$states.result'));
    expect(results.length).toBeGreaterThan(0);
    for (const value of results) expect(value).toMatch(/^\{% \$states\.result\.Payload\b/);
  });

  test('RET-03, V-112 to V-115: retriers name errors and keep their ranges', () => {
    for (const retrier of tasks.flatMap(([, state]) => (state['Retry'] ?? []) as Fields[])) {
      expect(retrier).toEqual({
        ErrorEquals: ['States.TaskFailed'],
        IntervalSeconds: 2,
        MaxAttempts: 3,
        BackoffRate: 2,
      });
    }
  });

  test('CHO-01, CHO-02: choices have rules with a condition and a target, and a default', () => {
    expect(rules.length).toBe(1);
    for (const { Condition, Next, ...more } of rules) {
      expect(Condition).toMatch(/^\{%/);
      expect(Next).toBeTypeOf('string');
      expect(['Assign', 'Output', 'Comment']).toEqual(expect.arrayContaining(Object.keys(more)));
    }
    for (const [, state] of ofType('Choice')) expect(state['Default']).toBeTypeOf('string');
  });

  test('WAIT-01, V-83, V-84: a wait has Seconds alone, in range', () => {
    expect(ofType('Wait').map(([, { Seconds, Timestamp }]) => [Seconds, Timestamp])).toEqual([[1800, undefined]]);
  });

  test('SUC-01: a Succeed state has an Output at most', () => {
    for (const [, state] of ofType('Succeed')) expect(['Type', 'Output']).toEqual(Object.keys(state));
  });

  test('QUO-01, V-12: the name of the state machine', () => {
    expect(workflow.name).toMatch(/^[\w-]{1,80}$/);
  });
});

/** 1.2, JSONata mode, of the types that the example has. */
const common = ['Type', 'Comment', 'Output'];
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  Task: [...common, 'Assign', 'Next', 'End', 'Resource', 'Arguments', 'Retry', 'Catch', 'TimeoutSeconds'],
  Wait: [...common, 'Assign', 'Next', 'End', 'Seconds', 'Timestamp'],
  Choice: [...common, 'Assign', 'Choices', 'Default'],
  Succeed: common,
};

function targetsOf(state: Fields): readonly unknown[] {
  const entries = [...((state['Choices'] ?? []) as Fields[]), ...((state['Catch'] ?? []) as Fields[])];
  return [state, ...entries].flatMap(({ Next, Default }) => [Next, Default]).filter((target) => target !== undefined);
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
