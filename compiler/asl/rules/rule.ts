// What a rule is. A state rule sees one state that is well formed for itself, even when others are not; the other two
// run only when everything is well formed. What several rules look at is in the view, made once for all of them.
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Container, Definition, QueryLanguage, State } from '../definition.js';
import { readResource, type TaskResource } from '../resources/resource.js';
import { templatesOf, type Template } from '../templates.js';
import { type PathStateView, pathStateViewOf } from './jsonpath/fields.js';
import type { Scopes } from './scopes.js';
import { placedExpressions, type PlacedExpression } from './placed-expressions.js';
import { variablesOf, type VariableRead } from './reads.js';

export type MachineType = 'STANDARD' | 'EXPRESS';

export interface MachineView {
  readonly definition: Definition;
  readonly type: MachineType;
  /** A lower bound of the size of its text. */
  readonly characters: number;
  /** The names of all states, nested ones too, well formed or not. */
  readonly names: ReadonlySet<string>;
  /** The errors that its Fail states name. */
  readonly raised: ReadonlySet<string>;
}
/** What can be said of the whole once every state is well formed. */
export interface WholeMachineView extends MachineView {
  readonly scopes: Scopes;
}
/** Where a state stands, before anything is read out of it. */
export interface StatePlace {
  readonly name: string;
  readonly state: State;
  readonly pointer: string;
  /** Pointer of the container: `''` for the definition itself. */
  readonly container: string;
  /** The state's own or the machine's. */
  readonly language: QueryLanguage;
  /** The names of all states beside it, well formed or not. */
  readonly names: ReadonlySet<string>;
  readonly machine: MachineView;
}
export interface StateView extends StatePlace {
  /** The values that may hold expressions; none in a JSONPath state. */
  readonly templates: readonly Template[];
  /** Every expression in them, parsed. */
  readonly expressions: readonly PlacedExpression[];
  /** Of a JSONPath state only. */
  readonly path: PathStateView | undefined;
  /** What a Task calls; absent for other states, and where the ARN names nothing that a Task can call. */
  readonly resource: TaskResource | undefined;
}
/** What is kept of a state until all are seen. Trees of expressions are not: they would outlive many states' work. */
export interface ReadState extends Pick<StatePlace, 'name' | 'state' | 'pointer' | 'container' | 'machine'> {
  readonly resource: TaskResource | undefined;
  /** The workflow variables that its expressions and paths read. */
  readonly reads: readonly VariableRead[];
}
/** Whether rules also report what only follows from another mistake. */
export type Consequences = 'left out' | 'reported';
export interface ContainerRuleView {
  readonly container: Container;
  /** Where the ways out of each of its states lead. */
  readonly targets: ReadonlyMap<string, readonly string[]>;
  /** `''` for the definition itself. */
  readonly pointer: string;
  readonly consequences: Consequences;
}

export type StateRule = (view: StateView) => readonly Diagnostic[];
export type ContainerRule = (view: ContainerRuleView) => readonly Diagnostic[];
/** Sees all states, nested ones too, in the order of the text. */
export type MachineRule = (states: readonly ReadState[], machine: WholeMachineView) => readonly Diagnostic[];

const none: readonly PlacedExpression[] = [];

/** @example stateViewOf({ name: 'A', state, pointer: '/States/A', … }).expressions */
export function stateViewOf(place: StatePlace): StateView {
  const { name, state, pointer, container, language, names, machine } = place;
  const templates = language === 'JSONata' ? templatesOf(state, pointer) : [];
  const resource = state.Type === 'Task' ? readResource(state.Resource) : undefined;
  const path = language === 'JSONPath' ? pathStateViewOf(place) : undefined;
  const expressions = templates.length === 0 ? none : placedExpressions(templates);
  // Written out: there is one for every state, and a spread costs as much as the rest.
  return { name, state, pointer, container, language, names, machine, templates, expressions, path, resource };
}

/** @example readStateOf(stateViewOf(place)).reads // [{ name: 'total', pointer: '/States/A/Output', asked: false }] */
export function readStateOf(view: StateView): ReadState {
  const { name, state, pointer, container, machine, resource } = view;
  return { name, state, pointer, container, machine, resource, reads: variablesOf(view) };
}
