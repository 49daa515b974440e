// What people bring along from JavaScript, from JSONPath mode and from the console: one finding each, with the way out.
import { expect, test } from 'vitest';
import { readDefinition } from '../../../compiler/asl/read.js';
import { definitionOf, task, withState } from '../../../compiler/asl/examples/mistake.js';

const pass = (output: string) => withState({ Type: 'Pass', Output: output, Next: 'Done' });
const lambda = { ...task, Arguments: { FunctionName: 'F' } };

test.each([
  ['===', pass('{% $states.input.x === 1 %}'), 'asl/jsonata-syntax', 'compares with `=`'],
  ['&&', pass('{% $states.input.x && $states.input.y %}'), 'asl/jsonata-syntax', 'with `and` and `or`'],
  ['||', pass('{% $states.input.x || 1 %}'), 'asl/jsonata-syntax', 'with `and` and `or`'],
  ['!', pass('{% !$states.input.x %}'), 'asl/jsonata-syntax', '$not(…)'],
  ['an intrinsic function', pass("{% States.Format('{}', 1) %}"), 'asl/jsonata-top-level-name', 'belong to JSONPath'],
  ['a path', pass('{% $.x %}'), 'asl/jsonata-top-level-name', '$states.input'],
  ['no duration', withState({ Type: 'Wait', Next: 'Done' }), 'asl/wait-duration', 'add `Seconds` or `Timestamp`'],
  [
    'an expression as a resource',
    withState({ ...task, Resource: '{% $states.input.arn %}' }),
    'asl/resource-not-an-arn',
    'cannot be an expression',
  ],
  [
    'a fraction too fine',
    withState({ Type: 'Wait', Timestamp: '2027-01-01T00:00:00.1234567890Z', Next: 'Done' }),
    'asl/invalid-timestamp',
    '',
  ],
  [
    'a Retry that is no list',
    withState({ ...lambda, Retry: { ErrorEquals: ['States.ALL'] } }),
    'asl/invalid-field',
    'a list of retriers',
  ],
  [
    'a name as ErrorEquals',
    withState({ ...lambda, Retry: [{ ErrorEquals: 'States.ALL' }] }),
    'asl/invalid-field',
    'a non-empty list of error names',
  ],
  [
    'a catcher that leads nowhere',
    withState({ ...lambda, Catch: [{ ErrorEquals: ['States.ALL'] }] }),
    'asl/missing-field',
    'add `Next`',
  ],
  [
    'a condition without delimiters',
    withState({ Type: 'Choice', Choices: [{ Condition: '$x = 1', Next: 'Done' }] }),
    'asl/invalid-field',
    '{% … %}',
  ],
  [
    'an error output without an error',
    withState({ ...lambda, Output: '{% $states.errorOutput %}' }),
    'asl/states-field-here',
    'a catcher',
  ],
  ['a number as an error', definitionOf({ A: { Type: 'Fail', Error: 404 } }), 'asl/invalid-field', 'a string'],
])('%s', (_name, definition, code, help) => {
  const { diagnostics } = readDefinition(definition);
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  expect(diagnostics[0]?.help).toContain(help);
  expect(diagnostics[0]?.pointer).toMatch(/^\/States\/A/);
});

test('CAT-04 a name of AWS that a Fail state makes up is pointed out, not refused', () => {
  const { definition, diagnostics } = readDefinition(definitionOf({ A: { Type: 'Fail', Error: 'States.Refused' } }));
  expect(definition).toBeDefined();
  expect(diagnostics).toMatchObject([{ code: 'asl/reserved-error-name', severity: 'hint' }]);
});

test.each([
  ['a state', { StartAt: 'A', States: { A: '${A}' } }, '/States/A'],
  ['the states', { StartAt: 'A', States: '${States}' }, '/States'],
  [
    'the states of a branch',
    withState({ Type: 'Parallel', Branches: [{ StartAt: 'B', States: '${B}' }], Next: 'Done' }),
    '/States/A/Branches/0/States',
  ],
  ['retriers', withState({ ...lambda, Retry: '${Retry}' }), '/States/A/Retry'],
])('a placeholder cannot stand for %s: nothing could be said of it', (_, definition, pointer) => {
  expect(readDefinition(definition).diagnostics).toMatchObject([{ code: 'asl/invalid-field', pointer }]);
});

test('a placeholder stands for a value', () => {
  const { definition, diagnostics } = readDefinition(
    withState({ ...lambda, TimeoutSeconds: '${Timeout}', Next: 'Done' }),
  );
  expect(definition).toBeDefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(['asl/placeholder']);
});
