// The fields of a JSONPath state that hold paths, by what each may hold. Walks the state as JSON, so that a state of any
// type, well formed or not, is looked at; the rules beside this file each take the fields of one role.
import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Json, JsonObject } from '../../../json.js';
import { type ComputedField, type TemplateFacts, templateFacts } from '../../expressions/intrinsics/template.js';
import { childPointer } from '../../pointer.js';

/** A state whose query language is JSONPath. */
export interface PathStateView {
  readonly name: string;
  readonly state: JsonObject;
  readonly pointer: string;
  /** Its fields that hold paths, in the order of the text. */
  readonly fields: { readonly [R in FieldRole]: readonly PathField[] };
  readonly templates: readonly TemplateView[];
  /** What the `.$` fields of its templates say. */
  readonly computed: readonly ComputedField[];
}
export interface TemplateView {
  readonly pointer: string;
  readonly facts: TemplateFacts;
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

/** @example pathStateViewOf({ name: 'A', state, pointer: '/States/A' }).fields.template */
export function pathStateViewOf(view: {
  readonly name: string;
  readonly state: object;
  readonly pointer: string;
}): PathStateView {
  const state = view.state as JsonObject;
  const fields: { readonly [R in FieldRole]: PathField[] } = { path: [], result: [], reference: [], text: [], template: [] }; // prettier-ignore
  search(state, view.pointer, fields);
  const templates: TemplateView[] = [];
  const computed: ComputedField[] = [];
  for (const { value, pointer } of fields.template) {
    const facts = templateFacts(value);
    templates.push({ pointer, facts });
    for (const { key, pointer: inside, parsed } of facts.computed) {
      computed.push({ key, pointer: pointer + inside, parsed });
    }
  }
  return { name: view.name, state, pointer: view.pointer, fields, templates, computed };
}

/** All fields of one role, in the order of the text. */
export function fieldsOf({ fields }: PathStateView, role: FieldRole): readonly PathField[] {
  return fields[role];
}

function search(holder: JsonObject, pointer: string, found: { readonly [R in FieldRole]: PathField[] }): void {
  for (const key of Object.keys(holder)) {
    const value = holder[key] as Json;
    const role = Object.hasOwn(roles, key) ? roles[key] : undefined;
    if (role !== undefined) {
      found[role].push({ key, value, pointer: childPointer(pointer, key) });
    } else if (holders.has(key)) {
      const at = childPointer(pointer, key);
      if (isObject(value)) search(value, at, found);
      else if (Array.isArray(value))
        (value as readonly Json[]).forEach((part, i) => {
          if (isObject(part)) search(part, childPointer(at, i), found);
        });
    }
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
