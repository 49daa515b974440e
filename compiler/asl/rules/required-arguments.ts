// Arguments that are written out hold what the service needs.
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { StateRule } from './rule.js';
import { isGiven, taskArguments } from './task-arguments.js';

export const requiredArguments: StateRule = (view) => {
  const found = taskArguments(view);
  if (found === undefined) return [];
  const { action, call, field, pointer, value } = found;
  return action.required
    .filter((argument) => !isGiven(value, argument))
    .map((argument) => {
      const written = Object.keys(value).find((key) => key.replace(/\.\$$/, '').toLowerCase() === argument.toLowerCase()); // prettier-ignore
      return diagnose('asl/missing-argument', { state: view.name, resource: call, argument, written, field }, { pointer }); // prettier-ignore
    });
};
