// The fields of a JSONPath state that hold paths, by what each may hold. Walks the state as JSON, so that a state of any
// type, well formed or not, is looked at; the rules beside this file each take the fields of one role.
import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Json, JsonObject } from '../../../json.js';
import { childPointer } from '../../pointer.js';

/** A state whose query language is JSONPath. */
export interface PathStateView {
  readonly name: string;
  readonly state: JsonObject;
  readonly pointer: string;
}
export type PathStateRule = (view: PathStateView) => readonly Diagnostic[];

/**
 * `path`: any path or null. `result`: where a result is written. `reference`: a Reference Path. `text`: a path or a call
 * that gives a text. `template`: a payload template.
 */
export type FieldRole = 'path' | 'result' | 'reference' | 'text' | 'template';

export interface PathField {
  readonly key: string;
  readonly value: Json;
  readonly pointer: string;
}

const roles: { readonly [field: string]: FieldRole } = {
  InputPath: 'path',
  OutputPath: 'path',
  ResultPath: 'result',
  ItemsPath: 'reference',
  SecondsPath: 'reference',
  TimestampPath: 'reference',
  TimeoutSecondsPath: 'reference',
  HeartbeatSecondsPath: 'reference',
  MaxConcurrencyPath: 'reference',
  ToleratedFailureCountPath: 'reference',
  ToleratedFailurePercentagePath: 'reference',
  MaxItemsPath: 'reference',
  MaxItemsPerBatchPath: 'reference',
  MaxInputBytesPerBatchPath: 'reference',
  ErrorPath: 'text',
  CausePath: 'text',
  Parameters: 'template',
  ResultSelector: 'template',
  ItemSelector: 'template',
  BatchInput: 'template',
  Assign: 'template',
  Credentials: 'template',
};
/** Fields whose own fields are looked at, each element of a list for itself. */
const holders: ReadonlySet<string> = new Set(['Catch', 'Choices', 'ItemReader', 'ReaderConfig', 'ItemBatcher', 'ResultWriter']); // prettier-ignore

/** All fields of one role, in the order of the text. */
export function fieldsOf({ state, pointer }: PathStateView, role: FieldRole): readonly PathField[] {
  return search(state, pointer, role);
}

function search(holder: JsonObject, pointer: string, role: FieldRole): readonly PathField[] {
  return Object.entries(holder).flatMap(([key, value]): readonly PathField[] => {
    const at = childPointer(pointer, key);
    if (Object.hasOwn(roles, key)) return roles[key] === role ? [{ key, value, pointer: at }] : [];
    if (!holders.has(key)) return [];
    const parts = Array.isArray(value) ? (value as readonly Json[]).map((part, i) => [childPointer(at, i), part] as const) : [[at, value] as const]; // prettier-ignore
    return parts.flatMap(([place, part]) => (isObject(part) ? search(part, place, role) : []));
  });
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
