// The function library: one row for each signature, checked against it.
import {
  isFunctionName,
  signatures,
  type FunctionName,
} from '../../../../../compiler/asl/expressions/jsonata/signatures.js';
import { functionValue } from '../apply.js';
import { signatureCheck, type CheckArguments } from '../arguments.js';
import type { Evaluation } from '../budget.js';
import { fault } from '../faults.js';
import type { FunctionValue, Value } from '../values.js';
import { aggregateFunctions } from './aggregates.js';
import { arrayFunctions } from './arrays.js';
import { controlFunctions } from './control.js';
import { encodingFunctions } from './encoding.js';
import { higherOrderFunctions } from './higher-order.js';
import type { NativeFunction } from './native.js';
import { numberFunctions } from './numbers.js';
import { objectFunctions } from './objects.js';
import { patternFunctions } from './patterns.js';
import { stepFunctionsFunctions } from './step-functions.js';
import { textFunctions } from './text.js';
import { timeFunctions } from './time.js';

const library: { readonly [N in FunctionName]: NativeFunction } = {
  ...aggregateFunctions,
  ...arrayFunctions,
  ...controlFunctions,
  ...encodingFunctions,
  ...higherOrderFunctions,
  ...numberFunctions,
  ...objectFunctions,
  ...patternFunctions,
  ...stepFunctionsFunctions,
  ...textFunctions,
  ...timeFunctions,
};

export interface BuiltIn extends NativeFunction {
  readonly check: CheckArguments;
}

/** A function with its check, or `undefined` for names that are no function. */
export function nativeOf(name: string): BuiltIn | undefined {
  if (!isFunctionName(name)) return undefined;
  const row = library[name];
  return { arity: row.arity, run: row.run, check: signatureCheck(signatures[name]) };
}

function isProper(check: CheckArguments, args: readonly Value[]): boolean {
  try {
    return check(args, null).every((value, index) => value === args[index]);
  } catch {
    return false;
  }
}

/** The function as a value, made for one evaluation. */
export function builtIn(name: string): ((evaluation: Evaluation) => FunctionValue) | undefined {
  const native = nativeOf(name);
  if (native === undefined) return undefined;
  const { arity, run, check } = native;
  return (evaluation) => {
    const value = functionValue(arity, (args, context, depth) => run(check(args, context), evaluation, depth));
    // The package skips the signature here: nothing stands in for a missing argument, nothing becomes an array. What it
    // then makes of an argument of another type is an accident, mostly a crash, and is not imitated. A function without
    // named parameters has one here.
    value.unchecked = functionValue(Math.max(arity, 1), (args, _, depth) => {
      if (args[0] !== undefined && !isProper(check, args))
        throw fault('limit-unsupported', { what: `partially applied $${name} with arguments of other types` });
      return run(args, evaluation, depth);
    });
    if (name === 'string') value.impartial = 'S0208';
    return value;
  };
}
