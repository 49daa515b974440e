// Variables along the ways of a machine: loops, choices, catchers, branches and items.
import { expect, test } from 'vitest';
import { definitionOf } from '../../../compiler/asl/examples/mistake.js';
import { readDefinition } from '../../../compiler/asl/read.js';

const found = (definition: object): readonly string[] =>
  readDefinition(definition).diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);
const pass = (fields: object) => ({ Type: 'Pass', ...fields });
const read = (name: string, fields: object = { End: true }) => pass({ Output: `{% $${name} %}`, ...fields });
const call = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Arguments: { FunctionName: 'F' } };
const asking = (next: string, fields: object = {}) => ({ Condition: '{% $states.input.ok %}', Next: next, ...fields });

test('what is assigned in a loop is there in the next round, on some way only', () => {
  const loop = definitionOf({
    Test: { Type: 'Choice', Choices: [asking('Body')], Default: 'End' },
    Body: read('n', { Assign: { n: 1 }, Next: 'Test' }),
    End: pass({ End: true }),
  });
  expect(found(loop)).toEqual(['asl/variable-may-be-unset /States/Body/Output']);
});

test('a state that assigns in a circle of its own is looked at once', () => {
  const circle = definitionOf({
    Test: { Type: 'Choice', Choices: [asking('Test', { Assign: { n: 1 } })], Default: 'End' },
    End: read('n'),
  });
  expect(found(circle)).toEqual(['asl/variable-may-be-unset /States/End/Output']);
});

test('every rule and the default of a Choice assign for themselves', () => {
  const machine = (fields: object) =>
    definitionOf({
      Test: { Type: 'Choice', Choices: [asking('End', { Assign: { n: 1 } })], Default: 'End', ...fields },
      End: read('n'),
    });
  expect(found(machine({ Assign: { n: 2 } }))).toEqual([]);
  expect(found(machine({}))).toEqual(['asl/variable-may-be-unset /States/End/Output']);
});

test('a state does not see what it assigns itself', () => {
  const machine = definitionOf({ A: read('n', { Assign: { n: 1 }, End: true }) });
  expect(found(machine)).toEqual(['asl/variable-not-yet /States/A/Output']);
});

test('branches see the variables around them, but nobody sees theirs', () => {
  const branch = (name: string, state: object) => ({ StartAt: name, States: { [name]: { ...state, End: true } } });
  const machine = definitionOf({
    Start: pass({ Assign: { outer: 1 }, Next: 'Both' }),
    Both: { Type: 'Parallel', Branches: [branch('One', read('outer', { Assign: { inner: 1 } })), branch('Two', read('inner'))], Next: 'End' }, // prettier-ignore
    End: read('inner'),
  });
  expect(found(machine)).toEqual([
    'asl/variable-out-of-scope /States/End/Output',
    'asl/variable-out-of-scope /States/Both/Branches/1/States/Two/Output',
  ]);
});

test('two branches may assign the same name, a catcher assigns outside', () => {
  const branch = (name: string) => ({ StartAt: name, States: { [name]: pass({ Assign: { n: 1 }, End: true }) } });
  const both = (fields: object) =>
    definitionOf({
      Both: { Type: 'Parallel', Branches: [branch('One'), branch('Two')], Next: 'End', ...fields },
      End: pass({ End: true }),
    });
  expect(found(both({}))).toEqual([]);
  expect(found(both({ Catch: [{ ErrorEquals: ['States.ALL'], Assign: { n: 2 }, Next: 'End' }] }))).toEqual([
    'asl/assigned-outside /States/Both/Branches/0/States/One/Assign/n',
    'asl/assigned-outside /States/Both/Branches/1/States/Two/Assign/n',
  ]);
});

test('more variables than one word of bits holds', () => {
  const count = 100;
  const states = Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `S${i}`,
      { ...call, Assign: { [`v${i}`]: i === 0 ? 1 : `{% $v${i - 1} %}` }, Next: i + 1 < count ? `S${i + 1}` : 'End' },
    ]),
  );
  expect(found(definitionOf({ ...states, End: read('v63') }))).toEqual([]);
  expect(found(definitionOf({ ...states, End: read('v99') }))).toEqual([]);
  expect(found(definitionOf({ First: read('v99', { Next: 'S0' }), ...states, End: pass({ End: true }) }))).toEqual([
    'asl/variable-not-yet /States/First/Output',
  ]);
});

test('$exists asks for a variable that may be missing', () => {
  const machine = definitionOf({
    A: { ...call, Assign: { n: 1 }, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'B' }], Next: 'B' },
    B: pass({ Output: '{% $exists($n) ? $n : 0 %}', End: true }),
  });
  expect(found(machine)).toEqual([]);
});
