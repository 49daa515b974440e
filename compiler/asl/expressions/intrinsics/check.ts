// What can be said about a call without running it: unknown functions, the number and the types of arguments, depth.
// Data for the validator, which turns each problem into a diagnostic.
import { suggest } from '../../suggest.js';
import { variablesIn } from '../jsonpath/walk.js';
import type { IntrinsicArgument, IntrinsicCall } from './ast.js';
import { type ArgumentType, intrinsicNames, isIntrinsicName, parameterAt, signatureOf, takes } from './signatures.js';

/** AWS lets calls nest this deep. */
export const maximumNesting = 10;

export type IntrinsicProblem =
  | { readonly kind: 'unknown-function'; readonly name: string; readonly suggestion: string | undefined }
  | { readonly kind: 'argument-count'; readonly name: string; readonly count: number }
  /** `position` counts from 1. */
  | {
      readonly kind: 'argument-type';
      readonly name: string;
      readonly position: number;
      readonly expected: ArgumentType;
      readonly found: ArgumentType | 'null';
    }
  | { readonly kind: 'too-deep'; readonly limit: number };

/**
 * All problems of a call and of the calls inside it.
 * @example
 * checkIntrinsic(call of 'States.ArrayLength()'); // [{ kind: 'argument-count', name: 'States.ArrayLength', count: 0 }]
 */
export function checkIntrinsic(call: IntrinsicCall): readonly IntrinsicProblem[] {
  const problems = checkCall(call);
  return depthOf(call) > maximumNesting ? [...problems, { kind: 'too-deep', limit: maximumNesting }] : problems;
}

/** The type of the value that a call gives, `any` when it is not known. */
export function typeOfCall({ name }: IntrinsicCall): ArgumentType {
  return isIntrinsicName(name) ? signatureOf(name).returns : 'any';
}

/** The workflow variables that a call reads, without `$`. */
export function variablesOfCall(call: IntrinsicCall): readonly string[] {
  return call.arguments.flatMap((argument) => {
    if (argument.kind === 'call') return variablesOfCall(argument);
    return argument.kind === 'path' ? variablesIn(argument) : [];
  });
}

function checkCall(call: IntrinsicCall): readonly IntrinsicProblem[] {
  const { name } = call;
  const inner = call.arguments.flatMap((argument) => (argument.kind === 'call' ? checkCall(argument) : []));
  if (!isIntrinsicName(name)) {
    return [{ kind: 'unknown-function', name, suggestion: suggest(name, intrinsicNames) }, ...inner];
  }
  const signature = signatureOf(name);
  const count = call.arguments.length;
  if (!takes(signature, count)) return [{ kind: 'argument-count', name, count }, ...inner];
  const types = call.arguments.flatMap((argument, at): readonly IntrinsicProblem[] => {
    const expected = parameterAt(signature, at) ?? 'any';
    const found = typeOfArgument(argument);
    if (expected === 'any' || found === 'any' || found === expected) return [];
    return [{ kind: 'argument-type', name, position: at + 1, expected, found }];
  });
  return [...types, ...inner];
}

function typeOfArgument(argument: IntrinsicArgument): ArgumentType | 'null' {
  if (argument.kind === 'call') return typeOfCall(argument);
  return argument.kind === 'path' ? 'any' : argument.kind;
}

function depthOf(call: IntrinsicCall): number {
  return 1 + Math.max(0, ...call.arguments.map((argument) => (argument.kind === 'call' ? depthOf(argument) : 0)));
}
