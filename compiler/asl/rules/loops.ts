// From every state that can be reached, some way leads to an end. Linear: the ways are walked backwards from the ends.
// Says nothing where other rules say that the ways are broken.
import { diagnose } from '../../diagnostics/diagnostic.js';
import { statePointerIn } from '../containers.js';
import { endOf } from '../transitions.js';
import type { ContainerRule } from './rule.js';

export const loopsWithExit: ContainerRule = ({ container: { StartAt: start, States }, targets: after, pointer }) => {
  const before = new Map<string, string[]>();
  const ends: string[] = [];
  for (const [name, state] of Object.entries(States)) {
    const end = endOf(state);
    if (end === 'undecided') return [];
    if (end === 'terminal') ends.push(name);
    for (const target of after.get(name) ?? []) {
      const sources = before.get(target);
      if (sources === undefined) before.set(target, [name]);
      else sources.push(name);
    }
  }
  if (ends.length === 0 || !after.has(start) || [...before.keys()].some((target) => !after.has(target))) return [];
  const leaves = spread(ends, (name) => before.get(name) ?? []);
  if (leaves.size === after.size) return [];
  const reached = spread([start], (name) => after.get(name) ?? []);
  const stuck = [...after.keys()].filter((name) => reached.has(name) && !leaves.has(name));
  const [first] = stuck;
  return first === undefined
    ? []
    : [diagnose('asl/loop-without-exit', { states: stuck }, { pointer: statePointerIn(pointer, first) })];
};

/** A set visits what is added during the visit. */
function spread(from: readonly string[], next: (name: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(from);
  for (const name of found) for (const other of next(name)) found.add(other);
  return found;
}
