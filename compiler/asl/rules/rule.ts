// What a rule is. A state rule sees one state that is well formed for itself, even when others are not; the other two
// run only when everything is well formed.
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Container, QueryLanguage, State } from '../definition.js';

export interface StateView {
  readonly name: string;
  readonly state: State;
  readonly pointer: string;
  /** The state's own or the machine's. */
  readonly language: QueryLanguage;
  /** The names of all states beside it, well formed or not. */
  readonly names: ReadonlySet<string>;
}
export interface ContainerRuleView {
  readonly container: Container;
  /** `''` for the definition itself. */
  readonly pointer: string;
}

export type StateRule = (view: StateView) => readonly Diagnostic[];
export type ContainerRule = (view: ContainerRuleView) => readonly Diagnostic[];
/** Sees all states, nested ones too, in the order of the text. */
export type MachineRule = (states: readonly StateView[]) => readonly Diagnostic[];
