// Unknown value or JSON text → `Definition` and diagnostics. The one core under all who take definitions: `validate`, the
// compiler, the command line, the server. Only what AWS would accept, in the part of the language that this version
// supports, comes out as a definition: what is behind this door, the engine's `link` first, may trust its types.
import { diagnose, hasErrors, type Diagnostic } from '../diagnostics/diagnostic.js';
import { type ContainerKind, containersIn, type ContainerView, statePointerIn } from './containers.js';
import { type Container, type Definition, languageOf, type QueryLanguage, type State } from './definition.js';
import { parseJson } from './json-text.js';
import { surveyJson, type JsonLimits } from './json-value.js';
import { describePlace, pointerKeys, shown } from './pointer.js';
import { pathStateRules } from './rules/jsonpath/table.js';
import {
  type Consequences,
  type MachineType,
  type MachineView,
  type ReadState,
  readStateOf,
  stateViewOf,
  type StateView,
} from './rules/rule.js';
import { scopesOf } from './rules/scopes.js';
import { containerRules, jsonataRules, machineRules, stateRules } from './rules/table.js';
import { explainSchemaErrors } from './schema/explain.js';
import {
  validateBranch,
  validateJsonataState,
  validateJsonpathState,
  validateMachine,
  validateProcessor,
  type Validator,
} from './schema/validate.generated.js';
import { targetsOf } from './transitions.js';

export interface ReadResult {
  /** Absent when there are errors among the diagnostics. */
  readonly definition?: Definition;
  readonly diagnostics: readonly Diagnostic[];
  /** What was read, when it is an object of a size and depth that a walk comes to the end of, right or wrong. */
  readonly value?: object;
}

export interface ReadOptions {
  /** `none` reads definitions of any size; nesting stays limited. */
  readonly limits?: 'aws' | 'none';
  /** What kind of state machine the definition is for; STANDARD when absent. */
  readonly type?: MachineType;
  /** `reported`: also what follows from a mistake that is reported already, as AWS does; left out when absent. */
  readonly consequences?: Consequences;
}

const DEPTH = 500;
const jsonLimits: Readonly<Record<'aws' | 'none', JsonLimits>> = {
  aws: { characters: 1_048_576, depth: DEPTH },
  none: { characters: Infinity, depth: DEPTH },
};

/**
 * Reads a definition that is a JavaScript value already. The value is not changed, and parts of it are shared with
 * the result.
 * @example
 * const { definition, diagnostics } = readDefinition({
 *   QueryLanguage: 'JSONata', StartAt: 'Done', States: { Done: { Type: 'Succeed' } },
 * });
 */
export function readDefinition(value: unknown, options: ReadOptions = {}): ReadResult {
  const { problem, characters } = surveyJson(value, jsonLimits[options.limits ?? 'aws']);
  if (problem !== undefined) return { diagnostics: [problem] };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { diagnostics: [diagnose('asl/not-an-object', { what: shown(value) }, { pointer: '' })] };
  }
  const containers = containersIn(value);
  const shapeFindings = containers.flatMap((container) => checkShape(value, container));
  const machine = machineOf(value, containers, characters, options);
  const diagnostics = [...shapeFindings];
  const states = readStates(machine, containers, shapeFindings, diagnostics);
  if (hasErrors(shapeFindings)) return { diagnostics, value };

  const wellFormed = containers.map(({ value: container, pointer, states: own }) => ({
    container: container as Container,
    targets: new Map(own.map(([name, state]) => [name, targetsOf(state as State)])),
    pointer,
    consequences: options.consequences ?? 'left out',
  }));
  for (const view of wellFormed) for (const rule of containerRules) add(rule(view), diagnostics);
  const whole = { ...machine, scopes: scopesOf(states, machine) };
  for (const rule of machineRules) add(rule(states, whole), diagnostics);
  if (hasErrors(diagnostics)) return { diagnostics, value };
  const definition = value as Definition;
  const clean = states.every(({ state }) => !('End' in state) || state.End !== (false as unknown));
  return { definition: clean ? definition : withoutEndFalse(definition), diagnostics, value };
}

/**
 * Reads a definition from JSON text; syntax errors come with line and column.
 * @example readDefinitionText('{ "QueryLanguage": "JSONata", … }').diagnostics
 */
export function readDefinitionText(text: string, options: ReadOptions = {}): ReadResult {
  const { characters } = jsonLimits[options.limits ?? 'aws'];
  if (text.length > characters) return { diagnostics: [diagnose('asl/too-large', { limit: characters })] };
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const parsed = parseJson(json);
  if (parsed.error !== undefined) {
    const { reason, line, column } = parsed.error;
    return { diagnostics: [diagnose('asl/invalid-json', { reason: `${reason} (line ${line}, column ${column})` })] };
  }
  const { diagnostics, ...result } = readDefinition(parsed.value, options);
  return { ...result, diagnostics: [...parsed.duplicates.map(duplicateKey), ...diagnostics] };
}

const containerValidators: { readonly [K in ContainerKind]: Validator } = {
  machine: validateMachine,
  branch: validateBranch,
  processor: validateProcessor,
};
const stateValidators: { readonly [L in QueryLanguage]: Validator } = {
  JSONata: validateJsonataState,
  JSONPath: validateJsonpathState,
};

function checkShape(definition: object, { kind, value, pointer, states }: ContainerView): readonly Diagnostic[] {
  const found = [...errorsOf(containerValidators[kind], value, pointer)];
  for (const [name, state] of states) {
    if (asksForPath(definition, state)) {
      const at = `${statePointerIn(pointer, name)}/QueryLanguage`;
      found.push(diagnose('asl/mixed-query-language', { state: name }, { pointer: at }));
      continue;
    }
    const validate = stateValidators[languageOf(definition, fieldsOf(state))];
    if (!validate(state)) add(explainSchemaErrors(validate.errors ?? [], statePointerIn(pointer, name)), found);
  }
  return found;
}

function errorsOf(validate: Validator, value: unknown, pointer: string): readonly Diagnostic[] {
  return validate(value) ? [] : explainSchemaErrors(validate.errors ?? [], pointer);
}

/** A machine in JSONata is so as a whole. */
function asksForPath(definition: object, state: unknown): boolean {
  return fieldsOf(definition)['QueryLanguage'] === 'JSONata' && fieldsOf(state)['QueryLanguage'] === 'JSONPath';
}

function fieldsOf(value: unknown): { readonly [field: string]: unknown } {
  return typeof value === 'object' && value !== null ? (value as { readonly [field: string]: unknown }) : {};
}

function machineOf(
  value: object,
  containers: readonly ContainerView[],
  characters: number,
  { type }: ReadOptions,
): MachineView {
  const names = new Set<string>();
  const raised = new Set<string>();
  for (const { states } of containers) {
    for (const [name, state] of states) {
      names.add(name);
      const { Type, Error } = fieldsOf(state);
      if (Type === 'Fail' && typeof Error === 'string') raised.add(Error);
    }
  }
  return { definition: value as Definition, type: type ?? 'STANDARD', characters, names, raised };
}

/** The states that are well formed, each for itself; what the rules for one state find is added to `found`. */
function readStates(
  machine: MachineView,
  containers: readonly ContainerView[],
  shapeFindings: readonly Diagnostic[],
  found: Diagnostic[],
): readonly ReadState[] {
  const wrong = placesOf(shapeFindings.filter(({ severity }) => severity === 'error'));
  const read: ReadState[] = [];
  for (const { pointer: container, states } of containers) {
    const names = new Set(states.map(([name]) => name));
    for (const [name, given] of states) {
      const pointer = statePointerIn(container, name);
      if (wrong.has(pointer)) continue;
      const state = given as State;
      const language = languageOf(machine.definition, fieldsOf(state));
      const view = stateViewOf({ name, state, pointer, container, language, names, machine });
      addFindings(view, found);
      read.push(readStateOf(view));
    }
  }
  return read;
}

/** The places of findings and everything around them. */
function placesOf(findings: readonly Diagnostic[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { pointer = '' } of findings) {
    for (let place = pointer; place !== '' && !places.has(place); place = place.slice(0, place.lastIndexOf('/')))
      places.add(place);
  }
  return places;
}

/** Nearly always nothing, so nothing is made for it. */
function addFindings(view: StateView, found: Diagnostic[]): void {
  const { path, state } = view;
  for (const rule of stateRules[state.Type]) add(rule(view), found);
  if (path === undefined) for (const rule of jsonataRules) add(rule(view), found);
  else for (const rule of pathStateRules) add(rule(path), found);
}

function add(findings: readonly Diagnostic[], found: Diagnostic[]): void {
  for (const finding of findings) found.push(finding);
}

/** `"End": false` means what its absence means; behind this door only its absence is left. */
function withoutEndFalse<C extends Container>(container: C): C {
  const states = Object.entries(container.States).map(([name, state]) => [name, cleanState(state)] as const);
  if (states.every(([name, state]) => state === container.States[name])) return container;
  return { ...container, States: Object.fromEntries(states) };
}

function cleanState(state: State): State {
  const { End: end, ...rest } = state as State & { readonly End?: boolean };
  const cleaned = end === false ? (rest as State) : state;
  if (cleaned.Type === 'Parallel') {
    const branches = cleaned.Branches.map(withoutEndFalse);
    const same = branches.every((branch, at) => branch === cleaned.Branches[at]);
    return same ? cleaned : { ...cleaned, Branches: branches };
  }
  if (cleaned.Type !== 'Map') return cleaned;
  const { ItemProcessor: processor, Iterator: iterator } = cleaned;
  return {
    ...cleaned,
    ...(processor === undefined ? {} : { ItemProcessor: withoutEndFalse(processor) }),
    ...(iterator === undefined ? {} : { Iterator: withoutEndFalse(iterator) }),
  };
}

function duplicateKey(pointer: string): Diagnostic {
  const cut = pointer.lastIndexOf('/');
  const key = pointerKeys(pointer).at(-1) ?? '';
  return diagnose('asl/duplicate-key', { key, place: describePlace(pointer.slice(0, cut)) }, { pointer });
}
