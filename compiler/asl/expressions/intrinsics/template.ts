// Finds the computed fields of a payload template: keys that end in `.$`, whose value is a path or a call. Everything
// else in a template is literal.
import type { Json } from '../../../json.js';
import type { Path } from '../jsonpath/ast.js';
import { parsePath } from '../jsonpath/parse.js';
import { variablesIn } from '../jsonpath/walk.js';
import type { IntrinsicCall } from './ast.js';
import { variablesOfCall } from './check.js';
import { parseIntrinsic } from './parse.js';

/** What a `.$` field says. */
export type ParsedField =
  | { readonly kind: 'path'; readonly path: Path }
  | { readonly kind: 'call'; readonly call: IntrinsicCall }
  | { readonly kind: 'invalid'; readonly message: string };

export interface ComputedField {
  /** The key as written, `id.$`: AWS quotes it so. */
  readonly key: string;
  /** Relative to the template, as a JSON pointer to the field. */
  readonly pointer: string;
  readonly parsed: ParsedField;
}

/** The key under which the result of a computed field is found, or `undefined` for a literal field. */
export function computedKey(key: string): string | undefined {
  return key.endsWith('.$') ? key.slice(0, -2) : undefined;
}

/** AWS's words for a field whose value is neither; they come behind `SCHEMA_VALIDATION_FAILED: `. */
export function invalidFieldMessage(key: string): string {
  return `The value for the field '${key}' must be a valid JSONPath or a valid intrinsic function call`;
}

/**
 * Parses the value of a `.$` field, and of the other fields that take a path or a call (`ErrorPath`, `CausePath`).
 * @example
 * parseField('$.id').kind; // 'path'
 * parseField("States.UUID()").kind; // 'call'
 */
export function parseField(value: Json): ParsedField {
  if (typeof value !== 'string') return { kind: 'invalid', message: 'the value is not a string' };
  if (value.trimStart().startsWith('$')) {
    const parsed = parsePath(value);
    return parsed.kind === 'parsed' ? { kind: 'path', path: parsed.path } : parsed;
  }
  const parsed = parseIntrinsic(value);
  return parsed.kind === 'parsed' ? { kind: 'call', call: parsed.call } : parsed;
}

/** The workflow variables that a parsed field reads, without `$`. */
export function variablesOfField(parsed: ParsedField): readonly string[] {
  if (parsed.kind === 'path') return variablesIn(parsed.path);
  return parsed.kind === 'call' ? variablesOfCall(parsed.call) : [];
}

/** All computed fields of a template, in the order of its text. */
export function computedFields(template: Json): readonly ComputedField[] {
  const found: ComputedField[] = [];
  search(template, '', found);
  return found;
}

/** Keys that would be the same behind the loss of `.$`, as JSON pointers to the second of each pair. */
export function repeatedFields(template: Json): readonly string[] {
  const found: string[] = [];
  searchRepeated(template, '', found);
  return found;
}

/**
 * Literal fields whose text is a path or a call, as JSON pointers: their keys probably want a `.$`. A lone `$` and
 * what only looks like a variable are texts that occur.
 */
export function forgottenFields(template: Json): readonly string[] {
  const found: string[] = [];
  searchForgotten(template, '', found);
  return found;
}

function searchForgotten(value: Json, pointer: string, found: string[]): void {
  if (typeof value === 'string' && /^(?:\$\$?[.[]|\$\$$|States\.)/.test(value) && parseField(value).kind !== 'invalid')
    found.push(pointer);
  for (const [key, item] of fieldsOf(value)) {
    const inside = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (Array.isArray(value) || computedKey(key) === undefined) searchForgotten(item, inside, found);
  }
}

function search(value: Json, pointer: string, found: ComputedField[]): void {
  for (const [key, item] of fieldsOf(value)) {
    const inside = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (!Array.isArray(value) && computedKey(key) !== undefined)
      found.push({ key, pointer: inside, parsed: parseField(item) });
    else search(item, inside, found);
  }
}

function searchRepeated(value: Json, pointer: string, found: string[]): void {
  const seen = new Set<string>();
  for (const [key, item] of fieldsOf(value)) {
    const inside = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const name = (Array.isArray(value) ? undefined : computedKey(key)) ?? key;
    if (seen.has(name)) found.push(inside);
    seen.add(name);
    searchRepeated(item, inside, found);
  }
}

function fieldsOf(value: Json): readonly (readonly [string, Json])[] {
  return typeof value === 'object' && value !== null ? (Object.entries(value) as [string, Json][]) : [];
}
