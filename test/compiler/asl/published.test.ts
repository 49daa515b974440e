// What AWS accepted is read without a word, as far as the language is supported, and survives printing.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printDefinition } from '../../../compiler/asl/print.js';
import { readDefinitionText } from '../../../compiler/asl/read.js';

const textOf = (name: string): string => readFileSync(new URL(`published/${name}.json`, import.meta.url), 'utf8');

test.each(['task-choice', 'choice', 'heartbeat'])('%s', (name) => {
  const { definition, diagnostics } = readDefinitionText(textOf(name));
  expect(diagnostics).toEqual([]);
  expect(definition).toEqual(JSON.parse(textOf(name)));
  if (definition !== undefined) expect(JSON.parse(printDefinition(definition))).toEqual(definition);
});

test('a Map state is the only thing that is refused where there is one', () => {
  const { diagnostics } = readDefinitionText(textOf('map'));
  expect(diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'asl/unsupported-state-type /States/Convert Page to JSON content/Type',
  ]);
});
