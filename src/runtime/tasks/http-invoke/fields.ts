// Fields of JSON that somebody wrote, taken one by one, or the first mistake and the way to it. What is said of a mistake
// names fields and never shows a value: it may be secret.
import type { Json, JsonObject } from '../../../../compiler/json.js';

export class Mistake extends Error {
  constructor(
    readonly path: readonly string[],
    readonly problem: string,
  ) {
    super(problem);
  }
}

/** A value, if it is there, and the way to it. */
export interface Field {
  readonly value: Json | undefined;
  readonly path: readonly string[];
}

/** One of these words, as it is written. */
export function oneOf<T extends string>(field: Field, values: readonly T[]): T {
  const found = values.find((value) => value === field.value);
  if (found === undefined)
    throw new Mistake(field.path, `must be ${values.join(', ').replace(/, (?=[^,]*$)/, ' or ')}`);
  return found;
}

/** A text, which may be empty. */
export function valueIn({ value, path }: Field): string {
  if (typeof value !== 'string') throw new Mistake(path, 'must be a text');
  return value;
}

/** A text that is not empty. */
export function textIn(field: Field): string {
  const text = valueIn(field);
  if (text === '') throw new Mistake(field.path, 'must not be empty');
  return text;
}

/** A field that may be missing. */
export function child({ value, path }: Field, name: string): Field {
  const found = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  return { value: found ? (value as JsonObject)[name] : undefined, path: [...path, name] };
}

/** A field that must be there. */
export function required(field: Field, name: string): Field {
  objectIn(field, `an object with \`${name}\``);
  const found = child(field, name);
  if (found.value === undefined) throw new Mistake(field.path, `has no field \`${name}\``);
  return found;
}

/** An object with these fields and no other. */
export function only(field: Field, names: readonly string[]): void {
  const strange = Object.keys(objectIn(field, 'an object')).find((name) => !names.includes(name));
  if (strange === undefined) return;
  throw new Mistake([...field.path, strange], `is no field that can be here; there are ${names.join(', ')}`);
}

export function objectIn({ value, path }: Field, what: string): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  throw new Mistake(path, `must be ${what}`);
}
