// What the engine refuses to run, and in which words.
import { expect, test } from 'vitest';
import type { Definition } from '../../compiler/asl/definition.js';
import { link } from '../../src/engine/link.js';
import { machine, taskState } from './machines.js';

const refusalsOf = (definition: unknown): readonly string[] => {
  const result = link(definition as Definition);
  return result.kind === 'linked' ? [] : result.diagnostics.map((d) => `${d.code} ${d.pointer}: ${d.message}`);
};
const task = (resource: string) => machine({ Call: taskState({ Resource: resource }) });

test.each([
  [
    'a field of the other query language',
    { StartAt: 'A', States: { A: { Type: 'Pass', Output: 1, End: true } } },
    ['engine/not-implemented /States/A/Output: the field `Output` in `A` is not supported by the local engine'],
  ],
  [
    'a path that does not parse',
    { StartAt: 'A', States: { A: { Type: 'Pass', InputPath: '$.a[', End: true } } },
    [expect.stringContaining('engine/invalid-expression /States/A/InputPath: ')],
  ],
  [
    'a state inside a branch',
    machine({
      A: { Type: 'Parallel', Branches: [{ StartAt: 'B', States: { B: { Type: 'Pass', Next: 'A' } } }], End: true },
    }),
    ['engine/unknown-state /States/A/Branches/0/States/B: there is no state `A` to go to'],
  ],
  [
    'an unknown type with the name of an inherited property',
    machine({ A: { Type: 'toString', End: true } as never }),
    ['engine/not-implemented /States/A: the state type `toString` in `A` is not supported by the local engine'],
  ],
  [
    'a field that would be ignored',
    machine({ A: { Type: 'Pass', ResultPath: '$.x', End: true } as never }),
    ['engine/not-implemented /States/A/ResultPath: the field `ResultPath` in `A` is not supported by the local engine'],
  ],
  [
    'no resource at all',
    task('SendVerification'),
    [
      'engine/not-implemented /States/Call/Resource: the resource `SendVerification` in `Call` is not supported by the local engine',
    ],
  ],
  [
    'an Assign that is one expression',
    machine({ A: { Type: 'Choice', Choices: [{ Condition: true, Next: 'A', Assign: '{% {} %}' as never }] } }),
    [
      'engine/not-implemented /States/A/Choices/0/Assign: an `Assign` that is not an object in `A` is not supported by the local engine',
    ],
  ],
  [
    'targets that are not there',
    { ...machine({ 'a/b': { Type: 'Pass', Next: 'gone' } }), StartAt: 'nowhere' },
    [
      'engine/unknown-state /StartAt: there is no state `nowhere` to go to',
      'engine/unknown-state /States/a~1b: there is no state `gone` to go to',
    ],
  ],
])('%s', (_, definition, expected) => {
  expect(refusalsOf(definition)).toEqual(expected);
});

test('an expression that does not parse, at its place', () => {
  const bad = machine({
    Which: { Type: 'Choice', Choices: [{ Condition: '{% 1 + %}', Next: 'Which', Output: { a: ['{% ( %}'] } }] },
  });
  const refusals = refusalsOf(bad);
  expect(refusals).toHaveLength(2);
  const code = 'engine/invalid-expression';
  expect(refusals[0]).toContain(`${code} /States/Which/Choices/0/Condition: `);
  expect(refusals[1]).toContain(`${code} /States/Which/Choices/0/Output/a`);
});

test('everything wrong is told at once', () => {
  const bad = machine({ A: { Type: 'Mop', End: true } as never, B: { Type: 'Pass', Next: 'C' } });
  expect(refusalsOf(bad)).toHaveLength(2);
});
