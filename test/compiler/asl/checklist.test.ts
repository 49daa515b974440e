// Every validation rule of the checklist: its wrong definition is found with its code and no other, its right one is
// clean.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readDefinition, readDefinitionText, type ReadResult } from '../../../compiler/asl/read.js';
import { catalogue } from '../../../compiler/diagnostics/catalogue.js';
import type { Row } from './checklist/row.js';
import { rows, serverRows } from './checklist/table.js';

const read = (source: unknown, { type }: Row): ReadResult => {
  const options = type === undefined ? {} : { type };
  return typeof source === 'string' ? readDefinitionText(source, options) : readDefinition(source, options);
};

test.each(rows.map((row) => [`${row.id} ${row.title}`, row] as const))('%s', (_, row) => {
  const { definition, diagnostics } = read(row.wrong, row);
  expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual([row.code]);
  expect(definition === undefined).toBe(catalogue[row.code].severity === 'error');
  const right = read(row.right, row);
  expect(right.diagnostics).toEqual([]);
  expect(right.definition).toBeDefined();
});

test.each(serverRows.map(({ id, title, test: kept }) => [id, title, kept] as const))(
  '%s %s is kept by the server',
  (_id, _title, { file, holds }) => {
    const path = fileURLToPath(new URL(`../../../${file}`, import.meta.url));
    expect(readFileSync(path, 'utf8')).toContain(holds);
  },
);

test('every rule has a row', () => {
  const all = Array.from({ length: 121 }, (_, i) => `V-${String(i + 1).padStart(2, '0')}`);
  expect([...new Set([...rows, ...serverRows].map(({ id }) => id))].sort()).toEqual([...all].sort());
});
