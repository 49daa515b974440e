// What a compiler function of one node kind gets and gives.
import type { JsonataNode } from '../../../../compiler/asl/expressions/jsonata/ast.js';
import { tupleScope, type Frame, type Scope } from './frames.js';
import type { Value } from './values.js';

/** A compiled node: the value for a context item within a frame. */
export type Evaluate = (input: Value, frame: Frame) => Value;

export interface Context {
  readonly scope: Scope;
  /** Nesting of the node within its lambda body or expression, from 1. */
  readonly depth: number;
  /** `checked`: every node compares its depth with the limit. `fast`: the caller knows that none can reach it. */
  readonly mode: 'fast' | 'checked';
  /** A call in tail position of a lambda body hands over to its caller's loop. */
  readonly position: 'tail' | 'inner';
  readonly deepest: { depth: number };
  /** Compiles a node inside this one. Here, so that the files of node families need not import each other. */
  compile(node: JsonataNode, context: Context): Evaluate;
}

export function inner(context: Context): Context {
  return context.position === 'inner' ? context : { ...context, position: 'inner' };
}

/** The same thing compiled for plain items and, when it is first needed, for items of a tuple stream. */
export interface Dual<T> {
  readonly plain: T;
  tuple(): T;
}
export function dual<T>(context: Context, make: (context: Context) => T): Dual<T> {
  let forTuples: T | undefined;
  return {
    plain: make(context),
    tuple: () => (forTuples ??= make({ ...context, scope: tupleScope(context.scope) })),
  };
}

/** Thrown at link time: the expression has something that the evaluator does not. */
export interface Unsupported {
  readonly unsupported: string;
  readonly position: number;
}
export function unsupported(what: string, position: number): Unsupported {
  return { unsupported: what, position };
}
export function isUnsupported(thrown: unknown): thrown is Unsupported {
  return typeof thrown === 'object' && thrown !== null && 'unsupported' in thrown;
}
