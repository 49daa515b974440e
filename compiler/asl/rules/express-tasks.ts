// EXPRESS executions wait for nothing that comes later: no job, no task token, no activity. That holds for a machine of
// that type and for the child executions of a distributed Map. AWS's words, its two kinds of spacing included.
// https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html
import { diagnose } from '../../diagnostics/diagnostic.js';
import { childPointer, describePlace } from '../pointer.js';
import type { TaskPattern } from '../resources/resource.js';
import type { MachineRule } from './rule.js';
import type { Scope } from './scopes.js';

const unsupported: { readonly [P in TaskPattern]?: string } = {
  sync: "'.sync' service integration",
  callback: "'.waitForTaskToken' service integration ",
  activity: 'Activity ARN',
};

export const expressTasks: MachineRule = (states, { scopes }) =>
  states.flatMap(({ container, pointer, resource }) => {
    const what = resource === undefined ? undefined : unsupported[resource.pattern];
    const scope = scopes.get(container);
    if (what === undefined || scope?.type !== 'EXPRESS') return [];
    const place = childPointer(pointer, 'Resource');
    const where = isChild(scope) ? 'child' : 'machine';
    return [diagnose('asl/express-pattern', { place: describePlace(place), what, where }, { pointer: place })];
  });

function isChild(scope: Scope): boolean {
  return scope.kind === 'distributed' || (scope.outer !== undefined && isChild(scope.outer));
}
