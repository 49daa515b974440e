// What AWS recorded, event by event. The cases come from LocalStack's test-suite (Apache-2.0); results of tasks
// are taken from the recording, everything else must come out of the engine.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Definition } from '../../compiler/asl/definition.js';
import type { Json } from '../../compiler/json.js';
import { createExecution } from '../../src/engine/execution.js';
import { renderHistory } from '../../src/engine/history.js';
import { inOrder, linkedOf, type Outcome, play } from './play.js';

interface RecordedCase {
  readonly id: string;
  readonly definition: Definition;
  readonly input: string;
  readonly status: string;
  readonly outcomes: readonly (
    Exclude<Outcome, { kind: 'failed' }> | { kind: 'failed'; error: string; cause: Json } | { kind: 'too-large' }
  )[];
  readonly events: readonly { readonly [field: string]: Json }[];
}

const folder = new URL('./recorded/', import.meta.url);
for (const file of readdirSync(folder)) {
  const { cases } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { cases: readonly RecordedCase[] };
  describe(file, () => {
    test.each(cases.map((each) => [each.id.split('::').at(-1) ?? each.id, each] as const))('%s', (_, recorded) => {
      const linked = linkedOf(recorded.definition);
      const execution = createExecution(linked, { input: JSON.parse(recorded.input) as Json, roleArn: 'snf_role_arn' });
      const played = play(linked, execution, inOrder(...recorded.outcomes.map(outcomeOf)));
      expect(renderHistory(played.execution).map(normalise)).toEqual(recorded.events);
      expect(played.execution.status).toBe(recorded.status);
    });
  });
}

function outcomeOf(recorded: RecordedCase['outcomes'][number]): Outcome {
  switch (recorded.kind) {
    case 'too-large':
      return { kind: 'succeeded', output: 'a'.repeat(257 * 1024) };
    case 'failed':
      return { kind: 'failed', error: recorded.error, cause: textOf(recorded.cause) };
    case 'succeeded':
      return { kind: 'succeeded', output: parsed(recorded.output) };
    case 'never':
      return recorded;
  }
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
/** Recorded data is an object, or else the text of its JSON. */
function parsed(value: Json): Json {
  return typeof value === 'string' ? (JSON.parse(value) as Json) : value;
}

/** As the recordings are written: texts that are JSON objects are objects (one level deep), times are the word. */
function normalise(value: unknown, key: string | number = ''): unknown {
  if (key === 'timestamp') return 'timestamp';
  if (typeof value === 'string' && value.startsWith('{')) return JSON.parse(value) as Json;
  if (Array.isArray(value)) return value.map((item) => normalise(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, normalise(field, name)]));
}
