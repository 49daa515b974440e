// Captured names -> what they hold, as the compiler wants to know it. Each getter runs once, when the definition is made.
import type { Bind, Binding } from '../../compiler/ir/binding.js';
import type { Json } from '../../compiler/json.js';
import { jsonOf } from './json-value.js';
import {
  handleKey,
  modulesKey,
  type Attachment,
  type Captures,
  type HandleData,
  type TaskHandleData,
} from './symbols.js';

/** A value from outside a workflow that became part of its definition. */
export interface CapturedValue {
  readonly module: string;
  readonly name: string;
  readonly value: Json;
}

/** Is told what names turn out to hold. */
export interface Observer {
  task(handle: TaskHandleData): void;
  value(captured: CapturedValue): void;
}

/** Own captures first (they see the names around the function), then those of the module that owns the name. */
export function bindOf(attachment: Attachment, observer?: Observer): Bind {
  return (module, name) => {
    const own = module === attachment.module ? attachment.captures[name] : undefined;
    const getter = own ?? registeredCaptures(module)?.[name];
    if (getter === undefined)
      return { kind: 'unusable', what: `a name of ${module}, which was loaded without the compiler` };
    const binding = bindingOf(getter, observer);
    if (binding.kind === 'value') observer?.value({ module, name, value: binding.value });
    return binding;
  };
}

function registeredCaptures(module: string): Captures | undefined {
  const registry = (globalThis as { [modulesKey]?: ReadonlyMap<string, Captures> })[modulesKey];
  return registry?.get(module);
}

/** What one captured name holds. */
function bindingOf(getter: () => unknown, observer: Observer | undefined): Binding {
  let value: unknown;
  try {
    value = getter();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      kind: 'unusable',
      what: `not initialised yet when the definition is made, as in an import cycle (${reason})`,
    };
  }
  if (value === undefined) return { kind: 'undefined' };
  const handle = handleOf(value);
  if (handle?.kind === 'task') observer?.task(handle);
  if (handle !== undefined) return bindingOfHandle(handle);
  const json = jsonOf(value);
  return json.ok ? { kind: 'value', value: json.value } : { kind: 'unusable', what: json.what };
}

function handleOf(value: unknown): HandleData | undefined {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return undefined;
  return (value as { [handleKey]?: HandleData })[handleKey];
}

const handleBindings: { readonly [K in HandleData['kind']]: (handle: Extract<HandleData, { kind: K }>) => Binding } = {
  task: ({ resource }) => ({ kind: 'resource', resource }),
  workflow: () => ({ kind: 'unusable', what: 'a workflow' }),
};

function bindingOfHandle(handle: HandleData): Binding {
  const make = handleBindings[handle.kind] as (handle: HandleData) => Binding;
  return make(handle);
}
