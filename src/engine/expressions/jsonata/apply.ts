// Calling function values: lambdas, tail calls without growing the stack, partial application.
import { spend, type Evaluation } from './budget.js';
import { fault, located } from './faults.js';
import { isFunction, type FunctionValue, type Value } from './values.js';

/** What a function gives back instead of a value when the call it ends with is left to the caller's loop. */
export const tailCall = (() => undefined) as unknown as FunctionValue;

/** Calls a value and everything it hands over in tail position. */
export function invoke(
  callee: Value,
  args: readonly Value[],
  context: Value,
  depth: number,
  evaluation: Evaluation,
): Value {
  if (!isFunction(callee)) throw fault('T1006');
  spend(evaluation, 1);
  return finished(callee(args, context, depth), context, depth, evaluation);
}

/** Does what a function has left to be called in tail position. */
function finished(returned: Value, context: Value, depth: number, evaluation: Evaluation): Value {
  let result = returned;
  while (result === tailCall) {
    spend(evaluation, 1);
    const next = evaluation.tailFunction as FunctionValue;
    const { tailName, tailPosition } = evaluation;
    try {
      // One deeper, so that a lambda that tail-calls `$map` with itself meets the limit and not JavaScript's.
      result = next(evaluation.tailArguments, context, depth + 1);
    } catch (thrown) {
      throw located(thrown, tailPosition, tailName);
    }
  }
  return result;
}

export function functionValue(
  arity: number,
  run: (args: readonly Value[], context: Value, depth: number) => Value,
): FunctionValue {
  const value = run as FunctionValue;
  value.arity = arity;
  return value;
}

/** A function that is handed over as an argument no longer sees the context of the place where it is called. */
export function asArgument(value: Value, evaluation: Evaluation): Value {
  if (!isFunction(value)) return value;
  const handed = functionValue(value.arity, (args, _, depth) => invoke(value, args, null, depth, evaluation));
  handed.bare = true;
  handed.impartial = 'S0202';
  return handed;
}

/** The same for who only calls it. */
export function asCallee(value: Value, evaluation: Evaluation): Value {
  return isFunction(value) && value.ignoresContext === true ? value : asArgument(value, evaluation);
}

/** Where the package hands a lambda over as it is, built-in functions call it in the context it was made in. */
export function atHome(value: Value, evaluation: Evaluation): Value {
  if (!isFunction(value) || !('home' in value)) return value;
  const { home } = value;
  const handed = functionValue(value.arity, (args, _, depth) => invoke(value, args, home, depth, evaluation));
  if (value.unchecked !== undefined) handed.unchecked = value.unchecked;
  return handed;
}

/** `f(?, x)`: a function of the open places. `undefined` in `open` order stands for `?`. */
export function partially(
  callee: FunctionValue,
  fixed: readonly { readonly value: Value }[],
  open: readonly boolean[],
  evaluation: Evaluation,
): FunctionValue {
  if (callee.impartial !== undefined) throw fault(callee.impartial);
  const target = callee.unchecked ?? callee;
  const places = Array.from({ length: target.arity }, (_, index) => open[index] === true);
  const arity = places.filter((isOpen) => isOpen).length;
  return functionValue(arity, (args, context, depth) => {
    let next = 0;
    const all = places.map((isOpen, index) => (isOpen ? args[next++] : fixed[index]?.value));
    return invoke(target, all, context, depth, evaluation);
  });
}

/** How many of the arguments (value, index or key, whole) a function wants. */
export function callWith(
  callee: FunctionValue,
  value: Value,
  key: Value,
  whole: Value,
  depth: number,
  evaluation: Evaluation,
): Value {
  if (callee.direct !== undefined) {
    spend(evaluation, 1);
    return finished(callee.direct(value, key, whole, depth), null, depth, evaluation);
  }
  const args = callee.arity >= 3 ? [value, key, whole] : callee.arity === 2 ? [value, key] : [value];
  return invoke(callee, args, null, depth, evaluation);
}
