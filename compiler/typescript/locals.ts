// The names in reach, as JavaScript nests them: each call of a function has its own, over those of the place where
// the function was written. So a helper that is inlined within itself keeps its variables apart.
import type { ts } from 'ts-morph';
import type { Expr } from '../ir/expr.js';
import type { ErrorVariables, Step } from '../ir/program.js';
import { isInside, type Compilable } from './syntax.js';

/** What a name in the function stands for. */
export type Local =
  | { readonly kind: 'variable'; readonly name: string }
  /** A value without effects that can stand wherever the name stands. */
  | { readonly kind: 'value'; readonly value: Expr }
  /** A function: it can be called and handed on, but is no data. */
  | { readonly kind: 'function'; readonly value: FunctionValue }
  /** An object or array that holds functions: known part by part. */
  | { readonly kind: 'parts'; readonly shape: 'object' | 'array'; readonly parts: ReadonlyMap<string, Local> }
  /** The parameter of a chain's function, and its `vars`. */
  | { readonly kind: 'scope' }
  | { readonly kind: 'variables' }
  /** A caught error: what is known of it, in variables. */
  | { readonly kind: 'error'; readonly variables: ErrorVariables }
  /** An error in a variable: an object with what is known of it, or nothing yet. */
  | { readonly kind: 'held-error'; readonly variable: string; readonly none: readonly ('undefined' | 'null')[] }
  /** Refused where it was declared; nothing more is said about it. */
  | { readonly kind: 'invalid' };

/** A function that is known when the workflow is compiled. */
export type FunctionValue =
  /** With the names around it: none for a function of a module. */
  | { readonly kind: 'closure'; readonly node: Compilable; readonly locals: Locals | undefined }
  | { readonly kind: 'task'; readonly task: Expr }
  | { readonly kind: 'wait' };

/** What an expression holds, where that is a function or holds functions; the steps evaluate what is data in it. */
export interface Known {
  readonly local: Local;
  readonly steps: readonly Step[];
}

export interface Locals {
  readonly owner: Compilable;
  readonly parent: Locals | undefined;
  get(symbol: ts.Symbol): Local | undefined;
  has(symbol: ts.Symbol): boolean;
  /** Declares a name of the function, not of those around it. */
  set(symbol: ts.Symbol, local: Local): void;
}

export function makeLocals(owner: Compilable, parent?: Locals): Locals {
  const own = new Map<ts.Symbol, Local>();
  return {
    owner,
    parent,
    get: (symbol) => own.get(symbol) ?? parent?.get(symbol),
    has: (symbol) => own.has(symbol) || (parent?.has(symbol) ?? false),
    set: (symbol, local) => void own.set(symbol, local),
  };
}

/** The names around a function, seen from a place where its name is in reach. */
export function localsAround(node: ts.Node, from: Locals): Locals | undefined {
  for (let locals: Locals | undefined = from; locals !== undefined; locals = locals.parent)
    if (node !== locals.owner && isInside(node, locals.owner)) return locals;
  return undefined;
}
