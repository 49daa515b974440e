// Every variable that an expression reads is assigned by some state. Which states run before is not looked at.
import { diagnose } from '../../diagnostics/diagnostic.js';
import { assignsOf } from '../assigns.js';
import { describePlace } from '../pointer.js';
import { suggest } from '../suggest.js';
import { namesIn, parsedExpressions } from './parsed-expressions.js';
import type { MachineRule } from './rule.js';

export const assignedVariables: MachineRule = (states) => {
  const assigned = new Set(
    states
      .flatMap(({ state, pointer }) => assignsOf(state, pointer))
      .flatMap(({ assign }) => Object.keys(assign).map((name) => name.replace(/\.\$$/, ''))),
  );
  return states.flatMap((view) =>
    parsedExpressions(view).flatMap(({ facts, pointer }) =>
      namesIn(facts.variables)
        .filter((name) => !assigned.has(name))
        .map((name) =>
          diagnose(
            'asl/unassigned-variable',
            { place: describePlace(pointer), name, suggestion: suggest(name, assigned) },
            { pointer },
          ),
        ),
    ),
  );
};
