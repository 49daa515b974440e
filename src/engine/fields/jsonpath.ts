// The fields of a JSONPath state: paths and payload templates, and the order in which data passes through them:
// InputPath, Parameters, the work, ResultSelector, ResultPath, OutputPath.
import type { Path } from '../../../compiler/asl/expressions/jsonpath/ast.js';
import { parsePath } from '../../../compiler/asl/expressions/jsonpath/parse.js';
import type { Json, JsonObject } from '../../../compiler/json.js';
import { compileChoiceRule } from '../expressions/choice/compile.js';
import { linkIntrinsic } from '../expressions/intrinsics/compile.js';
import { type CompiledPath, linkPath } from '../expressions/jsonpath/compile.js';
import { applyResultPath, readItemsPath, readPath } from '../expressions/jsonpath/data-flow.js';
import type { PathEvaluation, PathScope } from '../expressions/jsonpath/scope.js';
import { compilePayloadTemplate } from '../expressions/jsonpath/template.js';
import { maxSeconds } from '../limits.js';
import type { LinkedExit } from '../linked.js';
import {
  type Derive,
  fieldsAsItems,
  itemsOf,
  type MapItems,
  type Moment,
  type Outcome,
  type Problem,
  type Read,
  runtimeProblem,
  valueOf,
} from '../moment.js';
import { parseTimestamp } from '../timestamp.js';
import type { FieldCompiler, Fields, Given, Refuse } from './compiler.js';

/** `within`: the field that holds all these, with a slash: `ItemReader/`. */
export function jsonpathFields(refuseAt: Refuse, within = ''): FieldCompiler {
  const refuse = refuseWithin(refuseAt, within);
  const path = (value: Json | undefined, location: string): CompiledPath | undefined => {
    if (typeof value !== 'string') return undefined;
    const linked = linkPath(value);
    if (linked.kind === 'linked') return linked.path;
    refuse.expression(location, value, linked.message);
    return undefined;
  };
  /** `null` stays `null`: the empty object. */
  const filter = (value: Json | undefined, location: string): Filter =>
    value === null ? () => valueOf({}) : filterBy(path(value, location));
  const payload = (value: Json | undefined, location: string): Derive | undefined => {
    if (value === undefined) return undefined;
    const linked = compilePayloadTemplate(value, location);
    if (linked.kind === 'linked') {
      const { template } = linked;
      return (moment, given) => outcomeOf(template.evaluate(scopeOf(moment, given)));
    }
    for (const { location: at, message } of linked.refusals) refuse.expression(at, at, message);
    return undefined;
  };
  const resultPath = (value: Json | undefined, location: string): Path | null | undefined => {
    if (value === undefined || value === null) return value;
    const parsed = parsePath(value as string);
    if (parsed.kind === 'parsed') return parsed.path;
    refuse.expression(location, value as string, parsed.message);
    return undefined;
  };
  /** The number that a path gives, or the one that is written. */
  const number = (
    state: Fields,
    field: string,
    from: (field: string, value: Json, shown: string) => number | Problem,
  ) => {
    const written = state[field];
    if (typeof written === 'number') return () => written;
    const compiled = path(state[`${field}Path`], `${field}Path`);
    if (compiled === undefined) return undefined;
    return inInput(state, (scope) => {
      const read = readPath(compiled, scope);
      return read.kind === 'error' ? problemOf(read) : from(field, read.value, compiled.path.text);
    });
  };
  const inInput = <T>(state: Fields, read: (scope: PathScope) => T | Problem): Read<T> => {
    const input = filter(state['InputPath'], 'InputPath');
    return (moment) => {
      const given = input(moment, moment.input);
      return given.kind === 'problem' ? given : read(scopeOf(moment, given.value));
    };
  };

  return {
    input: (state) => filter(state['InputPath'], 'InputPath'),
    work: (state) => payload(state['Parameters'], 'Parameters') ?? asGiven,
    passed(state) {
      const { Result } = state;
      return Result === undefined ? (payload(state['Parameters'], 'Parameters') ?? asGiven) : () => valueOf(Result);
    },
    selector(state) {
      const field = state['ItemSelector'] === undefined ? 'Parameters' : 'ItemSelector';
      return payload(state[field], field);
    },
    exit(fields, at, given, state) {
      const selector = given === 'result' ? payload(fields['ResultSelector'], 'ResultSelector') : undefined;
      const assign = payload(fields['Assign'], `${at}Assign`);
      const result = given === 'input' ? undefined : resultPath(fields['ResultPath'], `${at}ResultPath`);
      const output = given === 'errorOutput' ? asGiven : filter(state['OutputPath'], 'OutputPath');
      const merges = given !== 'input' && result !== undefined;
      const next = fields['Next'] as string | undefined;
      return {
        ...exitOf({ selector, assign, output, result: merges ? result : undefined, given }),
        ...(next === undefined ? {} : { next }),
      };
    },
    condition(rule, at, state) {
      const { Next: _next, Assign: _assign, Comment: _comment, ...operators } = rule;
      const linked = compileChoiceRule(operators as JsonObject);
      if (linked.kind === 'refused') {
        for (const message of linked.messages) refuse.construct(at.replace(/\/$/, ''), `a rule where ${message}`);
        return () => false;
      }
      return inInput(state, (scope) => {
        const decision = linked.rule.decide(scope);
        return typeof decision === 'boolean' ? decision : problemOf(decision);
      });
    },
    due(state) {
      const { Seconds, Timestamp } = state;
      if (typeof Seconds === 'number') return (moment) => moment.millis + Seconds * 1000;
      if (typeof Timestamp === 'string') {
        return () =>
          parseTimestamp(Timestamp) ??
          runtimeProblem(
            `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${Timestamp}`,
          );
      }
      const seconds = path(state['SecondsPath'], 'SecondsPath');
      if (seconds !== undefined) return inMoment(state, inInput, (scope, moment) => dueAfter(seconds, scope, moment));
      const timestamp = path(state['TimestampPath'], 'TimestampPath');
      return inMoment(state, inInput, (scope) => (timestamp === undefined ? 0 : dueAt(timestamp, scope)));
    },
    seconds: (state, field) => number(state, field, secondsOf),
    count: (state, field) => number(state, field, countOf),
    percentage: (state, field) => number(state, field, percentageOf),
    text(state, field) {
      const written = state[field];
      if (typeof written === 'string') return () => written;
      const source = state[`${field}Path`];
      if (typeof source !== 'string') return undefined;
      if (source.startsWith('$')) {
        const compiled = path(source, `${field}Path`);
        return (moment) => (compiled === undefined ? '' : textAt(compiled, scopeOf(moment, moment.input)));
      }
      const linked = linkIntrinsic(source);
      if (linked.kind === 'refused') {
        refuse.expression(`${field}Path`, source, linked.message);
        return () => '';
      }
      return (moment) => {
        const evaluated = linked.intrinsic.evaluate(scopeOf(moment, moment.input));
        return evaluated.kind === 'error' ? problemOf(evaluated) : textOf(evaluated.value, source);
      };
    },
    roleArn(state) {
      const credentials = payload(state['Credentials'], 'Credentials');
      if (credentials === undefined) return undefined;
      const input = filter(state['InputPath'], 'InputPath');
      return (moment) => {
        const given = input(moment, moment.input);
        const evaluated = given.kind === 'problem' ? given : credentials(moment, given.value);
        if (evaluated.kind === 'problem') return evaluated;
        return textOf((evaluated.value as JsonObject)['RoleArn'] ?? null, 'Credentials.RoleArn');
      };
    },
    items(state, takesObjects) {
      const compiled = path(state['ItemsPath'] ?? '$', 'ItemsPath');
      return inInput(state, (scope) => (compiled === undefined ? itemsOf([]) : itemsAt(compiled, scope, takesObjects)));
    },
    payload: (state, field) => payload(state[field], field),
    settings: (settings) => () => valueOf(settings),
  };
}

function refuseWithin(refuse: Refuse, within: string): Refuse {
  if (within === '') return refuse;
  return {
    expression: (location, expression, message) => refuse.expression(within + location, expression, message),
    construct: (location, what) => refuse.construct(within + location, what),
  };
}

type Filter = Derive;
const asGiven: Derive = (_moment, given) => valueOf(given);

function filterBy(path: CompiledPath | undefined): Filter {
  if (path === undefined || path.path.text === '$') return asGiven;
  return (moment, given) => outcomeOf(readPath(path, scopeOf(moment, given)));
}

interface ExitParts {
  readonly selector: Derive | undefined;
  readonly assign: Derive | undefined;
  readonly output: Filter;
  /** `undefined`: the value goes on as it is. */
  readonly result: Path | null | undefined;
  readonly given: Given;
}

function exitOf({ selector, assign, output, result }: ExitParts): LinkedExit {
  if (selector === undefined && assign === undefined && output === asGiven && result === undefined) {
    return { depart: (_moment, value) => ({ kind: 'departure', output: value }) };
  }
  return {
    depart(moment, value) {
      const selected = selector === undefined ? valueOf(value) : selector(moment, value);
      if (selected.kind === 'problem') return selected;
      const assigned = assign?.(moment, selected.value);
      if (assigned?.kind === 'problem') return assigned;
      const merged = result === undefined ? selected : outcomeOf(applyResultPath(moment.input, result, selected.value));
      if (merged.kind === 'problem') return merged;
      const filtered = output(moment, merged.value);
      if (filtered.kind === 'problem') return filtered;
      return {
        kind: 'departure',
        output: filtered.value,
        ...(assigned === undefined ? {} : { assigned: assigned.value as JsonObject }),
      };
    },
  };
}

function scopeOf(moment: Moment, input: Json): PathScope {
  return new MomentScope(moment, input);
}

/** A class for its getters: those of an object literal are made anew for each object, which every state would feel. */
class MomentScope implements PathScope {
  readonly #moment: Moment;
  readonly input: Json;
  readonly variables: JsonObject;
  constructor(moment: Moment, input: Json) {
    this.#moment = moment;
    this.input = input;
    this.variables = moment.variables;
  }
  get context(): JsonObject {
    return this.#moment.context();
  }
  random(): number {
    return this.#moment.random();
  }
}

function outcomeOf(evaluation: PathEvaluation): Outcome {
  return evaluation.kind === 'error' ? problemOf(evaluation) : evaluation;
}

function problemOf({ error, cause }: Extract<PathEvaluation, { kind: 'error' }>): Problem {
  return { kind: 'problem', error, cause };
}

function inMoment<T>(
  state: Fields,
  inInput: (state: Fields, read: (scope: PathScope) => T | Problem) => Read<T>,
  read: (scope: PathScope, moment: Moment) => T | Problem,
): Read<T> {
  return (moment) => inInput(state, (scope) => read(scope, moment))(moment);
}

function dueAfter(path: CompiledPath, scope: PathScope, moment: Moment): number | Problem {
  const { text } = path.path;
  const value = path.read(scope);
  const fails = (what: string) => runtimeProblem(`The SecondsPath parameter ${what}: ${text}`);
  if (value === undefined || value === null) return fails('does not reference an input value');
  const seconds = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  const failsOn = (what: string) => runtimeProblem(`The SecondsPath parameter ${what}: ${text} == ${shown}`);
  if (typeof seconds !== 'number' || !Number.isInteger(seconds)) return failsOn('cannot be parsed as a long value');
  if (seconds < 0) return failsOn('references a negative value');
  if (seconds > maxSeconds) return runtimeProblem('Wait state delay is too long.');
  return moment.millis + seconds * 1000;
}

function dueAt(path: CompiledPath, scope: PathScope): number | Problem {
  const { text } = path.path;
  const value = path.read(scope);
  if (value === undefined || value === null) {
    return runtimeProblem(`The TimestampPath parameter does not reference an input value: ${text}`);
  }
  const time = typeof value === 'string' ? parseTimestamp(value) : undefined;
  if (time !== undefined) return time;
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  return runtimeProblem(
    `The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: ${text} == ${shown}`,
  );
}

function secondsOf(field: string, value: Json, text: string): number | Problem {
  const seconds = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof seconds === 'number' && Number.isInteger(seconds) && seconds > 0 && seconds <= maxSeconds) return seconds;
  return runtimeProblem(
    `The ${field}Path parameter does not reference a positive whole number of seconds: ${text} == ${shownValue(value)}`,
  );
}

function countOf(field: string, value: Json, text: string): number | Problem {
  const count = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof count !== 'number' || !Number.isInteger(count)) {
    return runtimeProblem(
      `The ${field}Path field refers to value "${shownValue(value)}" which is not a valid integer: ${text}`,
    );
  }
  return count < 0 ? runtimeProblem(`${field} cannot be negative.`) : count;
}

function percentageOf(field: string, value: Json, text: string): number | Problem {
  const percentage = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof percentage !== 'number') {
    return runtimeProblem(
      `The ${field}Path field refers to value "${shownValue(value)}" which is not a valid float: ${text}`,
    );
  }
  return percentage < 0 || percentage > 100 ? runtimeProblem(`${field} must be between 0 and 100.`) : percentage;
}

function shownValue(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function textAt(path: CompiledPath, scope: PathScope): string | Problem {
  const read = readPath(path, scope);
  return read.kind === 'error' ? problemOf(read) : textOf(read.value, path.path.text);
}

function textOf(value: Json, source: string): string | Problem {
  return typeof value === 'string' ? value : runtimeProblem(`Invalid path '${source}' : it does not give a string`);
}

function itemsAt(path: CompiledPath, scope: PathScope, takesObjects: boolean): MapItems | Problem {
  const read = readItemsPath(path, scope);
  if (read.kind === 'error') return problemOf(read);
  const { value } = read;
  if (Array.isArray(value)) return itemsOf(value as readonly Json[]);
  if (takesObjects && typeof value === 'object' && value !== null) return fieldsAsItems(value as JsonObject);
  return runtimeProblem(`Reference path "${path.path.text}" must point to array.`);
}
