// The `Resource` of a task is an ARN. `${…}` stands for one that a deployment fills in.
import { diagnose } from '../../diagnostics/diagnostic.js';
import { childPointer, shown } from '../pointer.js';
import type { StateRule } from './rule.js';

export const ARN = /^arn:[^:\s]+:[^:\s]+:[^:\s]*:[^:\s]*:[^\s{}%]+$/;

export const taskResource: StateRule = ({ name, state, pointer }) => {
  if (state.Type !== 'Task' || ARN.test(state.Resource) || state.Resource.includes('${')) return [];
  const parameters = { state: name, found: shown(state.Resource), resource: state.Resource };
  return [diagnose('asl/resource-not-an-arn', parameters, { pointer: childPointer(pointer, 'Resource') })];
};
