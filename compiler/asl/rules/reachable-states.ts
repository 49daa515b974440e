// Every state can be reached from `StartAt`. Says nothing where `StartAt` or a transition is missing or no state is
// terminal: those mistakes are reported already. What cannot be reached because a target is missing is no mistake of its
// own either, but AWS reports both. AWS refuses what cannot be reached: `MISSING_TRANSITION_TARGET: State "B" is not reachable.`
import { diagnose } from '../../diagnostics/diagnostic.js';
import { statePointerIn } from '../containers.js';
import { endOf } from '../transitions.js';
import type { ContainerRule, ContainerRuleView } from './rule.js';

export const reachableStates: ContainerRule = ({ container, targets, pointer, consequences }) => {
  const { StartAt: start, States } = container;
  const { reached, isTargetMissing } = reachedFrom(start, targets);
  const ends = new Set(Object.values(States).map(endOf));
  if (!Object.hasOwn(States, start) || (isTargetMissing && consequences === 'left out')) return [];
  if (ends.has('undecided') || !ends.has('terminal')) return [];
  return Object.keys(States)
    .filter((name) => !reached.has(name))
    .map((state) => diagnose('asl/unreachable-state', { state, start }, { pointer: statePointerIn(pointer, state) }));
};

interface Walk {
  readonly reached: ReadonlySet<string>;
  readonly isTargetMissing: boolean;
}

function reachedFrom(start: string, targets: ContainerRuleView['targets']): Walk {
  const reached = new Set([start]);
  let isTargetMissing = false;
  for (const list of targets.values()) for (const target of list) isTargetMissing ||= !targets.has(target);
  // A set visits what is added during the visit: no recursion, however long the chain is.
  for (const name of reached) {
    for (const target of targets.get(name) ?? []) reached.add(target);
  }
  return { reached, isTargetMissing };
}
