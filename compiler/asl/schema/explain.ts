// Turns ajv's errors into diagnostics: one for each mistake, in the words of the language, never in ajv's.
// What a field must be is said by the `description` in scripts/asl-schema.mjs.
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.js';
import { childPointer, describePlace, pointerKeys, shown } from '../pointer.js';
import { suggest } from '../suggest.js';
import { comparisonOperator, hintFor, otherLanguage } from './hints.js';
import type { FieldSchema, SchemaError } from './validate.generated.js';

type Explain = (error: SchemaError) => Diagnostic | undefined;

const explanations: Readonly<Record<string, Explain>> = {
  additionalProperties: unknownField,
  enum: wrongName,
  minItems: emptyField,
  minProperties: emptyField,
  // The errors of the `then` branch follow; the `if` itself says nothing.
  if: () => undefined,
};

/**
 * `pointer` says where the value that was validated stands in the definition.
 * @example explainSchemaErrors(validateMachine.errors ?? [], '')
 */
export function explainSchemaErrors(raw: readonly SchemaError[], pointer: string): readonly Diagnostic[] {
  const errors = raw.map((error) => ({ ...error, instancePath: pointer + error.instancePath }));
  const found = new Map<string, Diagnostic>();
  const missing = missingFields(errors);
  for (const error of errors) {
    const diagnostic =
      error.keyword === 'required'
        ? missing.get(error.instancePath)
        : (explanations[error.keyword] ?? invalidField)(error);
    if (diagnostic === undefined) continue;
    // A value that breaks its description in two ways (type and pattern) is still one mistake.
    const key = `${diagnostic.code} ${diagnostic.pointer ?? ''}`;
    if (!found.has(key)) found.set(key, diagnostic);
  }
  return [...found.values()];
}

/** One diagnostic an object, without the fields that are there under a misspelt name or in the words of JSONPath. */
function missingFields(errors: readonly SchemaError[]): ReadonlyMap<string, Diagnostic> {
  const fields = new Map<string, Set<string>>();
  for (const { keyword, instancePath, params } of errors) {
    if (keyword !== 'required') continue;
    fields.set(instancePath, (fields.get(instancePath) ?? new Set()).add(String(params.missingProperty)));
  }
  for (const error of errors) {
    if (error.keyword !== 'additionalProperties') continue;
    const written = String(error.params.additionalProperty);
    const meant = comparisonOperator.test(written) ? 'Condition' : suggestField(written, error);
    if (meant !== undefined) fields.get(error.instancePath)?.delete(meant);
  }
  const diagnostics = new Map<string, Diagnostic>();
  for (const [pointer, names] of fields) {
    if (names.size === 0) continue;
    const parameters = { fields: [...names], owner: describePlace(pointer) };
    diagnostics.set(pointer, diagnose('asl/missing-field', parameters, { pointer }));
  }
  return diagnostics;
}

function unknownField(error: SchemaError): Diagnostic {
  const field = String(error.params.additionalProperty);
  const pointer = childPointer(error.instancePath, field);
  const allowed = Object.keys(error.parentSchema.properties ?? {});
  const type = stateType(error.parentSchema);
  if (type === undefined && allowed.includes('Condition') && comparisonOperator.test(field)) {
    const place = describePlace(error.instancePath);
    return diagnose('asl/jsonpath-rule', { place }, { pointer: error.instancePath });
  }
  if (field === 'Assign' && (type === 'Succeed' || type === 'Fail')) {
    const state = pointerKeys(error.instancePath).at(-1) ?? '';
    return diagnose('asl/assign-at-end', { state, type }, { pointer });
  }
  const other = otherLanguage(field, allowed, type);
  if (other !== undefined) {
    const { code, instead } = other;
    return diagnose(code, { field, place: describePlace(pointer), instead }, { pointer });
  }
  const owner = type === undefined ? describePlace(error.instancePath) : `${type} ${describePlace(error.instancePath)}`;
  const parameters = { field, owner, allowed, suggestion: suggestField(field, error), hint: hintFor(field, type) };
  return diagnose('asl/unknown-field', parameters, { pointer });
}

function wrongName(error: SchemaError): Diagnostic {
  const pointer = error.instancePath;
  const allowed = (error.params.allowedValues as readonly unknown[]).map(String);
  const suggestion = typeof error.data === 'string' ? suggest(error.data, allowed) : undefined;
  const [state = '', field] = pointerKeys(pointer).slice(-2);
  if (field === 'Type') {
    const parameters = { state, type: shown(error.data), allowed, suggestion };
    return diagnose('asl/unknown-state-type', parameters, { pointer });
  }
  return invalidField(error, suggestion);
}

function emptyField(error: SchemaError): Diagnostic {
  const pointer = error.instancePath;
  return diagnose('asl/empty-field', { place: describePlace(pointer) }, { pointer });
}

function invalidField(error: SchemaError, suggestion?: string): Diagnostic {
  const pointer = error.instancePath;
  const expected = error.parentSchema.description ?? 'something else';
  if (typeof error.data === 'string' && isPlaceholder(error.data) && !holdsOthers(error))
    return diagnose('asl/placeholder', { place: describePlace(pointer), expected, found: error.data }, { pointer });
  const parameters = {
    place: describePlace(pointer),
    expected,
    found: shown(error.data),
    suggestion,
    words: wordsOf(error),
  };
  return diagnose('asl/invalid-field', parameters, { pointer });
}

/** A list or an object: what a placeholder stands for there, a whole state perhaps, nobody can say anything about. */
function holdsOthers({ parentSchema }: SchemaError): boolean {
  const types: readonly unknown[] = [parentSchema.type].flat();
  return types.every((type) => type === 'object' || type === 'array');
}

/** What AWS says of a limit or a choice of values; of the rest nothing is recorded. */
function wordsOf({ keyword, params, parentSchema, instancePath }: SchemaError): string | undefined {
  const isWhole = [parentSchema.type].flat().includes('integer');
  const limit = isWhole ? String(params.limit) : Number(params.limit).toFixed(1);
  if (keyword === 'minimum') return `Minimum value is ${limit}`;
  if (keyword === 'maximum') return `Maximum value is ${limit}`;
  if (keyword !== 'enum') return undefined;
  const field = pointerKeys(instancePath).at(-1) ?? '';
  return `The field '${field}' should have one of these values: [${(params.allowedValues as readonly unknown[]).join(', ')}]`;
}

/** `${Name}` stands for a value that a deployment fills in (CloudFormation's DefinitionSubstitutions). */
function isPlaceholder(text: string): boolean {
  return /^\$\{[^{}]+\}$/.test(text);
}

/** The field that was probably meant: one that is not there yet. */
function suggestField(written: string, { parentSchema, data }: SchemaError): string | undefined {
  const allowed = Object.keys(parentSchema.properties ?? {});
  const free = allowed.filter((field) => !Object.hasOwn(data as object, field));
  return suggest(written, free);
}

function stateType(schema: FieldSchema): string | undefined {
  const type = schema.properties?.Type;
  return type === undefined || type === true || typeof type.const !== 'string' ? undefined : type.const;
}
