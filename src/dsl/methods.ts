// Methods that are workflows: marked by the decorator when the module was not rewritten, registered on the class by
// the rewrite (which erases the decorator) when it was. `workflowsOf` reads both.
import { compileAttachment } from './compile-function.js';
import type { Attachment } from './symbols.js';
import { misuse } from './usage-error.js';
import { makeWorkflow, type Workflow, type WorkflowOptions } from './workflow-handle.js';

/** On a class: the methods that the rewrite compiled. */
export const methodsKey: unique symbol = Symbol.for('typestep.methods') as never;
/** On a method: the options of a decorator that ran, because the module was not rewritten. */
const decoratedKey: unique symbol = Symbol.for('typestep.decorated') as never;

export interface MethodOptions extends WorkflowOptions {
  /** The workflow's name; the method's name when left out. */
  readonly name?: string;
}

interface MethodEntry {
  readonly options: MethodOptions | undefined;
  readonly attachment: Attachment;
}

export type WorkflowMethod = (input: never) => Promise<unknown>;

/** Both calling conventions: standard decorators and TypeScript's `experimentalDecorators`. */
export interface WorkflowDecorator {
  <M extends WorkflowMethod>(method: M, context: { readonly kind: 'method' }): void;
  <M extends WorkflowMethod>(prototype: object, name: string | symbol, method: TypedPropertyDescriptor<M>): void;
}

export function decorator(options: MethodOptions): WorkflowDecorator {
  return (target: unknown, _name: unknown, descriptor?: { readonly value?: unknown }) => {
    const method = descriptor === undefined ? target : descriptor.value;
    if (typeof method === 'function') Object.defineProperty(method, decoratedKey, { value: options });
  };
}

/** The workflows of a class, by method. */
export type WorkflowsOf<T> = {
  readonly [K in keyof T as T[K] extends WorkflowMethod ? K : never]: T[K] extends (
    input: infer In,
  ) => Promise<infer Out>
    ? Workflow<In, Out>
    : never;
};

type Class<T> = abstract new (...args: never[]) => T;

const known = new WeakMap<object, object>();

/**
 * The handles of the methods that are decorated with `@workflow`.
 * @example
 * export const { verifyUser } = workflowsOf(Onboarding);
 */
export function workflowsOf<T>(type: Class<T>): WorkflowsOf<T> {
  const handles = known.get(type) ?? makeHandles(type);
  known.set(type, handles);
  return handles as WorkflowsOf<T>;
}

function makeHandles(type: Class<unknown>): object {
  const compiled = (type as { [methodsKey]?: { readonly [name: string]: MethodEntry } })[methodsKey] ?? {};
  const handles = {};
  for (const [name, method] of methodsOf(type)) {
    const entry = Object.hasOwn(compiled, name) ? compiled[name] : undefined;
    const options = entry === undefined ? decoratedOptions(method) : (entry.options ?? {});
    if (options === undefined) refuseAccess(handles, type.name, name);
    else
      Object.defineProperty(handles, name, { value: handleOf(type, name, method, options, entry), enumerable: true });
  }
  return handles;
}

function handleOf(
  type: Class<unknown>,
  methodName: string,
  method: WorkflowMethod,
  options: MethodOptions,
  entry: MethodEntry | undefined,
): Workflow<never, unknown> {
  const name = options.name ?? methodName;
  const run = (input: never): Promise<unknown> => method.call(instanceOf(type), input);
  return makeWorkflow(name, { ...options, run }, () => compileAttachment(name, entry?.attachment, options));
}

/** Private methods and fields with functions exist on instances only; a constructor with parameters cannot be called. */
function instanceOf(type: Class<unknown>): unknown {
  const bare = Object.create(type.prototype as object) as unknown;
  if (type.length > 0) return bare;
  try {
    return new (type as unknown as new () => unknown)();
  } catch {
    return bare;
  }
}

function decoratedOptions(method: WorkflowMethod): MethodOptions | undefined {
  return (method as { [decoratedKey]?: MethodOptions })[decoratedKey];
}

function refuseAccess(handles: object, className: string, method: string): void {
  Object.defineProperty(handles, method, {
    get() {
      throw misuse('dsl/not-a-workflow-method', { className, method });
    },
  });
}

/** Own and inherited methods; the nearest one of a name. */
function methodsOf(type: Class<unknown>): ReadonlyMap<string, WorkflowMethod> {
  const found = new Map<string, WorkflowMethod>();
  let prototype = type.prototype as object | null;
  while (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const value: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
      if (name !== 'constructor' && typeof value === 'function' && !found.has(name))
        found.set(name, value as WorkflowMethod);
    }
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return found;
}
