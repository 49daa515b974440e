// Definitions made to cost much, of up to 1 MB: all of them are answered, and soon. The bound is generous; what grows with
// the square of the size is far beyond it.
import { describe, expect, it } from 'vitest';
import { validate } from '../../../compiler/asl/validate.js';

const most = 1_000_000;
const secondsAllowed = 5;

const chain = (count: number, fields: (at: number) => object): object => ({
  QueryLanguage: 'JSONata',
  StartAt: 'S0',
  States: Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `S${at}`,
      { Type: 'Pass', ...(at + 1 < count ? { Next: `S${at + 1}` } : { End: true }), ...fields(at) },
    ]),
  ),
});

/** Two ways from each state to the one after the next; one of them assigns the variable that all of them read. */
const diamonds = (count: number): object => {
  const states: Record<string, object> = {};
  for (let at = 0; at < count; at++) {
    const assigned = at % 2 === 0 ? { Assign: { [`v${at}`]: at } } : {};
    states[`C${at}`] = { Type: 'Choice', Choices: [{ Condition: '{% $states.input.a %}', Next: `L${at}` }], Default: `R${at}` }; // prettier-ignore
    states[`L${at}`] = { Type: 'Pass', ...assigned, Next: `C${at + 1}` };
    states[`R${at}`] = { Type: 'Pass', Output: `{% $v${at - (at % 2)} %}`, Next: `C${at + 1}` };
  }
  states[`C${count}`] = { Type: 'Succeed' };
  return { QueryLanguage: 'JSONata', StartAt: 'C0', States: states };
};

const cases: readonly (readonly [what: string, definition: object, code: string | undefined])[] = [
  [
    '7,000 reads of unassigned variables',
    chain(7_000, (at) => ({ Assign: { [`a${at}`]: 1 }, Output: `{% $b${at} %}` })),
    'asl/unassigned-variable',
  ],
  ['8,000 comments that ignore', chain(8_000, () => ({ Comment: 'typestep-ignore asl/loop-without-exit' })), undefined],
  ['2,500 diamonds with a variable each', diamonds(2_500), 'asl/variable-may-be-unset'],
  ['one long comment', chain(1, () => ({ Comment: 'typestep-ignore asl/a,'.repeat(30_000) })), 'asl/unknown-ignore'],
  [
    'one expression of 60,000 sums',
    chain(1, () => ({ Output: `{% 1${' + 1'.repeat(60_000)} %}` })),
    'asl/jsonata-syntax',
  ],
];

describe('definitions that are made to cost much', () => {
  it.each(cases)('%s', (_, definition, code) => {
    const text = JSON.stringify(definition);
    expect(text.length).toBeLessThan(most);
    const start = process.cpuUsage();
    const found = validate(text);
    const { user, system } = process.cpuUsage(start);
    if (code === undefined) expect(found).toEqual([]);
    else expect(found.map((finding) => finding.code)).toContain(code);
    expect((user + system) / 1e6).toBeLessThan(secondsAllowed);
  });
});
