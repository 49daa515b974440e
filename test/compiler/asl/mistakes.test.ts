// Every mistake gives exactly one diagnostic, at its place; the definition put right gives none.
import { expect, test } from 'vitest';
import { readDefinition, readDefinitionText, type ReadOptions, type ReadResult } from '../../../compiler/asl/read.js';
import { catalogue } from '../../../compiler/diagnostics/catalogue.js';
import type { Mistake } from '../../../compiler/asl/examples/mistake.js';
import { mistakes } from '../../../compiler/asl/examples/table.js';

const read = (source: unknown, { type }: Mistake): ReadResult => {
  const options: ReadOptions = type === undefined ? {} : { type };
  return typeof source === 'string' ? readDefinitionText(source, options) : readDefinition(source, options);
};

test.each(Object.entries(mistakes) as [keyof typeof mistakes, Mistake][])('%s', (code, mistake) => {
  const { definition, diagnostics } = read(mistake.wrong, mistake);
  expect(diagnostics.map(({ code, pointer }) => ({ code, pointer }))).toEqual([{ code, pointer: mistake.at }]);
  expect(diagnostics[0]?.message).toContain(mistake.says);
  expect(diagnostics[0]?.help).toContain(mistake.help ?? '');
  expect(definition === undefined).toBe(catalogue[code].severity === 'error');

  const right = read(mistake.right, mistake);
  expect(right.diagnostics).toEqual([]);
  expect(right.definition).toBeDefined();
});
