// Paths as Jayway's library reads them, failures in its words: see `jayway/README.md`.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Json } from '../../../../compiler/json.js';
import { agree, read, type Jayway } from './jayway/compare.js';

interface Case {
  readonly path: string;
  readonly document: Json;
  readonly jayway: Jayway;
}

test('random paths give what Jayway gives', () => {
  const lines = readFileSync(new URL('./jayway/cases.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const cases = lines.map((line) => JSON.parse(line) as Case);
  const different = cases.filter(({ path, document, jayway }) => !agree(read(path, document), jayway));
  expect(different).toEqual([]);
  expect(cases.length).toBeGreaterThan(800);
});
