// `Credentials` name a role, by its ARN where it is written out, on a task that assumes one.
// https://docs.aws.amazon.com/step-functions/latest/dg/concepts-access-cross-acct-resources.html
import { diagnose } from '../../diagnostics/diagnostic.js';
import { childPointer, describePlace, shown } from '../pointer.js';
import type { StateRule } from './rule.js';
import { constantText, isGiven } from './task-arguments.js';

const ROLE = /^arn:[a-z-]+:iam::\d{12}:role\/.+$/;

export const credentials: StateRule = ({ name, state, pointer, resource }) => {
  if (state.Type !== 'Task' || state.Credentials === undefined) return [];
  const at = childPointer(pointer, 'Credentials');
  const { Credentials: given } = state;
  if (!isGiven(given, 'RoleArn'))
    return [diagnose('asl/missing-field', { fields: ['RoleArn'], owner: describePlace(at) }, { pointer: at })];
  const role = constantText(given, 'RoleArn');
  const place = childPointer(at, 'RoleArn');
  if (role !== undefined && !ROLE.test(role))
    return [diagnose('asl/invalid-role', { place: describePlace(place), found: shown(role) }, { pointer: place })];
  const what = resource?.kind === 'activity' ? 'an activity' : isHttp(resource) ? 'an HTTP task' : undefined;
  return what === undefined ? [] : [diagnose('asl/credentials-unused', { state: name, what }, { pointer: at })];
};

function isHttp(resource: Parameters<StateRule>[0]['resource']): boolean {
  return resource?.kind === 'service' && resource.service === 'http';
}
