// The function library: one row for each signature, checked against it.
import {
  isFunctionName,
  signatures,
  type FunctionName,
} from '../../../../../compiler/asl/expressions/jsonata/signatures.js';
import { functionValue } from '../apply.js';
import { signatureCheck, type CheckArguments } from '../arguments.js';
import type { Evaluation } from '../budget.js';
import type { FunctionValue } from '../values.js';
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

/** The function as a value, made for one evaluation. */
export function builtIn(name: string): ((evaluation: Evaluation) => FunctionValue) | undefined {
  const native = nativeOf(name);
  if (native === undefined) return undefined;
  const { arity, run, check } = native;
  return (evaluation) => {
    const value = functionValue(arity, (args, context, depth) => run(check(args, context), evaluation, depth));
    // The package skips the signature here. What it then makes of an argument of another type is an accident, mostly a
    // crash. Nothing stands in for a missing argument, and most functions give nothing for nothing.
    value.unchecked = functionValue(arity, (args, _, depth) =>
      run(args[0] === undefined ? args : check(args, null), evaluation, depth),
    );
    return value;
  };
}
