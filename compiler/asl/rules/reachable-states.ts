// Every state can be reached from `StartAt`. Says nothing where a target or a transition is missing or no state is
// terminal: those mistakes are reported already, and what cannot be reached because of them is no mistake of its own.
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Container } from '../definition.js';
import { statePointerIn } from '../containers.js';
import { endOf, transitionsOf } from '../transitions.js';
import type { ContainerRule } from './rule.js';

export const reachableStates: ContainerRule = ({ container, pointer }) => {
  const { StartAt: start, States } = container;
  const reached = reachedFrom(container);
  const ends = new Set(Object.values(States).map(endOf));
  if (reached === 'a target is missing' || ends.has('undecided') || !ends.has('terminal')) return [];
  return Object.keys(States)
    .filter((name) => !reached.has(name))
    .map((state) => diagnose('asl/unreachable-state', { state, start }, { pointer: statePointerIn(pointer, state) }));
};

function reachedFrom({ StartAt, States }: Container): ReadonlySet<string> | 'a target is missing' {
  const reached = new Set([StartAt]);
  const targets = new Map(
    Object.entries(States).map(([name, state]) => [name, transitionsOf(state, '').map(({ target }) => target)]),
  );
  if (![StartAt, ...[...targets.values()].flat()].every((target) => targets.has(target))) return 'a target is missing';
  // A set visits what is added during the visit: no recursion, however long the chain is.
  for (const name of reached) {
    for (const target of targets.get(name) ?? []) reached.add(target);
  }
  return reached;
}
