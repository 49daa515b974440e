// Finds the computed fields of a payload template: keys that end in `.$`, whose value is a path or a call. Everything
// else in a template is literal.
import type { Json, JsonObject } from '../../../json.js';
import { childPointer } from '../../pointer.js';
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

/** What one walk finds in a template; pointers are relative to it. */
export interface TemplateFacts {
  /** All computed fields, in the order of the text. */
  readonly computed: readonly ComputedField[];
  /** Keys that would be the same behind the loss of `.$`: the second of each pair. */
  readonly repeated: readonly string[];
  /**
   * Literal fields whose text is a path or a call: their keys probably want a `.$`. A lone `$` and what only looks like
   * a variable are texts that occur.
   */
  readonly forgotten: readonly string[];
}
interface Found {
  readonly computed: ComputedField[];
  readonly repeated: string[];
  readonly forgotten: string[];
}

/** @example templateFacts({ 'id.$': '$.id' }).computed // [{ key: 'id.$', pointer: '/id.$', parsed: { kind: 'path', … } }] */
export function templateFacts(template: Json): TemplateFacts {
  const found: Found = { computed: [], repeated: [], forgotten: [] };
  search(template, '', found);
  return found;
}

const looksComputed = /^(?:\$\$?[.[]|\$\$$|States\.)/;

function search(value: Json, pointer: string, found: Found): void {
  if (typeof value === 'string') {
    if (looksComputed.test(value) && parseField(value).kind !== 'invalid') found.forgotten.push(pointer);
  } else if (Array.isArray(value)) {
    (value as readonly Json[]).forEach((item, i) => search(item, `${pointer}/${i}`, found));
  } else if (typeof value === 'object' && value !== null) searchObject(value as JsonObject, pointer, found);
}

function searchObject(value: JsonObject, pointer: string, found: Found): void {
  const keys = Object.keys(value);
  let places: ReadonlyMap<string, number> | undefined;
  for (const key of keys) {
    const item = value[key] as Json;
    const computed = computedKey(key);
    const twin = computed ?? `${key}.$`;
    if (Object.hasOwn(value, twin)) {
      places ??= new Map(keys.map((name, place) => [name, place]));
      if ((places.get(twin) ?? 0) < (places.get(key) ?? 0)) found.repeated.push(childPointer(pointer, key));
    }
    if (computed !== undefined) {
      found.computed.push({ key, pointer: childPointer(pointer, key), parsed: parseField(item) });
      // What is inside of it is nothing that is evaluated, but AWS looks for repeated keys there, too.
      if (typeof item === 'object') searchRepeated(item, childPointer(pointer, key), found.repeated);
    } else if (typeof item === 'string' || typeof item === 'object') search(item, childPointer(pointer, key), found);
  }
}

function searchRepeated(value: Json, pointer: string, repeated: string[]): void {
  search(value, pointer, { computed: [], repeated, forgotten: [] });
}
