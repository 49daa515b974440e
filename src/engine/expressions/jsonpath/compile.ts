// A parsed path -> something to read with, compiled once. Paths of names and indices alone, nearly all there are, are a
// loop over their keys; the others are closures. `read` is the way to go, `explain` is only for failures.
import type { Path, PathRoot, Step } from '../../../../compiler/asl/expressions/jsonpath/ast.js';
import type { PathFunctionName } from '../../../../compiler/asl/expressions/jsonpath/functions.js';
import { parsePath } from '../../../../compiler/asl/expressions/jsonpath/parse.js';
import type { Json } from '../../../../compiler/json.js';
import { newRun, type Run } from './run.js';
import { pathFunctionTable } from './functions.js';
import type { PathScope } from './scope.js';
import { compileSteps, spellStep, type Place, type StepCompiler } from './steps.js';
import { fieldOf, fieldReader, isArray, itemOf } from './values.js';

export interface CompiledPath {
  readonly path: Path;
  /** The value, an array of values for an indefinite path, or `undefined` when there is none. */
  read(scope: PathScope): Json | undefined;
  /** Why `read` gives nothing in this scope. */
  explain(scope: PathScope): Miss;
}

/** `beyond`: an index behind the end of an array, the last step; AWS takes it for null in templates. */
export interface Miss {
  readonly kind: 'beyond' | 'missing' | 'not-an-array';
  /** In the words of Jayway's library, which AWS shows. */
  readonly reason: string;
}

export type LinkedPath =
  { readonly kind: 'linked'; readonly path: CompiledPath } | { readonly kind: 'refused'; readonly message: string };

/**
 * Parses and compiles a path.
 * @example
 * const linked = linkPath('$.orders[0].id');
 * if (linked.kind === 'linked') linked.path.read(scope); // 'o-1'
 */
export function linkPath(text: string): LinkedPath {
  const parsed = parsePath(text);
  return parsed.kind === 'parsed' ? compilePath(parsed.path) : { kind: 'refused', message: parsed.message };
}

/** Compiles a parsed path; refuses what the evaluator does not have: some regular expressions. */
export function compilePath(path: Path): LinkedPath {
  const refusals: string[] = [];
  const read = path.definite ? compileRead(path, refusals) : compileSearch(path, refusals);
  const [message] = refusals;
  if (message !== undefined) return { kind: 'refused', message };
  return {
    kind: 'linked',
    path: {
      path,
      read: (scope) => read(scope.input, scope),
      explain: (scope) => explain(path, scope),
    },
  };
}

/** `outer` is the run of the path in whose filter or function this one stands. */
type ReadFrom = (item: Json, scope: PathScope, outer?: Run) => Json | undefined;

function compileRead(path: Path, refusals: string[]): ReadFrom {
  const keys = keysOf(path.steps);
  if (keys !== undefined) return readKeys(startOf(path.root), keys.map(childReader));
  const find = compileFind(path, refusals);
  return (item, scope, outer) => {
    const run = find(item, scope, outer);
    if (run === undefined) return undefined;
    if (outer !== undefined && run.fuel.left < 0) outer.failure ??= run.failure;
    if (run.failure !== undefined) return undefined;
    return path.definite ? run.found.at(-1) : run.found;
  };
}

/** Recorded on AWS: `$.items[*]` finds nothing, and fails nothing, where there is no `items`. */
function compileSearch(path: Path, refusals: string[]): ReadFrom {
  const find = compileFind(path, refusals);
  return (item, scope) => {
    const run = find(item, scope);
    if (run?.failure === undefined) return run?.found ?? [];
    return run.fuel.left < 0 ? undefined : [];
  };
}

function compileFind(path: Path, refusals: string[]): (item: Json, scope: PathScope, outer?: Run) => Run | undefined {
  const start = startOf(path.root);
  const visit = compileVisit(path, refusals);
  return (item, scope, outer) => {
    const root = start(item, scope);
    if (root === undefined) return undefined;
    const run = newRun(scope, outer?.fuel);
    visit(root, run);
    return run;
  };
}

type ReadChild = (value: Json | undefined) => Json | undefined;

function childReader(key: string | number): ReadChild {
  return typeof key === 'string' ? fieldReader(key) : (value) => (isArray(value) ? itemOf(value, key) : undefined);
}

function readKeys(start: (item: Json, scope: PathScope) => Json | undefined, readers: readonly ReadChild[]): ReadFrom {
  const [first, second, third] = readers;
  if (first === undefined) return start;
  if (second === undefined) return (item, scope) => first(start(item, scope));
  if (third === undefined) return (item, scope) => second(first(start(item, scope)));
  const rest = readers.slice(3);
  return (item, scope) => {
    let value = third(second(first(start(item, scope))));
    for (const read of rest) value = read(value);
    return value;
  };
}

function compileVisit(path: Path, refusals: string[]): (model: Json, run: Run) => void {
  const compiler: StepCompiler = {
    path(inner) {
      const read = compileRead(inner, refusals);
      return (item, run) => read(item, run.scope, run);
    },
    explain: (inner, run) => explain(inner, run.scope).reason,
    refuse: (message) => {
      refusals.push(message);
    },
  };
  const last = path.steps.at(-1);
  if (path.steps[0]?.kind === 'descend' && last?.kind === 'function') return compileInverted(path, last.name, compiler);
  return compileSteps(startAt(path.steps, rootText(path.root)), compiler);
}

/** Jayway makes `$.sum($..a)` of `$..a.sum()`, whatever its arguments; counting looks into what is found. */
function compileInverted(
  { steps }: Path,
  name: PathFunctionName,
  compiler: StepCompiler,
): (model: Json, run: Run) => void {
  const before = steps.slice(0, -1);
  const counts = name === 'length' || name === 'size';
  const search = compileSteps(startAt(counts ? [...before, { kind: 'wildcard' }] : before, '$'), compiler);
  return (model, run) => {
    const inner = newRun(run.scope, run.fuel);
    search(model, inner);
    run.failure ??= inner.failure;
    const result = pathFunctionTable[name](model, [inner.found]);
    if ('failure' in result) run.failure ??= result.failure;
    else run.found.push(result.value);
  };
}

function startAt(steps: readonly Step[], where: string): Place {
  return { steps, at: 0, strict: true, where, compiled: new Map() };
}

function rootText({ kind }: PathRoot): string {
  return kind === 'item' ? '@' : '$';
}

/** `undefined` when a step is no plain key. */
function keysOf(steps: readonly Step[]): readonly (string | number)[] | undefined {
  const keys: (string | number)[] = [];
  for (const step of steps) {
    if (step.kind === 'name') keys.push(step.name);
    else if (step.kind === 'index') keys.push(step.index);
    else return undefined;
  }
  return keys;
}

function startOf(root: PathRoot): (item: Json, scope: PathScope) => Json | undefined {
  switch (root.kind) {
    case 'input':
      return (_, { input }) => input;
    case 'context':
      return (_, { context }) => context;
    case 'item':
      return (item) => item;
    case 'variable': {
      const { name } = root;
      return (_, { variables }) => fieldOf(variables, name);
    }
  }
}

function explain(path: Path, scope: PathScope): Miss {
  const root = startOf(path.root)(scope.input, scope);
  const run = newRun(scope);
  if (root !== undefined) compileVisit(path, [])(root, run);
  const nothing = `No results for path: ${rootText(path.root)}${path.steps.map(spellStep).join('')}`;
  const kind = run.beyond ? 'beyond' : run.notArray ? 'not-an-array' : 'missing';
  return { kind, reason: run.failure ?? nothing };
}
