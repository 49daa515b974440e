// A state name occurs once in the whole machine, nested states included.
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.js';
import { describePlace } from '../pointer.js';
import type { MachineRule } from './rule.js';

export const uniqueStateNames: MachineRule = (states) => {
  const first = new Map<string, string>();
  const found: Diagnostic[] = [];
  for (const { name, pointer } of states) {
    const other = first.get(name);
    if (other === undefined) first.set(name, pointer);
    else found.push(diagnose('asl/duplicate-state-name', { state: name, other: containerOf(other) }, { pointer }));
  }
  return found;
};

/** `/States/All/Branches/0/States/A` -> "`Branches[0]` of state `All`". */
function containerOf(pointer: string): string {
  return describePlace(pointer.slice(0, pointer.lastIndexOf('/States/')));
}
