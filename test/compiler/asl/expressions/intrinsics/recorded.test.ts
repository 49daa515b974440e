// Which variables the states of a definition read, as AWS describes it (source and licence in the table).
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  templateFacts,
  parseField,
  variablesOfField,
} from '../../../../../compiler/asl/expressions/intrinsics/template.js';
import type { Json, JsonObject } from '../../../../../compiler/json.js';

interface RecordedCase {
  readonly id: string;
  readonly definition: JsonObject;
  readonly references: { readonly [state: string]: readonly string[] };
}

const { cases } = JSON.parse(readFileSync(new URL('./recorded/variable-references.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly RecordedCase[];
};

test.each(cases.map((each) => [each.id, each] as const))('%s', (_, { definition, references }) => {
  const found: { [state: string]: readonly string[] } = {};
  collect(definition, found);
  expect(found).toEqual(references);
});

function collect({ States }: JsonObject, found: { [state: string]: readonly string[] }): void {
  for (const [name, state] of Object.entries(States as { readonly [name: string]: JsonObject })) {
    const { Iterator, ItemProcessor, Branches = [], ...own } = state;
    const inner = [Iterator, ItemProcessor, ...(Branches as readonly Json[])].filter((part) => part !== undefined);
    for (const part of inner) collect(part as JsonObject, found);
    const variables = [...new Set(variablesOf(own))].sort();
    if (variables.length > 0) found[name] = variables;
  }
}

function variablesOf(fields: JsonObject): readonly string[] {
  const paths = pathFields(fields).map(parseField);
  return [...templateFacts(fields).computed.map(({ parsed }) => parsed), ...paths].flatMap(variablesOfField);
}

function pathFields(value: Json): readonly Json[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as JsonObject).flatMap(([key, item]) =>
    typeof item === 'string' && (key.endsWith('Path') || key === 'Variable') ? [item] : pathFields(item),
  );
}
