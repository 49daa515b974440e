// What AWS recorded, event by event. The cases come from LocalStack's test-suite (Apache-2.0); results of tasks
// are taken from the recording, everything else must come out of the engine.
import { describe, expect, test } from 'vitest';
import type { Json } from '../../compiler/json.js';
import type { Execution } from '../../src/engine/execution.js';
import { renderHistory } from '../../src/engine/history.js';
import { readRecordedFiles, type RecordedCase, type RecordedRun, shortId } from './recorded/cases.js';
import { inOrder, normalEvents, normalise, withTokens } from './recorded/normal.js';
import { parsed } from './recorded/outcomes.js';
import { driveRun, linkedRun, playRun } from './recorded/run.js';
import { superseded } from './recorded/superseded.js';

const files = readRecordedFiles();
const old = new Map(
  superseded.filter(({ what }) => what === 'engine').flatMap(({ cases, by }) => cases.map((id) => [id, by] as const)),
);

describe.each(files)('$name: every event as AWS recorded it (HIS-01, HIS-16, VAR-11, PAT-05)', ({ cases }) => {
  const named = cases.map((recorded) => [shortId(recorded), recorded] as const);
  test.each(named.filter(([id]) => !old.has(id)))('%s', async (_, recorded) => {
    for (const run of recorded.runs) check(recorded, run, await runOf(recorded, run));
  });
});

describe('superseded', () => {
  const byId = new Map(files.flatMap(({ cases }) => cases).map((recorded) => [shortId(recorded), recorded]));
  const found = (id: string): RecordedCase => {
    const recorded = byId.get(id);
    if (recorded === undefined) throw new Error(`there is no case ${id}`);
    return recorded;
  };

  test.each([...old.keys()])('%s differs', async (id) => {
    const recorded = found(id);
    for (const run of recorded.runs) {
      const execution = await runOf(recorded, run);
      expect(() => check(recorded, run, execution)).toThrow();
    }
  });

  test.each(superseded)('by a newer recording: $reason', ({ cases, by, texts }) => {
    if (typeof by === 'object') return void expect(cases.every((id) => found(id).recorded < by.since)).toBe(true);
    const newer = found(by);
    for (const recorded of cases.map(found)) {
      expect(recorded.recorded <= newer.recorded).toBe(true);
      if (texts === undefined) continue;
      const text = JSON.stringify(recorded.runs);
      expect(text).not.toMatch(texts.now);
      if (texts.then !== undefined) expect(text).toMatch(texts.then);
      expect(JSON.stringify(newer.runs)).toMatch(texts.now);
    }
  });
});

async function runOf(recorded: RecordedCase, run: RecordedRun): Promise<Execution> {
  if (recorded.buckets !== undefined) return driveRun(recorded, run);
  return playRun(recorded, run, linkedRun(recorded, run)).execution;
}

function check(recorded: RecordedCase, run: RecordedRun, execution: Execution): void {
  if (run.events !== undefined) {
    const events = normalEvents(renderHistory(execution), recorded) as Json;
    const expected = inOrder(run.events) as Json;
    expect(withTokens(events, expected)).toEqual(expected);
  } else {
    const { output, error } = execution;
    const expected = run.output === undefined ? null : parsed(run.output);
    const actual = output === undefined ? null : withTokens(normalise(output, recorded), expected);
    expect({ input: run.input, output: actual, error }).toEqual({
      input: run.input,
      output: expected,
      error: run.error,
    });
  }
  expect(execution.status).toBe(run.status);
}
