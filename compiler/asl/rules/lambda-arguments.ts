// Arguments of `lambda:invoke` that are written out name the function.
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { JsonObject } from '../../json.js';
import { childPointer } from '../pointer.js';
import type { StateRule } from './rule.js';

const INVOKE = /^arn:[^:]+:states:[^:]*:[^:]*:lambda:invoke(\.waitForTaskToken)?$/;
const NAME = 'FunctionName';

export const lambdaArguments: StateRule = ({ name, state, pointer }) => {
  if (state.Type !== 'Task' || !INVOKE.test(state.Resource)) return [];
  const { Arguments: args } = state;
  if (typeof args !== 'object' || args === null || Array.isArray(args) || Object.hasOwn(args, NAME)) return [];
  const written = Object.keys(args as JsonObject).find((key) => key.toLowerCase() === NAME.toLowerCase());
  const parameters = { state: name, resource: 'lambda:invoke', argument: NAME, written };
  return [diagnose('asl/missing-argument', parameters, { pointer: childPointer(pointer, 'Arguments') })];
};
