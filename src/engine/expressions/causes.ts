// The texts of `States.QueryEvaluationError`, word for word as AWS writes them (recorded and measured; checklist
// JSN-07 to JSN-09). The engine puts "An error occurred while executing the state …" before them.
import type { Json } from '../../../compiler/json.js';
import type { EvaluationError } from './types.js';

export function returnedNothing(expression: string, location: string): EvaluationError {
  return failure(expression, location, 'returned nothing (undefined).');
}

/** `code` is absent for AWS's own limits, which it words without one. */
export function threw(
  expression: string,
  location: string,
  code: string | undefined,
  message: string,
): EvaluationError {
  const separator = code === undefined ? ':' : `. ${code}:`;
  return failure(expression, location, `threw an error during evaluation${separator} ${message}`);
}

export function unsupportedResult(expression: string, location: string): EvaluationError {
  return failure(expression, location, 'returned an unsupported result type.');
}

/**
 * For typed fields: `Items` wants an array, `Condition` a boolean.
 * @example
 * unexpectedType('$x', 'Items', 'array', 1).cause;
 * // "The JSONata expression '$x' specified for the field 'Items' returned an unexpected result type. Expected 'array', but was 'number' for value: 1"
 */
export function unexpectedType(expression: string, location: string, expected: JsonType, value: Json): EvaluationError {
  return failure(
    expression,
    location,
    `returned an unexpected result type. Expected '${expected}', but was '${typeOf(value)}' for value: ${JSON.stringify(value)}`,
  );
}

export type JsonType = 'array' | 'object' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

function typeOf(value: Json): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value as JsonType;
}

function failure(expression: string, location: string, what: string): EvaluationError {
  const cause = `The JSONata expression '${expression}' specified for the field '${location}' ${what}`;
  return { kind: 'error', error: 'States.QueryEvaluationError', cause, location };
}
