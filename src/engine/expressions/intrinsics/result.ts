// What an intrinsic function gives: a value, or the detail that AWS puts behind `had the following error: `.
import type { IntrinsicName } from '../../../../compiler/asl/expressions/intrinsics/signatures.js';
import type { Json } from '../../../../compiler/json.js';
import type { PathScope } from '../jsonpath/scope.js';

export type IntrinsicResult = { readonly value: Json } | { readonly failure: string };

/** Arguments have the number and the types of the function's signature. */
export type Intrinsic = (values: readonly Json[], scope: PathScope) => IntrinsicResult;

/** Rows of the table of functions. */
export type IntrinsicRows<N extends IntrinsicName> = { readonly [K in N]: Intrinsic };

/** Measured on AWS: whatever is wrong with the arguments, it says no more than this. */
export function invalidArguments(name: string): IntrinsicResult {
  return { failure: `Invalid arguments in ${name}` };
}
