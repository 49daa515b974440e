// What is written out of the arguments of an optimized integration, in either query language: an argument is there when
// its name stands as a key, with or without `.$`. Nothing is known of arguments that one expression gives.
import type { Json, JsonObject } from '../../json.js';
import { childPointer } from '../pointer.js';
import { optimizedServices, type OptimizedAction } from '../resources/optimized.js';
import type { StateView } from './rule.js';

export interface TaskArguments {
  /** `lambda:invoke`. */
  readonly call: string;
  readonly action: OptimizedAction;
  readonly field: 'Arguments' | 'Parameters';
  readonly value: JsonObject;
  readonly pointer: string;
}

export function taskArguments({ state, pointer, language, resource }: StateView): TaskArguments | undefined {
  if (state.Type !== 'Task' || resource?.kind !== 'service') return undefined;
  const { service, action: name } = resource;
  const actions = Object.hasOwn(optimizedServices, service) ? optimizedServices[service] : undefined;
  const action = actions !== undefined && Object.hasOwn(actions, name) ? actions[name] : undefined;
  const field = language === 'JSONata' ? 'Arguments' : 'Parameters';
  const value = state[field];
  if (action === undefined || !isObject(value)) return undefined;
  return { call: `${service}:${name}`, action, field, value, pointer: childPointer(pointer, field) };
}

/** Whether the argument is given, however it gets its value. */
export function isGiven(value: JsonObject, name: string): boolean {
  return Object.hasOwn(value, name) || Object.hasOwn(value, `${name}.$`);
}

/** The text of an argument that is a constant: neither computed nor filled in by a deployment. */
export function constantText(value: JsonObject, name: string): string | undefined {
  const text = Object.hasOwn(value, name) ? value[name] : undefined;
  return typeof text === 'string' && !text.startsWith('{%') && !text.includes('${') ? text : undefined;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
