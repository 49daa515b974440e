// The steps of a path -> one closure, made from the end to the beginning. A step is `strict` as long as no step before
// it can give several places: then a mismatch fails the path, otherwise it finds nothing.
import type { Path, Slice, Step } from '../../../../compiler/asl/expressions/jsonpath/ast.js';
import type { Json, JsonObject } from '../../../../compiler/json.js';
import { descendTo } from './descend.js';
import { compileFilter, type FilterCompiler } from './filter.js';
import { pathFunctionTable } from './functions.js';
import { spend, type Run, type Visit } from './run.js';
import { fieldOf, fieldReader, isArray, isObject, itemOf, setField } from './values.js';

export interface Place {
  readonly steps: readonly Step[];
  readonly at: number;
  readonly strict: boolean;
  /** The path up to here in Jayway's spelling, as its messages have it. */
  readonly where: string;
  /** What was compiled already behind a step that can give several places: `..` needs it twice. */
  readonly compiled: Map<number, Visit>;
}
export interface StepCompiler extends FilterCompiler {
  readonly path: (path: Path) => (item: Json, run: Run) => Json | undefined;
  /** Why a path has no value. */
  readonly explain: (path: Path, run: Run) => string;
}

const found: Visit = (model, run) => {
  run.found.push(model);
};

export function compileSteps(place: Place, compiler: StepCompiler): Visit {
  const step = place.steps[place.at];
  if (step === undefined) return found;
  const known = place.strict ? undefined : place.compiled.get(place.at);
  if (known !== undefined) return known;
  const compile = stepTable[step.kind] as (step: Step, place: Place, compiler: StepCompiler) => Visit;
  const visit = compile(step, place, compiler);
  if (!place.strict) place.compiled.set(place.at, visit);
  return visit;
}

/** Jayway's spelling of a step. */
export function spellStep(step: Step): string {
  switch (step.kind) {
    case 'name':
      return `[${quoted(step.name, step.double)}]`;
    case 'names':
      return `[${step.names.map((name) => quoted(name, step.double)).join(',')}]`;
    case 'index':
      return `[${step.index}]`;
    case 'indices':
      return `[${step.indices.join(',')}]`;
    case 'slice':
      return `[${step.from ?? ''}:${step.to ?? ''}]`;
    case 'wildcard':
      return '[*]';
    case 'descend':
      return '..';
    case 'filter':
      return '[?]';
    case 'function':
      return `.${step.name}(${step.arguments.length > 0 ? '...' : ''})`;
  }
}

function quoted(name: string, double: true | undefined): string {
  return double === true ? `"${name}"` : `'${name}'`;
}

function after(place: Place, compiler: StepCompiler, strictness: 'as-before' | 'many'): Visit {
  const step = place.steps[place.at] as Step;
  const strict = place.strict && strictness === 'as-before';
  return compileSteps({ ...place, at: place.at + 1, strict, where: place.where + spellStep(step) }, compiler);
}

/**
 * Behind `..` and one more step, the last step of a path takes a field only where that step is the index of the element
 * that `..` is at, or as long as `..` has met no array: `$..[0].a` works, `$..[*].a` finds nothing in arrays. So Jayway.
 */
function gateOf({ steps, at }: Place): (run: Run) => boolean {
  const before = steps[at - 1];
  if (before === undefined || at !== steps.length - 1 || steps[at - 2]?.kind !== 'descend') return () => true;
  const fragment = spellStep(before);
  return ({ upstream }) => upstream === undefined || fragment === `[${upstream}]`;
}

type StepTable = {
  readonly [K in Step['kind']]: (step: Extract<Step, { kind: K }>, place: Place, compiler: StepCompiler) => Visit;
};

const stepTable: StepTable = {
  name: (step, place, compiler) => {
    const { name } = step;
    const next = after(place, compiler, 'as-before');
    const { strict, where } = place;
    const leaf = place.at === place.steps.length - 1;
    const read = fieldReader(name);
    const passes = gateOf(place);
    return (model, run) => {
      const value = read(model);
      if (value !== undefined) {
        if (!leaf) next(value, run);
        else if (passes(run)) run.found.push(value);
      } else if (!strict) return;
      else if (!isObject(model)) noObject(run, spellStep(step), where, model);
      // This one message has single quotes whatever was written.
      else if (!leaf) run.failure ??= `Missing property in path ${where}['${name}']`;
    };
  },

  names: (step, place, compiler) => {
    const { names } = step;
    const { strict, where } = place;
    const leaf = place.at === place.steps.length - 1;
    const next = after(place, compiler, leaf ? 'as-before' : 'many');
    return (model, run) => {
      if (!isObject(model)) return strict ? noObject(run, spellStep(step), where, model) : undefined;
      if (leaf) return next(pick(model, names), run);
      for (const name of names) {
        const value = fieldOf(model, name);
        if (value !== undefined) next(value, run);
      }
    };
  },

  index: (step, place, compiler) => {
    const next = after(place, compiler, 'as-before');
    const leaf = place.at === place.steps.length - 1;
    return (model, run) => {
      if (!isArray(model)) return noArray(run, place, model);
      const value = itemOf(model, step.index);
      if (value !== undefined) next(value, run);
      else if (place.strict && leaf) run.beyond = true;
    };
  },

  indices: (step, place, compiler) => {
    const next = after(place, compiler, 'many');
    return (model, run) => {
      if (!isArray(model)) return noArray(run, place, model);
      for (const index of step.indices) {
        const value = itemOf(model, index);
        if (value !== undefined) next(value, run);
      }
    };
  },

  slice: (step, place, compiler) => {
    const next = after(place, compiler, 'many');
    return (model, run) => {
      if (!isArray(model)) return noArray(run, place, model);
      const [from, to] = bounds(step, model.length);
      if (!spend(run, Math.max(0, to - from))) return;
      for (let index = from; index < to; index++) {
        const value = itemOf(model, index);
        if (value !== undefined) next(value, run);
      }
    };
  },

  wildcard: (_, place, compiler) => {
    const next = after(place, compiler, 'many');
    const passes = gateOf(place);
    return (model, run) => {
      if (!isArray(model) && !(isObject(model) && passes(run))) return;
      const values = isArray(model) ? model : Object.values(model);
      if (!spend(run, values.length)) return;
      for (const value of values) next(value, run);
    };
  },

  descend: (_, place, compiler) => {
    const target = place.steps[place.at + 1] as Step;
    const visit = compileSteps({ ...place, at: place.at + 1, strict: false }, compiler);
    const leaf = place.at + 1 === place.steps.length - 1;
    const behind = leaf ? undefined : compileSteps({ ...place, at: place.at + 2, strict: false }, compiler);
    return descendTo(target, visit, behind);
  },

  filter: ({ filter }, place, compiler) => {
    const test = compileFilter(filter, compiler);
    const next = after(place, compiler, 'many');
    return (model, run) => {
      if (isArray(model)) {
        if (!spend(run, model.length)) return;
        for (const item of model) {
          if (test(item, run) === true) next(item, run);
          if (run.fuel.left < 0) return;
        }
      } else if (isObject(model)) {
        if (test(model, run) === true) next(model, run);
      } else if (place.strict) {
        run.failure ??= `Filter: [?] can not be applied to primitives. Current context is: ${String(model)}`;
      }
    };
  },

  function: (step, place, compiler) => {
    const invoke = pathFunctionTable[step.name];
    const readers = step.arguments.map((argument) =>
      argument.kind === 'path' ? compiler.path(argument) : argument.value,
    );
    const next = after(place, compiler, 'as-before');
    return (model, run) => {
      const values: Json[] = [];
      for (const [at, reader] of readers.entries()) {
        const value = typeof reader === 'function' ? reader(run.scope.input, run) : reader;
        if (value === undefined) {
          run.failure ??= compiler.explain(step.arguments[at] as Path, run);
          return;
        }
        values.push(value);
      }
      const result = invoke(model, values);
      if ('failure' in result) run.failure ??= result.failure;
      else next(result.value, run);
    };
  },
};

/** As Jayway: only a slice with one bound counts it from the end, the other kind leaves that to each index. */
function bounds({ from, to }: Slice, length: number): readonly [number, number] {
  if (to === undefined) {
    const start = from ?? 0;
    return [Math.max(0, start < 0 ? length + start : start), length];
  }
  if (from === undefined) return [0, Math.min(length, to < 0 ? length + to : to)];
  return [Math.max(from, -length), Math.min(length, to)];
}

function pick(model: JsonObject, names: readonly string[]): Json {
  const picked: { [key: string]: Json } = {};
  for (const name of names) {
    const value = fieldOf(model, name);
    if (value !== undefined) setField(picked, name, value);
  }
  return picked;
}

function noObject(run: Run, property: string, where: string, model: Json): void {
  run.failure ??=
    `Expected to find an object with property ${property} in path ${where} but found '${javaType(model)}'. ` +
    "This is not a json object according to the JsonProvider: 'com.jayway.jsonpath.spi.json.JsonSmartJsonProvider'.";
}

function javaType(model: Json): string {
  if (model === null) return 'null';
  if (isArray(model)) return 'net.minidev.json.JSONArray';
  if (typeof model === 'number') return javaNumberType(model);
  return typeof model === 'string' ? 'java.lang.String' : 'java.lang.Boolean';
}

function javaNumberType(model: number): string {
  if (!Number.isInteger(model)) return 'java.lang.Double';
  if (model >= -(2 ** 31) && model < 2 ** 31) return 'java.lang.Integer';
  return Math.abs(model) < 2 ** 63 ? 'java.lang.Long' : 'java.math.BigInteger';
}

/** Jayway's name of a step is the step and all behind it. */
function noArray(run: Run, { strict, where, steps, at }: Place, model: Json): void {
  if (!strict || run.failure !== undefined) return;
  run.notArray = model !== null;
  run.failure =
    model === null
      ? `The path ${where} is null`
      : `Filter: ${steps.slice(at).map(spellStep).join('')} can only be applied to arrays. Current context is: ${typeof model === 'string' ? model : JSON.stringify(model)}`;
}
