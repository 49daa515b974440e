// Functions about any value: what it is, whether it counts as true, and stopping on purpose.
import { truthy, typeName } from '../casting.js';
import { fault } from '../faults.js';
import { isArray, type Value } from '../values.js';
import { native, strict, type NativeFunction } from './native.js';

export const controlFunctions = {
  boolean: strict<[Value]>(1, ([value]) => (holdsNothing(value) ? undefined : truthy(value))),
  not: strict<[Value]>(1, ([value]) => !truthy(value)),
  exists: native<[Value]>(1, ([value]) => value !== undefined),
  type: native<[Value]>(1, ([value]) => typeName(value)),
  error: native<[string]>(1, ([message]) => {
    throw fault('D3137', { message: orElse(message, '$error() function evaluated') });
  }),
  assert: native<[boolean, string]>(2, ([condition, message]) => {
    if (condition !== true) throw fault('D3141', { message: orElse(message, '$assert() statement failed') });
    return undefined;
  }),
} satisfies { readonly [name: string]: NativeFunction };

/** A group of a match that took no part is nothing, and a list of that alone is no more. */
function holdsNothing(value: Value): boolean {
  return value === undefined || (isArray(value) && value.length === 1 && holdsNothing(value[0]));
}

function orElse(message: string | undefined, otherwise: string): string {
  return message ? message : otherwise;
}
