// Every cause of a failed expression, path or template that LocalStack's tests recorded on AWS (Apache-2.0), word for word
// from `The JSONata expression …`, `The JSONPath …` and `Invalid path …` on. What states say around them is the engine's.
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../compiler/json.js';
import { unexpectedType } from '../../../src/engine/expressions/causes.js';
import { linkPath } from '../../../src/engine/expressions/jsonpath/compile.js';
import { readPath } from '../../../src/engine/expressions/jsonpath/data-flow.js';
import { compilePayloadTemplate } from '../../../src/engine/expressions/jsonpath/template.js';
import { compileTemplate } from '../../../src/engine/expressions/template.js';
import { scopeOf } from './evaluate.js';
import { scopeWith } from './jsonpath/scope.js';

describe('JSONata', () => {
  test.each([
    ['$stateError', 'Output/error', 'returned nothing (undefined).'],
    ['$doesNotExist', 'Arguments', 'returned nothing (undefined).'],
    [
      '$randomSeeded($states.input.FunctionInput.fst)',
      'Output/FunctionResult',
      'threw an error during evaluation. T1006: Attempted to invoke a non-function',
    ],
  ])('%s', (text, location, what) => {
    const linked = compileTemplate(`{% ${text} %}`, location);
    if (linked.kind === 'refused') throw new Error(JSON.stringify(linked.refusals));
    const scope = scopeOf({ states: { input: { FunctionInput: { fst: 1 } }, context: {} } });
    expect(linked.template.evaluate(scope)).toMatchObject({
      error: 'States.QueryEvaluationError',
      cause: `The JSONata expression '${text}' specified for the field '${location}' ${what}`,
    });
  });

  test.each<[Json, string]>([
    [true, "Expected 'array', but was 'boolean' for value: true"],
    [1, "Expected 'array', but was 'number' for value: 1"],
  ])('Items of %s', (value, what) => {
    expect(unexpectedType('$ItemsVar', 'Items', 'array', value).cause).toBe(
      `The JSONata expression '$ItemsVar' specified for the field 'Items' returned an unexpected result type. ${what}`,
    );
  });
});

describe('JSONPath', () => {
  test.each([
    ['$.no.such.result.path', "Missing property in path $['no']"],
    ['$.NoSuchInputPath', "No results for path: $['NoSuchInputPath']"],
    ['$.NoSuchTimeoutSecondsPath', "No results for path: $['NoSuchTimeoutSecondsPath']"],
  ])('%s', (text, reason) => {
    const linked = linkPath(text);
    if (linked.kind === 'refused') throw new Error(linked.message);
    expect(readPath(linked.path, scopeWith({ a: 1 }))).toMatchObject({
      error: 'States.Runtime',
      cause: `Invalid path '${text}' : ${reason}`,
    });
  });

  test.each(['$.no_such_jsonpath', '$$.Execution.Input.no_such_jsonpath'])('%s in a template', (text) => {
    const linked = compilePayloadTemplate({ 'value.$': text }, 'Parameters');
    if (linked.kind === 'refused') throw new Error(JSON.stringify(linked.refusals));
    const scope = scopeWith({ a: 1 }, { context: { Execution: { Input: { a: 1 } } } });
    expect(linked.template.evaluate(scope)).toMatchObject({
      error: 'States.Runtime',
      cause: `The JSONPath '${text}' specified for the field 'value.$' could not be found in the input '{"a":1}'`,
    });
  });
});

// Measured on AWS (checklist JSN-13), not recorded: bounds are worded without a code, behind a colon.
describe('bounds', () => {
  test.each([
    ['[1..873783]', 'Expression evaluation memory limit exceeded: Check for excessive memory usage'],
    [
      '($f := function($n){1 + $f($n)}; $f(1))',
      'Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive.',
    ],
  ])('%s', (text, message) => {
    const linked = compileTemplate(`{% ${text} %}`, 'Output');
    if (linked.kind === 'refused') throw new Error(JSON.stringify(linked.refusals));
    expect(linked.template.evaluate(scopeOf())).toMatchObject({
      error: 'States.QueryEvaluationError',
      cause: `The JSONata expression '${text}' specified for the field 'Output' threw an error during evaluation: ${message}`,
    });
  });
});
