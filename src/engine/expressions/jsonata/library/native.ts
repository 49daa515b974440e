// One built-in function: what it does with arguments that its signature has already checked.
import type { Evaluation } from '../budget.js';
import type { Value } from '../values.js';

export interface NativeFunction {
  /** How many arguments higher-order functions and partial application hand over. */
  readonly arity: number;
  run(args: readonly Value[], evaluation: Evaluation, depth: number): Value;
}

/** The types of `A` are what the signature lets through; any argument may also be missing. */
export function native<A extends readonly unknown[]>(
  arity: number,
  run: (args: Partial<A>, evaluation: Evaluation, depth: number) => Value,
): NativeFunction {
  return { arity, run: run as unknown as NativeFunction['run'] };
}

/** Most functions give nothing for nothing. */
export function strict<A extends readonly unknown[]>(
  arity: number,
  run: (args: A, evaluation: Evaluation, depth: number) => Value,
): NativeFunction {
  return {
    arity,
    run: (args, evaluation, depth) =>
      args[0] === undefined ? undefined : run(args as unknown as A, evaluation, depth),
  };
}
