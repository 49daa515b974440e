// The `Assign` objects of a state, its choice rules and its catchers, each with its place.
import type { JsonObject } from '../json.js';
import type { State } from './definition.js';
import { childPointer } from './pointer.js';
import { canRetry } from './transitions.js';

export interface AssignPlace {
  readonly assign: JsonObject;
  readonly pointer: string;
}

export function assignsOf(state: State, pointer: string): readonly AssignPlace[] {
  return [
    ...at(state, pointer),
    ...(state.Type === 'Choice' ? listed(state.Choices, childPointer(pointer, 'Choices')) : []),
    ...(canRetry(state) ? listed(state.Catch ?? [], childPointer(pointer, 'Catch')) : []),
  ];
}

function listed(entries: readonly { readonly Assign?: JsonObject }[], pointer: string): readonly AssignPlace[] {
  return entries.flatMap((entry, i) => at(entry, childPointer(pointer, i)));
}

function at(holder: object, pointer: string): readonly AssignPlace[] {
  const { Assign: assign } = holder as { readonly Assign?: JsonObject };
  return assign === undefined ? [] : [{ assign, pointer: childPointer(pointer, 'Assign') }];
}
