// The schema that editors read: valid JSON Schema of draft 2020-12, agreeing with the validator about shapes, with a title
// and a description for every field.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Mistake } from '../../../compiler/asl/examples/mistake.js';
import { mistakes } from '../../../compiler/asl/examples/table.js';

const file = new URL('../../../compiler/asl/schema/asl.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(fileURLToPath(file), 'utf8')) as { readonly $schema: string };
const ajv = new Ajv2020({ allowUnionTypes: true, strictRequired: false, strictTypes: false });
const validate = ajv.compile(schema);

const valueOf = (source: unknown): unknown =>
  typeof source === 'string' ? (JSON.parse(source) as unknown) : (JSON.parse(JSON.stringify(source)) as unknown);

/** The messages that speak of shapes alone. */
const shapes = [
  'asl/not-an-object',
  'asl/unknown-field',
  'asl/jsonpath-field',
  'asl/jsonata-field',
  'asl/jsonpath-rule',
  'asl/assign-at-end',
  'asl/missing-field',
  'asl/unknown-state-type',
  'asl/empty-field',
  'asl/invalid-field',
  'asl/mixed-query-language',
] as const;

test('it is of draft 2020-12', () => {
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
});

test.each(Object.entries(mistakes) as [string, Mistake][])('accepts what is right: %s', (_, { right }) => {
  expect([validate(valueOf(right)), validate.errors]).toEqual([true, null]);
});

test.each(shapes)('refuses what is wrong: %s', (code) => {
  expect(validate(valueOf(mistakes[code].wrong))).toBe(false);
});

test('every field has a title and a description', () => {
  const without: string[] = [];
  const visit = (value: unknown, place: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { properties } = value as { readonly properties?: Readonly<Record<string, { title?: string; description?: string }>> }; // prettier-ignore
    const isDeclaration = 'additionalProperties' in value;
    for (const [name, field] of Object.entries(isDeclaration ? (properties ?? {}) : {}))
      if (field.title !== name || (field.description ?? '').length < 10) without.push(`${place}/${name}`);
    for (const [key, part] of Object.entries(value)) visit(part, `${place}/${key}`);
  };
  visit(schema, '');
  expect(without).toEqual([]);
});
