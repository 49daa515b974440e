// Unknown value or JSON text → `Definition` and diagnostics. Only what AWS would accept, in the part of the language
// that this version supports, comes out as a definition: what is behind this door may trust its types.
import { diagnose, hasErrors, type Diagnostic } from '../diagnostics/diagnostic.js';
import { type ContainerKind, containersIn, type ContainerView, statePointerIn } from './containers.js';
import { type Container, type Definition, languageOf, type QueryLanguage, type State } from './definition.js';
import { inspectJson } from './json-text.js';
import { surveyJson, type JsonLimits } from './json-value.js';
import { describePlace, pointerKeys, shown } from './pointer.js';
import { pathStateRules } from './rules/jsonpath/table.js';
import { type Consequences, type MachineType, type MachineView, type StateView, stateViewOf } from './rules/rule.js';
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

export interface ReadResult {
  /** Absent when there are errors among the diagnostics. */
  readonly definition?: Definition;
  readonly diagnostics: readonly Diagnostic[];
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
  const views = viewsOf(machine, containers, shapeFindings);
  const diagnostics = [...shapeFindings, ...views.flatMap(stateFindings)];
  if (hasErrors(shapeFindings)) return { diagnostics };

  const wellFormed = containers.map(({ value: container, pointer }) => ({
    container: container as Container,
    pointer,
    consequences: options.consequences ?? 'left out',
  }));
  diagnostics.push(...wellFormed.flatMap((view) => containerRules.flatMap((rule) => rule(view))));
  const scopes = scopesOf(views, machine);
  diagnostics.push(...machineRules.flatMap((rule) => rule(views, { ...machine, scopes })));
  if (hasErrors(diagnostics)) return { diagnostics };
  const definition = value as Definition;
  const clean = views.every(({ state }) => !('End' in state) || state.End !== (false as unknown));
  return { definition: clean ? definition : withoutEndFalse(definition), diagnostics };
}

/**
 * Reads a definition from JSON text; syntax errors come with line and column.
 * @example readDefinitionText('{ "QueryLanguage": "JSONata", … }').diagnostics
 */
export function readDefinitionText(text: string, options: ReadOptions = {}): ReadResult {
  const { characters } = jsonLimits[options.limits ?? 'aws'];
  if (text.length > characters) return { diagnostics: [diagnose('asl/too-large', { limit: characters })] };
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const { error, duplicates } = inspectJson(json);
  if (error !== undefined) {
    const reason = `${error.reason} (line ${error.line}, column ${error.column})`;
    return { diagnostics: [diagnose('asl/invalid-json', { reason })] };
  }
  const { diagnostics, ...result } = readDefinition(JSON.parse(json), options);
  return { ...result, diagnostics: [...duplicates.map(duplicateKey), ...diagnostics] };
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
  return [
    ...errorsOf(containerValidators[kind], value, pointer),
    ...states.flatMap(([name, state]) => {
      const at = statePointerIn(pointer, name);
      if (asksForPath(definition, state)) {
        return [diagnose('asl/mixed-query-language', { state: name }, { pointer: `${at}/QueryLanguage` })];
      }
      return errorsOf(stateValidators[languageOf(definition, fieldsOf(state))], state, at);
    }),
  ];
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
  const states = containers.flatMap((container) => container.states);
  const names = new Set(states.map(([name]) => name));
  const raised = new Set(states.map(([, state]) => fieldsOf(state)).filter(({ Type }) => Type === 'Fail').map(({ Error }) => String(Error))); // prettier-ignore
  return { definition: value as Definition, type: type ?? 'STANDARD', characters, names, raised };
}

/** The states that are well formed, each for itself. */
function viewsOf(
  machine: MachineView,
  containers: readonly ContainerView[],
  shapeFindings: readonly Diagnostic[],
): readonly StateView[] {
  const wrong = placesOf(shapeFindings.filter(({ severity }) => severity === 'error'));
  return containers.flatMap(({ pointer: container, states }) => {
    const names = new Set(states.map(([name]) => name));
    return states
      .map(([name, state]) => ({ name, state: state as State, pointer: statePointerIn(container, name) }))
      .filter(({ pointer }) => !wrong.has(pointer))
      .map(({ name, state, pointer }) => {
        const language = languageOf(machine.definition, fieldsOf(state));
        return stateViewOf({ name, state, pointer, container, language, names, machine });
      });
  });
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

function stateFindings(view: StateView): readonly Diagnostic[] {
  const { path, state } = view;
  return [
    ...stateRules[state.Type].flatMap((rule) => rule(view)),
    ...(path === undefined ? jsonataRules.flatMap((rule) => rule(view)) : pathStateRules.flatMap((rule) => rule(path))),
  ];
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
