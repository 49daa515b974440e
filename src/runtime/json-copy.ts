// Any JavaScript value -> a JSON copy of it, as it would arrive over the wire. What JSON.stringify would silently
// drop or refuse (functions, symbols, BigInt, cycles) is named with its place instead.
import type { Json } from '../../compiler/json.js';
import { maxDataLevels } from '../engine/limits.js';
import { textOfThrown } from './thrown.js';

export type JsonCopy =
  | { readonly kind: 'json'; readonly value: Json }
  /** `path` such as `$.items[0].price`; `what` completes the sentence "there is …". */
  | { readonly kind: 'not-json'; readonly path: string; readonly what: string };

type Result = Json | undefined | Misfit;

class Misfit {
  constructor(
    readonly path: string,
    readonly what: string,
  ) {}
}

/**
 * A copy by JSON's rules: fields that are undefined vanish, `undefined` itself is null, NaN is null, -0 is 0,
 * `toJSON` is called. A getter or a `toJSON` that throws makes the value one that is not JSON.
 * @example
 * copyJson({ at: new Date(0), gone: undefined }); // { kind: 'json', value: { at: '1970-01-01T00:00:00.000Z' } }
 */
export function copyJson(value: unknown): JsonCopy {
  const copy = copyOfAll(value);
  return copy instanceof Misfit ? { kind: 'not-json', ...copy } : { kind: 'json', value: copy ?? null };
}

function copyOfAll(value: unknown): Result {
  try {
    return copyOf(value, '', '$', []);
  } catch (error) {
    return unreadable('$', error);
  }
}

function copyOf(original: unknown, key: string, path: string, around: object[]): Result {
  const value = hasToJson(original) ? original.toJSON(key) : original;
  switch (typeof value) {
    case 'undefined':
      return undefined;
    case 'boolean':
    case 'string':
      return value;
    case 'number':
      return Number.isFinite(value) ? value + 0 : null;
    case 'bigint':
      return new Misfit(path, 'a BigInt');
    case 'symbol':
      return new Misfit(path, 'a symbol');
    case 'function':
      return new Misfit(path, 'a function');
    case 'object':
      break;
  }
  if (value === null) return null;
  if (value instanceof Number || value instanceof String || value instanceof Boolean) return value.valueOf() as Json;
  if (around.includes(value)) return new Misfit(path, 'a reference to an object around it');
  if (around.length >= maxDataLevels) return new Misfit('$', `more than ${maxDataLevels} levels of nesting`);
  around.push(value);
  const copy = Array.isArray(value) ? copyArray(value, path, around) : copyObject(value, path, around);
  around.pop();
  return copy;
}

function copyArray(items: readonly unknown[], path: string, around: object[]): Result {
  const copies: Json[] = [];
  let index = 0;
  try {
    for (; index < items.length; index++) {
      const copy = copyOf(items[index], String(index), `${path}[${index}]`, around);
      if (copy instanceof Misfit) return copy;
      copies.push(copy ?? null);
    }
  } catch (error) {
    return unreadable(`${path}[${index}]`, error);
  }
  return copies;
}

function copyObject(object: object, path: string, around: object[]): Result {
  const copies: { [key: string]: Json } = {};
  let at = path;
  try {
    for (const key of Object.keys(object)) {
      at = /^[A-Za-z_]\w*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
      const copy = copyOf((object as { [key: string]: unknown })[key], key, at, around);
      if (copy instanceof Misfit) return copy;
      if (copy === undefined) continue;
      if (key === '__proto__')
        Object.defineProperty(copies, key, { value: copy, enumerable: true, writable: true, configurable: true });
      else copies[key] = copy;
    }
  } catch (error) {
    return unreadable(at, error);
  }
  return copies;
}

function hasToJson(value: unknown): value is { toJSON(key: string): unknown } {
  return typeof value === 'object' && value !== null && typeof (value as { toJSON?: unknown }).toJSON === 'function';
}

/** Reading a value can run code of its owner's: getters, `toJSON`, the traps of a proxy. */
function unreadable(path: string, error: unknown): Misfit {
  return new Misfit(path, `a value that throws when it is read (${textOfThrown(error)})`);
}
