// What paths, intrinsics and choice rules ask of JSON values. Only own properties count, so `__proto__`, `constructor`
// and `length` are keys like others.
import type { Json, JsonObject } from '../../../../compiler/json.js';

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The own property, or `undefined`. */
export function fieldOf(value: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

/**
 * Reads one own property. Nearly all names are not inherited by any object, and then a plain read is the fast one.
 * @example
 * fieldReader('id')({ id: 1 }); // 1
 */
export function fieldReader(name: string): (value: Json | undefined) => Json | undefined {
  if (name in Object.prototype) return (value) => (isObject(value) ? fieldOf(value, name) : undefined);
  return (value) => (isObject(value) ? value[name] : undefined);
}

/** The element, counted from the end when negative, or `undefined`. */
export function itemOf(value: readonly Json[], index: number): Json | undefined {
  return value[index < 0 ? value.length + index : index];
}

export function setField(object: { [key: string]: Json }, key: string, value: Json): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}

/**
 * Equal as JSON: objects whatever the order of their keys. Does not recurse, so depth costs nothing; `fuel` pays for
 * each pair that is compared, and nothing is equal once it is spent.
 */
export function deepEqual(left: Json, right: Json, fuel?: { left: number }): boolean {
  const pending: [Json, Json][] = [[left, right]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [a, b] = next;
    if (a === b) continue;
    if (isArray(a)) {
      if (!isArray(b) || a.length !== b.length || !pay(fuel, a.length)) return false;
      for (let i = 0; i < a.length; i++) pending.push([a[i] as Json, b[i] as Json]);
    } else if (isObject(a)) {
      if (!isObject(b)) return false;
      const keys = Object.keys(a);
      if (keys.length !== Object.keys(b).length || !pay(fuel, keys.length)) return false;
      for (const key of keys) {
        if (!Object.hasOwn(b, key)) return false;
        pending.push([a[key] as Json, b[key] as Json]);
      }
    } else return false;
  }
  return true;
}

function pay(fuel: { left: number } | undefined, pairs: number): boolean {
  if (fuel === undefined) return true;
  fuel.left -= pairs;
  return fuel.left >= 0;
}
