// Every variable that is read is assigned before, where the reader can see it: in the states around it or beside it, and
// in a distributed Map inside it only. AWS's rules of scope:
// https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.js';
import { assignsOf } from '../assigns.js';
import { childPointer, describePlace } from '../pointer.js';
import { suggest } from '../suggest.js';
import type { VariableRead } from './reads.js';
import type { MachineRule, ReadState } from './rule.js';
import type { Scope, Scopes } from './scopes.js';
import { momentsOf, type Moment } from './variables/moments.js';
import { variablesIn } from './variables/names.js';

/** Of each container: its own variables, each with the place of its first assignment. */
type Assigned = ReadonlyMap<Scope, ReadonlyMap<string, string>>;

/** Of more reads no names are suggested: each one is compared with many. */
const typedByHand = 1000;

export const assignedVariables: MachineRule = (states, { scopes }) => {
  const reads: (VariableRead & { readonly view: ReadState })[] = [];
  for (const view of states)
    for (const { name, pointer, asked } of view.reads) reads.push({ name, pointer, asked, view });
  if (reads.length === 0) return [];
  const assigned = assignedIn(scopes);
  const names = new Set([...assigned.values()].flatMap((own) => [...own.keys()]));
  const moments = momentsOf(scopes, reads);
  const meant = reads.length > typedByHand ? new Set<string>() : names;
  return reads.flatMap((read, use) => {
    const scope = scopes.get(read.view.container);
    if (!names.has(read.name) || scope === undefined) return [unassigned(read, meant)];
    if (!isSeen(read.name, scope, assigned)) return [outOfScope(read, scope, assigned)];
    return inTime(read, moments[use]);
  });
};

/** No variable of a container is assigned again inside a branch or an inline item of it. */
export const assignedOnce: MachineRule = (_, { scopes }) => {
  const assigned = assignedIn(scopes);
  const found: Diagnostic[] = [];
  for (const [scope, own] of assigned) {
    if (scope.kind !== 'inline') continue;
    for (const [name, pointer] of own) {
      const outer = placeOutside(name, scope, assigned);
      if (outer === undefined) continue;
      const at = { pointer };
      found.push(diagnose('asl/assigned-outside', { place: describePlace(pointer), name, outer: describePlace(outer) }, at)); // prettier-ignore
    }
  }
  return found;
};

function assignedIn(scopes: Scopes): Assigned {
  return new Map(
    [...scopes.values()].map((scope) => {
      const own = new Map<string, string>();
      for (const { state, pointer } of scope.states) {
        for (const place of assignsOf(state, pointer)) {
          const keys = Object.keys(place.assign);
          variablesIn(place.assign).forEach((name, i) => {
            if (!own.has(name)) own.set(name, childPointer(place.pointer, keys[i] ?? name));
          });
        }
      }
      return [scope, own];
    }),
  );
}

function isSeen(name: string, scope: Scope, assigned: Assigned): boolean {
  return assigned.get(scope)?.has(name) === true || placeOutside(name, scope, assigned) !== undefined;
}

/** Where a container around this one assigns the variable, as far as this one can see. */
function placeOutside(name: string, { kind, outer }: Scope, assigned: Assigned): string | undefined {
  if (kind !== 'inline' || outer === undefined) return undefined;
  return assigned.get(outer)?.get(name) ?? placeOutside(name, outer, assigned);
}

function unassigned({ name, pointer }: VariableRead, names: ReadonlySet<string>): Diagnostic {
  const parameters = { place: describePlace(pointer), name, suggestion: suggest(name, names) };
  return diagnose('asl/unassigned-variable', parameters, { pointer });
}

function outOfScope({ name, pointer }: VariableRead, scope: Scope, assigned: Assigned): Diagnostic {
  let isOutside = false;
  for (let around = scope.outer; around !== undefined; around = around.outer)
    isOutside ||= assigned.get(around)?.has(name) === true;
  const where = isOutside ? 'outside' : 'inside';
  return diagnose('asl/variable-out-of-scope', { place: describePlace(pointer), name, where }, { pointer });
}

function inTime(read: VariableRead, moment: Moment | undefined): readonly Diagnostic[] {
  // Where nothing leads to the state, another rule says so.
  if (moment === undefined || moment === 'unreached' || moment === 'every way' || read.asked) return [];
  const { name, pointer } = read;
  const code = moment === 'some ways' ? 'asl/variable-may-be-unset' : 'asl/variable-not-yet';
  return [diagnose(code, { place: describePlace(pointer), name }, { pointer })];
}
