// What a rule is. A state rule sees one state that is well formed for itself, even when others are not; a machine
// rule runs only when all states are well formed.
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Definition, State } from '../definition.js';

export interface StateView {
  readonly name: string;
  readonly state: State;
  readonly pointer: string;
  /** The names of all states beside it, well formed or not. */
  readonly names: ReadonlySet<string>;
}

export type StateRule = (view: StateView) => readonly Diagnostic[];
export type MachineRule = (definition: Definition) => readonly Diagnostic[];
