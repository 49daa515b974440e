// What the definition of an express state machine may not ask for: tasks whose result comes later.
import type { Definition } from '../../compiler/asl/definition.js';
import type { TaskPattern } from '../engine/messages.js';
import { readResource } from '../engine/resource.js';
import type { DefinitionProblem } from './definitions.js';

/** AWS's words, its two kinds of spacing included. */
const unsupported: { readonly [K in TaskPattern]?: string } = {
  sync: "'.sync' service integration",
  callback: "'.waitForTaskToken' service integration ",
  activity: 'Activity ARN',
};

/** A state, as far as this rule looks at it: its own resource, and the states inside it. */
interface StateLike {
  readonly Resource?: unknown;
  readonly Branches?: unknown;
  readonly ItemProcessor?: unknown;
  readonly Iterator?: unknown;
}

export function expressProblems(definition: Definition): readonly DefinitionProblem[] {
  return problemsIn(definition, '');
}

function problemsIn(machine: unknown, path: string): readonly DefinitionProblem[] {
  const { States: states } = Object(machine) as { States?: unknown };
  return Object.entries(Object(states) as Record<string, unknown>).flatMap(([name, state]) =>
    problemsOf(Object(state) as StateLike, `${path}/States/${name}`),
  );
}

function problemsOf(state: StateLike, path: string): readonly DefinitionProblem[] {
  const branches: readonly unknown[] = Array.isArray(state.Branches) ? state.Branches : [];
  const inside = [
    ...branches.flatMap((branch, index) => problemsIn(branch, `${path}/Branches[${index}]`)),
    ...problemsIn(state.ItemProcessor, `${path}/ItemProcessor`),
    ...problemsIn(state.Iterator, `${path}/Iterator`),
  ];
  const resource = typeof state.Resource === 'string' ? readResource(state.Resource) : undefined;
  const what = resource === undefined ? undefined : unsupported[resource.pattern];
  if (what === undefined) return inside;
  const message = `Express state machine does not support ${what}`;
  return [{ code: 'SCHEMA_VALIDATION_FAILED', message, location: `${path}/Resource` }, ...inside];
}
