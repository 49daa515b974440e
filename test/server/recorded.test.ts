// What AWS answered, answer by answer. The cases come from LocalStack's test-suite (Apache-2.0).
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../compiler/json.js';
import { testServer } from './harness.js';
import { recordedCases } from './recorded/cases.js';
import { differences } from './recorded/compare.js';
import { playCase } from './recorded/play.js';

/** Members that answers have since a day; older recordings lack them. */
const since: { readonly [member: string]: string } = { encryptionConfiguration: '2024-07-25' };

describe('as AWS answered (SM-02, SM-03, SM-06, VER-01, VER-03, TAG-01, VAL-01)', () => {
  test.each(recordedCases())('%s', async (_, recorded) => {
    const found = await playCase(recorded, await testServer());
    expect(differences(recorded.expected, withoutNewer(found, recorded.recorded))).toEqual([]);
  });
});

function withoutNewer(found: JsonObject, day: string): JsonObject {
  const kept = (member: string, value: unknown) => (day < (since[member] ?? '') ? undefined : value);
  return JSON.parse(JSON.stringify(found, kept)) as JsonObject;
}

test('the comparison finds what differs', () => {
  const expected = { arn: '<uuid:1>', same: '<uuid:1>', made: 'datetime', list: [{ a: 1 }], text: { b: 2 } };
  const good = { arn: 'x', same: 'x', made: 1, list: [{ a: 1 }], text: '{"b":2}' };
  expect(differences(expected, good)).toEqual([]);
  for (const [name, value] of Object.entries({ same: 'y', made: 'now', list: [], text: '{"b":3}', more: 1 })) {
    expect(differences(expected, { ...good, [name]: value })).toHaveLength(1);
  }
});
