// Every `Next` (of a state, a choice rule, a catcher) and `Default` names a state beside it.
import { diagnose } from '../../diagnostics/diagnostic.js';
import { describePlace } from '../pointer.js';
import { suggest } from '../suggest.js';
import { targetsOf, transitionsOf } from '../transitions.js';
import type { StateRule } from './rule.js';

export const transitionTargets: StateRule = ({ state, pointer, names, machine }) => {
  if (targetsOf(state).every((target) => names.has(target))) return [];
  return transitionsOf(state, pointer)
    .filter(({ target }) => !names.has(target))
    .map(({ target, pointer }) =>
      diagnose(
        'asl/missing-target',
        {
          place: describePlace(pointer),
          target,
          suggestion: suggest(target, names),
          elsewhere: machine.names.has(target),
        },
        { pointer },
      ),
    );
};
