// The recorded cases, read from the *.jsonl files beside this one (`collect.mjs` makes them), one a line.
import { readdirSync, readFileSync } from 'node:fs';
import type { Definition } from '../../../compiler/asl/definition.js';
import type { Json, JsonObject } from '../../../compiler/json.js';
import type { ExecutionStatus, StateMachineType } from '../../../src/engine/execution.js';

export interface RecordedEvent extends JsonObject {
  readonly id: number;
  readonly previousEventId: number;
  readonly type: string;
}

/** One execution: its whole history, or only how it ended. */
export interface RecordedRun {
  /** Which of the case's machines. */
  readonly machine: number;
  readonly type?: StateMachineType;
  /** As it was written. */
  readonly input: string;
  readonly status: ExecutionStatus;
  readonly events?: readonly RecordedEvent[];
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: Json;
}

/** How the recording was made independent of the day on which it was made. */
export interface Normal {
  /** Regular expressions and what stands in their place. */
  readonly replace?: readonly (readonly [pattern: string, replacement: string])[];
  /** Words in place of the values at these keys. */
  readonly words?: readonly (readonly [key: string, word: string])[];
  readonly roleArn?: string;
  /** The events of Parallel states are sorted, and have no ids. */
  readonly unordered?: boolean;
  readonly outputsAreJson?: boolean;
}

export interface RecordedCase extends Normal {
  readonly id: string;
  /** The day, `2024-11-06`. */
  readonly recorded: string;
  /** What its distributed Maps read: the objects of each bucket, by key. */
  readonly buckets?: { readonly [bucket: string]: { readonly [key: string]: string } };
  readonly machines: readonly Definition[];
  readonly runs: readonly RecordedRun[];
}

export interface RecordedFile {
  readonly name: string;
  readonly cases: readonly RecordedCase[];
}

const folder = new URL('.', import.meta.url);

export function readRecordedFiles(): readonly RecordedFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return names.map((name) => {
    const [, ...lines] = readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n');
    return { name, cases: lines.map((line) => JSON.parse(line) as RecordedCase) };
  });
}

/** The name of the test, without the file it is in. */
export function shortId({ id }: Pick<RecordedCase, 'id'>): string {
  return id.split('::').at(-1) ?? id;
}
