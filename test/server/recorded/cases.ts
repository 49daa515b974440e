// The recorded cases beside this file, as data.
import { readdirSync, readFileSync } from 'node:fs';
import type { Json, JsonObject } from '../../../compiler/json.js';

export interface RecordedStep {
  /** From 1. */
  readonly n: number;
  /** An operation, or `@await`. */
  readonly op: string;
  /** `{{3.name}}` in it is known once step 3 has answered. */
  readonly params: JsonObject;
  /** AWS answered with an error. */
  readonly raises?: boolean;
}
export interface RecordedCase {
  readonly id: string;
  /** The day, such as `2024-11-06`. */
  readonly recorded: string;
  readonly steps: readonly RecordedStep[];
  /** What of which answer is compared: `{ $call: 1, $at: [] }`, or a text that is built from answers. */
  readonly compare: JsonObject;
  /** Patterns in what is answered, and the words for them in what is expected. */
  readonly replace: readonly (readonly [pattern: string, word: string])[];
  readonly expected: JsonObject;
}

/** Every case of every file, by the last part of its id. */
export function recordedCases(): readonly (readonly [name: string, recorded: RecordedCase])[] {
  const folder = new URL('.', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
  return files.flatMap((file) => {
    const [, ...lines] = readFileSync(new URL(file, folder), 'utf8').trim().split('\n');
    return lines.map((line) => {
      const recorded = JSON.parse(line) as Json as unknown as RecordedCase;
      return [recorded.id.split('::').at(-1) ?? recorded.id, recorded] as const;
    });
  });
}
