// What AWS accepted is read without a word, and survives printing.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printDefinition } from '../../../compiler/asl/print.js';
import { readDefinitionText } from '../../../compiler/asl/read.js';

const textOf = (name: string): string => readFileSync(new URL(`published/${name}.json`, import.meta.url), 'utf8');

test.each(['task-choice', 'choice', 'heartbeat', 'map'])('%s', (name) => {
  const { definition, diagnostics } = readDefinitionText(textOf(name));
  expect(diagnostics).toEqual([]);
  expect(definition).toEqual(JSON.parse(textOf(name)));
  if (definition !== undefined) expect(JSON.parse(printDefinition(definition))).toEqual(definition);
});
