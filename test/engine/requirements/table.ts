// A requirement as a small machine: what it is given, what its tasks answer, and how it ends. Titles start with ids of
// the list in `docs/parity.json`; `docs/parity.md` names the tests by them.
import { expect, test } from 'vitest';
import type { Definition, QueryLanguage, State } from '../../../compiler/asl/definition.js';
import type { Json } from '../../../compiler/json.js';
import { type Ending, inOrder, type Outcome } from '../play.js';
import { outline, run } from '../machines.js';

export interface Row {
  readonly title: string;
  readonly states: { readonly [name: string]: unknown };
  readonly language?: QueryLanguage;
  readonly machine?: Partial<Definition>;
  readonly input?: Json;
  readonly answers?: readonly Outcome[];
  /** The output. */
  readonly gives?: Json;
  /** The error, and a part of its cause. */
  readonly fails?: readonly [error: string, cause?: string];
  /** Like `TaskFailed(4<3)`. */
  readonly events?: readonly string[];
  readonly calls?: readonly Json[];
}

export function holds(rows: readonly Row[]): void {
  test.each(rows.map((row) => [row.title, row] as const))('%s', (_, row) => {
    const { states, language = 'JSONPath', machine, input = {}, answers = [] } = row;
    const definition: Definition = {
      QueryLanguage: language,
      StartAt: Object.keys(states)[0] ?? '',
      States: states as { readonly [name: string]: State },
      ...machine,
    };
    const { execution, calls } = run(definition, input, inOrder(...answers));
    if (row.gives !== undefined)
      expect({ output: execution.output, why: execution.cause }).toEqual({ output: row.gives });
    if (row.fails !== undefined) {
      expect(execution.status).not.toBe('SUCCEEDED');
      expect(execution.error).toBe(row.fails[0]);
      expect(execution.cause ?? '').toContain(row.fails[1] ?? '');
    }
    if (row.events !== undefined) expect(outline(execution)).toEqual(row.events);
    if (row.calls !== undefined) expect(calls.map((call) => call.arguments)).toEqual(row.calls);
  });
}

export const end = { End: true } as const;
export const pass = (fields: object) => ({ Type: 'Pass', ...fields, ...end });
export const call = (fields: object = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  ...('Next' in fields ? {} : end),
  ...fields,
});
export const done = (output: Json): Ending => ({ kind: 'succeeded', output });
export const failed = (error: string, cause = 'why'): Ending => ({ kind: 'failed', error, cause });
export const inside = (states: { readonly [name: string]: unknown }, fields: object = {}) => ({
  StartAt: Object.keys(states)[0] ?? '',
  States: states,
  ...fields,
});
