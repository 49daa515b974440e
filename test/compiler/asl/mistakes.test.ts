// Every mistake gives exactly one diagnostic, at its place; the definition put right gives none.
import { expect, test } from 'vitest';
import { readDefinition, readDefinitionText, type ReadResult } from '../../../compiler/asl/read.js';
import { catalogue } from '../../../compiler/diagnostics/catalogue.js';
import { mistakes, type Mistake } from './mistakes.js';

const read = (source: unknown): ReadResult =>
  typeof source === 'string' ? readDefinitionText(source) : readDefinition(source);

test.each(Object.entries(mistakes) as [keyof typeof mistakes, Mistake][])('%s', (code, mistake) => {
  const { definition, diagnostics } = read(mistake.wrong);
  expect(diagnostics.map(({ code, pointer }) => ({ code, pointer }))).toEqual([{ code, pointer: mistake.at }]);
  expect(diagnostics[0]?.message).toContain(mistake.says);
  expect(diagnostics[0]?.help).toContain(mistake.help ?? '');
  expect(definition === undefined).toBe(catalogue[code].severity === 'error');

  const right = read(mistake.right);
  expect(right.diagnostics).toEqual([]);
  expect(right.definition).toBeDefined();
});
