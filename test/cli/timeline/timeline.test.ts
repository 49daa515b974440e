// The timeline as text: retries, failures, long data, colours.
import pc from 'picocolors';
import { expect, test } from 'vitest';
import { elapsed } from '../../../src/cli/timeline/elapsed.js';
import { payload } from '../../../src/cli/timeline/payload.js';
import { printTimeline, type TimelineInput } from '../../../src/cli/timeline/timeline.js';
import type { Attempt, Visit } from '../../../src/runtime/visits.js';

const start = Date.UTC(2025, 0, 1);
const resource = 'arn:aws:states:::lambda:invoke';
const attempt = (number: number, at: number, rest: Partial<Attempt>): Attempt => ({
  number,
  resource,
  arguments: { FunctionName: 'Charge', Payload: { amount: 5 } },
  startedAt: start + at,
  endedAt: start + at,
  status: 'succeeded',
  ...rest,
});
const failure = { status: 'failed', error: 'Busy', cause: '{"errorType":"Busy","errorMessage":"try later"}' } as const;
const task: Visit = {
  state: 'Charge',
  type: 'Task',
  enteredAt: start,
  exitedAt: start + 2000,
  input: {},
  output: {},
  assigned: { receipt: 'r1' },
  attempts: [attempt(1, 0, failure), attempt(2, 2000, { output: { Payload: { id: 'r1' }, StatusCode: 200 } })],
};
const print = (visits: readonly Visit[], rest: Partial<TimelineInput> & { width?: number } = {}): string =>
  printTimeline({
    title: 'Buy',
    source: 'buy.ts#buy',
    input: { amount: 5 },
    record: { status: 'SUCCEEDED', output: { id: 'r1' }, startTime: start, stopTime: start + 2000, visits },
    sourceMap: { '/States/Charge': [{ file: 'buy.ts', line: 3, column: 1, endLine: 3, endColumn: 9 }] },
    colors: pc.createColors(false),
    width: 100,
    ...rest,
  });

test('attempts that failed, variables and the line of TypeScript', () => {
  expect(print([task])).toBe(
    [
      'Buy  buy.ts#buy',
      '  input  { amount: 5 }',
      '',
      '  0s  ● Charge  { amount: 5 } → { id: "r1" }  buy.ts:3',
      '  0s            attempt 1: Busy try later',
      '                receipt = "r1"',
      '',
      '✔ succeeded after 2s of virtual time  { id: "r1" }',
    ].join('\n'),
  );
});

test('an execution that failed shows where and why', () => {
  const { exitedAt: _, output: _output, ...left } = { ...task, assigned: {}, attempts: [attempt(1, 0, failure)] };
  const record = { status: 'FAILED', error: 'Busy', cause: failure.cause, startTime: start, stopTime: start } as const;
  const text = print([left], { record: { ...record, visits: [left] } });
  expect(text).toContain('✖ Charge');
  expect(text).toContain('✖ failed after 0s of virtual time  Busy: try later');
});

test('long data is cut to the width of the terminal', () => {
  const long = 'x'.repeat(500);
  const visit = { ...task, attempts: [attempt(1, 0, { output: { Payload: { long } } })], assigned: { long } };
  const lines = print([visit], { width: 80, input: { long } }).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(lines[3]).toContain('…');
  expect(lines[3]).toContain('buy.ts:3');
});

test('colours only where they were asked for', () => {
  expect(print([task])).not.toContain('\u001b');
  expect(print([task], { colors: pc.createColors(true) })).toContain('\u001b[1mCharge');
});

test.each([
  [0, '0s'],
  [250, '0.25s'],
  [61_000, '1m 1s'],
  [1_800_000, '30m'],
  [90_061_500, '1d 1h 1m 1.5s'],
])('%i ms is %s', (milliseconds, text) => {
  expect(elapsed(milliseconds)).toBe(text);
});

test('data on one line', () => {
  expect(payload({ a: [1, { 'b-c': null }], d: {} }, 100)).toBe('{ a: [1, { "b-c": null }], d: {} }');
  expect(payload('abcdef', 4)).toBe('"ab…');
});
