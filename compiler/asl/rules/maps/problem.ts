// One finding in a part of a distributed Map.
import { diagnose, type Diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Json, JsonObject } from '../../../json.js';
import { childPointer, describePlace } from '../../pointer.js';

export type PartCode = 'asl/item-reader' | 'asl/item-batcher' | 'asl/result-writer';

/** A part of a Map state, such as its `ItemReader`, as JSON. */
export interface Part {
  readonly code: PartCode;
  readonly value: JsonObject;
  readonly pointer: string;
}

/** `field` is where it is, `''` for the part itself. */
export function problem({ code, pointer }: Part, field: string, reason: string, help: string): Diagnostic {
  const at = field === '' ? pointer : field.split('.').reduce(childPointer, pointer);
  return diagnose(code, { place: describePlace(at), reason, help }, { pointer: at });
}

export function onlyOne(part: Part, first: string, second: string, within = ''): readonly Diagnostic[] {
  const holder = within === '' ? part.value : asObject(part.value[within]);
  if (!Object.hasOwn(holder, first) || !Object.hasOwn(holder, second)) return [];
  const reason = `has both \`${first}\` and \`${second}\` (AWS: There should only be one of the following fields: [${first}, ${second}])`;
  return [problem(part, within, reason, `keep one of \`${first}\` and \`${second}\``)];
}

export function asObject(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

/** A constant text: neither an expression nor something that a deployment fills in. */
export function constant(value: Json | undefined): string | undefined {
  return typeof value === 'string' && !value.startsWith('{%') && !value.includes('${') ? value : undefined;
}

/** The arguments of the call, when they are written out. */
export function argumentsOf({ value }: Part): JsonObject | undefined {
  const found = value['Arguments'] ?? value['Parameters'];
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as JsonObject) : undefined;
}

export function missingArguments(part: Part, required: readonly string[]): readonly Diagnostic[] {
  const given = argumentsOf(part);
  const field = Object.hasOwn(part.value, 'Arguments') ? 'Arguments' : 'Parameters';
  if (given === undefined) return [];
  return required
    .filter((name) => !Object.hasOwn(given, name) && !Object.hasOwn(given, `${name}.$`))
    .map((name) => problem(part, field, `has no \`${name}\``, `add \`${name}\``));
}
