// The fields of a JSONata state: templates with `{% … %}` strings, typed where the field is.
import type { Json, JsonObject } from '../../../compiler/json.js';
import { type JsonType, unexpectedType } from '../expressions/causes.js';
import { compileTemplate } from '../expressions/template.js';
import type { CompiledTemplate, Evaluation, StatesValue } from '../expressions/types.js';
import { maxSeconds } from '../limits.js';
import type { LinkedExit } from '../linked.js';
import {
  type Derive,
  isProblem,
  type Moment,
  type Outcome,
  type Problem,
  valueOf,
  fieldsAsItems,
  itemsOf,
} from '../moment.js';
import { parseTimestamp } from '../timestamp.js';
import type { FieldCompiler, Fields, Given, Refuse } from './compiler.js';

type StatesMore = Pick<StatesValue, 'result' | 'errorOutput'>;
const nothingMore: StatesMore = {};

/** `within`: the field that holds all these, with a slash: `ItemReader/`. */
export function jsonataFields(refuse: Refuse, within = ''): FieldCompiler {
  const template = (value: Json, place: string): Template => {
    const location = within + place;
    const compiled = compileTemplate(value, location);
    if (compiled.kind === 'linked') {
      // Only what stands between the delimiters is looked at; what is written around it does no harm.
      const readsContext = mayReadContext.test(JSON.stringify(value).replaceAll(/\{%|%\}/g, ''));
      return { ...compiled.template, readsContext };
    }
    for (const { location: at, expression, message } of compiled.refusals) refuse.expression(at, expression, message);
    return { kind: 'constant', location, evaluate: () => valueOf(null), readsContext: false };
  };
  const optional = (value: Json | undefined, location: string): Template | undefined =>
    value === undefined ? undefined : template(value, location);
  const typed = <T extends Json>(state: Fields, field: string, type: JsonType, is: (value: Json) => value is T) => {
    const compiled = optional(state[field], field);
    return compiled === undefined ? undefined : (moment: Moment) => readTyped(compiled, moment, type, is);
  };
  const derive = (value: Json | undefined, location: string): Derive | undefined => {
    const compiled = optional(value, location);
    return compiled === undefined ? undefined : (moment) => outcomeOf(evaluate(compiled, moment, nothingMore));
  };
  return {
    input: () => given,
    passed: () => given,
    work: (state) => derive(state['Arguments'], 'Arguments') ?? given,
    selector: (state) => derive(state['ItemSelector'], 'ItemSelector'),
    exit(fields, at, kind) {
      const { Assign, Output } = fields;
      if (Assign !== undefined && (typeof Assign !== 'object' || Assign === null || Array.isArray(Assign))) {
        refuse.construct(`${at}Assign`, 'an `Assign` that is not an object');
      }
      return exitOf(optional(Output, `${at}Output`), optional(Assign, `${at}Assign`), kind, fields['Next']);
    },
    condition(rule, at) {
      const compiled = template(rule['Condition'] ?? null, `${at}Condition`);
      return (moment) => readTyped(compiled, moment, 'boolean', isBoolean);
    },
    due(state) {
      const seconds = typed(state, 'Seconds', 'number', isNumber);
      if (seconds !== undefined) return (moment) => afterSeconds(moment, seconds(moment));
      const timestamp = typed(state, 'Timestamp', 'string', isString);
      return (moment) => atTime(timestamp?.(moment) ?? '');
    },
    seconds(state, field) {
      const read = typed(state, field, 'number', isNumber);
      return read === undefined ? undefined : (moment) => secondsOf(field, read(moment));
    },
    count(state, field) {
      const read = typed(state, field, 'number', isNumber);
      return read === undefined ? undefined : (moment) => countOf(field, read(moment));
    },
    percentage(state, field) {
      const read = typed(state, field, 'number', isNumber);
      return read === undefined ? undefined : (moment) => percentageOf(field, read(moment));
    },
    text: (state, field) => typed(state, field, 'string', isString),
    roleArn(state) {
      const { Credentials } = state;
      if (Credentials === undefined) return undefined;
      const compiled = template((Credentials as JsonObject)['RoleArn'] ?? null, 'Credentials/RoleArn');
      return (moment) => readTyped(compiled, moment, 'string', isString);
    },
    payload: (state, field) => derive(state[field], field),
    settings: (settings, location) => derive(settings, location) ?? given,
    items(state, takesObjects) {
      const compiled = optional(state['Items'], 'Items');
      return (moment) => {
        if (compiled !== undefined) {
          const read = evaluate(compiled, moment, nothingMore);
          if (read.kind === 'error') return problemOf(read);
          if (isArray(read.value)) return itemsOf(read.value);
          if (takesObjects && isObject(read.value)) return fieldsAsItems(read.value);
          return problemOf(unexpectedType(compiled.text ?? '', compiled.location, 'array', read.value));
        }
        if (isArray(moment.input)) return itemsOf(moment.input);
        if (takesObjects && isObject(moment.input)) return fieldsAsItems(moment.input);
        const cause = `Map state input must be an array but was: ${JSON.stringify(moment.input)}`;
        // No expression is to blame, so AWS names no place.
        return invalid('', cause);
      };
    },
  };
}

const given: Derive = (_moment, value) => valueOf(value);
const isNumber = (value: Json): value is number => typeof value === 'number';
const isString = (value: Json): value is string => typeof value === 'string';
const isBoolean = (value: Json): value is boolean => typeof value === 'boolean';
const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isArray = (value: Json): value is Json[] => Array.isArray(value);

function exitOf(
  output: Template | undefined,
  assign: Template | undefined,
  kind: Given,
  next: Json | undefined,
): LinkedExit {
  const target = next === undefined ? {} : { next: next as string };
  if (output === undefined && assign === undefined) {
    return { ...target, depart: (_moment, value) => ({ kind: 'departure', output: value }) };
  }
  const more = kind === 'result' ? asResult : kind === 'errorOutput' ? asErrorOutput : asNothing;
  return {
    ...target,
    depart(moment, value) {
      const states = more(value);
      // Assign comes first where both draw random numbers: a program computes its variables before what it returns.
      const assigned = assign === undefined ? undefined : evaluate(assign, moment, states);
      if (assigned?.kind === 'error') return problemOf(assigned);
      const evaluated = output === undefined ? undefined : evaluate(output, moment, states);
      if (evaluated?.kind === 'error') return problemOf(evaluated);
      return {
        kind: 'departure',
        output: evaluated === undefined ? value : evaluated.value,
        ...(assigned === undefined ? {} : { assigned: assigned.value as JsonObject }),
      };
    },
  };
}
const asResult = (result: Json): StatesMore => ({ result });
const asErrorOutput = (errorOutput: Json): StatesMore => ({ errorOutput });
const asNothing = (): StatesMore => nothingMore;

function evaluate({ readsContext, evaluate: run }: Template, moment: Moment, more: StatesMore): Evaluation {
  const { input, variables, millis, limits } = moment;
  return run({
    // Plain data at once: an expression may keep `$states` as a value, which must not change afterwards.
    states: { input, context: readsContext ? moment.context() : noContext, ...more },
    variables,
    millis,
    random: () => moment.random(),
    limits,
  });
}

/** A template, and whether it could read the context object: by its name, or as a part of `$states` as a whole. */
interface Template extends CompiledTemplate {
  readonly readsContext: boolean;
}
const mayReadContext = /context|%|\\u|\$states(?!\.(?:input|result|errorOutput)\b)/;
const noContext: JsonObject = {};

function outcomeOf(evaluation: Evaluation): Outcome {
  return evaluation.kind === 'error' ? problemOf(evaluation) : evaluation;
}

function problemOf({ error, cause, location }: Extract<Evaluation, { kind: 'error' }>): Problem {
  return { kind: 'problem', error, cause, location };
}

function readTyped<T extends Json>(
  template: Template,
  moment: Moment,
  type: JsonType,
  is: (value: Json) => value is T,
): T | Problem {
  const evaluation = evaluate(template, moment, nothingMore);
  if (evaluation.kind === 'error') return problemOf(evaluation);
  const { value } = evaluation;
  return is(value) ? value : problemOf(unexpectedType(template.text ?? '', template.location, type, value));
}

function invalid(location: string, cause: string): Problem {
  return { kind: 'problem', error: 'States.QueryEvaluationError', cause, location };
}

function afterSeconds(moment: Moment, seconds: number | Problem): number | Problem {
  if (isProblem(seconds)) return seconds;
  const what = (text: string) => invalid('Seconds', `The Seconds field ${text}: ${seconds}`);
  if (!Number.isInteger(seconds)) return what('cannot be parsed as a long value');
  if (seconds < 0) return what('references a negative value');
  if (seconds > maxSeconds) return what(`is greater than ${maxSeconds}`);
  return moment.millis + seconds * 1000;
}

function atTime(text: string | Problem): number | Problem {
  if (isProblem(text)) return text;
  const cause = `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${text}`;
  return parseTimestamp(text) ?? invalid('Timestamp', cause);
}

function secondsOf(field: string, value: number | Problem): number | Problem {
  if (isProblem(value) || (Number.isInteger(value) && value > 0 && value <= maxSeconds)) return value;
  return invalid(
    field,
    `The ${field} field must be a whole number of seconds from 1 to ${maxSeconds}, but was: ${value}`,
  );
}

function countOf(field: string, value: number | Problem): number | Problem {
  if (isProblem(value) || (Number.isInteger(value) && value >= 0)) return value;
  return invalid(field, `The ${field} field must be a whole number from 0, but was: ${value}`);
}

function percentageOf(field: string, value: number | Problem): number | Problem {
  if (isProblem(value) || (value >= 0 && value <= 100)) return value;
  return invalid(field, `${field} must be between 0 and 100.`);
}
