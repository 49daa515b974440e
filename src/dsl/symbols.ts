// How the parts find each other. ESM, CommonJS and a test runner may each hold a copy of this package, so things
// are recognised by registered symbols, never by `instanceof` or module state.
import type { CompiledFunction } from '../../compiler/ir/program.js';
import type { Resource } from '../../compiler/ir/resource.js';

/** On every handle (task, workflow): what it is. */
export const handleKey: unique symbol = Symbol.for('typestep.handle') as never;
/** On a function that the compiler has rewritten: an `Attachment`. */
export const compiledKey: unique symbol = Symbol.for('typestep.compiled') as never;
/** On globalThis: captures of rewritten modules, `Map<module, Captures>`. */
export const modulesKey: unique symbol = Symbol.for('typestep.modules') as never;
/** On globalThis: the current native run, `() => NativeRun | undefined`. Set by `typestep/testing`. */
export const nativeKey: unique symbol = Symbol.for('typestep.native') as never;

/** A getter for each captured name, evaluated when the definition is made. */
export type Captures = { readonly [name: string]: () => unknown };

/**
 * The code that the rewrite writes around a compiled function makes exactly this:
 * `Object.assign(fn, { [Symbol.for('typestep.compiled')]: { module, compiled, captures } })`, and at the end of each
 * module that gives names to programs `(globalThis[Symbol.for('typestep.modules')] ??= new Map()).set(module, captures)`.
 * `captures` of an attachment hold the names of its own module that are visible where the function stands;
 * names of other modules are looked up in the registry.
 */
export interface Attachment {
  readonly module: string;
  readonly compiled: CompiledFunction;
  readonly captures: Captures;
}

export interface TaskHandleData {
  readonly kind: 'task';
  readonly resource: Resource;
  readonly handler?: (input: never) => unknown;
}
export interface WorkflowHandleData {
  readonly kind: 'workflow';
}
export type HandleData = TaskHandleData | WorkflowHandleData;
