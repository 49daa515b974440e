// What else the reader owes: any input gives diagnostics, never a crash; one mistake does not hide or breed others.
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { readDefinition, readDefinitionText } from '../../../compiler/asl/read.js';
import { definitionOf, done, task, withState } from '../../../compiler/asl/examples/mistake.js';

const codes = (value: unknown): readonly string[] => readDefinition(value).diagnostics.map(({ code }) => code);
const places = (value: unknown): readonly string[] =>
  readDefinition(value).diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);

describe('any input', () => {
  test.each([[null], [undefined], [3], ['{}'], [[]], [() => 1], [Symbol('s')], [10n], [NaN], [new Map()]])(
    '%s gives one diagnostic',
    (value) => {
      expect(readDefinition(value)).toEqual({ diagnostics: [expect.objectContaining({ severity: 'error' })] });
    },
  );

  const text = { toString: 1 };
  const csv = { InputType: 'CSV', CSVHeaderLocation: 'GIVEN', CSVHeaders: [text, text] };
  const reader = { Resource: 'arn:aws:states:::s3:getObject', ReaderConfig: csv };
  test.each([
    ['the error of a Fail state', definitionOf({ A: { Type: 'Fail', Error: text } })],
    [
      'a timestamp',
      definitionOf({ A: { Type: 'Choice', Choices: [{ Variable: '$.a', TimestampEquals: text, Next: 'A' }] } }),
    ],
    ['headers', definitionOf({ A: { Type: 'Map', ItemReader: reader, ItemProcessor: {}, End: true } })],
  ])('%s that is no text and cannot become one is refused', (_, definition) => {
    expect(readDefinition(definition).definition).toBeUndefined();
  });

  test.each([
    [''],
    [' \n'],
    ['{'],
    ['{"a":1}}'],
    ['[1 2]'],
    ['{"a" 1}'],
    ['"abc'],
    ['{"a":"\t"}'],
    ['{"a":"\\x"}'],
    ['01'],
    ['{a:1}'],
    ['nul'],
  ])(
    // prettier-ignore
    'the text %j is located as broken',
    (text) => {
      expect(readDefinitionText(text).diagnostics).toEqual([
        expect.objectContaining({ code: 'asl/invalid-json', message: expect.stringMatching(/line \d+, column \d+/) }),
      ]);
    },
  );

  test('an object that contains itself', () => {
    const self: Record<string, unknown> = {};
    self.self = self;
    expect(codes(withState({ Type: 'Pass', Output: self, Next: 'Done' }))).toEqual(['asl/too-deep']);
  });

  test('values that are shared again and again are not walked for ever', () => {
    let value: unknown = [1];
    for (let i = 0; i < 60; i++) value = [value, value];
    expect(codes(withState({ Type: 'Pass', Output: value, Next: 'Done' }))).toEqual(['asl/too-large']);
  });

  test('text of 2 MB, and 100,000 brackets', () => {
    expect(readDefinitionText(`"${'x'.repeat(2_000_000)}"`).diagnostics[0]?.code).toBe('asl/too-large');
    expect(readDefinitionText('['.repeat(100_000)).diagnostics[0]?.code).toBe('asl/invalid-json');
    const deep = JSON.stringify(withState({ Type: 'Pass', Output: 'HERE', Next: 'Done' }));
    const text = deep.replace('"HERE"', '['.repeat(100_000) + ']'.repeat(100_000));
    expect(readDefinitionText(text).diagnostics.map(({ code }) => code)).toEqual(['asl/too-deep']);
  });

  test('states named like members of every object', () => {
    const names = ['constructor', 'toString', 'hasOwnProperty', '__defineGetter__'];
    const states = Object.fromEntries(
      names.map((name, i) => [name, i + 1 < names.length ? { Type: 'Pass', Next: names[i + 1] } : { Type: 'Succeed' }]),
    );
    expect(codes(definitionOf(states))).toEqual([]);
    expect(codes(withState({ Type: 'Pass', Next: 'toString' }))).toEqual(['asl/missing-target']);
    expect(codes(definitionOf(Object.create(done) as Record<string, unknown>))).toEqual(['asl/not-json']);
    expect(codes(JSON.parse('{"QueryLanguage":"JSONata","StartAt":"__proto__","States":{"__proto__":{}}}'))).toEqual([
      'asl/forbidden-key',
    ]);
  });

  test('any JSON, and any JSON in the place of a field', () => {
    const field = fc.constantFrom('Type', 'Next', 'End', 'Retry', 'Catch', 'Choices', 'Seconds', 'Assign', 'Default');
    const type = fc.constantFrom('Pass', 'Task', 'Choice', 'Wait', 'Succeed', 'Fail', 'Map');
    fc.assert(
      fc.property(fc.jsonValue(), type, field, (value, Type, name) => {
        readDefinition(value);
        readDefinition(definitionOf({ A: { Type, Next: 'A', [name]: value }, B: value }));
        readDefinitionText(JSON.stringify(value).slice(0, -1));
      }),
      { numRuns: 200 },
    );
  });
});

describe('one diagnostic for each mistake', () => {
  test('findings of several states, and semantic findings beside malformed states', () => {
    const states = {
      A: { Type: 'Wait', Seconds: 'soon', Next: 'B' },
      B: { Type: 'Pass', Next: 'Nowhere' },
      C: 4,
      D: { ...task, Retry: [{}], Foo: 1 },
    };
    expect(places(definitionOf(states)).toSorted()).toEqual([
      'asl/invalid-field /States/A/Seconds',
      'asl/invalid-field /States/C',
      'asl/missing-field /States/D/Retry/0',
      'asl/missing-target /States/B/Next',
      'asl/unknown-field /States/D/Foo',
    ]);
  });

  test.each([
    [{ Type: 'Pass', Retry: [], Next: 'Done' }, 'only Task, Parallel and Map states can be retried'],
    [{ Type: 'Choice', Choices: [{ Condition: true, Next: 'Done' }], Next: 'Done' }, 'each rule of `Choices`'],
    [{ Type: 'Wait', Seconds: 1, TimeoutSeconds: 3, Next: 'Done' }, 'only Task states'],
    [{ Type: 'Wait', Second: 1, Seconds: 1, Next: 'Done' }, 'allowed here: `Type`'],
  ])('a field of another type: %j', (state, help) => {
    const { diagnostics } = readDefinition(withState(state));
    expect(diagnostics.map(({ code }) => code)).toEqual(['asl/unknown-field']);
    expect(diagnostics[0]?.help).toContain(help);
  });

  test('StartAt, Default and the Next of rules and catchers are targets too', () => {
    const lost = [{ ErrorEquals: ['E'], Next: 'X' }];
    const choice = { Type: 'Choice', Choices: [{ Condition: true, Next: 'X' }], Default: 'Y' };
    expect(places({ ...definitionOf(done), StartAt: 'done' })).toEqual(['asl/missing-target /StartAt']);
    expect(places(definitionOf({ A: { ...task, Catch: lost, Next: 'B' }, B: choice, ...done }))).toEqual([
      'asl/missing-target /States/A/Catch/0/Next',
      'asl/missing-target /States/B/Choices/0/Next',
      'asl/missing-target /States/B/Default',
    ]);
  });

  test.each([['states'], [''], ['_x'], ['1x'], ['$x'], ['x[0]'], ['x y'], ['x'.repeat(81)]])(
    'the variable name %j',
    (name) =>
      expect(codes(withState({ Type: 'Pass', Assign: { [name]: 1 }, Next: 'Done' }))).toEqual(['asl/variable-name']),
  );
});

test('a definition of 25,000 chained states is read without limits, and refused with them', () => {
  const states = Object.fromEntries(
    Array.from({ length: 25_000 }, (_, i) => [`S${i}`, i === 24_999 ? { Type: 'Succeed' } : { Type: 'Pass', Next: `S${i + 1}` }]),
  ); // prettier-ignore
  const chain = definitionOf(states, { Comment: 'x'.repeat(800_000) });
  expect(readDefinition(chain, { limits: 'none' }).diagnostics).toEqual([]);
  expect(codes(chain)).toEqual(['asl/too-large']);
});

test('"End": false is left out of what is read', () => {
  const { definition } = readDefinition(withState({ Type: 'Pass', Next: 'Done', End: false }));
  expect(definition?.States.A).toEqual({ Type: 'Pass', Next: 'Done' });
});

test('a byte order mark before the text does no harm', () => {
  expect(readDefinitionText(`\uFEFF${JSON.stringify(definitionOf(done))}`).diagnostics).toEqual([]);
});
