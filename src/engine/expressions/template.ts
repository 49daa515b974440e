// A JSON value with `{% … %}` strings -> something to evaluate. Expressions are compiled once, parts without any are
// shared between all results, and the first failure names the expression and its field as AWS does.
import type { Json, JsonObject } from '../../../compiler/json.js';
import { parseJsonata } from '../../../compiler/asl/expressions/jsonata/parse.js';
import { expressionIn, fieldLocation, itemLocation } from '../../../compiler/asl/expressions/jsonata/template.js';
import { returnedNothing, threw, unsupportedResult } from './causes.js';
import { compileJsonata, renewed, type CompiledExpression } from './jsonata/compile.js';
import { errorOf, fault, isFault } from './jsonata/faults.js';
import { plainJson, unsupportedValue } from './jsonata/result.js';
import { setField } from './jsonata/values.js';
import type { CompiledTemplate, Evaluation, EvaluationScope, LinkedTemplate, Refusal } from './types.js';

type Part = (scope: EvaluationScope) => Evaluation;

/**
 * Compiles a field of a state. `location` is the field's path as AWS spells it.
 * @example
 * const linked = compileTemplate({ id: '{% $states.input.id %}' }, 'Output');
 * if (linked.kind === 'linked') linked.template.evaluate(scope); // { kind: 'value', value: { id: 'u1' } }
 */
export function compileTemplate(value: Json, location: string): LinkedTemplate {
  const refusals: Refusal[] = [];
  const part = compilePart(value, location, refusals);
  if (refusals.length > 0) return { kind: 'refused', refusals };
  const text = typeof value === 'string' ? expressionIn(value) : undefined;
  const constant: Evaluation = { kind: 'value', value };
  const template: CompiledTemplate =
    part === undefined
      ? { kind: 'constant', location, evaluate: () => constant }
      : {
          kind: text === undefined ? 'mixed' : 'expression',
          ...(text === undefined ? {} : { text }),
          location,
          evaluate: part,
        };
  return { kind: 'linked', template };
}

/** `undefined` when there is no expression inside. */
function compilePart(value: Json, location: string, refusals: Refusal[]): Part | undefined {
  if (typeof value === 'string') {
    const text = expressionIn(value);
    return text === undefined ? undefined : compileExpression(text, location, refusals);
  }
  if (Array.isArray(value)) return compileArray(value, location, refusals);
  return typeof value === 'object' && value !== null
    ? compileObject(value as JsonObject, location, refusals)
    : undefined;
}

function compileArray(items: readonly Json[], location: string, refusals: Refusal[]): Part | undefined {
  const parts = items.map((item, index) => compilePart(item, itemLocation(location, index), refusals));
  if (parts.every((part) => part === undefined)) return undefined;
  return (scope) => {
    const result: Json[] = [];
    for (const [index, part] of parts.entries()) {
      const given = part?.(scope);
      if (given?.kind === 'error') return given;
      result.push(given === undefined ? (items[index] as Json) : given.value);
    }
    return { kind: 'value', value: result };
  };
}

function compileObject(object: JsonObject, location: string, refusals: Refusal[]): Part | undefined {
  const fields = Object.entries(object).map(([key, value]) => ({
    key,
    value,
    part: compilePart(value, fieldLocation(location, key), refusals),
  }));
  if (fields.every(({ part }) => part === undefined)) return undefined;
  return (scope) => {
    const result: { [key: string]: Json } = {};
    for (const { key, value, part } of fields) {
      const given = part?.(scope);
      if (given?.kind === 'error') return given;
      setField(result, key, given === undefined ? value : given.value);
    }
    return { kind: 'value', value: result };
  };
}

function compileExpression(text: string, location: string, refusals: Refusal[]): Part {
  const parsed = parseJsonata(text);
  if (parsed.kind === 'error') {
    refusals.push({ location, expression: text, code: parsed.code, message: parsed.message });
    return () => returnedNothing(text, location);
  }
  const expression = compileJsonata(parsed.ast);
  if (expression.kind === 'unsupported') {
    const message = `typestep cannot evaluate ${expression.what}`;
    refusals.push({ location, expression: text, code: 'unsupported', message });
    return () => returnedNothing(text, location);
  }
  const { evaluate, shared } = expression;
  if (shared === undefined) return evaluating(evaluate, text, location);
  // The usual case has its own closure, which saves a call.
  const { body, frame } = shared;
  return (scope) => {
    try {
      const { limits } = scope;
      const value = limits === 'none' ? evaluate(scope) : body(undefined, renewed(frame, scope));
      return value === undefined ? returnedNothing(text, location) : { kind: 'value', value: plainJson(value, limits) };
    } catch (thrown) {
      return failure(thrown, text, location);
    }
  };
}

function evaluating(evaluate: CompiledExpression, text: string, location: string): Part {
  return (scope) => {
    try {
      const value = evaluate(scope);
      return value === undefined
        ? returnedNothing(text, location)
        : { kind: 'value', value: plainJson(value, scope.limits) };
    } catch (thrown) {
      return failure(thrown, text, location);
    }
  };
}

function failure(thrown: unknown, text: string, location: string): Evaluation {
  if (thrown === unsupportedValue) return unsupportedResult(text, location);
  // JavaScript's own stack can only end on values that are nested thousands deep.
  const known = thrown instanceof RangeError ? fault('limit-depth') : thrown;
  if (!isFault(known)) throw thrown;
  const { code, message } = errorOf(known);
  return threw(text, location, code, message);
}
