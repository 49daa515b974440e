// A parsed call -> something to evaluate, compiled once. Arguments are evaluated from left to right, their number and
// types checked against the signature, and any failure names the whole outermost call, as AWS does.
import type { IntrinsicArgument, IntrinsicCall } from '../../../../compiler/asl/expressions/intrinsics/ast.js';
import { checkIntrinsic } from '../../../../compiler/asl/expressions/intrinsics/check.js';
import { parseIntrinsic } from '../../../../compiler/asl/expressions/intrinsics/parse.js';
import {
  type ArgumentType,
  type IntrinsicName,
  parameterAt,
  signatureOf,
  takes,
} from '../../../../compiler/asl/expressions/intrinsics/signatures.js';
import type { Json } from '../../../../compiler/json.js';
import { argumentNotFound, intrinsicFailed } from '../jsonpath/causes.js';
import { compilePath } from '../jsonpath/compile.js';
import type { PathEvaluation, PathScope } from '../jsonpath/scope.js';
import { arrayIntrinsics } from './arrays.js';
import { format, formatTemplate, type FormatTemplate } from './format.js';
import { numberIntrinsics } from './numbers.js';
import { type Intrinsic, type IntrinsicResult, type IntrinsicRows, invalidArguments } from './result.js';
import { textIntrinsics } from './texts.js';

export interface CompiledIntrinsic {
  readonly call: IntrinsicCall;
  evaluate(scope: PathScope): PathEvaluation;
}
export type LinkedIntrinsic =
  | { readonly kind: 'linked'; readonly intrinsic: CompiledIntrinsic }
  | { readonly kind: 'refused'; readonly message: string };

const intrinsicTable: IntrinsicRows<IntrinsicName> = {
  ...arrayIntrinsics,
  ...textIntrinsics,
  ...numberIntrinsics,
  'States.Format': ([template, ...values]) => format(formatTemplate(template as string), values),
};

/**
 * Parses and compiles a call.
 * @example
 * const linked = linkIntrinsic("States.Format('Hello {}', $.name)");
 * if (linked.kind === 'linked') linked.intrinsic.evaluate(scope); // { kind: 'value', value: 'Hello Ann' }
 */
export function linkIntrinsic(text: string): LinkedIntrinsic {
  const parsed = parseIntrinsic(text);
  return parsed.kind === 'parsed' ? compileIntrinsic(parsed.call) : { kind: 'refused', message: parsed.message };
}

/** Compiles a parsed call; refuses unknown functions and calls that nest too deep. */
export function compileIntrinsic(call: IntrinsicCall): LinkedIntrinsic {
  const refusals: string[] = [];
  for (const problem of checkIntrinsic(call)) {
    if (problem.kind === 'unknown-function') refusals.push(`there is no function '${problem.name}'`);
    if (problem.kind === 'too-deep') refusals.push(`functions can nest ${problem.limit} deep`);
  }
  const evaluate = refusals.length === 0 ? compileCall(call, refusals) : undefined;
  const [message] = refusals;
  if (evaluate === undefined || message !== undefined) return { kind: 'refused', message: message ?? '' };
  return {
    kind: 'linked',
    intrinsic: {
      call,
      evaluate(scope) {
        const result = evaluate(scope);
        return 'failure' in result
          ? intrinsicFailed(call.text, result.failure)
          : { kind: 'value', value: result.value };
      },
    },
  };
}

type Evaluate = (scope: PathScope) => IntrinsicResult;

function compileCall(call: IntrinsicCall, refusals: string[]): Evaluate {
  const name = call.name as IntrinsicName;
  const signature = signatureOf(name);
  const readers = call.arguments.map((argument) => compileArgument(argument, refusals));
  const count = readers.length;
  if (!takes(signature, count)) return () => invalidArguments(name);
  const accepts = readers.map((_, at) => typeTests[parameterAt(signature, at) ?? 'any']);
  const intrinsic = name === 'States.Format' ? formatOf(call.arguments[0]) : intrinsicTable[name];
  return (scope) => {
    const values: Json[] = [];
    for (let at = 0; at < count; at++) {
      const result = (readers[at] as Evaluate)(scope);
      if ('failure' in result) return result;
      values.push(result.value);
    }
    if (!accepts.every((accept, at) => accept(values[at] as Json))) return invalidArguments(name);
    return intrinsic(values, scope);
  };
}

/** A literal template keeps its escapes, so `{}` and `\{\}` differ. */
function formatOf(template: IntrinsicArgument | undefined): Intrinsic {
  if (template?.kind !== 'string') return intrinsicTable['States.Format'];
  const known: FormatTemplate = formatTemplate(template.raw);
  return ([, ...values]) => format(known, values);
}

const typeTests: { readonly [T in ArgumentType]: (value: Json) => boolean } = {
  any: () => true,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  array: (value) => Array.isArray(value),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

function compileArgument(argument: IntrinsicArgument, refusals: string[]): Evaluate {
  switch (argument.kind) {
    case 'call':
      return compileCall(argument, refusals);
    case 'path': {
      const linked = compilePath(argument);
      if (linked.kind === 'refused') {
        refusals.push(linked.message);
        return () => ({ failure: linked.message });
      }
      const { path } = linked;
      return (scope) => {
        const value = path.read(scope);
        if (value !== undefined) return { value };
        const { kind, reason } = path.explain(scope);
        return { failure: kind === 'not-an-array' ? reason : argumentNotFound(argument.text, scope.input) };
      };
    }
    case 'null':
      return () => ({ value: null });
    default: {
      const result = { value: argument.value };
      return () => result;
    }
  }
}
